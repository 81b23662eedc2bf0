import Diagnosis
import Markdown

extension Configuration {
  /// Texts that are right only in a form of their own: one in another form is named, and not used.
  mutating func checkTexts(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], in source: SourceText,
    _ diagnostics: inout [Diagnostic]
  ) {
    func check(_ field: Field<String>, _ isRight: (String) -> Bool, _ help: TextHelp) {
      guard let text = fields[field], !text.trimmed.isEmpty, !isRight(text),
        let node = pairs.last(where: { field.definition.name.matches($0.key.scalar ?? "") })?.value
      else { return }
      diagnostics.append(.badText(field.definition.name, text, node, help, in: source))
      fields.remove(field.definition)
    }
    for definition in Self.definitions {
      let pair = pairs.last { definition.name.matches($0.key.scalar ?? "") }
      guard let node = pair?.value, let text = node.scalar, text.trimmed.isEmpty, !node.isEmpty
      else { continue }
      diagnostics.append(.emptyValue(definition, node, in: source))
    }
    if let text = fields[Self.accent], !Self.isColour(text),
      let node = pairs.last(where: { Self.accent.definition.name.matches($0.key.scalar ?? "") })?
        .value
    {
      if !text.trimmed.isEmpty {
        diagnostics.append(.notAColour(Self.accent.definition.name, text, node, in: source))
      }
      fields.remove(Self.accent.definition)
    }
    check(Self.propose, Self.isPlaceToPropose, .proposal)
    check(Self.address, Self.isPlaceOfSite, .address)
  }

  /// `#rgb` or `#rrggbb`.
  static func isColour(_ text: String) -> Bool {
    text.wholeMatch(of: /#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})/) != nil
  }

  /// A mail address, with or without `mailto:`, or an address of the web.
  private static func isPlaceToPropose(_ text: String) -> Bool {
    if ["http", "https"].contains(LinkScheme.scheme(of: text)) {
      return FieldDecoder.isWebAddress(text) && hasHost(text)
    }
    let mail = text.hasPrefix("mailto:") ? text.dropFirst(7) : text[...]
    return mail.wholeMatch(of: /[^\s@:?&<>"]+@[^\s@:?&<>"]+/) != nil
  }

  /// A machine, and a folder on it: what stands behind each page's own address.
  private static func isPlaceOfSite(_ address: String) -> Bool {
    hasHost(address) && !address.contains(where: "@?#".contains)
  }

  private static func hasHost(_ address: String) -> Bool {
    let host = address.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    return host.first.map { $0.isLetter || $0.isNumber || $0 == "[" } ?? false
  }
}

/// What a text should have been.
enum TextHelp {
  case proposal, address
}

extension Diagnostic {
  fileprivate static func badText(
    _ name: FieldName, _ text: String, _ node: YAMLNode, _ help: TextHelp, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    let message =
      switch help {
      case .proposal:
        Phrase(
          en: "“\(name.en)” expects an e-mail or a web address, and \(word.en) is "
            + "neither",
          fr:
            "« \(name.fr) » attend une adresse de courriel ou une adresse web, et \(word.fr) n'est "
            + "ni l'une ni l'autre")
      case .address:
        Phrase(
          en: "“\(name.en)” expects a machine and a folder on it, and \(word.en) is something else",
          fr: "« \(name.fr) » attend une machine et un dossier, et \(word.fr) est autre chose")
      }
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: message, help: help.words)
  }
}

extension TextHelp {
  fileprivate var words: Phrase {
    switch self {
    case .proposal:
      Phrase(
        en: "write for instance “propose: charter@company.example”",
        fr: "écrivez par exemple « proposer: charte@entreprise.example »")
    case .address:
      Phrase(
        en: "write for instance “address: https://intranet.example/charter/”",
        fr: "écrivez par exemple « adresse: https://intranet.example/charte/ »")
    }
  }
}
