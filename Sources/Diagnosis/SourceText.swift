/// An author's file as its messages need it: turns byte offsets into lines, columns and excerpts.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  /// Where each line begins.
  private let lineStarts: [UInt32]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in 0..<buffer.count {
        let byte = buffer[index]
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
        // A carriage return alone ends a line too, as for YAML's reader and most editors.
        if byte == UInt8(ascii: "\r"), index + 1 < buffer.count,
          buffer[index + 1] == UInt8(ascii: "\n")
        {
          continue
        }
        starts.append(UInt32(index + 1))
      }
    }
    lineStarts = starts
  }

  package var lineCount: Int { lineStarts.count }

  /// A line longer than this is no line of prose: its columns count bytes, and it is not shown.
  private static let longestLine = 20_000

  /// The bytes of a line (from 1), without its ending; empty past the end of the file.
  package func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) - 1 : bytes.count
    if end > start, end < bytes.count, bytes[end] == UInt8(ascii: "\n"),
      bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// A line as a message shows it; nil for one that is too long to be shown.
  package func excerpt(_ line: Int) -> String? {
    let range = lineRange(line)
    return range.count > Self.longestLine ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  package func line(_ line: Int) -> String {
    String(decoding: bytes[lineRange(line)], as: UTF8.self)
  }

  /// The number (from 1) of the line that holds a byte.
  package func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  package func position(ofByte offset: Int) -> SourcePosition {
    let line = lineNumber(ofByte: offset)
    return position(line: line, byteColumn: offset - lineRange(line).lowerBound + 1)
  }

  /// A line and a column in bytes (from 1) as a line and a column in characters.
  ///
  /// A line before the first or after the last, which a parser may give for what it made itself, is
  /// that one.
  package func position(line: Int, byteColumn: Int) -> SourcePosition {
    let line = min(max(line, 1), lineStarts.count)
    let range = lineRange(line)
    let end = min(range.lowerBound + min(max(byteColumn - 1, 0), range.count), range.upperBound)
    guard range.count <= Self.longestLine else {
      return SourcePosition(path: path, line: line, column: end - range.lowerBound + 1)
    }
    let before = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    return SourcePosition(path: path, line: line, column: before.count + 1)
  }

  /// A problem of this file at a line and a byte column, with the author's line as its excerpt.
  package func diagnostic(
    _ problem: Problem, line: Int, byteColumn: Int = 1, message: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      problem, at: position(line: line, byteColumn: byteColumn), excerpt: excerpt(line),
      message: message, help: help)
  }

  package func diagnostic(
    _ problem: Problem, atByte offset: Int, message: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    let position = position(ofByte: offset)
    return Diagnostic(
      problem, at: position, excerpt: excerpt(position.line), message: message, help: help)
  }
}
