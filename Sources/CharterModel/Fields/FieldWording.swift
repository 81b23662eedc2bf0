import Diagnosis

/// The sentences of this stage's diagnostics.
extension Diagnostic {
  static func unknownKey(
    _ key: YAMLNode, among definitions: [FieldDefinition], in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    let known = definitions.map(\.name)
    return Diagnostic(
      .unknownKey, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(en: "unknown key \(word.en)", fr: "clé inconnue \(word.fr)"),
      help: .nearest(to: key.scalar ?? "", among: known))
  }

  static func missingField(_ definition: FieldDefinition, in source: SourceText) -> Diagnostic {
    let name = definition.name
    let cure = definition.cure
    return source.diagnostic(
      .missingField, line: 1,
      message: Phrase(en: "the key “\(name.en)” is missing", fr: "la clé « \(name.fr) » manque"),
      help: Phrase(
        en: "add \(cure.en) to the front matter (\(definition.about.en))",
        fr: "ajoutez \(cure.fr) dans l'en-tête (\(definition.about.fr))"))
  }

  /// Keys that a record is shown without.
  static func incompleteRecord(
    without definitions: [FieldDefinition], in source: SourceText
  ) -> Diagnostic {
    let names = Phrase.list(definitions.map { Phrase(en: $0.name.en, fr: $0.name.fr) })
    let cures = definitions.map(\.cure)
    let isOne = definitions.count == 1
    return source.diagnostic(
      .incompleteRecord, line: 1,
      message: Phrase(
        en: isOne
          ? "the key \(names.en) is missing: the record is shown without it"
          : "the keys \(names.en) are missing: the record is shown without them",
        fr: isOne
          ? "la clé \(names.fr) manque : la fiche est affichée sans elle"
          : "les clés \(names.fr) manquent : la fiche est affichée sans elles"),
      help: Phrase(
        en: "add \(cures.map(\.en).joined(separator: ", ")) to the front matter",
        fr: "ajoutez \(cures.map(\.fr).joined(separator: ", ")) dans l'en-tête"))
  }

  static func emptyValue(
    _ definition: FieldDefinition, _ node: YAMLNode, as problem: Problem = .missingField,
    in source: SourceText
  ) -> Diagnostic {
    let line = source.line(node.line)
    let cure = definition.cure
    let isRequired = definition.need == .required
    return Diagnostic(
      problem, at: node.position(in: source), excerpt: line,
      message: Phrase(
        en: "the key “\(definition.name.en)” has no value",
        fr: "la clé « \(definition.name.fr) » n'a pas de valeur"),
      help: Phrase(
        en: "write \(cure.en)" + (isRequired ? "" : ", or remove the line"),
        fr: "écrivez \(cure.fr)" + (isRequired ? "" : ", ou supprimez la ligne")))
  }

  static func wrongType(
    _ definition: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let expected = definition.type.expectation
    let cure = definition.valueCure
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“\(definition.name.en)” expects \(expected.en)",
        fr: "« \(definition.name.fr) » attend \(expected.fr)"),
      help: Phrase(en: "write for instance \(cure.en)", fr: "écrivez par exemple \(cure.fr)"))
  }

  /// - Parameter isFarOff: whether it is a date, but in no year that may be meant.
  static func badDate(
    _ text: String, isFarOff: Bool, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    return Diagnostic(
      .badDate, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: isFarOff
        ? .yearOutOfRange(word)
        : Phrase(en: "\(word.en) is not a date", fr: "\(word.fr) n'est pas une date"),
      help: isFarOff ? .writeNearerDate : .writeDate)
  }

  static func unknownChoice(
    _ text: String, of definition: FieldDefinition, among choices: [Choice], _ node: YAMLNode,
    in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“\(definition.name.en)” may not be \(word.en)",
        fr: "« \(definition.name.fr) » ne peut pas être \(word.fr)"),
      help: .oneOf(choices.map(\.name)))
  }
}

extension FieldDefinition {
  /// Whether a key that stands there without its value is worse than none: what it says of readers is
  /// not known.
  var isMisleadingWithoutValue: Bool {
    need == .required || WithholdingKey.isKey(name.en)
  }
}

