/// One line as the parser goes through it, by bytes and by columns: a tab reaches to the next multiple
/// of four (CommonMark 2.2).
struct BlockLine {
  let bytes: [UInt8]
  /// Without its line ending.
  let range: Range<Int>
  private(set) var offset: Int
  private(set) var column = 0
  private(set) var firstNonspace: Int
  private(set) var indent = 0

  private static let tabStop = 4

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    offset = range.lowerBound
    firstNonspace = range.lowerBound
    look()
  }

  /// The byte at an offset; a line feed from the end on.
  subscript(_ offset: Int) -> UInt8 { offset < range.upperBound ? bytes[offset] : 0x0A }

  var isBlank: Bool { firstNonspace >= range.upperBound }
  var isIndented: Bool { indent >= 4 }
  /// What stands there after the indentation.
  var rest: Range<Int> { firstNonspace..<range.upperBound }

  mutating func advance(toByte end: Int) {
    while offset < end {
      column += bytes[offset] == 0x09 ? Self.tabStop - column % Self.tabStop : 1
      offset += 1
    }
    look()
  }

  /// A tab may be gone over in part.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < range.upperBound {
      let width = bytes[offset] == 0x09 ? Self.tabStop - column % Self.tabStop : 1
      column += min(width, left)
      if width <= left { offset += 1 }
      left -= min(width, left)
    }
    look()
  }

  /// Over one space or tab, if one stands there.
  mutating func advanceOverSpace() {
    if self[offset] == 0x20 || self[offset] == 0x09 { advance(columns: 1) }
  }

  mutating func advanceToNonspace() { advance(toByte: firstNonspace) }
  mutating func advanceToEnd() { advance(toByte: range.upperBound) }

  private mutating func look() {
    firstNonspace = offset
    var end = column
    while firstNonspace < range.upperBound {
      if bytes[firstNonspace] == 0x20 {
        end += 1
      } else if bytes[firstNonspace] == 0x09 {
        end += Self.tabStop - end % Self.tabStop
      } else {
        break
      }
      firstNonspace += 1
    }
    indent = end - column
  }
}

extension [UInt8] {
  /// The lines, without and with their endings; `\n` and `\r\n` end one.
  var lineRanges: [(content: Range<Int>, end: Int)] {
    var lines: [(Range<Int>, Int)] = []
    var start = 0
    while start < count {
      let feed = self[start...].firstIndex(of: 0x0A)
      var end = feed ?? count
      if feed != nil, end > start, self[end - 1] == 0x0D { end -= 1 }
      lines.append((start..<end, feed.map { $0 + 1 } ?? count))
      start = feed.map { $0 + 1 } ?? count
    }
    return lines
  }
}
