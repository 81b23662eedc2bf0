/// Phrases that begin with one word, each with what it stands for. Those that may stand in a text are
/// found word by word: a list may have a thousand that begin alike, and a text their words as often.
struct Phrases<Value: Sendable>: Sendable {
  typealias Phrase = (value: Value, pattern: WordPattern)

  private(set) var ofOneWord: [Phrase] = []
  private var longer: [Phrase] = []
  /// What may follow the first word, and each word after it: a tree, whose first node is the first word.
  private var nodes: [Node] = []
  /// The forms that a word of a phrase may have, numbered: « mot », « mots ».
  private var numbers: [Set<UInt64>: Int] = [:]
  private var numbersOfForm: [UInt64: [Int]] = [:]

  private struct Node {
    /// The places of the phrases that end here.
    var ends: [Int] = []
    /// The next node, by the number of the next word's forms.
    var next: [Int: Int] = [:]
  }

  mutating func add(_ value: Value, _ pattern: WordPattern) {
    guard pattern.hashes.count > 1 else {
      ofOneWord.append((value, pattern))
      return
    }
    if nodes.isEmpty { nodes.append(Node()) }
    var node = 0
    for forms in pattern.hashes.dropFirst() {
      let number = number(of: forms)
      if nodes[node].next[number] == nil {
        nodes[node].next[number] = nodes.count
        nodes.append(Node())
      }
      node = nodes[node].next[number] ?? 0
    }
    nodes[node].ends.append(longer.count)
    longer.append((value, pattern))
  }

  private mutating func number(of forms: Set<UInt64>) -> Int {
    if let number = numbers[forms] { return number }
    let number = numbers.count
    numbers[forms] = number
    for form in forms { numbersOfForm[form, default: []].append(number) }
    return number
  }

  /// Those of several words that may stand in a text from a word on: in groups of the same words, in
  /// the order in which they were added.
  func groups(at number: Int, in scan: Scan) -> [[Phrase]] {
    guard !longer.isEmpty else { return [] }
    var found: Set<Int> = []
    collect(&found, from: 0, behind: number, in: scan)
    return found.map { nodes[$0].ends }.sorted { $0[0] < $1[0] }
      .map { $0.map { longer[$0] } }
  }

  /// The same, one by one.
  func longer(at number: Int, in scan: Scan) -> [Phrase] {
    groups(at: number, in: scan).flatMap(\.self)
  }

  private func collect(_ found: inout Set<Int>, from node: Int, behind word: Int, in scan: Scan) {
    guard !nodes[node].next.isEmpty, let next = scan.wordOrNumberAfter(word) else { return }
    let later = scan.wordAfterFillers(next)
    for word in next == later ? [next] : [next, later] {
      for number in numbersOfForm[scan.tokens[word].key] ?? [] {
        guard let child = nodes[node].next[number] else { continue }
        if !nodes[child].ends.isEmpty { found.insert(child) }
        collect(&found, from: child, behind: word, in: scan)
      }
    }
  }
}
