import Diagnosis

/// What a rule may have to do with a word.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt16
  static let familiar = WordClass(rawValue: 1)
  static let formal = WordClass(rawValue: 2)
  /// Begins with a capital that lacks its accent, if it begins with a capital.
  static let accented = WordClass(rawValue: 4)
  /// Lacks an accent, if it is all capitals.
  static let shouted = WordClass(rawValue: 8)
  static let etcetera = WordClass(rawValue: 16)
  static let bareA = WordClass(rawValue: 32)
  /// An imperative of *tu*; one that is a noun too.
  static let imperative = WordClass(rawValue: 64)
  static let imperativeOrNoun = WordClass(rawValue: 128)
  static let negation = WordClass(rawValue: 256)
  /// « ton », which is a noun too.
  static let ton = WordClass(rawValue: 512)
  static let romanOrdinal = WordClass(rawValue: 1024)
  static let wordForm = WordClass(rawValue: 2048)
  /// A month or a day of the week.
  static let calendar = WordClass(rawValue: 4096)
  /// « sur » of « un sur deux », « moitié », « tiers ».
  static let share = WordClass(rawValue: 8192)
}

/// Every word that any rule looks at, found by its hash: most words of a text are none of them.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    var classes: WordClass = []
    /// What to avoid that begins with the word, by the place of its rule in the guide.
    var avoided = Phrases<Int>()
    /// Names that begin with the word, in the guide's order.
    var names = Phrases<Int>()
    /// What calls for a mention, by the mention's place in the guide.
    var calls = Phrases<Int>()
    var confusions: [Confusion] = []
  }

  private(set) var entries: [Entry] = []
  private var places: [UInt64: Int32] = [:]
  /// One bit for each hash's lowest bits: tells most words apart without a look-up.
  private var filter = [UInt64](repeating: 0, count: 1024)
  let patterns: [[WordPattern]]
  let exceptions: [[WordPattern]]
  let calls: [[WordPattern]]
  /// The charter's own words, by their keys.
  let ownWords: Set<String>

  init(_ guide: StyleGuide) {
    let language = guide.language
    ownWords = guide.speller == nil ? [] : guide.spelledWords
    patterns = guide.words.map { WordPattern.all(of: $0.avoid, isExact: $0.isExact, language) }
    exceptions = guide.words.map { rule in
      rule.exceptions.flatMap { WordPattern.all(of: $0, isExact: false, language) }
    }
    calls = guide.mentions.map { mention in
      mention.calledBy.flatMap { WordPattern.all(of: $0, isExact: false, language) }
    }
    for (rule, patterns) in patterns.enumerated() {
      for pattern in patterns { add(pattern) { $0.avoided.add(rule, pattern) } }
    }
    for (mention, patterns) in calls.enumerated() {
      for pattern in patterns { add(pattern) { $0.calls.add(mention, pattern) } }
    }
    var known: Set<[[String]]> = []
    for (place, name) in guide.names.enumerated() {
      for pattern in WordPattern.all(of: name, isExact: true, language)
      where known.insert(pattern.positions).inserted {
        add(pattern) { $0.names.add(place, pattern) }
      }
    }
    for confusion in Confusion.all(language) {
      for word in confusion.words[confusion.place] {
        change(word) { $0.confusions.append(confusion) }
      }
    }
    guard language == .french else { return }
    for (words, wordClass) in Self.french {
      for word in words { change(word) { $0.classes.insert(wordClass) } }
    }
    for key in AccentedCapitals.initial.keys { change(key) { $0.classes.insert(.accented) } }
    for key in AccentedCapitals.inner.keys { change(key) { $0.classes.insert(.shouted) } }
  }

  /// Whether the charter itself writes a word, or its singular.
  func isOwn(_ word: String) -> Bool {
    ownWords.contains(word)
      || ["s", "x", "e", "es"].contains {
        word.hasSuffix($0) && ownWords.contains(String(word.dropLast($0.count)))
      }
  }

  private static let french: [([String], WordClass)] = [
    (["tu", "te", "t", "toi", "ta", "tes", "stp"], .familiar),
    (["vous", "votre", "vos", "vôtre", "vôtres"], .formal), (["ton"], .ton),
    (Imperatives.verbs, .imperative), (Imperatives.nouns, .imperativeOrNoun),
    (["ne", "n"], .negation), (["etc"], .etcetera), (["a"], .bareA),
    (Array(RomanOrdinals.forms.keys), .romanOrdinal), (Array(WordForms.words.keys), .wordForm),
    (Calendar.days + Calendar.months, .calendar), (Shares.words, .share),
  ]

  private mutating func add(_ pattern: WordPattern, _ add: (inout Entry) -> Void) {
    for form in pattern.positions.first ?? [] { change(form, add) }
  }

  private mutating func change(_ key: String, _ change: (inout Entry) -> Void) {
    let hash = Letters.hash(Letters.key(key))
    if places[hash] == nil {
      places[hash] = Int32(entries.count)
      entries.append(Entry())
      filter[Int(hash >> 6 & 0x3FF)] |= 1 << (hash & 63)
    }
    if let place = places[hash] { change(&entries[Int(place)]) }
  }

  @inline(__always)
  func entry(_ hash: UInt64) -> Int32 {
    guard filter[Int(hash >> 6 & 0x3FF)] >> (hash & 63) & 1 == 1 else { return -1 }
    return places[hash] ?? -1
  }

  /// The names that may stand in a text from a word on, in the guide's order.
  func names(at number: Int, in scan: Scan) -> [WordPattern] {
    let entry = scan.tokens[number].entry
    guard entry >= 0 else { return [] }
    let names = entries[Int(entry)].names
    let longer = names.longer(at: number, in: scan)
    if longer.isEmpty { return names.ofOneWord.map(\.pattern) }
    return (names.ofOneWord + longer).sorted { $0.value < $1.value }.map(\.pattern)
  }
}
