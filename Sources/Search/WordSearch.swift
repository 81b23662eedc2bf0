import CharterModel
import Diagnosis
import Markdown

/// A search in this process, for who asks in words: the same cutting, stop words and stems as the index
/// that browsers fetch, over the same pages, with the weights of titles and keywords; no typing mistakes
/// and no synonyms.
package struct WordSearch: Sendable {
  /// By stem: the pages that hold it, each with what it is worth there.
  private var places: [[UInt8]: [(page: Int, worth: Double)]] = [:]
  private let count: Int
  private let language: LanguageTag
  private let stops: StopWords

  private enum Worth {
    static let id = 12.0, title = 6.0, keyword = 3.0, heading = 2.0, text = 1.0
    /// How often a word may count in one text.
    static let most = 4.0
  }

  /// - Parameter pages: what is found is their place in this list.
  package init(_ pages: [SearchPage], in language: LanguageTag) {
    self.language = language
    stops = StopWords.of(language)
    count = pages.count
    for (index, page) in pages.enumerated() {
      var worth: [[UInt8]: Double] = [:]
      add(page.title, Worth.title, to: &worth)
      add(page.id ?? "", Worth.id, to: &worth)
      for text in page.keywords { add(text, Worth.keyword, to: &worth) }
      for section in page.sections {
        add(section.heading, Worth.heading, to: &worth)
        var own: [[UInt8]: Double] = [:]
        add(section.text, Worth.text, to: &own)
        for (stem, value) in own { worth[stem, default: 0] += min(value, Worth.most) }
      }
      for (stem, value) in worth { places[stem, default: []].append((index, value)) }
    }
  }

  /// The pages that hold words of a question, the best first; a rare word says more than a common one.
  package func pages(for question: String) -> [Int] {
    var scores: [Int: Double] = [:]
    for stem in Set(stems(Array(question.utf8))) {
      guard let found = places[stem], !found.isEmpty else { continue }
      let rarity = 1 + Double(count) / Double(found.count)
      for place in found { scores[place.page, default: 0] += place.worth * Self.root(rarity) }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The square root, by Newton's method: the same on every machine.
  private static func root(_ value: Double) -> Double {
    var root = max(value, 1)
    for _ in 0..<20 { root = (root + value / root) / 2 }
    return root
  }

  private func add(_ text: String, _ worth: Double, to list: inout [[UInt8]: Double]) {
    add(Array(text.utf8), worth, to: &list)
  }

  private func add(_ text: [UInt8], _ worth: Double, to list: inout [[UInt8]: Double]) {
    for stem in stems(text) { list[stem, default: 0] += worth }
  }

  private func stems(_ text: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    let cutter = WordCutter(elisions: stops.elisions.map { Array($0.utf8) })
    cutter.cut(text) { words.append(Array($0)) }
    let known = Set(stops.words.map { Array($0.utf8) })
    let kept = words.filter { word in
      word.count <= SearchWords.mostBytes && !known.contains(Self.folded(word))
    }
    return SnowballStems.of(kept, in: language).map(Self.folded).filter { !$0.isEmpty }
  }

  private static func folded(_ word: [UInt8]) -> [UInt8] {
    word.allSatisfy { $0 < 0x80 } ? word : Array(String(decoding: word, as: UTF8.self).folded.utf8)
  }
}
