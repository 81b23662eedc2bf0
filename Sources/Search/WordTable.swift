import Foundation

/// Words numbered as they are met: a table of open addresses over one array of bytes, since a site
/// of ten thousand pages has seven million words and a dictionary of strings took most of a build.
struct WordTable: Sendable {
  /// Where a word is looked up. One of at most eight bytes, as most are, is told without its bytes.
  private struct Slot {
    var beginning: UInt64 = 0
    /// Bytes of the word, plus one; 0 is free.
    var size: UInt32 = 0
    var number: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 12)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The numbers in the order of the words' bytes; most words differ in the first eight.
  var sorted: [Int] {
    let beginnings = (0..<count).map { number in
      (self[number].withUnsafeBytes { Self.beginning(of: $0) }.byteSwapped, number)
    }
    return beginnings.sorted { a, b in
      a.0 == b.0 ? self[a.1].lexicographicallyPrecedes(self[b.1]) : a.0 < b.0
    }.map(\.1)
  }

  mutating func number(of word: some Collection<UInt8>) -> Int {
    let number: Int? = word.withContiguousStorageIfAvailable { self.number(of: $0) }
    return number ?? Array(word).withUnsafeBufferPointer { self.number(of: $0) }
  }

  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    let beginning = Self.beginning(of: UnsafeRawBufferPointer(word))
    let size = UInt32(word.count + 1)
    var place = Self.hash(beginning, UnsafeRawBufferPointer(word)) & (slots.count - 1)
    while slots[place].size != 0 {
      let slot = slots[place]
      if slot.beginning == beginning, slot.size == size,
        word.count <= 8 || ends(Int(slot.number), as: word)
      {
        return Int(slot.number)
      }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Slot(beginning: beginning, size: size, number: UInt32(ends.count))
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    return ends.count - 1
  }

  /// Whether a word of the same length has the same bytes.
  private func ends(_ number: Int, as word: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let all = bytes.baseAddress, let other = word.baseAddress else { return true }
      return memcmp(all + Int(ends[number]) - word.count, other, word.count) == 0
    }
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for number in 0..<count {
      let (beginning, hash, size) = self[number].withUnsafeBytes { word in
        let beginning = Self.beginning(of: word)
        return (beginning, Self.hash(beginning, word), UInt32(word.count + 1))
      }
      var place = hash & (slots.count - 1)
      while slots[place].size != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(beginning: beginning, size: size, number: UInt32(number))
    }
  }

  /// The first eight bytes, the first of them lowest; zeros after the end.
  @inline(__always)
  private static func beginning(of word: UnsafeRawBufferPointer) -> UInt64 {
    let count = word.count
    if count >= 8 { return UInt64(littleEndian: word.loadUnaligned(as: UInt64.self)) }
    // Bytes that are read twice are the same both times.
    if count >= 4 {
      let first = UInt32(littleEndian: word.loadUnaligned(as: UInt32.self))
      let last = UInt32(
        littleEndian: word.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
    }
    guard count > 0 else { return 0 }
    let middle = count / 2
    return UInt64(word[0]) | UInt64(word[middle]) << UInt64(8 * middle)
      | UInt64(word[count - 1]) << UInt64(8 * (count - 1))
  }

  /// What precedes what in a table does not depend on it.
  @inline(__always)
  private static func hash(_ beginning: UInt64, _ word: UnsafeRawBufferPointer) -> Int {
    var hash = (beginning ^ UInt64(word.count)) &* 0x9FB2_1C65_1E98_DF25
    hash ^= hash >> 32
    if word.count > 8 {
      // The last bytes are read with some of those before them, so that none is read alone.
      for start in stride(from: 8, to: word.count, by: 8) {
        let part = word.loadUnaligned(
          fromByteOffset: min(start, word.count - 8), as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: part)) &* 0x9FB2_1C65_1E98_DF25
        hash ^= hash >> 32
      }
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}
