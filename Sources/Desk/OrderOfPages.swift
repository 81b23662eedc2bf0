import CharterModel

/// The numbers by which neighbours stand in their order.
enum OrderOfPages {
  /// Room for pages that come between.
  private static let step = 10

  /// What is to be written so that pages stand in this order: nil for a page that stays as it is. As few
  /// as can be are changed; where the numbers after the last one are used up, all are given anew.
  ///
  /// - Parameters:
  ///   - own: the numbers that they have, in the order that is wanted.
  ///   - place: the last of those that changed places. Behind it, what has no number stays behind what
  ///     has one.
  /// - Returns: nil if there are more pages than numbers.
  static func numbers(for own: [Int?], throughPlace place: Int) -> [Int?]? {
    var numbers: [Int?] = []
    var last: Int?
    for (index, known) in own.enumerated() {
      if known == nil, index > place { break }
      if let known, known > last ?? Int.min {
        last = known
        numbers.append(nil)
        continue
      }
      let number = (last ?? 0) + step
      guard CommonFields.orders.contains(number) else { return anew(own, place) }
      last = number
      numbers.append(number)
    }
    return numbers + Array(repeating: nil, count: own.count - numbers.count)
  }

  private static func anew(_ own: [Int?], _ place: Int) -> [Int?]? {
    let count = own.enumerated().prefix { $0 <= place || $1 != nil }.count
    let most = CommonFields.orders.upperBound
    guard count <= most else { return nil }
    let step = min(step, most / max(count, 1))
    return own.indices.map { $0 < count ? ($0 + 1) * step : nil }
  }
}
