import Diagnosis

/// Which raw HTML passes: a short list of harmless elements, without attributes. An author's page is
/// not trusted: all else is a problem, and is left out of a page that is made all the same.
package enum RawHTML {
  /// Elements that may stand in a line of text.
  static let inlineElements: Set<String> = [
    "br", "wbr", "kbd", "sub", "sup", "mark", "small", "abbr", "s", "u", "ins", "del", "b", "i",
    "em", "strong", "q", "cite", "var", "samp", "code",
  ]
  /// Elements that may stand as blocks of their own.
  static let blockElements: Set<String> = inlineElements.union([
    "details", "summary", "dl", "dt", "dd", "hr",
  ])
  static let voidElements: Set<String> = [
    "br", "wbr", "hr", "img", "input", "meta", "link", "source",
  ]
  /// Elements whose blocks may be closed by a later block of the same container.
  static let spanningElements: Set<String> = ["details", "dl"]
  /// Elements whose content is not text for readers: it is left out with them.
  static let opaqueElements: Set<String> = [
    "script", "style", "iframe", "template", "noscript", "object", "svg", "math", "title",
    "textarea", "xmp", "noembed", "noframes",
  ]

  /// The id in the page of an anchor that the author wrote in HTML.
  package static func anchorID(_ name: String) -> String { "a-" + Slug.make(name) }

  package struct Tag: Sendable, Equatable {
    package var name: String
    package var isClosing = false
    package var hasAttributes = false
    /// The value of `id` or `name`, if the tag has one.
    package var anchor: String?
  }

  enum Piece {
    case text(Range<Int>)
    case tag(Tag, Range<Int>)
    case comment
  }

  /// Cuts raw HTML into tags, comments and the text between them.
  static func pieces(of bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var index = bytes.startIndex
    var textStart = index
    func endText(at end: Int) {
      if textStart < end { pieces.append(.text(textStart..<end)) }
    }
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        endText(at: index)
        index = end(of: "-->", in: bytes[(index + 4)...])
        pieces.append(.comment)
      } else if bytes[index...].starts(with: "<!".utf8) || bytes[index...].starts(with: "<?".utf8) {
        endText(at: index)
        let close = end(of: ">", in: bytes[index...])
        pieces.append(.tag(Tag(name: "!", hasAttributes: true), index..<close))
        index = close
      } else if let (tag, close) = tag(at: index, in: bytes) {
        endText(at: index)
        pieces.append(.tag(tag, index..<close))
        index = close
      } else {
        index += 1
        continue
      }
      textStart = index
    }
    endText(at: bytes.endIndex)
    return pieces
  }

  private static func end(of marker: StaticString, in bytes: ArraySlice<UInt8>) -> Int {
    let wanted = marker.withUTF8Buffer { Array($0) }
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return bytes.endIndex
  }

  private static func tag(at start: Int, in bytes: ArraySlice<UInt8>) -> (Tag, end: Int)? {
    var index = start + 1
    var tag = Tag(name: "")
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "/") {
      tag.isClosing = true
      index += 1
    }
    guard index < bytes.endIndex, bytes[index].isASCIILetter else { return nil }
    let nameStart = index
    while index < bytes.endIndex,
      bytes[index].isASCIILetter || bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "-")
    {
      index += 1
    }
    tag.name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    let attributesStart = index
    var quote: UInt8?
    while index < bytes.endIndex, quote != nil || bytes[index] != UInt8(ascii: ">") {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
      }
      index += 1
    }
    let attributes = bytes[attributesStart..<index]
    tag.hasAttributes = attributes.contains { !$0.isASCIISpace && $0 != UInt8(ascii: "/") }
    if tag.hasAttributes { tag.anchor = anchor(in: attributes) }
    return (tag, min(index + 1, bytes.endIndex))
  }

  private static func anchor(in attributes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: attributes, as: UTF8.self)
    guard let match = text.firstMatch(of: /\s(?i:id|name)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/) else {
      return nil
    }
    let value = match.1.trimmingPrefix { $0 == "\"" || $0 == "'" }
    let name = value.last == "\"" || value.last == "'" ? value.dropLast() : value
    return name.isEmpty ? nil : String(name)
  }
}

extension Document {
  /// The anchors that the author wrote in HTML (`<a name="suite">`), in the order of reading.
  var rawAnchors: [String] {
    var anchors: [String] = []
    for node in nodes where node.kind == .htmlInline || node.kind == .htmlBlock {
      for case .tag(let tag, _) in RawHTML.pieces(of: self[node.literal]) {
        if let anchor = tag.anchor { anchors.append(anchor) }
      }
    }
    return anchors
  }
}