extension Phrase {
  /// The author's names for what is meant, each in quotation marks.
  static func list(_ names: [Phrase]) -> Phrase {
    Phrase(
      en: names.map { "“\($0.en)”" }.joined(separator: ", "),
      fr: names.map { "« \($0.fr) »" }.joined(separator: ", "))
  }

  static let writeDate = Phrase(
    en: "write the year, the month and the day: 2026-03-31, or 31/03/2026",
    fr: "écrivez l'année, le mois et le jour : 2026-03-31, ou 31/03/2026")

  private static let years = Day.writtenYears

  static func yearOutOfRange(_ word: Phrase) -> Phrase {
    Phrase(
      en: "the year of \(word.en) does not lie between \(years.lowerBound) and "
        + "\(years.upperBound)",
      fr: "l'année de \(word.fr) n'est pas comprise entre \(years.lowerBound) et "
        + "\(years.upperBound)")
  }

  /// `9999-12-31` is what spreadsheets and databases write for “without end”.
  static let writeNearerDate = Phrase(
    en: "write the day itself, 2026-03-31; for “no end”, leave the date out",
    fr: "écrivez le jour lui-même, 2026-03-31 ; pour « sans fin », ne mettez pas de date")

  /// The nearest name in either language, in both; or all of them.
  static func nearest(to word: String, among names: [FieldName]) -> Phrase {
    let slips = names.compactMap { name in
      word.slip(in: [name.fr, name.en]).map { (name: name, distance: $0.distance) }
    }
    guard let slip = slips.min(by: { $0.distance < $1.distance }) else { return oneOf(names) }
    return didYouMean(en: slip.name.en, fr: slip.name.fr)
  }

  /// All values that are accepted. None is proposed: the nearest may be the contrary of what the
  /// author meant (« à valider », « validé »).
  static func oneOf(_ names: [FieldName]) -> Phrase {
    Phrase(
      en: "choose one of " + names.map(\.en).joined(separator: ", "),
      fr: "choisissez parmi " + names.map(\.fr).joined(separator: ", "))
  }

  package static func didYouMean(en: String, fr: String) -> Phrase {
    Phrase(en: "did you mean “\(en)”?", fr: "vouliez-vous dire « \(fr) » ?")
  }

  package static func didYouMean(_ word: String) -> Phrase {
    didYouMean(en: word.shownInMessage, fr: word.shownInMessage)
  }
}

extension YAMLNode {
  func position(in source: SourceText) -> SourcePosition {
    SourcePosition(path: source.path, line: line, column: column)
  }
}

extension FieldDefinition {
  /// The key with a value that is accepted as it stands; where only the author knows one, what it is.
  var cure: Phrase {
    let example = type.example
    return switch type {
    case .reference(let kind), .references(let kind), .graded(let kind, _):
      Self.named(
        name, RecordKind.named(kind)?.label ?? Phrase(en: kind, fr: kind), example)
    case .files:
      Phrase(
        en: "“\(name.en): […]” with the paths of files that exist, as seen from this one",
        fr: "« \(name.fr): […] » avec les chemins de fichiers qui existent, vus depuis celui-ci")
    default: Phrase(en: "“\(name.en): \(example.en)”", fr: "« \(name.fr): \(example.fr) »")
    }
  }

  /// The same of a value whose key stands there already.
  var valueCure: Phrase {
    switch type {
    case .reference, .references, .graded, .files: cure
    default: Phrase(en: "“\(type.example.en)”", fr: "« \(type.example.fr) »")
    }
  }

  private static func named(_ name: FieldName, _ label: Phrase, _ example: Phrase) -> Phrase {
    let isMapping = example.en.hasPrefix("{")
    let shape = isMapping ? example : Phrase(en: "…", fr: "…")
    return Phrase(
      en: "“\(name.en): \(shape.en)” with the file's name, without .md, of a record of the kind "
        + "“\(label.en)”",
      fr: "« \(name.fr): \(shape.fr) » avec le nom de fichier, sans .md, d'une fiche du type "
        + "« \(label.fr) »")
  }
}

