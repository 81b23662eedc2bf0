/// The places of a YAML text, as its file has them: YAML counts a line after U+0085, U+2028 and
/// U+2029, which no editor does.
struct YAMLPlaces {
  let firstLine: Int
  /// Where each line of YAML begins, in characters from 1; empty if all count alike.
  private var starts: [(line: Int, column: Int)] = []

  /// - Parameter firstLine: the line of its file on which the text begins.
  init(_ text: String, firstLine: Int) {
    self.firstLine = firstLine
    guard text.unicodeScalars.contains(where: \.breaksYAMLAlone) else { return }
    var (line, column) = (firstLine, 1)
    starts = [(line, column)]
    var endsLine = false
    for scalar in text.unicodeScalars {
      if endsLine, scalar != "\n" { starts.append((line, column)) }
      column += 1
      // A line feed after a carriage return ends the same line.
      if scalar == "\n" || scalar == "\r" {
        if !(endsLine && scalar == "\n") { line += 1 }
        column = 1
      }
      if scalar == "\n" { starts.append((line, column)) }
      endsLine = scalar == "\r"
      if scalar.breaksYAMLAlone { starts.append((line, column)) }
    }
  }

  /// - Parameters:
  ///   - line: from 1, as the library counts.
  ///   - column: from 1.
  func place(line: Int, column: Int) -> (line: Int, column: Int) {
    guard starts.indices.contains(line - 1) else {
      let past = starts.isEmpty ? line - 1 : starts[starts.count - 1].line - firstLine
      return (firstLine + past, column)
    }
    let start = starts[line - 1]
    return (start.line, start.column + column - 1)
  }
}

extension Unicode.Scalar {
  fileprivate var breaksYAMLAlone: Bool { value == 0x85 || value == 0x2028 || value == 0x2029 }
}
