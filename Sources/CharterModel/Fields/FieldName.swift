import Diagnosis

/// A name that authors may write in French or in English: a key, a column, a kind, a choice.
///
/// This stage (`Fields`) turns the words of front matter and cells into values, one definition for
/// each name; it knows no record in particular.
package struct FieldName: Sendable, Hashable {
  package let en: String
  package let fr: String
  private let keys: [String]

  /// `formerly`: names that folders written before may still use.
  package init(_ en: String, fr: String, formerly: [String] = []) {
    self.en = en
    self.fr = fr
    keys = ([en, fr] + formerly).map(\.asKey)
  }

  /// Without regard for case and accents; `_`, spaces and apostrophes count as hyphens.
  package func matches(_ word: String) -> Bool { matches(key: word.asKey) }

  /// The same for a word whose ``Swift/String/asKey`` is known.
  func matches(key: String) -> Bool { keys.contains(key) }

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
  /// The word as it is compared with names.
  package var asKey: String {
    let isPadded =
      utf8.first.map { !$0.isASCIILetter } == true
      || utf8.last.map { !$0.isASCIILetter } == true
    let folded = (isPadded ? trimmed : self).folded
    guard folded.utf8.contains(where: { !$0.isKeyByte }) else { return folded }
    return String(folded.map { " _'’".contains($0) ? "-" : $0 })
  }
}

extension UInt8 {
  fileprivate var isKeyByte: Bool { self &- 0x61 < 26 || self == UInt8(ascii: "-") }
}
