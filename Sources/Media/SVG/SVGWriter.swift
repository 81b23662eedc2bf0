/// Writes what is kept of a drawing as UTF-8: with the author's blanks and quotation marks, so that
/// a drawing of which all is kept stays as it was, byte for byte.
struct SVGWriter {
  private(set) var bytes: [UInt8]
  private let text: [UInt8]
  private var isOpen: [(name: String, canBeEmpty: Bool)] = []

  /// - Parameter text: the author's, into which the pieces point.
  init(_ text: [UInt8], declaration: String) {
    self.text = text
    bytes = Array(declaration.utf8)
    bytes.reserveCapacity(text.count + 200)
  }

  mutating func write(_ pieces: [SVGReview.Piece]) {
    var isTagEnded = true
    for piece in pieces {
      if case .close = piece {
        guard let element = isOpen.popLast() else { continue }
        if !isTagEnded, element.canBeEmpty {
          add("/>")
        } else {
          if !isTagEnded { add(">") }
          add("</\(element.name)>")
        }
        isTagEnded = true
        continue
      }
      if !isTagEnded { add(">") }
      isTagEnded = true
      switch piece {
      case .open(let element):
        if isOpen.isEmpty { blanks(before: element.source.lowerBound) }
        open(element)
        isTagEnded = false
      case .text(let text): addEscaped(text)
      case .comment(let text, let end):
        if isOpen.isEmpty { blanks(before: end - text.utf8.count - 7) }
        add("<!--\(text)-->")
      case .close: continue
      }
    }
    if text.last == UInt8(ascii: "\n") { add("\n") }
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  /// Outside the drawing itself no parser tells of them.
  private mutating func blanks(before offset: Int) {
    guard offset >= 0, offset <= text.count else { return }
    let run = text[..<offset].reversed().prefix(20).prefix(while: \.isASCIISpace)
    let lines = run.reversed().drop { $0 != UInt8(ascii: "\n") }
    if !bytes.isEmpty { bytes += lines }
  }

  private mutating func open(_ element: SVGReview.Element) {
    add("<" + element.name)
    for attribute in element.attributes { write(attribute) }
    bytes += text[element.blanks]
    isOpen.append((element.name, element.isEmptyTag))
  }

  private mutating func write(_ attribute: SVGReview.Attribute) {
    guard let tag = attribute.tag else {
      add(" \(attribute.name)=\"\(attribute.value)\"")
      return
    }
    bytes += text[tag.blanks]
    add(attribute.name + "=")
    bytes.append(tag.quote)
    let source = text[tag.value]
    if Self.reads(source, as: attribute.value) {
      bytes += source
    } else {
      for byte in attribute.value.utf8 { addEscaped(byte, quote: tag.quote) }
    }
    bytes.append(tag.quote)
  }

  /// Whether the author's own writing of a value has no reference and reads as that value.
  private static func reads(_ source: ArraySlice<UInt8>, as value: String) -> Bool {
    let written = value.utf8
    guard source.count == written.count else { return false }
    return zip(source, written).allSatisfy { byte, wanted in
      byte != UInt8(ascii: "&")
        && (byte == wanted || wanted == 0x20 && (byte == 10 || byte == 9))
    }
  }

  private mutating func addEscaped(_ text: String) {
    for byte in text.utf8 { addEscaped(byte, quote: nil) }
  }

  private mutating func addEscaped(_ byte: UInt8, quote: UInt8?) {
    switch byte {
    case UInt8(ascii: "&"): add("&amp;")
    case UInt8(ascii: "<"): add("&lt;")
    case UInt8(ascii: ">"): add("&gt;")
    case UInt8(ascii: "\r"): add("&#13;")
    case 9, 10: if quote == nil { bytes.append(byte) } else { add("&#\(byte);") }
    case UInt8(ascii: "\""): if byte == quote { add("&quot;") } else { bytes.append(byte) }
    case UInt8(ascii: "'"): if byte == quote { add("&#39;") } else { bytes.append(byte) }
    default: bytes.append(byte)
    }
  }
}
