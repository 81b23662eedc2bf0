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
    let example = definition.type.example
    return source.diagnostic(
      .missingField, line: 1,
      message: Phrase(en: "the key “\(name.en)” is missing", fr: "la clé « \(name.fr) » manque"),
      help: Phrase(
        en: "add “\(name.en): \(example.en)” to the front matter (\(definition.about.en))",
        fr: "ajoutez « \(name.fr): \(example.fr) » dans l'en-tête (\(definition.about.fr))"))
  }

  static func emptyValue(
    _ definition: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let line = source.line(node.line)
    let example = definition.type.example
    return Diagnostic(
      .missingField, at: node.position(in: source), excerpt: line,
      message: Phrase(
        en: "the key “\(definition.name.en)” has no value",
        fr: "la clé « \(definition.name.fr) » n'a pas de valeur"),
      help: Phrase(
        en: "write “\(definition.name.en): \(example.en)”, or remove the line",
        fr: "écrivez « \(definition.name.fr): \(example.fr) », ou supprimez la ligne"))
  }

  static func wrongType(
    _ definition: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let expected = definition.type.expectation
    let example = definition.type.example
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“\(definition.name.en)” expects \(expected.en)",
        fr: "« \(definition.name.fr) » attend \(expected.fr)"),
      help: Phrase(
        en: "write for instance “\(example.en)”", fr: "écrivez par exemple « \(example.fr) »"))
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
      help: .choose(text, among: choices.map(\.name)))
  }
}

extension Phrase {
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

  /// The nearest name, or all of them.
  static func nearest(to word: String, among names: [FieldName]) -> Phrase {
    let english = word.nearest(in: names.map(\.en))
    let french = word.nearest(in: names.map(\.fr))
    guard english != nil || french != nil else { return choose(word, among: names) }
    let name = names.first { $0.fr == french } ?? names.first { $0.en == english }
    return didYouMean(
      en: english ?? name?.en ?? "", fr: french ?? names.first { $0.en == english }?.fr ?? "")
  }

  static func choose(_ word: String, among names: [FieldName]) -> Phrase {
    if let nearest = names.first(where: { $0.fr == word.nearest(in: names.map(\.fr)) })
      ?? names.first(where: { $0.en == word.nearest(in: names.map(\.en)) })
    {
      return didYouMean(en: nearest.en, fr: nearest.fr)
    }
    return Phrase(
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

extension FieldType {
  /// What a message says is expected.
  var expectation: Phrase {
    switch self {
    case .text: Phrase(en: "a short text", fr: "un texte court")
    case .address: Phrase(en: "an address in https", fr: "une adresse en https")
    case .texts: Phrase(en: "a list of short texts", fr: "une liste de textes courts")
    case .integer(let range):
      Phrase(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        fr: "un nombre entier de \(range.lowerBound) à \(range.upperBound)")
    case .figure:
      Phrase(
        en: "a number below a million millions (digits in groups of three are divided by a space: “1 234”, not “1,234”)",
        fr: "un nombre inférieur à mille milliards (les milliers se séparent d'une espace : « 1 234 », non « 1.234 »)")
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
    case .texts: Phrase(en: "[one, two]", fr: "[un, deux]")
    case .integer(let range): same("\(range.lowerBound)")
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
    case .numbers(let names):
      Phrase(
        en: "{\(names?.first?.name.en ?? "name"): 2}", fr: "{\(names?.first?.name.fr ?? "nom"): 2}")
    case .sizes: Phrase(en: "{banner: 1584x396}", fr: "{bannière: 1584x396}")
    }
  }
}
