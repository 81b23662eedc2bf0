import CharterModel
import Diagnosis

/// The words of a site by family: forms of one word, and what is derived from it. Two forms are of
/// one family if Snowball gives them one stem or the suffix table one root; a derived form (a noun
/// made of a verb) is left to the table, since Snowball takes `publication` for `publique`.
struct WordFamilies {
  /// The family of each form, numbered in the order of their first forms.
  private(set) var numbers: [Int] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - forms: folded, sorted.
  ///   - written: each as it was written, with its accents.
  init(of forms: [[UInt8]], written: [[UInt8]], in language: LanguageTag) {
    let rules = SuffixRules.of(language)
    let stems = SnowballStems.of(written, in: language)
    var parents = Array(forms.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var roots = FirstForms()
    var ofStems = FirstForms()
    func join(_ index: Int, _ key: [UInt8], _ firsts: inout FirstForms) {
      let (a, b) = (root(firsts.first(with: key, or: index)), root(index))
      parents[max(a, b)] = min(a, b)
    }
    for (index, form) in forms.enumerated() {
      let (key, isDerived) = rules.root(of: form)
      join(index, key, &roots)
      if !isDerived { join(index, stems[index], &ofStems) }
    }
    // A root is the first form of its family.
    for index in forms.indices {
      let root = root(index)
      numbers.append(root == index ? count : numbers[root])
      if root == index { count += 1 }
    }
  }
}

/// The first form that was met of each root, or of each stem.
private struct FirstForms {
  private var keys = WordTable()
  private var forms: [Int] = []

  mutating func first(with key: [UInt8], or form: Int) -> Int {
    let number = keys.number(of: key)
    if number == forms.count { forms.append(form) }
    return forms[number]
  }
}
