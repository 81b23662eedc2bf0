import Foundation

/// Words numbered as they are met: a table of open addresses over one array of bytes, since a site
/// of ten thousand pages has seven million words and a dictionary of strings took most of a build.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// A word's hash and, in the lower half, its number plus one, by its hash; 0 is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  mutating func number(of word: some Collection<UInt8>) -> Int {
    let number: Int? = word.withContiguousStorageIfAvailable { self.number(of: $0) }
    return number ?? Array(word).withUnsafeBufferPointer { self.number(of: $0) }
  }

  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    let hash = Self.hash(UnsafeRawBufferPointer(word))
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { break }
      let number = Int(slot & 0xFFFF_FFFF) - 1
      if slot >> 32 == hash, isWord(number, word) { return number }
      place = (place + 1) & mask
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    slots[place] = hash << 32 | UInt64(ends.count)
    return ends.count - 1
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == word.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      guard let all = bytes.baseAddress, let other = word.baseAddress else { return true }
      return memcmp(all + start, other, word.count) == 0
    }
  }

  private mutating func grow() {
    let filled = slots
    slots = Array(repeating: 0, count: slots.count * 2)
    for slot in filled where slot != 0 {
      var place = Int(slot >> 32) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// 32 bits; what precedes what in a table does not depend on them.
  private static func hash(_ word: UnsafeRawBufferPointer) -> UInt64 {
    let count = word.count
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    func add(_ part: UInt64) {
      hash = (hash ^ part) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 32
    }
    // The last bytes are read with some of those before them, so that none is read alone.
    if count >= 8 {
      var index = 0
      while index < count - 8 {
        add(word.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      add(word.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let first = word.loadUnaligned(as: UInt32.self)
      let last = word.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      add(UInt64(first) << 32 | UInt64(last))
    } else if count > 0 {
      add(UInt64(word[0]) << 16 | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1]))
    }
    return hash & 0xFFFF_FFFF
  }
}