extension FieldType {
  /// What a message says is expected.
  var expectation: Phrase {
    switch self {
    case .text: Phrase(en: "a short text", fr: "un texte court")
    case .address: Phrase(en: "an address in https", fr: "une adresse en https")
    case .language: Phrase(en: "the code of a language", fr: "le code d'une langue")
    case .texts: Phrase(en: "a list of short texts", fr: "une liste de textes courts")
    case .integer(let range):
      Phrase(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        fr: "un nombre entier de \(range.lowerBound) à \(range.upperBound)")
    case .figure:
      Phrase(
        en: "a number below a million millions (digits in groups of three are divided by a space: "
          + "“1 234”, not “1,234”)",
        fr: "un nombre inférieur à mille milliards (les milliers se séparent d'une espace : "
          + "« 1 234 », non « 1.234 »)")
    case .time: Phrase(en: "an hour of the day", fr: "une heure de la journée")
    case .graded(_, let choices):
      Phrase(
        en: "ids of records, each with one of "
          + choices.map(\.name.en).joined(separator: ", "),
        fr: "des identifiants de fiches, chacun suivi d'un mot parmi "
          + choices.map(\.name.fr).joined(separator: ", "))
    case .flag: Phrase(en: "yes or no", fr: "oui ou non")
    case .date: Phrase(en: "a date", fr: "une date")
    case .duration:
      Phrase(
        en: "a length of time of at most a hundred years", fr: "une durée d'au plus cent ans")
    case .cadence:
      Phrase(
        en: "so many times in a period, at most \(Cadence.most)",
        fr: "un nombre de fois par période, au plus \(Cadence.most)")
    case .choice: Phrase(en: "one word of a list", fr: "un mot d'une liste")
    case .choices: Phrase(en: "words of a list", fr: "des mots d'une liste")
    case .reference: Phrase(en: "the id of a record", fr: "l'identifiant d'une fiche")
    case .references: Phrase(en: "ids of records", fr: "des identifiants de fiches")
    case .files: Phrase(en: "paths of files", fr: "des chemins de fichiers")
    case .filed(let choices):
      Phrase(
        en: "paths of files, after one of " + choices.map(\.name.en).joined(separator: ", "),
        fr: "des chemins de fichiers, après un mot parmi "
          + choices.map(\.name.fr).joined(separator: ", "))
    case .numbers:
      Phrase(
        en: "names with whole numbers, at most a million",
        fr: "des noms suivis de nombres entiers, au plus un million")
    case .sizes:
      Phrase(
        en: "names with sizes in pixels, at most 100000 each way",
        fr: "des noms suivis de tailles en pixels, au plus 100000 de côté")
    }
  }

  /// A value that would be accepted.
  package var example: Phrase {
    func same(_ text: String) -> Phrase { Phrase(en: text, fr: text) }
    return switch self {
    case .text: Phrase(en: "text", fr: "texte")
    case .address: same("https://www.example.org/page")
    case .language: same("fr")
    case .texts: Phrase(en: "[one, two]", fr: "[un, deux]")
    case .integer(let range): same("\(range.contains(1) ? 1 : range.lowerBound)")
    case .figure: Phrase(en: "1234.5", fr: "1234,5")
    case .time: Phrase(en: "9:30", fr: "9h30")
    case .graded(let kind, let choices):
      Phrase(
        en: "{id-\(kind): \(choices.first?.name.en ?? "")}",
        fr: "{id-\(kind): \(choices.first?.name.fr ?? "")}")
    case .flag: Phrase(en: "yes", fr: "oui")
    case .date: same("2026-03-31")
    case .duration: Phrase(en: "6 months", fr: "6 mois")
    case .cadence: Phrase(en: "2-3/week", fr: "2-3/semaine")
    case .choice(let choices), .choices(let choices):
      Phrase(en: choices.first?.name.en ?? "", fr: choices.first?.name.fr ?? "")
    case .reference(let kind): same("id-\(kind)")
    case .references(let kind): same("[id-\(kind)]")
    case .files: same("[logo.svg]")
    case .filed(let choices):
      Phrase(
        en: "{\(choices.first?.name.en ?? ""): logo.svg}",
        fr: "{\(choices.first?.name.fr ?? ""): logo.svg}")
    case .numbers(let names):
      Phrase(
        en: "{\(names?.first?.name.en ?? "name"): 2}", fr: "{\(names?.first?.name.fr ?? "nom"): 2}")
    case .sizes: Phrase(en: "{banner: 1584x396}", fr: "{bannière: 1584x396}")
    }
  }
}
