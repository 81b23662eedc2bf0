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
  var isHyphenated: Bool { !ends.isEmpty || isChain }
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

  /// The letters and digits of ASCII that stand here, which are most of a text.
  /// - Returns: where they end.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let room = startOfLast + Self.mostOfPart - count
    let end = min(text.count, start + room)
    let shift = count - start
    while index < end {
      let byte = text[index]
      let lower = byte | 0x20
      if lower &- UInt8(ascii: "a") < 26 {
        letters[index &+ shift] = lower
      } else if byte &- UInt8(ascii: "0") < 10 {
        letters[index &+ shift] = byte
        if byte == UInt8(ascii: "0") { hasZero = true }
      } else {
        break
      }
      index &+= 1
    }
    count += index - start
    if index < end || index == text.count { return index }
    // The part is full: what it has beyond is passed over.
    while index < text.count, text[index] < 0x80, WordCutter.isLetter(text[index]) { index += 1 }
    return index
  }

  /// False when there are too many parts for a word.
  mutating func endPart() -> Bool {
    ends.append(count)
    startOfLast = count
    return ends.count <= Self.mostParts
  }

  mutating func removeAll(isChain: Bool = false) {
    count = 0
    startOfLast = 0
    hasZero = false
    if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
    self.isChain = isChain
  }
}
