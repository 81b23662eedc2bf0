/// An author's file as its messages need it: turns byte offsets into lines, columns and excerpts.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The bytes of a line (from 1), without its ending; empty past the end of the file.
  package func lineRange(_ line: Int) -> Range<Int> {
    var start = 0
    var current = 1
    while current < line, start < bytes.count {
      guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        return bytes.count..<bytes.count
      }
      start = next + 1
      current += 1
    }
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  package func line(_ line: Int) -> String {
    String(decoding: bytes[lineRange(line)], as: UTF8.self)
  }

  /// The number (from 1) of the line that holds a byte.
  package func lineNumber(ofByte offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
  }

  package func position(ofByte offset: Int) -> SourcePosition {
    let line = lineNumber(ofByte: offset)
    let start = lineRange(line).lowerBound
    return position(line: line, byteColumn: offset - start + 1)
  }

  /// A line and a column in bytes (from 1) as a line and a column in characters.
  package func position(line: Int, byteColumn: Int) -> SourcePosition {
    let range = lineRange(line)
    let end = min(range.lowerBound + max(byteColumn - 1, 0), range.upperBound)
    let before = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    return SourcePosition(path: path, line: line, column: before.count + 1)
  }

  /// A problem of this file at a line and a byte column, with the author's line as its excerpt.
  package func diagnostic(
    _ problem: Problem, line: Int, byteColumn: Int = 1, message: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      problem, at: position(line: line, byteColumn: byteColumn), excerpt: self.line(line),
      message: message, help: help)
  }

  package func diagnostic(
    _ problem: Problem, atByte offset: Int, message: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    let position = position(ofByte: offset)
    return Diagnostic(
      problem, at: position, excerpt: line(position.line), message: message, help: help)
  }
}
