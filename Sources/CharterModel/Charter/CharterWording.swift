import Diagnosis
import Markdown

/// The sentences of this stage's diagnostics.
extension Diagnostic {
  static func unknownKind(_ value: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(value.scalar ?? "")
    let names = RecordKind.records.map(\.name) + [RecordKind.page.name]
    return Diagnostic(
      .unknownKind, at: value.position(in: source), excerpt: source.excerpt(value.line),
      message: Phrase(
        en: "no kind of record is named \(word.en)",
        fr: "aucun type de fiche ne s'appelle \(word.fr)"),
      help: .nearest(to: value.scalar ?? "", among: names))
  }

  static func unknownProblem(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    return Diagnostic(
      .unknownKey, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "no kind of problem is named \(word.en)",
        fr: "aucun type de problème ne s'appelle \(word.fr)"),
      help: Problem.nearest(to: key.scalar ?? "").map { .didYouMean($0.rawValue) }
        ?? Phrase(
          en: "write an id as it appears in brackets at the end of a message: missing-alt",
          fr: "écrivez un identifiant tel qu'il figure entre crochets dans un message : missing-alt"
        ))
  }

  static func unknownSeverity(_ value: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(value.scalar ?? "")
    return Diagnostic(
      .wrongType, at: value.position(in: source), excerpt: source.excerpt(value.line),
      message: Phrase(en: "\(word.en) is not a severity", fr: "\(word.fr) n'est pas une gravité"),
      help: Phrase(
        en: "write error, warning, note or silent", fr: "écrivez erreur, avertissement, note ou tu")
    )
  }

  /// Severities can be changed of all problems, but some are always said.
  static func notToBeSilenced(
    _ problem: Problem, _ key: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let reason =
      problem.isTolerable
      ? Phrase(
        en: "it may decide who reads a page", fr: "il peut décider de qui lit une page")
      : Phrase(
        en: "nothing can be published in spite of it", fr: "rien ne peut être publié malgré lui")
    return Diagnostic(
      .forbiddenSetting, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "“\(problem.rawValue)” cannot be silenced: \(reason.en)",
        fr: "« \(problem.rawValue) » ne peut pas être tu : \(reason.fr)"),
      help: Phrase(
        en: "remove the line", fr: "retirez la ligne"))
  }

  /// A key that withholds pages, in the site's settings.
  static func withholdsNothing(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    return Diagnostic(
      .forbiddenSetting, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "\(word.en) keeps nothing from anybody here",
        fr: "\(word.fr) ne garde rien pour personne ici"),
      help: Phrase(
        en: "write it in the front matter of content/index.md: from there it applies to every page",
        fr: "écrivez-le dans l'en-tête de content/index.md : de là, il vaut pour toutes les pages"))
  }

  static func duplicateID(_ id: String, in page: CharterPage, other: String) -> Diagnostic {
    let word = Phrase.quoted(id)
    return page.diagnostic(
      .duplicateID, at: (1, 1),
      message: Phrase(
        en: "the id \(word.en) is also that of \(other)",
        fr: "l'identifiant \(word.fr) est aussi celui de \(other)"),
      help: Phrase(
        en: "rename one of the two files: a record's id is its file's name",
        fr: "renommez l'un des deux fichiers : l'identifiant d'une fiche est le nom de son fichier")
    )
  }

  static func missingTitle(in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .missingTitle, line: 1,
      message: Phrase(en: "this record has no title", fr: "cette fiche n'a pas de titre"),
      help: Phrase(
        en: "begin its text by a line “# Title”",
        fr: "commencez son texte par une ligne « # Titre »"))
  }

  static func unknownPart(
    _ heading: Outline.Heading, among parts: [BodyPart], in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(heading.text)
    return source.diagnostic(
      .unknownPart, line: heading.line, byteColumn: 4,
      message: Phrase(
        en: "\(word.en) is not a part of this kind of record",
        fr: "\(word.fr) n'est pas une partie de ce type de fiche"),
      help: .nearest(
        to: heading.text, among: parts.map { FieldName($0.heading.en, fr: $0.heading.fr) }))
  }

  /// Parts that a record is shown without.
  static func incompleteRecord(without parts: [BodyPart], in source: SourceText) -> Diagnostic {
    let names = Phrase.list(parts.map(\.heading))
    let headings = Phrase.list(
      parts.map { Phrase(en: "## \($0.heading.en)", fr: "## \($0.heading.fr)") })
    return source.diagnostic(
      .incompleteRecord, line: 1,
      message: parts.count == 1
        ? Phrase(
          en: "the part \(names.en) is missing: the record is shown without it",
          fr: "la partie \(names.fr) manque : la fiche est affichée sans elle")
        : Phrase(
          en: "the parts \(names.en) are missing: the record is shown without them",
          fr: "les parties \(names.fr) manquent : la fiche est affichée sans elles"),
      help: parts.count == 1
        ? Phrase(
          en: "add a heading \(headings.en) and its text",
          fr: "ajoutez un titre \(headings.fr) et son texte")
        : Phrase(
          en: "add the headings \(headings.en), each with its text below",
          fr: "ajoutez les titres \(headings.fr), chacun suivi de son texte"))
  }
}

extension Phrase {
  static func noRecord(_ id: String, kind: String) -> Phrase {
    let word = quoted(id)
    let label = RecordKind.named(kind)?.label ?? Phrase(en: kind, fr: kind)
    return Phrase(
      en: "no record \(word.en) of the kind “\(label.en)”",
      fr: "pas de fiche \(word.fr) du type « \(label.fr) »")
  }

  static func nearestRecord(to id: String, among known: NearestNames) -> Phrase {
    if let nearest = known.nearest(to: id) { return didYouMean(nearest) }
    guard !known.names.isEmpty else {
      return Phrase(
        en: "add a file of that name to its collection",
        fr: "ajoutez un fichier de ce nom à sa collection")
    }
    let names = known.names.prefix(12).joined(separator: ", ")
    return Phrase(en: "choose one of \(names)", fr: "choisissez parmi \(names)")
  }
}
