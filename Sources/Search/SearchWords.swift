/// The words of some pages as they are written, each with what it is when folded: what is known of a
/// word is found out where it is first met, since a site has far fewer words than places.
struct SearchWords: Sendable {
  /// A word that is nothing when folded, or longer than any that is searched for.
  static let none = Int(UInt32.max)
  static let mostBytes = 60

  private(set) var forms = WordTable()
  /// Of each form, the writing with the most accents: Snowball reads `sécurité` and not `securite`.
  private(set) var richest: [[UInt8]] = []
  private var written = WordTable()
  private var known: [Known] = []
  private let stops: Set<[UInt8]>

  /// What is known of a written word.
  private struct Known {
    /// Its form, or ``none``.
    var form: UInt32
    var isStop: Bool
  }

  init(stops: Set<[UInt8]> = []) {
    self.stops = stops
  }

  /// The form of a written word, or ``none``.
  func form(of number: Int) -> Int { Int(known[number].form) }
  func isStop(_ number: Int) -> Bool { known[number].isStop }

  /// - Parameter word: in lower case.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = written.number(of: word)
    if number == known.count { learn(Array(word)) }
    return number
  }

  private mutating func learn(_ word: [UInt8]) {
    let isPlain = word.allSatisfy { $0 < 0x80 }
    let folded = isPlain ? word : Array(String(decoding: word, as: UTF8.self).folded.utf8)
    let isStop = stops.contains(folded)
    guard !folded.isEmpty, word.count <= Self.mostBytes else {
      known.append(Known(form: UInt32.max, isStop: isStop))
      return
    }
    let number = forms.number(of: folded)
    known.append(Known(form: UInt32(number), isStop: isStop))
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
