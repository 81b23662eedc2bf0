/// A block of another notation that is being read.
struct DialectContainer {
  /// What the lines of a block tell of what follows them.
  struct Lines {
    var isAfterBlank = true
    /// The columns at which the content of open lists begins.
    private var lists: [Int] = []
    private var fence: (mark: UInt8, count: Int)?
    private var isComment = false
    /// What ends an element in which nothing is Markdown.
    private var rawEnd: [UInt8]?
  }

  var family: DialectLine.Family
  /// Columns before its opening, of which a list may have made content.
  var indent: Int
  /// The line of its opening.
  var line: Int
  var isQuote = false
  /// It is unknown, and shown as it is typed.
  var isText = false
  var hasContent = false
  /// A link that stands for its content if it has none.
  var target: String?
  var lines = Lines()

  var writtenIndent: Int { isText ? 0 : indent }

  var mustBeClosed: Bool { family != .indented && !isText }

  /// What a line of its content says; nil if the line ends it.
  func content(of line: ArraySlice<UInt8>, isBlank: Bool) -> ArraySlice<UInt8>? {
    guard !isText else { return line }
    guard family == .indented else { return line.dropIndent(indent).rest }
    if isBlank { return line[line.endIndex...] }
    let (rest, taken) = line.dropIndent(indent + 4)
    return taken < indent + 4 ? nil : rest
  }

  /// The block that a closing line ends.
  static func closed(by family: DialectLine.Family, among open: [DialectContainer]) -> Int? {
    guard case .colons(let count) = family else {
      return open.lastIndex { $0.family == family }
    }
    var fitting: Int?
    var last: Int?
    for (depth, container) in open.enumerated().reversed() {
      guard case .colons(let opened) = container.family else { continue }
      if opened == count { return depth }
      if opened < count { fitting = fitting ?? depth }
      last = last ?? depth
    }
    return fitting ?? last
  }
}

extension DialectContainer.Lines {
  /// Whether a line stands in code or in a comment.
  ///
  /// - Parameter mayHide: whether a comment that it opens is closed further down.
  mutating func isOpaque(
    _ line: ArraySlice<UInt8>, indent: (columns: Int, bytes: Int), mayHide: Bool
  ) -> Bool {
    let text = line.dropFirst(indent.bytes)
    if let fence {
      let count = text.prefix { $0 == fence.mark }.count
      if count >= fence.count, text.dropFirst(count).allSatisfy(\.isASCIISpace) { self.fence = nil }
      return true
    }
    if isComment {
      isComment = text.firstRange(of: Self.commentEnd) == nil
      return true
    }
    if let end = rawEnd {
      if text.map(\.lowercasedASCII).firstRange(of: end) != nil { rawEnd = nil }
      return true
    }
    while let last = lists.last, indent.columns < last { lists.removeLast() }
    let isFar = indent.columns - (lists.last ?? 0) >= 4
    if isFar {
      isAfterBlank = false
      if mayHide { noteComments(in: text) }
    }
    return isFar
  }

  /// Takes note of what a line that is no block's opens for the next ones.
  mutating func note(
    _ line: ArraySlice<UInt8>, indent: (columns: Int, bytes: Int), mayHide: Bool
  ) {
    isAfterBlank = false
    var text = line.dropFirst(indent.bytes)
    var column = indent.columns
    while let width = text.listMarkerWidth, lists.count < 100 {
      column += width
      lists.append(column)
      text = text.dropFirst(width)
    }
    if let mark = text.first, "`~".utf8.contains(mark) {
      let count = text.prefix { $0 == mark }.count
      let info = text.dropFirst(count)
      if count > 2, mark == UInt8(ascii: "~") || !info.contains(mark) { fence = (mark, count) }
    }
    if mayHide { noteComments(in: text) }
    noteElement(in: text)
  }

  /// An element that a line begins and does not end: `<pre>`.
  private mutating func noteElement(in text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "<"), !isComment else { return }
    let text = text.map(\.lowercasedASCII)
    for name in ["pre", "script", "style", "textarea"]
    where text.dropFirst().starts(with: name.utf8) {
      let next = text.dropFirst(name.utf8.count + 1).first ?? 0x20
      let end = Array("</\(name)>".utf8)
      guard next == UInt8(ascii: ">") || next.isASCIISpace, text.firstRange(of: end) == nil else {
        continue
      }
      rawEnd = end
    }
  }

  /// A comment that is not closed on its line hides what follows: no block may bring it to light.
  private mutating func noteComments(in text: ArraySlice<UInt8>) {
    guard text.contains(UInt8(ascii: "<")) else { return }
    var rest = text.first == UInt8(ascii: "<") ? text : text.withoutCode[...]
    while let start = rest.firstRange(of: Self.commentStart) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: Self.commentEnd) else {
        isComment = true
        return
      }
      rest = rest[end.upperBound...]
    }
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
}

extension ArraySlice<UInt8> {
  /// The spaces at its beginning; a tabulator reaches the next fourth column.
  var indent: (columns: Int, bytes: Int) {
    var columns = 0
    var bytes = 0
    for byte in self {
      switch byte {
      case 0x20: columns += 1
      case 0x09: columns += 4 - columns % 4
      default: return (columns, bytes)
      }
      bytes += 1
    }
    return (columns, bytes)
  }

  /// Without so many columns of spaces, as far as it has them.
  func dropIndent(_ columns: Int) -> (rest: ArraySlice<UInt8>, taken: Int) {
    var rest = self
    var taken = 0
    while taken < columns, let first = rest.first, first == 0x20 || first == 0x09 {
      taken += first == 0x20 ? 1 : 4 - taken % 4
      rest = rest.dropFirst()
    }
    return (rest, taken)
  }

  /// Without the spans of code that begin and end in it.
  fileprivate var withoutCode: [UInt8] {
    let tick = UInt8(ascii: "`")
    guard contains(tick) else { return Array(self) }
    var runs: [(start: Int, end: Int)] = []
    var index = startIndex
    while index < endIndex {
      let end = self[index...].firstIndex { $0 != tick } ?? endIndex
      if end > index { runs.append((index, end)) }
      index = Swift.max(end, index + 1)
    }
    // The next run as long as each.
    var next: [Int: Int] = [:]
    var closing = [Int?](repeating: nil, count: runs.count)
    for (number, run) in runs.enumerated().reversed() {
      closing[number] = next.updateValue(number, forKey: run.end - run.start)
    }
    var text: [UInt8] = []
    var start = startIndex
    for (number, run) in runs.enumerated() where run.start >= start {
      guard let close = closing[number] else { continue }
      text += self[start..<run.start]
      start = runs[close].end
    }
    return text + self[start...]
  }

  /// How wide `- ` or `12. ` is, with the spaces behind it.
  fileprivate var listMarkerWidth: Int? {
    guard let first else { return nil }
    var width = 1
    if first.isASCIIDigit {
      width = prefix(while: \.isASCIIDigit).count
      guard width < 10, let sign = dropFirst(width).first, ".)".utf8.contains(sign) else {
        return nil
      }
      width += 1
    } else if !"-*+".utf8.contains(first) {
      return nil
    }
    let spaces = dropFirst(width).prefix { $0 == 0x20 }.count
    guard spaces > 0 else { return nil }
    return width + (spaces > 4 ? 1 : spaces)
  }
}
