import Diagnosis

/// The company's own look, from `diapason.yaml`: its logo, its typefaces, its colours.
///
///     logo: {clair: marque/logo.svg, sombre: marque/logo-blanc.svg}
///     polices:
///       serif: Georgia
///       sans: {nom: Inter, normal: polices/inter.woff2, licence: polices/OFL.txt}
///     couleurs:
///       accent: "#b23a16"
///       en-tête: "#17203a"
///       sombre: {accent: "#ff8f73"}
///
/// Paths begin in the content folder, as that of `style: page` does.
package struct Identity: Sendable {
  /// Files of the logo, by the ground on which each may stand.
  package private(set) var logo = FieldSet()
  /// A picture for the home page, if it has one.
  package private(set) var illustration = FieldSet()
  package private(set) var typefaces: [Voice: FieldSet] = [:]
  package private(set) var colours: [Scheme: FieldSet] = [:]

  package init() {}

  /// Takes the three keys out of the configuration; what is wrong with them is reported at its line.
  init(
    taking pairs: inout [(key: YAMLNode, value: YAMLNode)], in source: SourceText,
    _ diagnostics: inout [Diagnostic]
  ) {
    for definition in Self.definitions {
      guard
        let index = pairs.firstIndex(where: { definition.name.matches($0.key.scalar ?? "") })
      else { continue }
      let node = pairs.remove(at: index).value
      guard !node.isEmpty else {
        diagnostics.append(.emptyValue(definition, node, in: source))
        continue
      }
      switch definition.name {
      case Self.illustrationField.definition.name:
        illustration = FieldSet(
          decoding: node.pairs(orOne: Self.illustrationField.definition),
          as: [Self.illustrationField.definition], in: source, &diagnostics)
      case Self.logoDefinition.name: logo = Self.logo(node, in: source, &diagnostics)
      case Self.typefacesDefinition.name: readTypefaces(node, in: source, &diagnostics)
      default: readColours(node, in: source, &diagnostics)
      }
    }
  }

  /// One file alone is for a light ground.
  private static func logo(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) -> FieldSet {
    FieldSet(
      decoding: node.pairs(orOne: Logo.light.definition), as: Logo.definitions, in: source,
      &diagnostics)
  }

  private mutating func readTypefaces(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(.voicesAreNamed(node, in: source))
      return
    }
    for (key, value) in pairs {
      guard let voice = Voice.allCases.first(where: { $0.rawValue == (key.scalar ?? "").asKey })
      else {
        diagnostics.append(.unknownKey(key, among: Voice.definitions, in: source))
        continue
      }
      let face = FieldSet(
        decoding: value.pairs(orOne: Typeface.name.definition), as: Typeface.definitions,
        in: source, &diagnostics)
      diagnostics += Typeface.problems(of: face, at: value, in: source)
      typefaces[voice] = face
    }
  }

  private mutating func readColours(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    guard case .mapping(var pairs) = node.content else {
      diagnostics.append(.coloursAreNamed(node, in: source))
      return
    }
    if let index = pairs.firstIndex(where: {
      Self.darkDefinition.name.matches($0.key.scalar ?? "")
    }) {
      let dark = pairs.remove(at: index).value
      if case .mapping(let pairs) = dark.content {
        colours[.dark] = HouseColours.read(pairs, in: source, &diagnostics)
      } else {
        diagnostics.append(.coloursAreNamed(dark, in: source))
      }
    }
    colours[.light] = HouseColours.read(
      pairs, among: HouseColours.definitions + [Self.darkDefinition], in: source, &diagnostics)
  }
}

/// The two grounds on which the site is read.
package enum Scheme: String, Sendable, CaseIterable {
  case light, dark
}

/// What speaks: serifs for what the company says, sans for what the site says about it.
package enum Voice: String, Sendable, CaseIterable {
  case serif, sans

  static var definitions: [FieldDefinition] {
    allCases.map {
      FieldDefinition(
        name: FieldName($0.rawValue, fr: $0.rawValue), type: .texts, need: .optional,
        about: $0.about)
    }
  }

  private var about: Phrase {
    switch self {
    case .serif:
      Phrase(
        en: "what the company says: titles, texts, examples",
        fr: "ce que dit l'entreprise : titres, textes, exemples")
    case .sans:
      Phrase(
        en: "what the site says: menus, labels, tables",
        fr: "ce que dit le site : menus, étiquettes, tableaux")
    }
  }
}

extension Identity {
  static let logoDefinition = FieldDefinition(
    name: FieldName("logo", fr: "logo"), type: .text, need: .optional,
    about: Phrase(
      en: "the company's logo, a file of the content: brand/logo.svg",
      fr: "le logo de l'entreprise, un fichier du contenu : marque/logo.svg"))
  package static let illustrationField = Field.text(
    "illustration", fr: "illustration",
    Phrase(
      en: "a picture for the home page, a file of the content: brand/workshop.jpg",
      fr: "une image pour l'accueil, un fichier du contenu : marque/atelier.jpg"))
  static let typefacesDefinition = FieldDefinition(
    name: FieldName("typefaces", fr: "polices"), type: .texts, need: .optional,
    about: Phrase(
      en: "the company's typefaces: {serif: Georgia, sans: Verdana}",
      fr: "les polices de l'entreprise : {serif: Georgia, sans: Verdana}"))
  static let coloursDefinition = FieldDefinition(
    name: FieldName("colours", fr: "couleurs"), type: .texts, need: .optional,
    about: Phrase(
      en: "the company's colours: {accent: \"#b23a16\", header: \"#17203a\"}",
      fr: "les couleurs de l'entreprise : {accent: \"#b23a16\", en-tête: \"#17203a\"}"))
  static let darkDefinition = FieldDefinition(
    name: FieldName("dark", fr: "sombre"), type: .texts, need: .optional,
    about: Phrase(
      en: "the same on a dark ground", fr: "les mêmes sur fond sombre"))

  static let definitions = [
    logoDefinition, illustrationField.definition, typefacesDefinition, coloursDefinition,
  ]
}

extension YAMLNode {
  /// The pairs of a mapping; of anything else, one pair under a name.
  fileprivate func pairs(orOne definition: FieldDefinition) -> [(key: YAMLNode, value: YAMLNode)] {
    if case .mapping(let pairs) = content { return pairs }
    let key = YAMLNode(
      content: .scalar(definition.name.en, isQuoted: false), line: line, column: column)
    return [(key, self)]
  }
}
