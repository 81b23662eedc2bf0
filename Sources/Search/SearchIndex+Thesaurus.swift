import CharterModel
import Diagnosis

extension SearchIndex {
  /// What readers may type for words of this site: looked up as the words themselves are.
  struct Alias: Sendable {
    /// Folded; an expression without its stop words, as one word: `mot de passe` is `motpasse`.
    var word: [UInt8]
    /// The families that stand for it, best first: of an expression, all of its words.
    var families: [[Int]]
    /// Said by the site's authors, and not by the list of the trade's words.
    var isOwn = false
  }

  /// So many words stand for one at most: more would fetch more than they say.
  private static let (mostTargets, mostOwnTargets) = (3, 6)

  /// The trade's words that no title or heading of this site has, with this site's own words for them;
  /// and what the site's authors call the same.
  /// - Parameter synonyms: groups of words, as authors write them.
  func aliases(in language: LanguageTag, synonyms: [[String]] = []) -> [Alias] {
    let words = SiteVocabulary(self, in: language)
    var (own, others): ([[UInt8]: [[Int]]], [[UInt8]: [[Int]]]) = ([:], [:])
    for group in synonyms {
      for source in group {
        let targets = group.filter { $0 != source }.compactMap { words.families(of: $0) }
        for key in words.keys(of: source) where !targets.isEmpty {
          own[key, default: []] += targets.filter { !$0.isEmpty }
        }
      }
    }
    for entry in Thesaurus.of(language).entries where !words.isSaid(entry.source) {
      let families = entry.targets.compactMap { words.families(of: $0) }.filter { !$0.isEmpty }
      guard !families.isEmpty else { continue }
      for key in words.keys(of: entry.source) where others[key] == nil {
        others[key] = Array(families.prefix(Self.mostTargets))
      }
    }
    let aliases =
      own.map { Alias(word: $0, families: Array($1.prefix(Self.mostOwnTargets)), isOwn: true) }
      + others.map { Alias(word: $0, families: $1) }
    return aliases.filter { !$0.word.isEmpty && !$0.families.isEmpty }.sorted { a, b in
      a.word == b.word ? a.isOwn && !b.isOwn : a.word.lexicographicallyPrecedes(b.word)
    }
  }
}

/// Which words a site has, and which of them its titles and headings say.
private struct SiteVocabulary {
  private let index: SearchIndex
  private let rules: SuffixRules
  private let stops: Set<[UInt8]>
  private let cutter: WordCutter
  /// What each form is worth where it is worth most.
  private let worth: [UInt8]

  init(_ index: SearchIndex, in language: LanguageTag) {
    self.index = index
    rules = SuffixRules.of(language)
    let stops = StopWords.of(language)
    self.stops = Set(stops.words.map { Array($0.utf8) })
    cutter = WordCutter(elisions: stops.elisions.map { Array($0.utf8) })
    worth = index.forms.map { form in
      form.places.reduce(0) { max($0, index.weight(ofPlace: $1)) }
    }
  }

  /// Folded; what a hyphen joins is one word.
  private func all(_ phrase: String) -> [[UInt8]] {
    let plain = phrase.folded.filter { !"-\u{2010}\u{2011}".contains($0) }
    var words: [[UInt8]] = []
    cutter.cut(Array(plain.utf8)) { words.append(Array($0)) }
    return words
  }

  private func content(_ phrase: String) -> [[UInt8]] {
    all(phrase).filter { !stops.contains($0) }
  }

  /// An expression is asked for by the words that say something, and, written as one, by all of them.
  func keys(of phrase: String) -> Set<[UInt8]> {
    let words = content(phrase)
    return [Array((words.isEmpty ? all(phrase) : words).joined()), Array(all(phrase).joined())]
  }

  /// Whether titles or headings have all words of a phrase, in the singular or the plural.
  func isSaid(_ phrase: String) -> Bool {
    let words = content(phrase)
    return !words.isEmpty
      && words.allSatisfy { word in
        [[], Array("s".utf8), Array("x".utf8)].contains { ending in
          place(of: word + ending).map { worth[$0] >= WordPlaces.Weight.heading } ?? false
        }
      }
  }

  /// The families of a phrase's words; nil if the site lacks one of them.
  func families(of phrase: String) -> [Int]? {
    var families: [Int] = []
    for word in content(phrase) {
      guard let family = family(of: word) else { return nil }
      families.append(family)
    }
    return families
  }

  private func place(of word: [UInt8]) -> Int? {
    let place = index.forms.partition { !$0.word.lexicographicallyPrecedes(word) }
    return place < index.forms.count && index.forms[place].word == word ? place : nil
  }

  /// Of the word itself, else of a form with its root.
  private func family(of word: [UInt8]) -> Int? {
    if let place = place(of: word) { return index.forms[place].family }
    let root = rules.root(of: word).root
    let start = root.prefix(4)
    var place = index.forms.partition { !$0.word.lexicographicallyPrecedes(start) }
    while place < index.forms.count, index.forms[place].word.starts(with: start) {
      if rules.root(of: index.forms[place].word).root == root { return index.forms[place].family }
      place += 1
    }
    return nil
  }
}

extension [SearchIndex.Form] {
  /// The first of a sorted list for which a condition holds.
  fileprivate func partition(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
