/// The words of some pages as they are written, each with what it is when folded: what is known of a
/// word is found out where it is first met, since a site has far fewer words than places.
struct SearchWords: Sendable {
  /// A word that is nothing when folded, or longer than any that is searched for.
  static let none = Int(UInt32.max)
  static let mostBytes = 60

  private(set) var forms = WordTable()
  /// Of each form, the writing with the most accents: Snowball reads `sécurité` and not `securite`.
  private(set) var richest: [[UInt8]] = []
  /// Of each written word, its form, or ``none``.
  private(set) var form: [UInt32] = []
  private(set) var isStop: [Bool] = []
  private var written = WordTable()
  private let stops: Set<[UInt8]>

  init(stops: Set<[UInt8]> = []) {
    self.stops = stops
  }

  /// - Parameter word: in lower case.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = written.number(of: word)
    if number == form.count { learn(Array(word)) }
    return number
  }

  private mutating func learn(_ word: [UInt8]) {
    let isPlain = word.allSatisfy { $0 < 0x80 }
    let folded = isPlain ? word : Array(String(decoding: word, as: UTF8.self).folded.utf8)
    isStop.append(stops.contains(folded))
    guard !folded.isEmpty, word.count <= Self.mostBytes else {
      form.append(UInt32.max)
      return
    }
    let number = forms.number(of: folded)
    form.append(UInt32(number))
    if number == richest.count {
      richest.append(word)
    } else if Self.isRicher(word, than: richest[number]) {
      richest[number] = word
    }
  }

  static func isRicher(_ word: [UInt8], than other: [UInt8]) -> Bool {
    word.count == other.count ? word.lexicographicallyPrecedes(other) : word.count > other.count
  }
}
