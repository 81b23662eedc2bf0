import Diagnosis

/// Why an SVG file is refused.
package enum SVGDanger: Sendable, Hashable {
  case element(String)
  case attribute(String)
  case outsideReference(String)
  case declaration
}

/// Reads an SVG file's size and looks for what could run code or load something from outside.
struct SVGInspection {
  private(set) var size: PixelSize?
  private(set) var danger: SVGDanger?

  private static let forbidden: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener",
    "set", "animate", "animatetransform", "animatemotion",
  ]

  static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let tag = start.firstRange(of: "<svg") else { return false }
    let before = start[..<tag.lowerBound].trimmed
    return before.isEmpty || before.hasPrefix("<") || before.hasPrefix("\u{FEFF}<")
  }

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("<!ENTITY") || text.contains("<?xml-stylesheet") { danger = .declaration }
    for match in text.matches(of: /<([A-Za-z][^\s\/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/) {
      let element = String(match.1).lowercased()
      let local = String(element.split(separator: ":").last ?? "")
      if Self.forbidden.contains(local) { danger = danger ?? .element(String(match.1)) }
      inspect(match.2, of: local)
    }
    // Styles may load files as attributes do.
    for match in text.matches(of: /(?i)url\(\s*["']?([^"')\s]+)/) where !match.1.hasPrefix("#") {
      if !match.1.lowercased().hasPrefix("data:image/") {
        danger = danger ?? .outsideReference(String(match.1))
      }
    }
    if text.lowercased().contains("@import") { danger = danger ?? .outsideReference("@import") }
  }

  private mutating func inspect(_ attributes: Substring, of element: String) {
    var values: [String: String] = [:]
    for match in attributes.matches(of: /([^\s=\/]+)\s*=\s*("[^"]*"|'[^']*')/) {
      let name = String(match.1).lowercased()
      let value = match.2.dropFirst().dropLast().trimmed
      values[name] = value
      if name.hasPrefix("on") { danger = danger ?? .attribute(name) }
      guard name == "href" || name.hasSuffix(":href") || name == "src" else { continue }
      let isInside =
        value.hasPrefix("#") || Self.isImageData(value) || element == "a" && value.isEmpty
      if !isInside { danger = danger ?? .outsideReference(value) }
    }
    if element == "svg", size == nil { size = Self.size(values) }
  }

  private static func isImageData(_ value: String) -> Bool {
    let start = value.lowercased()
    return ["png", "jpeg", "gif", "webp"].contains { start.hasPrefix("data:image/\($0)") }
  }

  private static func size(_ values: [String: String]) -> PixelSize? {
    func length(_ name: String) -> Int? {
      guard let value = values[name], !value.hasSuffix("%") else { return nil }
      let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = value.dropFirst(digits.count)
      guard unit.isEmpty || unit == "px" else { return nil }
      return Double(digits).flatMap { (1...100_000).contains($0) ? Int($0.rounded()) : nil }
    }
    if let width = length("width"), let height = length("height") {
      return PixelSize(width: width, height: height)
    }
    let box = (values["viewbox"] ?? "").split { " ,\n\t".contains($0) }.compactMap { Double($0) }
    guard box.count == 4, (1...100_000).contains(box[2]), (1...100_000).contains(box[3]) else {
      return nil
    }
    return PixelSize(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }
}
