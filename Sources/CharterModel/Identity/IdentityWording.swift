import Diagnosis

/// What is wrong with `logo:`, `polices:` and `couleurs:` as they are written.
extension Diagnostic {
  static func notAColour(
    _ name: FieldName, _ text: String, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    return wrong(
      node, in: source,
      Phrase(
        en: "“\(name.en)” expects a colour, and \(word.en) is not one",
        fr: "« \(name.fr) » attend une couleur, et \(word.fr) n'en est pas une"),
      Phrase(
        en:
          "write “\(name.en): \"#b23a16\"”: “#”, then three or six digits or letters from a to f, "
          + "in quotes",
        fr: "écrivez « \(name.fr): \"#b23a16\" » : « # », puis trois ou six chiffres ou lettres de "
          + "a à f, entre guillemets droits"))
  }

  static func coloursAreNamed(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    wrong(
      node, in: source,
      Phrase(
        en: "the company's colours are named: accent, ink, paper, header",
        fr: "les couleurs de l'entreprise sont nommées : accent, encre, papier, en-tête"),
      Phrase(
        en: "write for instance “colours: {accent: \"#b23a16\"}”",
        fr: "écrivez par exemple « couleurs: {accent: \"#b23a16\"} »"))
  }

  static func voicesAreNamed(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    wrong(
      node, in: source,
      Phrase(
        en: "typefaces are named by their voice: serif, sans",
        fr: "les polices sont nommées par leur voix : serif, sans"),
      Phrase(
        en: "write for instance “typefaces: {serif: Georgia}”",
        fr: "écrivez par exemple « polices: {serif: Georgia} »"))
  }

  static func notATypeface(_ name: Located<String>, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(name.value)
    return wrong(
      YAMLNode(content: .sequence([]), line: name.line, column: name.column), in: source,
      Phrase(
        en: "\(word.en) is no name of a typeface", fr: "\(word.fr) n'est pas un nom de police"),
      Phrase(
        en: "write its name alone, as a word processor shows it: Georgia",
        fr: "écrivez son nom seul, tel qu'un traitement de texte l'affiche : Georgia"))
  }

  static func noUprightCut(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingField, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "this typeface has files, and none for upright text",
        fr: "cette police a des fichiers, et aucun pour le texte droit"),
      help: Phrase(
        en: "add “regular: fonts/name.woff2”, or “variable:” if one file contains all the weights",
        fr: "ajoutez « normal: polices/nom.woff2 », ou « variable: » si un fichier a toutes les "
          + "graisses"))
  }

  static func noLicence(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingField, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "the files of this typeface are published without their licence",
        fr: "les fichiers de cette police sont publiés sans leur licence"),
      help: Phrase(
        en: "put the licence beside them and add “licence: fonts/OFL.txt”",
        fr: "placez la licence à côté d'eux et ajoutez « licence: polices/OFL.txt »"))
  }

  private static func wrong(
    _ node: YAMLNode, in source: SourceText, _ message: Phrase, _ help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: message, help: help)
  }
}
