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
    let end = excerpt.endIndex
    let hundredth = excerpt.index(excerpt.startIndex, offsetBy: 100, limitedBy: end) ?? end
    let start = hundredth < end && column > 60 ? column - 60 : 0
    let first = excerpt.index(excerpt.startIndex, offsetBy: start, limitedBy: end) ?? end
    let last = excerpt.index(first, offsetBy: 100, limitedBy: end) ?? end
    var shown = ""
    for scalar in excerpt[first..<last].unicodeScalars {
      switch scalar {
      case "\t": shown += " "
      case _ where scalar.isUnseen: shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    self.shown = (start > 0 ? "…" : "") + shown + (last < end ? "…" : "")
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

extension Unicode.Scalar {
  /// Whether a terminal obeys it or shows nothing of it: control characters, ends of lines, those that
  /// turn the direction of writing. What joins two characters to one is part of them, and stays.
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .format:
      properties.isDefaultIgnorableCodePoint && !properties.isGraphemeExtend && self != "\u{200D}"
    default: false
    }
  }
}
