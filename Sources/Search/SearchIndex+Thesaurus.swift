import CharterModel
import Diagnosis

extension SearchIndex {
  /// What readers may type for words of this site that they do not know.
  func standIns(in language: LanguageTag) -> [Thesaurus.Entry] {
    let rules = SuffixRules.of(language)
    let stops = Set(StopWords.of(language).words)
    return Thesaurus.of(language).entries { stops.contains($0) || holds(Array($0.utf8), rules) }
  }

  /// Whether some form of a word stands on the site.
  private func holds(_ word: [UInt8], _ rules: SuffixRules) -> Bool {
    let root = rules.root(of: word).root
    let start = root.count < 4 ? word.prefix(root.count) : word.prefix(4)
    var index = forms.partition { !$0.word.lexicographicallyPrecedes(start) }
    while index < forms.count, forms[index].word.starts(with: start) {
      if forms[index].word == word || rules.root(of: forms[index].word).root == root { return true }
      index += 1
    }
    return false
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
