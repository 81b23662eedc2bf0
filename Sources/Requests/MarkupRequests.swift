import Diagnosis

/// What a browser would fetch for a page or a drawing: by its attributes, its styles, its scripts.
enum MarkupRequests {
  typealias Finding = ExternalRequests.Finding

  /// - Parameter isXML: whether it is served as a feed or another document that is no page.
  static func found(in bytes: [UInt8], isXML: Bool = false) -> [Finding] {
    var scanner = MarkupScanner(bytes)
    var findings: [Finding] = []
    var isFeed = false
    while let tag = scanner.nextTag() {
      if tag.name == "feed" { isFeed = true }
      // A feed's links are for its reader to follow.
      if isFeed, isXML, tag.name == "link" { continue }
      for attribute in tag.attributes {
        findings += requests(of: attribute, in: tag)
      }
      guard let content = scanner.rawContent(of: tag.name) else { continue }
      let inner = Array(bytes[content])
      let found =
        tag.name == "style" ? StyleRequests.found(in: inner) : ScriptRequests.found(in: inner)
      findings += found.map {
        Finding(offset: $0.offset + content.lowerBound, address: $0.address)
      }
    }
    return findings
  }

  /// Relations that lead somewhere and fetch nothing.
  private static let quietRelations: Set<String> = [
    "alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev",
    "search", "shortlink", "tag",
  ]

  private static func requests(
    of attribute: MarkupScanner.Attribute, in tag: MarkupScanner.Tag
  ) -> [Finding] {
    func whole() -> [Finding] {
      if let data = DataAddress(attribute.value) { return placed(data.requests) }
      return ExternalRequests.isExternal(attribute.value)
        ? [Finding(offset: attribute.offset, address: attribute.value.trimmedAddress)] : []
    }
    func placed(_ findings: [Finding]) -> [Finding] {
      findings.map { Finding(offset: attribute.offset, address: $0.address) }
    }
    switch attribute.name {
    case "href", "xlink:href":
      if tag.name == "a" || tag.name == "area" { return [] }
      let relations = tag["rel"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
      let isQuiet = relations.allSatisfy { quietRelations.contains(String($0)) }
      return tag.name == "link" && !relations.isEmpty && isQuiet ? [] : whole()
    case "src", "poster", "background", "manifest", "action", "formaction", "lowsrc", "dynsrc":
      return whole()
    case "data", "codebase", "archive":
      return ["object", "applet", "embed"].contains(tag.name) ? whole() : []
    case "srcset", "imagesrcset", "ping":
      return attribute.value.split(whereSeparator: { $0.isWhitespace || $0 == "," })
        .map(String.init).filter(ExternalRequests.isExternal)
        .map { Finding(offset: attribute.offset, address: $0) }
    case "content":
      guard tag["http-equiv"]?.lowercased().trimmed == "refresh",
        // `0; url=…`, and all that browsers read as that: `0,…`, `0 '…`.
        let match = attribute.value.prefixMatch(
          of: /(?i)\s*[0-9.]*\s*[;,]?\s*(?:url\s*=\s*)?["']?(.*)/.dotMatchesNewlines())
      else { return [] }
      let address = String(match.1)
      return ExternalRequests.isExternal(address)
        ? [Finding(offset: attribute.offset, address: address)] : []
    case "to", "from", "by", "values":
      guard ["set", "animate"].contains(tag.name) else { return [] }
      return attribute.value.split(separator: ";").map(String.init)
        .filter(ExternalRequests.isExternal)
        .map { Finding(offset: attribute.offset, address: $0.trimmedAddress) }
    case "srcdoc": return placed(found(in: Array(attribute.value.utf8)))
    case let name where name.hasPrefix("on"):
      return placed(ScriptRequests.found(in: Array(attribute.value.utf8)))
    case "style": return placed(StyleRequests.found(in: Array(attribute.value.utf8)))
    default:
      // Drawings name what they need in many attributes: `fill="url(…)"`.
      guard attribute.value.utf8.contains(UInt8(ascii: "(")),
        attribute.value.lowercased().contains("url(")
      else { return [] }
      return placed(StyleRequests.found(in: Array(attribute.value.utf8)))
    }
  }
}

extension String {
  /// As a message shows it.
  fileprivate var trimmedAddress: String { trimmed }
}
