/// Words numbered as they are met: a table of open addresses over one array of bytes, since a site
/// of ten thousand pages has seven million words and a dictionary of strings took most of a build.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// The number of a word plus one, by its hash; 0 is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    let hash = Self.hash(word)
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if hashes[number] == hash, isWord(number, word) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[place] = UInt32(ends.count)
    return ends.count - 1
  }

  private func isWord(_ number: Int, _ word: some RandomAccessCollection<UInt8>) -> Bool {
    var place = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - place == word.count else { return false }
    for byte in word {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var place = Int(hashes[number]) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(number + 1)
    }
  }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 1)
  }
}
