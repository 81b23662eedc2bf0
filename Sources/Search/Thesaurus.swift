import CharterModel
import Diagnosis

/// Words that readers of a charter type where it says another: they stand in for a word that no title
/// or heading of the site has, so that a site's own words keep their meaning. What a company calls its
/// own way belongs in its table of synonyms.
struct Thesaurus: Sendable {
  /// One word or expression, and the words that may stand for it, the best first.
  struct Entry: Equatable, Sendable {
    var source: String
    var targets: [String]
  }

  let entries: [Entry]

  static func of(_ language: LanguageTag) -> Thesaurus { Thesaurus(TradeWords.of(language).lines) }

  /// - Parameter text: lines as in ``TradeWords``. A source of several lines has the targets of all.
  init(_ text: String) {
    var targets: [String: [String]] = [:]
    var order: [String] = []
    func add(_ source: String, _ others: [String]) {
      if targets[source] == nil { order.append(source) }
      targets[source, default: []] += others.filter {
        $0 != source && targets[source]?.contains($0) != true
      }
    }
    for line in text.split(separator: "\n") {
      let sides = line.split(separator: ">").map(Self.words)
      if sides.count == 2 {
        for source in sides[0] { add(source, sides[1]) }
      } else if let group = sides.first {
        for source in group { add(source, group) }
      }
    }
    entries = order.map { Entry(source: $0, targets: targets[$0] ?? []) }
      .filter { !$0.targets.isEmpty }
  }

  private static func words(_ list: Substring) -> [String] {
    list.split(separator: ",").map { word in
      word.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
