extension String {
  /// The name that the author most likely meant: without regard for case and accents, at most a
  /// third of its letters away (insertions, deletions, replacements, two letters exchanged).
  package func nearest(in names: some Sequence<String>) -> String? {
    let word = Array(folded.unicodeScalars)
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.folded.unicodeScalars)
      let limit = min(
        best.map { $0.distance - 1 } ?? .max, max(1, max(word.count, candidate.count) / 3))
      guard abs(word.count - candidate.count) <= limit else { continue }
      let distance = editDistance(word, candidate)
      if distance <= limit { best = (name, distance) }
    }
    return best?.name
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
