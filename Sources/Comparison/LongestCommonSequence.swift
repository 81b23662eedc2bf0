/// The longest run of elements that two sequences have in the same order (E. Myers, 1986).
enum LongestCommonSequence {
  /// Elements beyond which only what both begin and end with is found.
  private static let most = 8000

  /// The places of each common element, in both, in order.
  static func pairs<Element: Hashable>(
    _ old: [Element], _ new: [Element]
  ) -> [(old: Int, new: Int)] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    { end += 1 }
    var pairs = (0..<start).map { (old: $0, new: $0) }
    let (one, other) = (start..<(old.count - end), start..<(new.count - end))
    if !one.isEmpty, !other.isEmpty, one.count + other.count <= most {
      // Small numbers are compared faster than texts.
      var numbers: [Element: Int] = [:]
      func number(_ element: Element) -> Int {
        if let known = numbers[element] { return known }
        numbers[element] = numbers.count
        return numbers.count - 1
      }
      pairs += middle(old[one].map(number), new[other].map(number))
        .map { (old: $0.old + start, new: $0.new + start) }
    }
    return pairs + (0..<end).reversed().map { (old: old.count - 1 - $0, new: new.count - 1 - $0) }
  }

  private static func middle(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    var gone = [Bool](repeating: false, count: old.count)
    var come = [Bool](repeating: false, count: new.count)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone[offset] = true
      case .insert(let offset, _, _): come[offset] = true
      }
    }
    return Array(zip(old.indices.filter { !gone[$0] }, new.indices.filter { !come[$0] }))
      .map { (old: $0, new: $1) }
  }
}
