/// The letters of the word being read, and of the parts of a hyphenated one, one after the other.
struct WordBuffer {
  /// What a longer part has beyond this is left out: nobody looks for it.
  static let mostOfPart = 64
  /// More parts are no word as a whole.
  static let mostParts = 4
  static let mostBytes = mostOfPart * (mostParts + 1)

  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Where the parts before the last end.
  private var ends: [Int] = []
  private var startOfLast = 0
  private(set) var hasZero = false
  private(set) var isHyphenated = false
  /// Parts of it were handed on before.
  private(set) var isChain = false

  init(letters: UnsafeMutableBufferPointer<UInt8>) {
    self.letters = letters
    ends.reserveCapacity(Self.mostParts + 1)
  }

  /// The last part, or the only one.
  var last: UnsafeBufferPointer<UInt8> { bytes(startOfLast..<count) }
  var whole: UnsafeBufferPointer<UInt8> { bytes(0..<count) }
  var isNew: Bool { count == 0 && !isHyphenated }
  var partCount: Int { ends.count + (startOfLast < count ? 1 : 0) }

  func part(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    bytes((number == 0 ? 0 : ends[number - 1])..<(number < ends.count ? ends[number] : count))
  }

  /// A part after the first has a digit.
  var isIDLike: Bool {
    guard let first = ends.first else { return false }
    return bytes(first..<count).contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: UnsafeBufferPointer(letters)[range])
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count - startOfLast < Self.mostOfPart else { return }
    letters[count] = byte
    count += 1
    if byte == UInt8(ascii: "0") { hasZero = true }
  }

  /// A letter of ASCII, or from À to ÿ, in lower case.
  mutating func append(letter: Slice<UnsafeBufferPointer<UInt8>>) {
    let last = letter[letter.endIndex - 1]
    if letter.count == 1 { return append(last | 0x20) }
    append(letter[letter.startIndex])
    append(last < 0x9F ? last | 0x20 : last)
  }

  /// A word of at most seven letters and digits of ASCII after which nothing can go on, as most are:
  /// read without being kept.
  @inline(__always)
  func short(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    guard index + 8 <= text.count else { return nil }
    let eight = EightBytes(text, at: index)
    let length = eight.lettersBefore
    guard length < 8, !eight.holdsZero(before: length) else { return nil }
    switch text[index + length] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), 0x80...: return nil
    default: break
    }
    eight.storeLower(in: letters, at: 0)
    return bytes(0..<length)
  }

  /// The letters and digits of ASCII that stand here, which are most of a text: eight at a time
  /// where there are eight.
  /// - Returns: where they end.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let room = startOfLast + Self.mostOfPart
    while index + 8 <= text.count, count + 8 <= room {
      let eight = EightBytes(text, at: index)
      let length = eight.lettersBefore
      eight.storeLower(in: letters, at: count)
      if eight.holdsZero(before: length) { hasZero = true }
      count += length
      index += length
      if length < 8 { return index }
    }
    while index < text.count, text[index] < 0x80, WordCutter.isLetter(text[index]) {
      append(text[index] | 0x20)
      index += 1
    }
    return index
  }

  /// False when there are too many parts for a word.
  mutating func endPart() -> Bool {
    ends.append(count)
    startOfLast = count
    isHyphenated = true
    return ends.count <= Self.mostParts
  }

  mutating func removeAll(isChain: Bool = false) {
    count = 0
    startOfLast = 0
    hasZero = false
    if isHyphenated { ends.removeAll(keepingCapacity: true) }
    isHyphenated = isChain
    self.isChain = isChain
  }
}
