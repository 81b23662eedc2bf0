import Markdown

/// The tags of a page, with their attributes as a browser reads them. Comments are passed over.
struct MarkupScanner {
  struct Attribute {
    var name: String
    /// With character references resolved.
    var value: String
    var offset: Int
  }

  struct Tag {
    /// In lower case.
    var name: String
    var attributes: [Attribute]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var place = 0
  /// Up to where a comment is none: the end of an element whose content is text.
  private var endOfText = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next opening tag, or the next instruction (`<?xml-stylesheet`).
  mutating func nextTag() -> Tag? {
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard place < bytes.count else { return nil }
      if place > endOfText, bytes[place...].starts(with: "!--".utf8) {
        // `<!-->` is a comment too, and `--!>` ends one.
        place = min(end(of: "-->", from: place + 1), end(of: "--!>", from: place + 3))
      } else if bytes[place].isASCIILetter || bytes[place] == UInt8(ascii: "?") {
        let tag = tag()
        if Self.textual.contains(tag.name), place > endOfText { endOfText = end(ofText: tag.name) }
        return tag
      }
    }
    return nil
  }

  /// In these `<!--` begins nothing. Tags in them are read all the same: in a drawing they are some.
  private static let textual: Set<String> = [
    "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript",
  ]

  private func end(ofText name: String) -> Int {
    var search = place
    while let found = bytes[search...].firstIndex(of: UInt8(ascii: "<")) {
      if closes(name, at: found) { return found }
      search = found + 1
    }
    return bytes.count
  }

  private func closes(_ name: String, at offset: Int) -> Bool {
    let rest = bytes[(offset + 1)...].prefix(name.utf8.count + 1)
    return String(decoding: rest, as: UTF8.self).lowercased() == "/" + name
  }

  /// What stands in an element whose content is no markup, up to its closing tag.
  mutating func rawContent(of name: String) -> Range<Int>? {
    guard name == "script" || name == "style" else { return nil }
    let start = place
    var search = start
    while let found = bytes[search...].firstIndex(of: UInt8(ascii: "<")) {
      if closes(name, at: found) {
        place = found
        return start..<found
      }
      search = found + 1
    }
    place = bytes.count
    return start..<bytes.count
  }

  private func end(of mark: String, from start: Int) -> Int {
    var place = start
    while place < bytes.count, !bytes[place...].starts(with: mark.utf8) { place += 1 }
    return min(place + mark.utf8.count, bytes.count)
  }

  private mutating func tag() -> Tag {
    let start = place
    while place < bytes.count, !bytes[place].endsName { place += 1 }
    var tag = Tag(name: text(start..<place).lowercased(), attributes: [])
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        break
      }
      if byte.isBlank || byte == UInt8(ascii: "/") {
        place += 1
        continue
      }
      tag.attributes.append(attribute())
    }
    return tag
  }

  private mutating func attribute() -> Attribute {
    let start = place
    // A name may begin with `=`.
    place += 1
    while place < bytes.count, !bytes[place].endsName, bytes[place] != UInt8(ascii: "=") {
      place += 1
    }
    let name = text(start..<place).lowercased()
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: "", offset: start)
    }
    place += 1
    skipBlanks()
    guard place < bytes.count else { return Attribute(name: name, value: "", offset: start) }
    let quote = bytes[place]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { place += 1 }
    let first = place
    while place < bytes.count {
      let byte = bytes[place]
      if isQuoted ? byte == quote : byte.isBlank || byte == UInt8(ascii: ">") { break }
      place += 1
    }
    let value = text(first..<place)
    if isQuoted { place = min(place + 1, bytes.count) }
    return Attribute(name: name, value: CharacterReferences.resolved(value), offset: first)
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place].isBlank { place += 1 }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var endsName: Bool {
    isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}

/// `&amp;`, `&#47;`, `&#x2f;`: those that can hide an address.
enum CharacterReferences {
  private static let named: [Substring: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":", "sol": "/",
    "bsol": "\\", "period": ".", "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")",
    "num": "#", "commat": "@", "equals": "=", "semi": ";", "quest": "?", "percnt": "%",
    "lowbar": "_", "hyphen": "\u{2010}", "dollar": "$", "plus": "+", "ast": "*", "excl": "!",
    "comma": ",", "lsqb": "[", "rsqb": "]", "lbrack": "[", "rbrack": "]", "AMP": "&", "LT": "<",
    "GT": ">", "QUOT": "\"", "grave": "`", "lcub": "{", "rcub": "}",
  ]

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing(/&(?:#[xX]([0-9A-Fa-f]+)|#([0-9]+)|([A-Za-z]+));?/) { match in
      // Any number of zeros may stand before.
      func number(_ digits: Substring, _ radix: Int) -> UInt32? {
        UInt32("0" + digits.drop { $0 == "0" }.prefix(9), radix: radix)
      }
      let scalar =
        match.1.flatMap { number($0, 16) }.flatMap(Unicode.Scalar.init)
        ?? match.2.flatMap { number($0, 10) }.flatMap(Unicode.Scalar.init)
        ?? match.3.flatMap { named[$0] }
      return scalar.map { String(Character($0)) } ?? String(match.0)
    }
  }
}
