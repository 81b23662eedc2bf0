import Markdown

/// The order in which people number things: CH-99 stands before CH-100, and `chapitre-2` before
/// `chapitre-10`. Runs of digits count by their number, everything else by its bytes, so that the
/// order is the same on every machine; names that differ in leading zeros alone go by their bytes.
package enum NaturalOrder {
  package static func precedes(_ name: String, _ other: String) -> Bool {
    name.withBytes { one in other.withBytes { two in precedes(one, two) } }
  }

  private static func precedes(
    _ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (first, second) = (0, 0)
    while first < one.count, second < two.count {
      let (byte, other) = (one[first], two[second])
      guard isDigit(byte), isDigit(other) else {
        if byte != other { return byte < other }
        first += 1
        second += 1
        continue
      }
      let (number, rival) = (run(in: one, from: first), run(in: two, from: second))
      if number.count != rival.count {
        return number.count < rival.count
      }
      for (digit, otherDigit) in zip(number, rival)
      where one[digit] != two[otherDigit] {
        return one[digit] < two[otherDigit]
      }
      (first, second) = (number.upperBound, rival.upperBound)
    }
    if first < one.count || second < two.count { return second < two.count }
    return one.lexicographicallyPrecedes(two)
  }

  /// A number's digits without the zeros before them; there is no greatest number.
  private static func run(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int> {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    var begin = start
    while begin < end, bytes[begin] == UInt8(ascii: "0") { begin += 1 }
    return begin..<end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
