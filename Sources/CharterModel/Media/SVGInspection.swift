import Diagnosis
import Markdown

/// Why an SVG file is refused.
/// What could run code, or load something from outside, when a file is shown or opened.
package enum MediaDanger: Sendable, Hashable {
  case element(String)
  case attribute(String)
  case outsideReference(String)
  case declaration
  /// It would open as a page of the site.
  case page
}

/// Reads an SVG file's size and looks for what could run code or load something from outside.
///
/// One pass over the bytes, as an XML parser cuts them: comments, CDATA sections and processing
/// instructions hide no tag, and what is never closed costs no more than its length.
struct SVGInspection {
  private(set) var size: PixelSize?
  private(set) var danger: MediaDanger?

  private static let forbidden: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener",
    "set", "animate", "animatetransform", "animatemotion",
  ]

  static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    let start = decoded(Array(bytes.prefix(8192))).prefix(4096)
    var index = start.startIndex
    while index < start.endIndex, start[index].isASCIISpace { index += 1 }
    guard index < start.endIndex, start[index] == UInt8(ascii: "<") else { return false }
    return start.indices.contains { start[$0...].starts(with: "<svg".utf8) }
  }

  init(_ bytes: [UInt8]) {
    let text = Self.decoded(bytes)[...]
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.starts(with: "<!--".utf8) {
        rest = Self.skip(past: "-->", in: rest.dropFirst(4))
      } else if rest.starts(with: "<![CDATA[".utf8) {
        rest = Self.skip(past: "]]>", in: rest.dropFirst(9))
      } else if rest.starts(with: "<?".utf8) {
        if rest.starts(with: "<?xml-stylesheet".utf8) { find(.declaration) }
        rest = Self.skip(past: "?>", in: rest.dropFirst(2))
      } else if rest.starts(with: "<!".utf8) {
        // A document type may declare entities, whose text no reader of tags sees.
        if rest.prefix(while: { $0 != UInt8(ascii: ">") }).contains(UInt8(ascii: "[")) {
          find(.declaration)
        }
        rest = rest.dropFirst(2)
      } else {
        rest = inspectTag(rest.dropFirst())
      }
    }
    inspectStyles(String(decoding: text, as: UTF8.self))
  }

  private mutating func find(_ found: MediaDanger) { danger = danger ?? found }

  /// UTF-8 without its mark; UTF-16 with one, as browsers read it.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? two << 8 | one : one << 8 | two
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func skip(past marker: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let wanted = Array(marker.utf8)
    var rest = text
    while let found = rest.firstIndex(of: wanted[0]) {
      if rest[found...].starts(with: wanted) { return rest[(found + wanted.count)...] }
      rest = rest[(found + 1)...]
    }
    return rest.suffix(0)
  }

  /// Reads a tag's name and attributes; returns what follows it.
  private mutating func inspectTag(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name = text.prefix { !$0.isASCIISpace && !"/><".utf8.contains($0) }
    var rest = text[name.endIndex...]
    guard name.first?.isASCIILetter == true else { return rest }
    let element = String(decoding: name, as: UTF8.self)
    let local = String(element.lowercased().split(separator: ":").last ?? "")
    if Self.forbidden.contains(local) { find(.element(element)) }
    var values: [String: String] = [:]
    while let byte = rest.first, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
      if byte.isASCIISpace || byte == UInt8(ascii: "/") {
        rest = rest.dropFirst()
        continue
      }
      let (key, value, after) = Self.attribute(rest)
      inspect(key, value, of: local)
      values[key] = value
      rest = after
    }
    if local == "svg", size == nil { size = Self.size(values) }
    return rest
  }

  private static func attribute(
    _ text: ArraySlice<UInt8>
  ) -> (key: String, value: String, rest: ArraySlice<UInt8>) {
    let name = text.prefix { !$0.isASCIISpace && !"=/><".utf8.contains($0) }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    var rest = text[name.endIndex...].drop(while: \.isASCIISpace)
    guard rest.first == UInt8(ascii: "=") else {
      return (key, "", name.isEmpty ? rest.dropFirst() : rest)
    }
    rest = rest.dropFirst().drop(while: \.isASCIISpace)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { !$0.isASCIISpace && !"><".utf8.contains($0) }
      return (key, String(decoding: value, as: UTF8.self), rest[value.endIndex...])
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    return (
      key, String(decoding: value, as: UTF8.self).trimmed, rest[value.endIndex...].dropFirst()
    )
  }

  private mutating func inspect(_ name: String, _ value: String, of element: String) {
    if name.hasPrefix("on") { find(.attribute(name)) }
    guard name == "href" || name.hasSuffix(":href") || name == "src" else { return }
    let isInside =
      value.hasPrefix("#") || Self.isImageData(value) || element == "a" && value.isEmpty
    if !isInside { find(.outsideReference(value)) }
  }

  /// Styles may load files as attributes do.
  private mutating func inspectStyles(_ text: String) {
    for match in text.matches(of: /(?i)url\(\s{0,9}["']?([^"')\s]{1,200})/) {
      let address = String(match.1)
      if !address.hasPrefix("#"), !Self.isImageData(address) { find(.outsideReference(address)) }
    }
    if text.lowercased().contains("@import") { find(.outsideReference("@import")) }
  }

  private static func isImageData(_ value: String) -> Bool {
    let start = value.prefix(20).lowercased()
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
