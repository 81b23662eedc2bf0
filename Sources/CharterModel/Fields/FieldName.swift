import Diagnosis

/// A name that authors may write in French or in English: a key, a column, a kind, a choice.
///
/// This stage (`Fields`) turns the words of front matter and cells into values, one definition for
/// each name; it knows no record in particular.
package struct FieldName: Sendable, Hashable {
  package var en: String
  package var fr: String

  package init(_ en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  /// Without regard for case and accents; `_`, spaces and apostrophes count as hyphens.
  package func matches(_ word: String) -> Bool {
    let key = word.asKey
    return key == en.asKey || key == fr.asKey
  }

  package subscript(language: Language) -> String {
    language == .french ? fr : en
  }

  /// The name in layouts: `reviewEvery` for `review-every`.
  package var camelCase: String {
    let words = en.split(separator: "-")
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}

extension String {
  var asKey: String {
    String(folded.map { " _'’".contains($0) ? "-" : $0 })
  }
}
