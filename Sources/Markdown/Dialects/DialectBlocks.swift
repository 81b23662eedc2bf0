import Glibc

/// Blocks of other notations, written as the quotes and callouts of this one before the parser reads
/// them: `:::`, `!!! note`, `{% hint %}` and their kin.
///
/// What stands in code and in comments is left alone. Each line that is written remembers which line
/// of the author's it is, and by how many bytes it was moved.
struct DialectBlocks {
  /// Where a written line comes from.
  struct Place {
    var line: Int32
    /// How far its text was moved to the right.
    var shift: Int32 = 0
  }

  /// No author nests more; what is deeper is text.
  private static let deepest = 12
  /// Blocks that are not closed are text, and so are others when they are.
  private static let mostReadings = 4

  private let source: [UInt8]
  /// Where the last comment that is closed ends: one that is opened behind it hides nothing.
  private let lastCommentEnd: Int
  /// The lines of openings that nothing closes.
  private let rejected: Set<Int>
  private var open: [DialectContainer] = []
  private var outside = DialectContainer.Lines()
  private var written: [UInt8] = []
  private var places: [Place] = []
  private var unclosed: Set<Int> = []
  private var number = 0
  private var hasFound = false

  /// The text to be read instead, and where its lines come from; nil if it holds no such block.
  static func rewritten(_ source: [UInt8]) -> (text: [UInt8], places: [Place])? {
    guard mayStand(in: source) else { return nil }
    var rejected: Set<Int> = []
    for _ in 0..<mostReadings {
      var blocks = DialectBlocks(source, rejecting: rejected)
      blocks.read()
      guard blocks.hasFound else { return nil }
      if blocks.unclosed.isEmpty { return (blocks.written, blocks.places) }
      rejected.formUnion(blocks.unclosed)
    }
    return nil
  }

