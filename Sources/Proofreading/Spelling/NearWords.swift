import Diagnosis

/// Words that one slip of a hand or an ear tells apart. Which slips are looked for was chosen on 350,000
/// words of French and 50,000 of English that no one here wrote: a letter too many, or any letter for
/// another, made terms of trades into slips (« routables », “backend”) more often than it found one.
enum NearWords {
  /// Letters that differ in their accent alone; those that miss it most often first.
  private static let families = ["eéèêë", "aàâ", "cç", "iîï", "oô", "uùûü"].map {
    Array($0.unicodeScalars)
  }
  /// Letters that are written for each other.
  private static let alike = ["aeiou", "mn", "sc", "sz"].map { Array($0.unicodeScalars) }

  private static func alphabet(_ language: Language) -> [Unicode.Scalar] {
    Array(
      ("abcdefghijklmnopqrstuvwxyz" + (language == .french ? "àâçèéêëîïôùûü" : "")).unicodeScalars)
  }

  /// The first known word in a fixed order, the likeliest slips first.
  static func first(
    of word: String, _ language: Language, _ isKnown: (String) -> Bool
  ) -> String? {
    let slip = Slip(word)
    guard !slip.isRecentFuture else { return nil }
    func known(_ letters: [Unicode.Scalar]) -> String? {
      let word = text(letters)
      return isKnown(word) ? word : nil
    }
    if let found = slip.accents(known) { return found }
    if slip.count > 4, let found = slip.exchanges(known) ?? slip.doublings(known) { return found }
    if slip.count > 7, let found = slip.omissions(alphabet(language), known) { return found }
    return slip.count > 6 ? slip.replacements(known) : nil
  }

  static func text(_ letters: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }

  private typealias Known = ([Unicode.Scalar]) -> String?

  /// A word that is not known, and what may have been meant.
  private struct Slip {
    let letters: [Unicode.Scalar]
    var count: Int { letters.count }

    init(_ word: String) { letters = Array(word.unicodeScalars) }

    /// « suggèrera », « préfèrera »: right since 1990.
    var isRecentFuture: Bool {
      let word = NearWords.text(letters)
      return NearWords.futures.contains { ending in
        guard word.hasSuffix(ending) else { return false }
        let stem = Array(letters.dropLast(ending.unicodeScalars.count))
        return stem.dropLast().last == "è" || stem.dropLast(2).last == "è"
      }
    }

    private func replacing(_ place: Int, _ letter: Unicode.Scalar) -> [Unicode.Scalar] {
      var other = letters
      other[place] = letter
      return other
    }

    private func inserting(_ letter: Unicode.Scalar, at place: Int) -> [Unicode.Scalar] {
      var other = letters
      other.insert(letter, at: place)
      return other
    }

    /// One accent or two.
    func accents(_ known: Known) -> String? {
      for family in NearWords.families {
        for place in letters.indices where family.contains(letters[place]) {
          for letter in family where letter != letters[place] {
            if let found = known(replacing(place, letter)) { return found }
          }
        }
      }
      for first in letters.indices {
        for letter in NearWords.family(letters[first]) where letter != letters[first] {
          let one = Slip(letters: replacing(first, letter))
          for second in letters.indices where second > first {
            for other in NearWords.family(letters[second]) where other != letters[second] {
              if let found = known(one.replacing(second, other)) { return found }
            }
          }
        }
      }
      return nil
    }

    /// « acceuil »
    func exchanges(_ known: Known) -> String? {
      for place in letters.indices.dropLast() where letters[place] != letters[place + 1] {
        var swapped = letters
        swapped.swapAt(place, place + 1)
        if let found = known(swapped) { return found }
      }
      return nil
    }

    /// « ammener », « comission »
    func doublings(_ known: Known) -> String? {
      for place in letters.indices.dropLast(2)
      where count > 5 && letters[place] == letters[place + 1] {
        var single = letters
        single.remove(at: place)
        if let found = known(single) { return found }
      }
      for place in letters.indices.dropLast().dropFirst() {
        if let found = known(inserting(letters[place], at: place)) { return found }
      }
      return nil
    }

    /// « entrepise »
    func omissions(_ alphabet: [Unicode.Scalar], _ known: Known) -> String? {
      for place in letters.indices.dropFirst() {
        for letter in alphabet {
          if let found = known(inserting(letter, at: place)) { return found }
        }
      }
      return nil
    }

    /// « independant », « dilemne »
    func replacements(_ known: Known) -> String? {
      for place in letters.indices.dropFirst().dropLast() {
        for group in NearWords.alike where group.contains(letters[place]) {
          for letter in group where letter != letters[place] {
            if let found = known(replacing(place, letter)) { return found }
          }
        }
      }
      return nil
    }

    private init(letters: [Unicode.Scalar]) { self.letters = letters }
  }

  private static func family(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    families.first { $0.contains(letter) } ?? []
  }

  private static let futures = [
    "era", "erai", "eras", "erez", "erons", "eront", "erait", "erais", "eraient", "erions", "eriez",
  ]

  /// Those of some words that are not among others, and one slip away from one of them. A word that is
  /// further away is in nobody's way.
  static func within(_ words: [String], oneSlipFrom others: [String]) -> [String] {
    var known: Set<UInt64> = []
    var gaps: Set<UInt64> = []
    known.reserveCapacity(others.count * 2)
    gaps.reserveCapacity(others.count * 20)
    for other in others {
      let letters = Array(other.unicodeScalars)
      known.insert(hash(letters))
      known.insert(hash(bare(letters)))
      for place in letters.indices {
        gaps.insert(hash(letters, without: place))
        gaps.insert(hash(letters, without: place, marking: true))
      }
    }
    let exact = Set(others)
    return words.filter { word in
      word.unicodeScalars.count >= SpelledWords.fewestLetters && !exact.contains(word)
        && isNear(Array(word.unicodeScalars), known, gaps)
    }
  }

  private static func isNear(
    _ word: [Unicode.Scalar], _ known: Set<UInt64>, _ gaps: Set<UInt64>
  ) -> Bool {
    var letters = word
    if known.contains(hash(bare(letters))) || gaps.contains(hash(letters)) { return true }
    for place in letters.indices {
      if known.contains(hash(letters, without: place)) { return true }
      if gaps.contains(hash(letters, without: place, marking: true)) { return true }
      guard place > 0 else { continue }
      letters.swapAt(place - 1, place)
      if known.contains(hash(letters)) { return true }
      letters.swapAt(place - 1, place)
    }
    return false
  }

  /// Without accents.
  private static func bare(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.map { letter in family(letter).first ?? letter }
  }

  /// - Parameter marking: whether the place of the letter that is left out counts.
  private static func hash(
    _ letters: [Unicode.Scalar], without place: Int = -1, marking: Bool = false
  ) -> UInt64 {
    var hash = Letters.startOfHash
    for (index, letter) in letters.enumerated() {
      let code = index == place ? (marking ? 1 : 0) : letter.value
      guard code > 0 else { continue }
      Letters.add(UInt8(truncatingIfNeeded: code >> 8), to: &hash)
      Letters.add(UInt8(truncatingIfNeeded: code), to: &hash)
    }
    return hash
  }
}
