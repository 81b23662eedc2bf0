import Synchronization

/// Names of which many words may be slips: ``Swift/String/nearest(in:)`` for each of them. Among very many
/// names only those that are one letter away are found: to compare each with each would take the square of
/// them.
package final class NearestNames: Sendable {
  package let names: [String]
  /// The places of names by ``Swift/String/shortened``; made when the first word asks.
  private let places = Mutex<[String: [Int]]?>(nil)

  /// No more names are compared letter by letter.
  private static let mostCompared = 500
  /// Of a longer name no letter is taken out, and no more names that are alike are looked at.
  private static let longest = 100
  private static let mostAlike = 50

  package init(_ names: [String]) { self.names = names }

  /// - Parameter isMeant: whether a name comes into question.
  package func nearest(
    to word: String, where isMeant: (String) -> Bool = { _ in true }
  ) -> String? {
    if names.count <= Self.mostCompared { return word.nearest(in: names.lazy.filter(isMeant)) }
    guard word.utf8.count <= Self.longest else { return nil }
    let alike = places.withLock { known in
      let index = known ?? Self.index(names)
      known = index
      return Set(word.shortened.flatMap { (index[$0] ?? []).prefix(Self.mostAlike) })
    }
    return word.nearest(in: alike.sorted().map { names[$0] }.filter(isMeant))
  }

  private static func index(_ names: [String]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (place, name) in names.enumerated() where name.utf8.count <= longest {
      for key in Set(name.shortened) { index[key, default: []].append(place) }
    }
    return index
  }
}

extension String {
  /// Itself and what is left of it without one of its letters, folded: of two words that are one letter
  /// away, or have two exchanged, one is the same.
  package var shortened: [String] {
    let letters = Array(folded)
    return [String(letters)]
      + letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }
}
