import CharterModel

/// The words of the trade in one language, as data: what readers type where a charter says another.
///
/// A line is a group of words that may be taken for each other, or `a, b > c, d`: whoever types `a` or
/// `b` is shown `c` and `d`, and not the other way round, as for acronyms and slang. Folded; of each
/// list, what says most first.
struct TradeWords: Sendable {
  /// The month in which the lists were last read against what people say: platforms change their names.
  let dated: String
  let lines: String
  /// Words after which the line to call comes first: folded, expressions divided by commas.
  let crisis: String

  static func of(_ language: LanguageTag) -> TradeWords {
    switch language.spoken {
    case .french: french
    case .english: english
    case nil: none
    }
  }

  var crisisWords: [String] {
    crisis.split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  static let none = TradeWords(dated: "", lines: "", crisis: "")
}
