extension Diagnostic {
  /// The author's line with a caret under the place; nil without one.
  package var excerptText: String? {
    guard let position, let excerpt else { return nil }
    return ExcerptView(excerpt, line: position.line, column: position.column).text
  }
}

/// The author's line with a caret under the place, as compilers show it.
struct ExcerptView {
  private let line: Int
  private let shown: String
  private let caretOffset: Int

  /// A long line is shown around its column only: at most about a hundred characters.
  init(_ excerpt: String, line: Int, column: Int) {
    self.line = line
    let characters = excerpt.map { $0 == "\t" ? " " : $0 }
    let start = characters.count > 100 && column > 60 ? column - 60 : 0
    let window = characters.dropFirst(start).prefix(100)
    var shown = ""
    for scalar in String(window).unicodeScalars {
      let isShown = scalar.properties.generalCategory != .control
      shown.unicodeScalars.append(isShown ? scalar : "\u{FFFD}")
    }
    self.shown = (start > 0 ? "…" : "") + shown + (characters.count > start + 100 ? "…" : "")
    caretOffset = max(column - 1 - start, 0) + (start > 0 ? 1 : 0)
  }

  var text: String {
    let number = String(line)
    let gutter = String(repeating: " ", count: max(5 - number.count, 0)) + number
    let margin = String(repeating: " ", count: gutter.count)
    let caret = String(repeating: " ", count: min(caretOffset, shown.count))
    return "\(gutter) | \(shown)\n\(margin) | \(caret)^\n"
  }
}
