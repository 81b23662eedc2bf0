import Diagnosis

/// What a browser would fetch for a page or a drawing: by its attributes, its styles, its scripts.
enum MarkupRequests {
  typealias Finding = ExternalRequests.Finding

  static func found(in bytes: [UInt8]) -> [Finding] {
    var scanner = MarkupScanner(bytes)
    var findings: [Finding] = []
    while let tag = scanner.nextTag() {
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
      ExternalRequests.isExternal(attribute.value)
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
        let url = attribute.value.lowercased().firstRange(of: "url=")
      else { return [] }
      let rest = attribute.value.dropFirst(
        attribute.value.lowercased().distance(
          from: attribute.value.lowercased().startIndex, to: url.upperBound))
      let address = rest.drop { $0 == "'" || $0 == "\"" || $0.isWhitespace }
      return ExternalRequests.isExternal(String(address))
        ? [Finding(offset: attribute.offset, address: String(address))] : []
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
