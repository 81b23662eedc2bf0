/// The languages that Diapason speaks to authors.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// One sentence in both languages; the site's language chooses which is said.
package struct Phrase: Sendable, Hashable {
  package var en: String
  package var fr: String

  package init(en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  package subscript(language: Language) -> String {
    switch language {
    case .french: fr
    case .english: en
    }
  }

  /// The author's word as each language quotes it: « mot », “word”.
  package static func quoted(_ word: String) -> Phrase {
    let shown = word.shownInMessage
    return Phrase(en: "“\(shown)”", fr: "«\u{A0}\(shown)\u{A0}»")
  }
}

extension String {
  /// The text on one line, without control characters (a terminal obeys those), cut at 80
  /// characters, but for a path: authors' files are hostile until proven otherwise.
  package var shownInMessage: String {
    let isPath = contains("/") && !contains(where: \.isWhitespace)
    return shown(atMost: isPath ? Self.longestPath : 80)
  }

  /// A path as a message shows it, whole.
  package var shownAsPath: String { shown(atMost: Self.longestPath) }

  /// What is to be written as it is shown, whole.
  package var shownToCopy: String { shown(atMost: Self.longestPath) }

  /// No file system takes a longer one.
  private static let longestPath = 4096

  private func shown(atMost most: Int) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(most + 1) {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator:
        shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return shown.count > most ? String(shown.prefix(most - 1)) + "…" : String(shown)
  }
}
