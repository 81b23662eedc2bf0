import Diagnosis
import Markdown

/// The sentences of this stage's diagnostics.
extension Phrase {
  static let notUTF8 = Phrase(
    en: "this file is not UTF-8 text", fr: "ce fichier n'est pas du texte UTF-8")
  static let saveAsUTF8 = Phrase(
    en: "save it with the encoding UTF-8", fr: "enregistrez-le avec l'encodage UTF-8")
  static let unterminatedFrontMatter = Phrase(
    en: "the front matter that begins here is not closed",
    fr: "l'en-tête qui commence ici n'est pas fermé")
  static let closeFrontMatter = Phrase(
    en: "write a line of three dashes after its last key",
    fr: "écrivez une ligne de trois tirets après sa dernière clé")
  static let tooManyValues = Phrase(
    en: "this data contains too many values", fr: "ces données contiennent trop de valeurs")
  static let fewerValues = Phrase(
    en: "write them out without anchors and aliases (& and *)",
    fr: "écrivez-les sans ancres ni alias (& et *)")
  static let notAMapping = Phrase(
    en: "the front matter is not a list of keys and values",
    fr: "l'en-tête n'est pas une suite de clés et de valeurs")
  static let unreadTOML = Phrase(
    en: "this header in TOML has more than texts, numbers, dates, lists and simple tables",
    fr: "cet en-tête en TOML a plus que des textes, des nombres, des dates, des listes et des "
      + "tables simples")
  static let writeInYAML = Phrase(
    en: "write it between two lines of three dashes, one “key: value” a line",
    fr: "écrivez-le entre deux lignes de trois tirets, une « clé: valeur » par ligne")
  static let writeKeyAndValue = Phrase(
    en: "write one “key: value” a line", fr: "écrivez une « clé: valeur » par ligne")
  static let proseInFrontMatter = Phrase(
    en: "a colon followed by a space inside a value that has no quotation marks",
    fr: "un deux-points suivi d'une espace dans une valeur sans guillemets")
  static let quoteValue = Phrase(
    en: "put the value between double quotes: key: \"value\"",
    fr: "mettez la valeur entre guillemets droits : clé: \"valeur\"")
  static let closeList = Phrase(
    en: "close the list that was opened by “[” with “]”",
    fr: "fermez par « ] » la liste ouverte par « [ »")
  static let closeMapping = Phrase(
    en: "close what was opened by “{” with “}”", fr: "fermez par « } » ce qu'ouvre « { »")
  static let noTabsInYAML = Phrase(
    en: "indent with spaces, not with tabs", fr: "indentez avec des espaces, pas des tabulations")
  static let removeDuplicateKey = Phrase(
    en: "keep one of the two lines", fr: "gardez une seule des deux lignes")

  static func invalidYAML(_ problem: String) -> Phrase {
    let reason = YAMLProblem.phrase(problem)
    return Phrase(
      en: "the front matter cannot be read (\(reason.en))",
      fr: "l'en-tête ne peut pas être lu (\(reason.fr))")
  }

  static func duplicateKey(_ key: String) -> Phrase {
    let word = quoted(key)
    return Phrase(en: "the key \(word.en) appears twice", fr: "la clé \(word.fr) figure deux fois")
  }
}

extension MarkdownLimit {
  func diagnostic(in source: SourceText, line: Int?) -> Diagnostic {
    let message =
      switch reason {
      case .openBrackets:
        Phrase(
          en: "more than \(limit) brackets are open at once",
          fr: "plus de \(limit) crochets ou chevrons sont ouverts à la fois")
      case .tableColumns:
        Phrase(
          en: "a table has more than \(limit) columns", fr: "un tableau a plus de \(limit) colonnes"
        )
      case .nesting:
        Phrase(
          en: "quotes or lists are nested more than \(limit) levels deep",
          fr: "des citations ou des listes sont imbriquées sur plus de \(limit) niveaux")
      case .parentheses:
        Phrase(
          en: "more than \(limit) closing parentheses follow one another",
          fr: "plus de \(limit) parenthèses fermantes se suivent")
      case .atSigns:
        Phrase(
          en: "one block contains more than \(limit) times “@”",
          fr: "un même bloc contient plus de \(limit) fois « @ »")
      case .longReferences:
        Phrase(
          en: "the calls of a long reference would make more than \(limit / 1_000_000) MB",
          fr: "les appels d'une longue référence feraient plus de \(limit / 1_000_000) Mo")
      }
    let help =
      switch reason {
      case .openBrackets:
        Phrase(
          en: "close them, or divide the block by blank lines",
          fr: "fermez-les, ou divisez le bloc par des lignes vides")
      case .tableColumns:
        Phrase(en: "divide it into several tables", fr: "divisez-le en plusieurs tableaux")
      case .parentheses:
        Phrase(en: "remove those that close nothing", fr: "retirez celles qui ne ferment rien")
      case .atSigns:
        Phrase(
          en: "divide the block by blank lines", fr: "divisez le bloc par des lignes vides")
      case .longReferences:
        Phrase(
          en: "shorten the address of the definition, or call it less often",
          fr: "raccourcissez l'adresse de la définition, ou appelez-la moins souvent")
      case .nesting:
        Phrase(en: "write it with fewer levels", fr: "écrivez-le avec moins de niveaux")
      }
    if let line {
      return source.diagnostic(.tooComplex, line: line, message: message, help: help)
    }
    return source.diagnostic(.tooComplex, atByte: offset, message: message, help: help)
  }
}

extension UnknownCallout {
  func diagnostic(in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted("[\(marker)]")
    let name = marker.drop { "! ".contains($0) }
    // [!DON] is as near to [!DO] as to [!DONT]: the author chooses.
    let choices = Callout.markers.map { "[!\($0)]" }.joined(separator: ", ")
    let help =
      Callout(marker: name) == nil
      ? Phrase(en: "choose one of \(choices)", fr: "choisissez parmi \(choices)")
      : Phrase(en: "write [!\(name.uppercased())]", fr: "écrivez [!\(name.uppercased())]")
    return source.diagnostic(
      .unknownCallout, line: line, byteColumn: column,
      message: Phrase(
        en: "no callout is named \(word.en)", fr: "aucun encadré ne s'appelle \(word.fr)"),
      help: help)
  }
}
