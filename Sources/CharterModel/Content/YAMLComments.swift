import Markdown

/// The comments of a YAML text, each with what stands before it on its line: libYAML drops them, and
/// with them what an author wrote after ` #`.
struct YAMLComment: Equatable {
  enum Neighbour: Equatable {
    /// Nothing: the comment has its line for itself.
    case ownLine
    /// A key or a dash, still without a value.
    case noValue
    /// Text without quotation marks that begins at an offset on the same line.
    case plain(start: Int)
    /// The last line of a text of several lines, without quotation marks.
    case longPlain
    /// Text between quotation marks that begins at an offset on the same line.
    case quoted(start: Int)
    /// A bracket that closes, the header of a block, the end of a quoted text of several lines.
    case other
  }

  var neighbour: Neighbour
  /// The offset of `#` in the text.
  var start: Int
  /// The offset of the end of the line.
  var end: Int
  var isInBrackets: Bool
  /// How many blanks stand before `#`.
  var blanks: Int
  /// Whether a text without quotation marks was being written on the lines before, less indented.
  var mayContinue: Bool
}

/// `!word` or `&word` where a value may begin: a tag or an anchor, which YAML leaves out of the value.
struct YAMLProperty: Equatable {
  var range: Range<Int>
  /// The offset of the end of the line.
  var end: Int
  var isInBrackets: Bool
}

/// Finds ``YAMLComment``s and ``YAMLProperty``s, whether or not the text is valid YAML.
struct YAMLCommentScanner {
  private let bytes: [UInt8]
  private(set) var comments: [YAMLComment] = []
  private(set) var properties: [YAMLProperty] = []
  /// The names that `*name` calls.
  private(set) var aliases: Set<ArraySlice<UInt8>> = []
  /// The quotation mark of a text that runs on.
  private var quote: UInt8?
  private var brackets = 0
  /// Block text (`|`, `>`): lines indented more than this belong to it.
  private var blockIndent: Int?
  /// A text without quotation marks that lines indented more than this carry on.
  private var plainIndent: Int?

