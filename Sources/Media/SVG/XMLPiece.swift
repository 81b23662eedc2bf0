/// One piece of an XML document, as its parser tells it.
enum XMLPiece {
  case open(XMLElement)
  case close
  case text(String)
  /// - end: the byte after it.
  case comment(String, end: Int)
  case instruction(String, end: Int)
  case documentType
}

struct XMLElement {
  /// Without its prefix.
  var name: String
  var prefix: String
  var namespace: String
  var attributes: [XMLAttribute]
  /// Where its tag stands in the text, from `<` to before `>` or `/>`.
  var source: Range<Int>

  /// As the author wrote it.
  var writtenName: String { prefix.isEmpty ? name : prefix + ":" + name }
}

struct XMLAttribute {
  var name: String
  var prefix: String
  var namespace: String
  /// With its references resolved.
  var value: String

  var writtenName: String { prefix.isEmpty ? name : prefix + ":" + name }
}

/// How an author wrote a start tag: what stood between its attributes, and in what quotes.
package struct XMLTag {
  struct Attribute {
    /// With its prefix.
    var name: String
    var offset: Int
    /// The blanks before it.
    var blanks: Range<Int>
    var value: Range<Int>
    var quote: UInt8
  }

  private(set) var attributes: [Attribute] = []
  /// The blanks before its end.
  private(set) var blanks: Range<Int>

  /// - Parameter range: a tag that is known to be well-formed, from `<` to before its end.
  init(in text: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    let end = range.upperBound
    func skip(_ isPart: (UInt8) -> Bool) -> Range<Int> {
      let start = place
      while place < end, isPart(text[place]) { place += 1 }
      return start..<place
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 9 || byte == 10 || byte == 13 }
    _ = skip { !isBlank($0) }
    blanks = skip(isBlank)
    while place < end {
      let name = skip { $0 != UInt8(ascii: "=") && !isBlank($0) }
      _ = skip { isBlank($0) || $0 == UInt8(ascii: "=") }
      guard place < end else { break }
      let quote = text[place]
      place += 1
      let value = skip { $0 != quote }
      place += 1
      attributes.append(
        Attribute(
          name: String(decoding: text[name], as: UTF8.self), offset: name.lowerBound,
          blanks: blanks, value: value, quote: quote))
      blanks = place < end ? skip(isBlank) : end..<end
    }
  }

  /// Drawings have a few dozen attributes an element.
  private static let mostQuotes = 1000

  /// Where a tag begins that has more attributes than any drawing has.
  package static func crowdedTag(in text: [UInt8]) -> Int? {
    var place = 0
    while let start = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard place < text.count else { return nil }
      if text[place] == UInt8(ascii: "!") || text[place] == UInt8(ascii: "?") {
        place = end(ofMarkup: start, in: text)
        continue
      }
      var quotes = 0
      var open: UInt8?
      while place < text.count {
        let byte = text[place]
        if let quote = open {
          if byte == quote { open = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          open = byte
          quotes += 2
          if quotes > mostQuotes { return start }
        } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
          break
        }
        place += 1
      }
    }
    return nil
  }

  /// Where a comment, a CDATA section, an instruction or a declaration ends.
  private static func end(ofMarkup start: Int, in text: [UInt8]) -> Int {
    let pairs = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    let rest = text[start...]
    guard let pair = pairs.first(where: { rest.starts(with: $0.0.utf8) }) else { return start + 1 }
    let mark = Array(pair.1.utf8)
    var place = start + pair.0.utf8.count
    while let found = text[place...].firstIndex(of: mark[0]) {
      if text[found...].starts(with: mark) { return found + mark.count }
      place = found + 1
    }
    return text.count
  }
}
