extension String {
  /// The name of which this word may be a slip: without regard for case and accents, at most a third
  /// of its letters away (insertions, deletions, replacements, two letters exchanged).
  ///
  /// A near word is not always a word of the same meaning. One that begins otherwise may be its
  /// contrary (`invisible`, `visible`), and another number is something else (`CH-08`, `CH-07`):
  /// neither is proposed.
  package func nearest(in names: some Sequence<String>) -> String? {
    slip(in: names)?.name
  }

  /// ``nearest(in:)`` with how far away it is.
  package func slip(in names: some Sequence<String>) -> (name: String, distance: Int)? {
    let word = Array(folded.unicodeScalars)
    let numbers = self.numbers
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.folded.unicodeScalars)
      let limit = min(
        best.map { $0.distance - 1 } ?? .max, max(1, max(word.count, candidate.count) / 3))
      guard abs(word.count - candidate.count) <= limit, word.begins(like: candidate),
        numbers == name.numbers
      else { continue }
      let distance = editDistance(word, candidate)
      if distance <= limit { best = (name, distance) }
    }
    return best
  }

  /// The numbers in it, without the zeros before them.
  private var numbers: [Substring] {
    split { !("0"..."9").contains($0) }.map { $0.drop { $0 == "0" } }
  }
}

extension [Unicode.Scalar] {
  /// The same first letter, or the first two exchanged.
  fileprivate func begins(like other: Self) -> Bool {
    guard let first, let theirs = other.first else { return false }
    return first == theirs
      || count > 1 && other.count > 1 && first == other[1] && self[1] == theirs
  }
}

/// The Damerau-Levenshtein distance in its restricted form (optimal string alignment).
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  var beforePrevious = [Int](repeating: 0, count: second.count + 1)
  var previous = Array(0...second.count)
  for i in 1...first.count {
    var current = [i]
    current.reserveCapacity(second.count + 1)
    for j in 1...second.count {
      let replacement = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
      var cost = Swift.min(previous[j] + 1, current[j - 1] + 1, replacement)
      if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
        cost = Swift.min(cost, beforePrevious[j - 2] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[second.count]
}