  /// A look at how lines begin, which spares most pages the rest.
  private static func mayStand(in source: [UInt8]) -> Bool {
    source.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var start = 0
      while start < bytes.count {
        var first = start
        while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        if first + 2 < bytes.count, bytes[first] == UInt8(ascii: "<"),
          "fdh".utf8.contains(bytes[first + 1])
        {
          return true
        }
        if first + 2 < bytes.count, ":!?={".utf8.contains(bytes[first]),
          bytes[first + 1] == bytes[first] || bytes[first + 1] == UInt8(ascii: "%")
        {
          return true
        }
        guard let end = memchr(base + first, 0x0A, bytes.count - first) else { return false }
        start = UnsafeRawPointer(end) - base + 1
      }
      return false
    }
  }

  private init(_ source: [UInt8], rejecting rejected: Set<Int>) {
    self.source = source
    self.rejected = rejected
    lastCommentEnd =
      source.indices.dropFirst(2).last {
        source[$0] == UInt8(ascii: ">") && source[$0 - 1] == UInt8(ascii: "-")
          && source[$0 - 2] == UInt8(ascii: "-")
      } ?? -1
    written.reserveCapacity(source.count + source.count / 8)
  }

  private mutating func read() {
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      number += 1
      read(source[start..<end])
      start = end + 1
    }
    unclosed.formUnion(open.filter(\.mustBeClosed).map(\.line))
  }

  private mutating func read(_ whole: ArraySlice<UInt8>) {
    let isBlank = whole.allSatisfy(\.isASCIISpace)
    var line = whole
    var depth = 0
    while depth < open.count {
      guard let rest = open[depth].content(of: line, isBlank: isBlank) else {
        close(from: depth)
        writeBlank()
        break
      }
      line = rest
      depth += 1
    }
    if isBlank {
      lines { $0.isAfterBlank = true }
      return write(line.prefix(0))
    }
    let indent = line.indent
    let mayHide = line.endIndex <= lastCommentEnd
    let isOpaque = lines { $0.isOpaque(line, indent: indent, mayHide: mayHide) }
    if !isOpaque, !rejected.contains(number), !isPartOfHTML(line, indent.bytes),
      let found = DialectLine.read(line[(line.startIndex + indent.bytes)...].trimmed),
      take(found, line, indent.columns)
    {
      hasFound = true
      return
    }
    if !isOpaque { lines { $0.note(line, indent: indent, mayHide: mayHide) } }
    if !open.isEmpty { open[open.count - 1].hasContent = true }
    write(line)
  }

  /// A line of HTML is a block of its own between blank lines; else it is part of another.
  private mutating func isPartOfHTML(_ line: ArraySlice<UInt8>, _ indent: Int) -> Bool {
    guard line.dropFirst(indent).first == UInt8(ascii: "<") else { return false }
    let next = source[line.endIndex...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    return !lines { $0.isAfterBlank } || !next.allSatisfy(\.isASCIISpace)
  }

  /// What is known of the lines of the innermost block.
  @discardableResult
  private mutating func lines<Result>(
    _ body: (inout DialectContainer.Lines) -> Result
  ) -> Result {
    open.isEmpty ? body(&outside) : body(&open[open.count - 1].lines)
  }

  /// Whether a line was read as what it seems to be.
  private mutating func take(
    _ found: DialectLine, _ line: ArraySlice<UInt8>, _ indent: Int
  ) -> Bool {
    switch found {
    case .opening(let opening):
      guard open.count < Self.deepest else { return false }
      begin(opening, at: line, indent)
    case .closing(let family):
      guard let depth = DialectContainer.closed(by: family, among: open) else { return false }
      let isText = open[depth].isText
      let target = open[depth].target
      if let target, !open[depth].hasContent { write(markdown: target, indent) }
      close(from: depth + 1)
      open.removeLast()
      lines { $0.isAfterBlank = true }
      if isText { write(line) } else { writeBlank() }
    case .markdown(let text):
      write(markdown: text, indent)
      lines { $0.isAfterBlank = true }
    case .nothing:
      writeBlank()
      lines { $0.isAfterBlank = true }
    }
    return true
  }

  /// Ends the blocks from one on; those that must be closed by a line of their own are not.
  private mutating func close(from depth: Int) {
    for container in open[depth...] where container.mustBeClosed {
      unclosed.insert(container.line)
    }
    open.removeLast(open.count - depth)
  }

  private mutating func begin(
    _ opening: DialectLine.Opening, at line: ArraySlice<UInt8>, _ indent: Int
  ) {
    var container = DialectContainer(family: opening.family, indent: indent, line: number)
    container.target = opening.target.map { DialectTag.link(to: $0) }
    switch opening.shape {
    case .unknown:
      container.isText = true
      write(line)
      open.append(container)
    case .plain:
      if opening.title.isEmpty {
        writeBlank()
      } else {
        var title = String(decoding: source[opening.title], as: UTF8.self)
        // Between a tag's quotation marks stands a text, elsewhere Markdown.
        if case .tag = opening.family {
          title = title.map { "\\`*_[]<>&".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        }
        write(markdown: "**\(title)**", indent)
      }
      open.append(container)
    case .callout(let name):
      container.isQuote = true
      writeBlank()
      open.append(container)
      writeMarker(name, opening, at: line.startIndex)
      writeBlank()
    }
    readRest(opening)
  }

  /// What follows an opening on its line, with the closing that may end it.
  private mutating func readRest(_ opening: DialectLine.Opening) {
    var rest = source[opening.rest]
    guard !rest.isEmpty else { return }
    var isClosed = false
    if case .tag(let name) = opening.family, rest.suffix(2).elementsEqual("%}".utf8),
      let start = rest.lastIndex(of: UInt8(ascii: "{")),
      case .closing(.tag(name))? = DialectTag.read(rest[start...])
    {
      isClosed = true
      rest = rest[..<start].trimmed
    }
    write(rest)
    guard isClosed else { return }
    open.removeLast()
    writeBlank()
  }
}

// MARK: - Writing

extension DialectBlocks {
  private mutating func writePrefix() {
    for container in open {
      written.append(contentsOf: repeatElement(0x20, count: container.writtenIndent))
      if container.isQuote { written.append("> ") }
    }
  }

  /// A line of the author's, at its place in the blocks around it.
  private mutating func write(_ line: ArraySlice<UInt8>) {
    let start = written.count
    writePrefix()
    let lineStart = source[..<line.startIndex].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let shift = (written.count - start) - (line.startIndex - lineStart)
    written.append(contentsOf: line)
    endLine(Place(line: Int32(number), shift: Int32(shift)))
  }

  private mutating func writeBlank() {
    writePrefix()
    endLine(Place(line: Int32(number)))
  }

  private mutating func writeMarker(
    _ name: String, _ opening: DialectLine.Opening, at lineStart: Int
  ) {
    let start = written.count
    writePrefix()
    written.append("[!")
    written.append(contentsOf: name.utf8)
    written.append("] ")
    var shift = written.count - start
    if let name = opening.name {
      written.append(contentsOf: name.utf8)
    } else if !opening.title.isEmpty {
      let title = opening.title
      let typed = source[..<title.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      shift -= title.lowerBound - typed
      written.append(contentsOf: source[title])
    }
    endLine(Place(line: Int32(number), shift: Int32(shift)))
  }

  /// A paragraph of its own.
  private mutating func write(markdown: String, _ indent: Int) {
    writeBlank()
    for line in markdown.split(separator: "\n") {
      writePrefix()
      written.append(contentsOf: repeatElement(0x20, count: indent))
      written.append(contentsOf: line.utf8)
      endLine(Place(line: Int32(number)))
      writeBlank()
    }
  }

  private mutating func endLine(_ place: Place) {
    written.append(UInt8(ascii: "\n"))
    places.append(place)
  }
}
