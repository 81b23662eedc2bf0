import Diagnosis

/// The logo's files.
package enum Logo {
  package static let light = Field.text(
    "light", fr: "clair", Phrase(en: "for a light ground", fr: "pour un fond clair"))
  package static let dark = Field.text(
    "dark", fr: "sombre", Phrase(en: "for a dark ground", fr: "pour un fond sombre"))
  package static let icon = Field.text(
    "icon", fr: "icône",
    Phrase(
      en: "its symbol alone, about as high as it is wide, for browser tabs",
      fr: "son signe seul, à peu près aussi haut que large, pour les onglets des navigateurs"))

  static let definitions = [light.definition, dark.definition, icon.definition]
  package static let all = [light, dark, icon]
}

/// A typeface of the company: names of the system's, or files of its own with their licence. Files alone need no
/// name.
package enum Typeface {
  package static let name = Field.texts(
    "name", fr: "nom",
    Phrase(
      en: "its name; several are tried in turn",
      fr: "son nom ; de plusieurs, le premier qui est installé"))
  package static let regular = cut("regular", fr: "normal")
  package static let italic = cut("italic", fr: "italique")
  package static let bold = cut("bold", fr: "gras")
  package static let boldItalic = cut("bold-italic", fr: "gras-italique")
  package static let variable = cut("variable", fr: "variable")
  package static let variableItalic = cut("variable-italic", fr: "variable-italique")
  package static let licence = Field.text(
    "licence", fr: "licence",
    Phrase(
      en: "the file that says that you may publish it: fonts/OFL.txt",
      fr: "le fichier qui dit que vous pouvez la publier : polices/OFL.txt"))

  package static let cuts = [regular, italic, bold, boldItalic, variable, variableItalic]
  static let definitions = [name.definition] + cuts.map(\.definition) + [licence.definition]

  private static func cut(_ en: String, fr: String) -> Field<String> {
    Field.text(en, fr: fr, Phrase(en: "a WOFF2 file", fr: "un fichier WOFF2"))
  }

  /// A name that a style sheet can say, a cut for upright text, and leave to publish the files.
  static func problems(
    of face: FieldSet, at node: YAMLNode, in source: SourceText
  ) -> [Diagnostic] {
    var problems = (face[name] ?? []).filter { !isName($0.value) }.map {
      Diagnostic.notATypeface($0, in: source)
    }
    guard cuts.contains(where: { face[$0] != nil }) else { return problems }
    if face[regular] == nil, face[variable] == nil {
      problems.append(.noUprightCut(node, in: source))
    }
    if face[licence] == nil { problems.append(.noLicence(node, in: source)) }
    return problems
  }

  /// Letters, digits and what stands between them in names of typefaces: nothing that a style sheet
  /// would read as its own.
  package static func isName(_ text: String) -> Bool {
    !text.trimmed.isEmpty && text.count <= 60
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -_.'’&+".contains($0) }
  }
}

/// The colours that a company may set in each scheme; all others follow from them by contrast.
package enum HouseColours {
  package static let accent = colour(
    "accent", fr: "accent", Phrase(en: "the company's colour", fr: "la couleur de l'entreprise"))
  package static let ink = colour(
    "ink", fr: "encre", Phrase(en: "the colour of texts", fr: "la couleur des textes"))
  package static let paper = colour(
    "paper", fr: "papier", Phrase(en: "the ground of pages", fr: "le fond des pages"))
  package static let header = colour(
    "header", fr: "en-tête",
    Phrase(en: "the ground of the header", fr: "le fond de l'en-tête des pages"))

  package static let all = [accent, ink, paper, header]
  static let definitions = all.map(\.definition)

  private static func colour(_ en: String, fr: String, _ about: Phrase) -> Field<String> {
    Field.text(
      en, fr: fr,
      Phrase(
        en: about.en + ", #rrggbb in quotes", fr: about.fr + ", #rrvvbb entre guillemets"))
  }

  /// - Parameter known: what is offered for a key that is none of them.
  static func read(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], among known: [FieldDefinition] = definitions,
    in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) -> FieldSet {
    var fields = FieldSet(decoding: pairs, as: known, in: source, &diagnostics)
    for field in all {
      guard let text = fields[field], !Configuration.isColour(text),
        let node = pairs.last(where: { field.definition.name.matches($0.key.scalar ?? "") })?.value
      else { continue }
      diagnostics.append(.notAColour(field.definition.name, text, node, in: source))
      fields.remove(field.definition)
    }
    return fields
  }
}
