/// Whether each tag of a written page is closed where it was opened.
enum TagBalance {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "!doctype", "?xml",
  ]
  private static let raw: Set<String> = ["script", "style", "title", "textarea"]

  /// What is wrong first, or nil.
  static func fault(in bytes: [UInt8]) -> String? {
    var open: [String] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = Tag(in: bytes, at: start) else { return "an open tag at byte \(start)" }
      index = tag.end
      if tag.isClosing {
        guard open.popLast() == tag.name else { return "</\(tag.name)> at byte \(start)" }
      } else if !void.contains(tag.name), !tag.isEmpty {
        if raw.contains(tag.name) {
          let closing = Array("</\(tag.name)>".utf8)
          guard let end = bytes[index...].place(of: closing) else {
            return "<\(tag.name)> without end at byte \(start)"
          }
          index = end + closing.count
        } else {
          open.append(tag.name)
        }
      }
    }
    return open.last.map { "<\($0)> is not closed" }
  }

  private struct Tag {
    var name = ""
    var isClosing = false
    var isEmpty = false
    var end = 0

    init?(in bytes: [UInt8], at start: Int) {
      var index = start + 1
      if bytes[index...].starts(with: "!--".utf8) {
        guard let close = bytes[index...].place(of: Array("-->".utf8)) else { return nil }
        (isEmpty, end) = (true, close + 3)
        return
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
        isClosing = true
        index += 1
      }
      let nameStart = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] > 0x20,
        bytes[index] != UInt8(ascii: "/")
      {
        index += 1
      }
      name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      var quote: UInt8?
      while index < bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          isEmpty = bytes[index - 1] == UInt8(ascii: "/")
          end = index + 1
          return
        }
        index += 1
      }
      return nil
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func place(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first else { return startIndex }
    var rest = self
    while let found = rest.firstIndex(of: first) {
      if rest[found...].starts(with: wanted) { return found }
      rest = rest[(found + 1)...]
    }
    return nil
  }
}
