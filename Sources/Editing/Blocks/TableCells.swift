/// The cells of one line of a table (GFM 4.10): a backslash before a `|` makes it text.
struct TableCells {
  /// The bytes of each, without the spaces around it.
  private(set) var cells: [Range<Int>] = []

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var position = line.lowerBound
    let end = line.upperBound
    func afterPipe(_ start: Int) -> Int {
      guard start < end, bytes[start] == UInt8(ascii: "|") else { return start }
      var next = start + 1
      while next < end, Self.isSpace(bytes[next]) { next += 1 }
      return next
    }
    position = afterPipe(position)
    while position < end {
      let start = position
      while position < end {
        if bytes[position] == UInt8(ascii: "|"),
          position == start || bytes[position - 1] != UInt8(ascii: "\\")
        {
          break
        }
        position += 1
      }
      let next = afterPipe(position)
      cells.append(Self.trimmed(bytes, start..<position))
      if next == position { break }
      position = next
    }
    // Spaces alone after the last pipe are no cell; afterPipe has gone over them.
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIISpace { start += 1 }
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    return start..<end
  }

  /// How many columns a line of dashes announces; nil if it is none.
  static func columnsAnnounced(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var position = line.lowerBound
    let end = line.upperBound
    func skipSpaces() { while position < end, isSpace(bytes[position]) { position += 1 } }
    func skip(_ byte: UInt8) -> Bool {
      guard position < end, bytes[position] == byte else { return false }
      position += 1
      return true
    }
    _ = skip(UInt8(ascii: "|"))
    var columns = 0
    while true {
      skipSpaces()
      if position >= end, columns > 0 { return columns }
      _ = skip(UInt8(ascii: ":"))
      guard skip(UInt8(ascii: "-")) else { return nil }
      while skip(UInt8(ascii: "-")) {}
      _ = skip(UInt8(ascii: ":"))
      skipSpaces()
      columns += 1
      if position >= end { return columns }
      guard skip(UInt8(ascii: "|")) else { return nil }
    }
  }
}
