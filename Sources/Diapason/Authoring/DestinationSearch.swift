import CharterModel
import Diagnosis
import Markdown

/// Finds where a destination was typed.
struct DestinationSearch {
  struct Place {
    var offset: Int
    /// Not between angle brackets.
    var isBare: Bool
  }

  private let source: SourceText
  private var bytes: [UInt8] { source.bytes }
  /// How far behind a link's place its destination is looked for.
  private static let reach = 4000
  /// What definitions lead to, and where it was typed.
  private var defined: [ArraySlice<UInt8>: [Place]] = [:]

  init(_ page: ParsedPage) {
    source = page.source
    let code = page.document.linesOfCode(in: page.source)
    for line in 1...max(source.lineCount, 1) where !code.contains(line) {
      let range = source.lineRange(line)
      guard let (place, end) = definition(in: range) else { continue }
      defined[bytes[place.offset..<end], default: []].append(place)
    }
  }

  /// The destination of `[name]: destination`, which may stand in a quote or a list.
  private func definition(in line: Range<Int>) -> (Place, end: Int)? {
    let text = bytes[line].drop { " \t>-+*".utf8.contains($0) }
    // `[^1]: words` is a note.
    guard text.first == UInt8(ascii: "["), text.dropFirst().first != UInt8(ascii: "^"),
      let close = text.firstRange(of: Array("]:".utf8))
    else {
      return nil
    }
    let blanks = text[close.upperBound...].prefix { Self.ends.contains($0) }
    // It may stand on the next line, of a quote too.
    var start = blanks.endIndex
    if start == line.upperBound {
      start = bytes[start...].prefix { Self.ends.contains($0) || $0 == UInt8(ascii: ">") }.endIndex
    }
    let isBare = byte(start) != UInt8(ascii: "<")
    if !isBare { start += 1 }
    let end = bytes[min(start, bytes.count)...].prefix {
      isBare ? !Self.ends.contains($0) : $0 != UInt8(ascii: ">") && $0 != 0x0A
    }.endIndex
    return end > start ? (Place(offset: start, isBare: isBare), end) : nil
  }

  /// The one behind the link's text; of a reference, its definitions (`[name]: destination`).
  func places(of destination: String, of node: Node) -> [Place] {
    let line = source.lineRange(max(Int(node.line), 1)).lowerBound
    let start = min(line + max(Int(node.column) - 1, 0), bytes.count)
    if let close = end(ofTextAt: start) {
      guard byte(close + 1) == UInt8(ascii: "(") else { return definitions(of: destination) }
      return place(of: Array(destination.utf8), behind: close + 2).map { [$0] } ?? []
    }
    // Of a link over several lines the parser gives the last one.
    for from in [start, line] {
      let wanted = Array(destination.utf8)
      let near = from..<min(from + Self.reach, bytes.count)
      let found = near.lazy.compactMap { offset in
        bytes[offset...].starts(with: "](".utf8) ? place(of: wanted, behind: offset + 2) : nil
      }.first
      if let found { return [found] }
    }
    return definitions(of: destination)
  }

  /// `[name]: destination`, wherever it stands in the file.
  func definitions(of destination: String) -> [Place] {
    defined[Array(destination.utf8)[...]] ?? []
  }

  /// Where `href` or `src` has a value on a line.
  func attributes(of value: ArraySlice<UInt8>, onLine line: Int) -> [Int] {
    let range = source.lineRange(line)
    guard !value.isEmpty, range.count > value.count else { return [] }
    return (range.lowerBound...(range.upperBound - value.count)).filter { offset in
      guard bytes[offset] == value.first,
        bytes[offset..<(offset + value.count)].elementsEqual(value)
      else { return false }
      var before = bytes[range.lowerBound..<offset]
      let quote = before.last
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { before = before.dropLast() }
      before = before.trimmedAtEnd
      guard before.popLast() == UInt8(ascii: "=") else { return false }
      let name = String(decoding: before.trimmedAtEnd.suffix(5), as: UTF8.self).lowercased()
      let end = byte(offset + value.count)
      let isWhole =
        isQuoted ? end == quote : end == UInt8(ascii: ">") || Self.ends.contains(end)
      return isWhole && (name.hasSuffix("href") || name.hasSuffix("src"))
    }
  }

  // MARK: - Markdown

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0x0A }

  /// The bracket that ends a link's text; nil if none begins there.
  private func end(ofTextAt start: Int) -> Int? {
    var index = byte(start) == UInt8(ascii: "!") ? start + 1 : start
    guard byte(index) == UInt8(ascii: "[") else { return nil }
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index }
      case UInt8(ascii: "`"):
        let marks = bytes[index...].prefix { $0 == UInt8(ascii: "`") }
        index = end(ofCode: marks.count, from: marks.endIndex) ?? marks.endIndex
        continue
      case UInt8(ascii: "<"):
        let inner = bytes[index...].prefix { $0 != UInt8(ascii: ">") && $0 != 0x0A }
        if byte(inner.endIndex) == UInt8(ascii: ">") { index = inner.endIndex }
      case 0x0A where byte(index + 1) == 0x0A: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Where the same number of backticks has ended; nil if they stand for themselves.
  private func end(ofCode count: Int, from start: Int) -> Int? {
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      let marks = bytes[next...].prefix { $0 == UInt8(ascii: "`") }
      if marks.count == count { return marks.endIndex }
      index = marks.endIndex
    }
    return nil
  }

  /// Behind spaces and one line feed, and followed by what ends a destination.
  private func place(of wanted: [UInt8], behind start: Int) -> Place? {
    guard start <= bytes.count else { return nil }
    let blanks = bytes[start...].prefix { Self.ends.contains($0) }
    guard blanks.count(where: { $0 == 0x0A }) <= 1 else { return nil }
    let isBare = byte(blanks.endIndex) != UInt8(ascii: "<")
    let offset = blanks.endIndex + (isBare ? 0 : 1)
    guard bytes.dropFirst(offset).starts(with: wanted) else { return nil }
    let end = byte(offset + wanted.count)
    let isEnd =
      isBare ? end == UInt8(ascii: ")") || Self.ends.contains(end) : end == UInt8(ascii: ">")
    return isEnd ? Place(offset: offset, isBare: isBare) : nil
  }

  private static let ends: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedAtEnd: Self {
    var slice = self
    while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
    return slice
  }
}

extension Document {
  /// The lines on which code stands, of blocks.
  fileprivate func linesOfCode(in source: SourceText) -> Set<Int> {
    var lines: Set<Int> = []
    for node in nodes where node.kind == .codeBlock && node.line > 0 {
      let height = self[node.literal].count { $0 == 0x0A }
      let first = source.bytes[source.lineRange(Int(node.line))].first { !" \t>".utf8.contains($0) }
      let isFenced = first.map { "`~".utf8.contains($0) } ?? false
      lines.formUnion(Int(node.line)..<Int(node.line) + max(height, 1) + (isFenced ? 1 : 0))
    }
    return lines
  }
}
