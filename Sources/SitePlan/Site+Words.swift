import CharterModel
import Diagnosis
import Layouts
import Markdown

/// The site writes by its words: see ``SiteWords``.
extension Site {
  package var language: Language { words.language }
  package var textLanguage: LanguageTag { words.textLanguage }
  package var typography: Typography.Rules { words.textLanguage.typography }
  package var strings: ThemeStrings { words.strings }
  package var siteName: String { words.siteName }

  package func typeset(_ text: String) -> String { words.typeset(text) }
  package func text(of day: Day) -> String { words.text(of: day) }
  package func text(of number: Int) -> String { words.text(of: number) }
  package func text(of figure: Figure, decimals: Int? = nil) -> String {
    words.text(of: figure, decimals: decimals)
  }
  package func text(of time: TimeOfDay) -> String { words.text(of: time) }
  package func text(of week: Week) -> String { words.text(of: week) }
  package func filled(_ key: String, _ place: String, _ value: String) -> String {
    words.filled(key, place, value)
  }
}
