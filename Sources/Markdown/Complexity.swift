import Diagnosis
import Glibc

/// Bounds on what one page may hold, checked before it reaches the parser: libcmark-gfm is quadratic
/// on unclosed brackets, wide tables, rows of closing parentheses and paragraphs of mail addresses,
/// it writes a reference's address wherever it is called, and no reader gains from a thousand nested
/// quotes.
package struct MarkdownLimit: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case openBrackets, tableColumns, nesting, parentheses, atSigns, longReferences
  }

  package var reason: Reason
  package var limit: Int
  /// Where the bound is passed: an offset into the source, in bytes.
  package var offset: Int

  package init(reason: Reason, limit: Int, offset: Int) {
    self.reason = reason
    self.limit = limit
    self.offset = offset
  }

  package static let openBrackets = 200
  package static let tableColumns = 200
  package static let nesting = 60
  /// Cells of a line that is no delimiter row: code may hold some more bars than a table has columns.
  package static let cells = 1000
  package static let parentheses = 1000
  package static let atSigns = 5000
  /// Bytes that the calls of all references may become.
  package static let referenceBytes = 8_000_000

  /// The first bound that a text passes, or nil.
  package static func exceeded(by source: [UInt8]) -> MarkdownLimit? {
    source.withUnsafeBufferPointer { bytes in
      var depth = 0
      var lineStart = 0
      var parentheses = 0
      var atSigns = 0
      var references = ReferenceCount()
      for index in 0..<bytes.count {
        let byte = bytes[index]
        // Small letters, accented ones and spaces: nine bytes of ten.
        if byte > UInt8(ascii: "]") || byte == 0x20 { continue }
        switch byte {
        case UInt8(ascii: ")"):
          parentheses = index > 0 && bytes[index - 1] == byte ? parentheses + 1 : 1
          guard parentheses > Self.parentheses else { continue }
          return MarkdownLimit(.parentheses, offset: index)
        case UInt8(ascii: "@"):
          atSigns += 1
          guard atSigns > Self.atSigns else { continue }
          return MarkdownLimit(.atSigns, offset: index)
        case UInt8(ascii: "["), UInt8(ascii: "<"):
          depth += 1
          references.calls += 1
        case UInt8(ascii: "]"), UInt8(ascii: ">"): depth = max(depth - 1, 0)
        case UInt8(ascii: "\n"):
          let line = UnsafeBufferPointer(rebasing: bytes[lineStart..<index])
          if let reason = exceeded(byLine: line) ?? references.exceeded(byLine: line) {
            return MarkdownLimit(reason, offset: lineStart)
          }
          // A blank line ends a block, and with it every bracket left open.
          if line.allSatisfy(\.isASCIISpace) { (depth, atSigns) = (0, 0) }
          lineStart = index + 1
        default: continue
        }
        if depth > openBrackets {
          return MarkdownLimit(.openBrackets, offset: index)
        }
      }
      let line = UnsafeBufferPointer(rebasing: bytes[lineStart...])
      return (exceeded(byLine: line) ?? references.exceeded(byLine: line)).map {
        MarkdownLimit($0, offset: lineStart)
      }
    }
  }

  private init(_ reason: Reason, offset: Int) {
    self.init(reason: reason, limit: reason.limit, offset: offset)
  }

  private static func exceeded(byLine line: UnsafeBufferPointer<UInt8>) -> Reason? {
    // So many markers take so many bytes.
    guard line.count > nesting else { return nil }
    if line.blockMarkers > nesting { return .nesting }
    guard line.count > tableColumns else { return nil }
    let bars = line.count(of: UInt8(ascii: "|"), upTo: cells + 1)
    guard bars > tableColumns else { return nil }
    let isDelimiterRow = line.allSatisfy { $0.isASCIISpace || "|-:>".utf8.contains($0) }
    return isDelimiterRow || bars > cells ? .tableColumns : nil
  }

  /// What references may become: each call is written with its definition's address and title.
  private struct ReferenceCount {
    var calls = 0
    private var longest = 0

    /// Shorter definitions cannot become much more than the text that calls them.
    private static let short = 500

    mutating func exceeded(byLine line: UnsafeBufferPointer<UInt8>) -> Reason? {
      if line.count > Self.short, line.isDefinition { longest = max(longest, line.count) }
      guard longest > 0 else { return nil }
      return longest.multipliedReportingOverflow(by: calls).partialValue
        > MarkdownLimit.referenceBytes ? .longReferences : nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How often a byte stands here, as far as it matters; the library's own search is the fastest on
  /// lines that have none, which most are.
  fileprivate func count(of byte: UInt8, upTo most: Int) -> Int {
    var found = 0
    var rest = UnsafeRawBufferPointer(self)
    while found < most, let start = rest.baseAddress,
      let place = memchr(start, Int32(byte), rest.count)
    {
      found += 1
      rest = UnsafeRawBufferPointer(rebasing: rest[(UnsafeRawPointer(place) - start + 1)...])
    }
    return found
  }

  /// How many quotes and lists a line opens. A thematic break (`- - -`) opens none.
  fileprivate var blockMarkers: Int {
    var markers = 0
    var index = 0
    var first: UInt8?
    var isBreak = true
    while index < count {
      let byte = self[index]
      let next = index + 1 < count ? self[index + 1] : 0x20
      if byte.isASCIISpace {
        index += 1
        continue
      }
      if byte != first ?? byte { isBreak = false }
      first = first ?? byte
      switch byte {
      case UInt8(ascii: ">"):
        isBreak = false
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard next.isASCIISpace else { return markers }
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        isBreak = false
        while index < count, self[index].isASCIIDigit { index += 1 }
        guard index < count, self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ")"),
          index + 1 == count || self[index + 1].isASCIISpace
        else { return markers }
        index += 1
      default: return markers
      }
      markers += 1
    }
    return isBreak ? 0 : markers
  }

  /// `[word]: address`.
  fileprivate var isDefinition: Bool {
    guard let open = firstIndex(where: { $0 != 0x20 && $0 != UInt8(ascii: ">") }),
      self[open] == UInt8(ascii: "["), let close = self[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return close + 1 < count && self[close + 1] == UInt8(ascii: ":")
  }
}

extension MarkdownLimit.Reason {
  fileprivate var limit: Int {
    switch self {
    case .openBrackets: MarkdownLimit.openBrackets
    case .tableColumns: MarkdownLimit.tableColumns
    case .nesting: MarkdownLimit.nesting
    case .parentheses: MarkdownLimit.parentheses
    case .atSigns: MarkdownLimit.atSigns
    case .longReferences: MarkdownLimit.referenceBytes
    }
  }
}

extension Document {
  /// A page whose Markdown cannot be read, shown as it was typed.
  package init(verbatim source: ArraySlice<UInt8>) {
    text = Array(source)
    let whole = TextRange(start: 0, end: UInt32(text.count))
    nodes = [Node(kind: .document, end: 2, line: 1, column: 1)]
    nodes.append(Node(kind: .codeBlock, end: 2, line: 1, column: 1, literal: whole))
  }

  /// The deepest level of nested nodes, and the first node that stands there.
  package var depth: (levels: Int, node: Int) {
    var open: [Int32] = []
    var deepest = (levels: 0, node: 0)
    for (index, node) in nodes.enumerated() {
      while let end = open.last, end <= Int32(index) { open.removeLast() }
      open.append(node.end)
      if open.count > deepest.levels { deepest = (open.count, index) }
    }
    return deepest
  }
}
