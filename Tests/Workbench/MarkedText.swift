import Diagnosis

/// A text in which `▼` shows the places that messages must name; the marks are taken out.
package struct MarkedText: Sendable {
  package var text = ""
  /// Line and column, from 1, in characters: `3:14`.
  package var places: [String] = []

  package init(_ marked: String) {
    var line = 1
    var column = 1
    for character in marked {
      switch character {
      case "▼": places.append("\(line):\(column)")
      case "\n", "\r\n":
        text.append(character)
        line += 1
        column = 1
      default:
        text.append(character)
        column += 1
      }
    }
  }

  package var bytes: [UInt8] { Array(text.utf8) }
}

extension [Diagnostic] {
  /// `3:14 unknown-key`: where each problem is and which one, in the order of the report.
  package var summaries: [String] { sorted().map(\.summary) }

  /// The messages of the report, each with its help after an arrow.
  package func sentences(_ language: Language = .english) -> [String] {
    sorted().map { $0.sentence(language) }
  }
}

extension Diagnostic {
  package var summary: String { place + " " + problem.rawValue }

  package var place: String { position.map { "\($0.line):\($0.column)" } ?? "-" }

  package func sentence(_ language: Language = .english) -> String {
    message[language] + (help.map { " → " + $0[language] } ?? "")
  }
}