  init(reading bytes: [UInt8]) {
    self.bytes = bytes
    guard "#!&".utf8.contains(where: { bytes.holds($0) }) else { return }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      scan(start..<end)
      start = end + 1
    }
  }

  private mutating func scan(_ line: Range<Int>) {
    guard let first = line.first(where: { !isBlank($0) }) else { return }
    let indent = first - line.lowerBound
    if let blockIndent {
      guard indent <= blockIndent else { return }
      self.blockIndent = nil
    }
    if quote != nil { return scanQuoted(from: line.lowerBound, line, neighbour: .other) }
    if bytes[first] == UInt8(ascii: "#") {
      let mayContinue = plainIndent.map { indent > $0 } ?? false
      return append(.ownLine, at: first, line, mayContinue: mayContinue)
    }
    if let plainIndent, indent > plainIndent, brackets == 0 {
      // A key on a line that seems to carry a text on is a fault that libYAML names.
      return scanPlain(from: first, line, nodeIndent: plainIndent, neighbour: .longPlain)
    }
    plainIndent = nil
    scanTokens(from: first, line, nodeIndent: indent, neighbour: .ownLine)
  }

  /// From a place where a value, a key or an indicator may begin.
  private mutating func scanTokens(
    from start: Int, _ line: Range<Int>, nodeIndent: Int, neighbour: YAMLComment.Neighbour
  ) {
    var (index, nodeIndent, neighbour) = (start, nodeIndent, neighbour)
    while index < line.upperBound {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: "#") where index == line.lowerBound || isBlank(index - 1):
        return append(neighbour, at: index, line)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        return scanQuoted(from: index + 1, line, neighbour: .quoted(start: index))
      case UInt8(ascii: "|") where brackets == 0, UInt8(ascii: ">") where brackets == 0:
        blockIndent = nodeIndent
        return scanRest(from: index, line)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        (index, neighbour) = (index + 1, .noValue)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        brackets = max(brackets - 1, 0)
        (index, neighbour) = (index + 1, .other)
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        (index, neighbour) = (index + 1, .noValue)
      case UInt8(ascii: "-") where endsToken(index + 1, line),
        UInt8(ascii: "?") where endsToken(index + 1, line):
        nodeIndent = index - line.lowerBound
        (index, neighbour) = (index + 1, .noValue)
      case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"):
        let start = index
        while index < line.upperBound, !isBlank(index), !endsInBrackets(index) { index += 1 }
        note(start..<index, line)
      default:
        return scanPlain(from: index, line, nodeIndent: nodeIndent, neighbour: .plain(start: index))
      }
    }
  }

  private mutating func note(_ range: Range<Int>, _ line: Range<Int>) {
    if bytes[range.lowerBound] == UInt8(ascii: "*") {
      aliases.insert(bytes[range].dropFirst())
    } else {
      properties.append(
        YAMLProperty(range: range, end: line.upperBound, isInBrackets: brackets > 0))
    }
  }

  private mutating func scanPlain(
    from start: Int, _ line: Range<Int>, nodeIndent: Int, neighbour: YAMLComment.Neighbour
  ) {
    var index = start
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "#") where index > line.lowerBound && isBlank(index - 1):
        plainIndent = nil
        return append(neighbour, at: index, line)
      case UInt8(ascii: ":") where endsToken(index + 1, line) || closesInBrackets(index + 1, line):
        plainIndent = nil
        // What is nested below a key is indented more than the key.
        let own = neighbour == .longPlain ? nodeIndent : start - line.lowerBound
        return scanTokens(
          from: index + 1, line, nodeIndent: brackets == 0 ? own : nodeIndent, neighbour: .noValue)
      case UInt8(ascii: ",") where brackets > 0, UInt8(ascii: "]") where brackets > 0,
        UInt8(ascii: "}") where brackets > 0:
        return scanTokens(from: index, line, nodeIndent: nodeIndent, neighbour: .other)
      default: index += 1
      }
    }
    if brackets == 0 { plainIndent = nodeIndent }
  }

  private mutating func scanQuoted(
    from start: Int, _ line: Range<Int>, neighbour: YAMLComment.Neighbour
  ) {
    var index = start
    while index < line.upperBound, let mark = quote {
      if bytes[index] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] == mark {
        let isDoubled =
          mark == UInt8(ascii: "'") && index + 1 < line.upperBound
          && bytes[index + 1] == mark
        if !isDoubled { quote = nil }
        index += isDoubled ? 2 : 1
      } else {
        index += 1
      }
    }
    guard quote == nil else { return }
    var indent = 0
    if case .quoted(let start) = neighbour { indent = start - line.lowerBound }
    scanTokens(from: index, line, nodeIndent: indent, neighbour: neighbour)
  }

  /// The rest of a block's header: a comment may follow it.
  private mutating func scanRest(from start: Int, _ line: Range<Int>) {
    let comment = line.clamped(to: start..<line.upperBound).first {
      bytes[$0] == UInt8(ascii: "#") && isBlank($0 - 1)
    }
    if let comment { append(.other, at: comment, line) }
  }

  private mutating func append(
    _ neighbour: YAMLComment.Neighbour, at start: Int, _ line: Range<Int>,
    mayContinue: Bool = false
  ) {
    let before = bytes[line.lowerBound..<start]
    comments.append(
      YAMLComment(
        neighbour: neighbour, start: start, end: line.upperBound, isInBrackets: brackets > 0,
        blanks: before.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count,
        mayContinue: mayContinue))
  }

  private func isBlank(_ index: Int) -> Bool {
    bytes[index] == 0x20 || bytes[index] == 0x09
  }

  private func endsToken(_ index: Int, _ line: Range<Int>) -> Bool {
    index >= line.upperBound || isBlank(index)
  }

  private func endsInBrackets(_ index: Int) -> Bool {
    brackets > 0 && ",]}".utf8.contains(bytes[index])
  }

  private func closesInBrackets(_ index: Int, _ line: Range<Int>) -> Bool {
    brackets > 0 && index < line.upperBound && ",]}".utf8.contains(bytes[index])
  }
}
