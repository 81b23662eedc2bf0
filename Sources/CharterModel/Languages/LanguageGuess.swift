import Diagnosis

/// Tells the language of a site's texts by their script, and in Latin letters by the function words
/// that they hold. Code, addresses and front matter are passed over. Each word is read once.
package struct LanguageGuess {
  /// Function words that were met, by the place of their language in ``FunctionWords/lists``.
  private var hits = Array(repeating: 0, count: FunctionWords.lists.count)
  private var words = 0
  private var letters: [TextScript: Int] = [:]

  /// The most files that are read, evenly spread, and the most bytes of each: more tells no more.
  private static let files = 200
  private static let bytes = 4000
  /// Fewer function words tell nothing, nor does a text in which they are rarer than one in ten.
  private static let fewest = 25
  private static let share = 10

  /// The language of most of what is written; nil if too little is, or if two languages are level.
  package static func language(of files: [ContentFile]) -> LanguageTag? {
    let pages = files.filter(\.isMarkdown)
    let step = max(1, (pages.count + Self.files - 1) / Self.files)
    var guess = LanguageGuess()
    for place in stride(from: 0, to: pages.count, by: step) {
      guess.read(pages[place].bytes.prefix(Self.bytes))
    }
    return guess.language
  }

  private init() {}

  private var language: LanguageTag? {
    let others = letters.filter { $0.key != .latin }
    let script = others.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    // A syllable or an ideograph says what several Latin letters do, and code is in Latin letters.
    let count = others.values.reduce(0, +)
    if let script, count >= Self.fewest, count * 2 > letters[.latin, default: 0] {
      return LanguageTag(known: TextScript.language(among: letters, most: script.key))
    }
    let ranked = hits.indices.sorted { hits[$0] > hits[$1] }
    guard let first = ranked.first, hits[first] >= Self.fewest,
      hits[first] * Self.share >= words, hits[first] * 5 > hits[ranked[1]] * 6
    else { return nil }
    return LanguageTag(known: FunctionWords.lists[first].code)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var isCode = false
    var isHeader = bytes.starts(with: "---".utf8)
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if isHeader {
        if number > 0, text.starts(with: "---".utf8) { isHeader = false }
      } else if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
        isCode.toggle()
      } else if !isCode {
        read(line: text)
      }
    }
  }

  /// Words divided by what is no letter; Latin ones beside a mark of an address or of code are passed
  /// over.
  private mutating func read(line: ArraySlice<UInt8>) {
    for piece in line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      let isCode = piece.contains { "/<>=_{}`".utf8.contains($0) }
      for word in String(decoding: piece, as: UTF8.self).lowercased()
        .split(whereSeparator: { !$0.isLetter })
      { count(word, isCode: isCode) }
    }
  }

  private mutating func count(_ word: Substring, isCode: Bool) {
    guard let scalar = word.unicodeScalars.first else { return }
    let script = TextScript(of: scalar)
    if script == .latin || script == nil {
      if isCode { return }
      letters[.latin, default: 0] += word.unicodeScalars.count
      words += 1
      for language in Self.languages[String(word)] ?? [] { hits[language] += 1 }
    } else {
      for scalar in word.unicodeScalars {
        if let script = TextScript(of: scalar) { letters[script, default: 0] += 1 }
      }
    }
  }

  private static let languages: [String: [Int]] = {
    var languages: [String: [Int]] = [:]
    for (place, list) in FunctionWords.lists.enumerated() {
      for word in list.words { languages[word, default: []].append(place) }
    }
    return languages
  }()
}

/// The scripts that tell a language; two of them only by letters of their own.
enum TextScript: Int {
  case latin, kana, han, hangul, cyrillic, ukrainian, arabic, persian, hebrew, greek

  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x3041...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0x20000...0x2FA1F: self = .han
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491: self = .ukrainian
    case 0x400...0x4FF: self = .cyrillic
    case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC: self = .persian
    case 0x600...0x6FF, 0x750...0x77F: self = .arabic
    case 0x590...0x5FF: self = .hebrew
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    default: return nil
    }
  }

  /// The code of the language of a text that is mostly in some script. Kana stand in every Japanese
  /// sentence; of Ukrainian's and Persian's letters some are their own.
  static func language(among letters: [TextScript: Int], most script: TextScript) -> String {
    func isShare(_ own: TextScript, of other: TextScript) -> Bool {
      letters[own, default: 0] * 50 > letters[other, default: 0]
    }
    switch script {
    case .kana: return "ja"
    case .han: return letters[.kana, default: 0] * 10 > letters[.han, default: 0] ? "ja" : "zh"
    case .hangul: return "ko"
    case .ukrainian: return "uk"
    case .cyrillic: return isShare(.ukrainian, of: .cyrillic) ? "uk" : "ru"
    case .persian: return "fa"
    case .arabic: return isShare(.persian, of: .arabic) ? "fa" : "ar"
    case .hebrew: return "he"
    case .greek: return "el"
    case .latin: return "en"
    }
  }
}
