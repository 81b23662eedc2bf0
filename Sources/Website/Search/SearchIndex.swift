import Diagnosis

/// Every word of a site with the sections that hold it, in families.
struct SearchIndex: Sendable {
  struct Form: Sendable {
    /// Folded.
    var word: String
    var family: Int
    /// By section; at most ``mostPlaces``, the worthiest.
    var places: [(section: UInt32, weight: UInt8)]
    /// How many sections hold it.
    var frequency: Int
  }

  /// A word in more sections than this says little; what it is worth least for is left out, so that
  /// a query weighs the same on a site of ten thousand pages.
  static let mostPlaces = 2500

  /// Sorted by their words.
  private(set) var forms: [Form] = []
  private(set) var familyCount = 0
  /// How many sections each page has.
  private(set) var sections: [Int] = []

  /// - Parameter parts: in the order of the pages.
  init(joining parts: [WordPlaces], in language: Language) {
    sections = parts.flatMap(\.sections)
    let words = Self.words(of: parts)
    let folded = words.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let families = WordFamilies(
      of: folded.map { Array($0.key.utf8) }, written: folded.map { Self.written($0.value) },
      in: language)
    familyCount = families.count
    var number: [String: Int] = [:]
    for (index, word) in folded.enumerated() { number[word.key] = index }
    let places = Self.places(of: parts, number: number, count: folded.count)
    forms = folded.indices.map { index in
      Form(
        word: folded[index].key, family: families.numbers[index],
        places: Self.worthiest(places[index]), frequency: places[index].count)
    }
  }

  /// Each folded word with the ways in which it is written.
  private static func words(of parts: [WordPlaces]) -> [String: Set<[UInt8]>] {
    var words: [String: Set<[UInt8]>] = [:]
    for part in parts {
      for number in 0..<part.words.count {
        let written = Array(part.words[number])
        words[String(decoding: written, as: UTF8.self).folded, default: []].insert(written)
      }
    }
    words[""] = nil
    return words
  }

  /// The one with the most accents: of `sécurité` and `securite`, Snowball reads the first.
  private static func written(_ ways: Set<[UInt8]>) -> [UInt8] {
    ways.max { one, other in
      one.count == other.count
        ? other.lexicographicallyPrecedes(one) : one.count < other.count
    } ?? []
  }

  private static func places(
    of parts: [WordPlaces], number: [String: Int], count: Int
  ) -> [[(section: UInt32, weight: UInt8)]] {
    var places: [[(section: UInt32, weight: UInt8)]] = Array(repeating: [], count: count)
    var offset: UInt32 = 0
    for part in parts {
      let global = (0..<part.words.count).map {
        number[String(decoding: part.words[$0], as: UTF8.self).folded] ?? -1
      }
      for place in part.places {
        let word = global[Int(place.word)]
        guard word >= 0 else { continue }
        places[word].append((offset + place.section, place.weight))
      }
      offset += UInt32(part.sections.reduce(0, +))
    }
    for index in places.indices { places[index].joinRepeatedSections() }
    return places
  }

  private static func worthiest(
    _ places: [(section: UInt32, weight: UInt8)]
  ) -> [(section: UInt32, weight: UInt8)] {
    guard places.count > mostPlaces else { return places }
    let sorted = places.sorted { ($1.weight, $0.section) < ($0.weight, $1.section) }
    return sorted.prefix(mostPlaces).sorted { $0.section < $1.section }
  }
}

extension [(section: UInt32, weight: UInt8)] {
  /// A word written in two ways may stand twice for one section.
  fileprivate mutating func joinRepeatedSections() {
    var isSorted = true
    for index in indices.dropFirst() where self[index - 1].section >= self[index].section {
      isSorted = false
      break
    }
    guard !isSorted else { return }
    sort { ($0.section, $1.weight) < ($1.section, $0.weight) }
    var joined: Self = []
    for place in self where joined.last?.section != place.section { joined.append(place) }
    self = joined
  }
}
