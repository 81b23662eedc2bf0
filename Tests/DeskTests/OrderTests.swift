import CharterModel
import Testing

@testable import Desk

@Suite("The numbers of an order")
struct OrderTests {
  /// The order that comes of it, by the places that were given.
  private func order(_ own: [Int?], through place: Int) throws -> [Int] {
    let numbers = try #require(OrderOfPages.numbers(for: own, throughPlace: place))
    #expect(numbers.count == own.count)
    return zip(own, numbers).map { $1 ?? $0 ?? Int.max }
  }

  @Test(
    "as few as can be change, and pages stand as they were put",
    arguments: [
      ([nil, nil, nil], 1, [10, 20, Int.max]), ([10, 30, 20], 2, [10, 30, 40]),
      ([-5, nil, nil], 1, [-5, 5, Int.max]), ([20, 10], 1, [20, 30]),
    ])
  func few(own: [Int?], place: Int, expected: [Int]) throws {
    #expect(try order(own, through: place) == expected)
  }

  @Test(
    "no number is one that the check refuses",
    arguments: [([10_000, 9990], 1), ([9995, nil], 1), ([1, 10_000, 9_999, nil], 2)])
  func bounded(own: [Int?], place: Int) throws {
    let order = try order(own, through: place)
    #expect(
      order == order.sorted()
        && Set(order.filter { $0 != Int.max }).count == order.count { $0 != Int.max })
    for number in order where number != Int.max { #expect(CommonFields.orders.contains(number)) }
  }

  @Test("thousands of pages get numbers that stand closer, and too many none")
  func many() throws {
    let own: [Int?] = Array(repeating: nil, count: 3000)
    let order = try order(own, through: 2999)
    #expect(order == order.sorted() && Set(order).count == 3000 && order.last == 9000)
    #expect(
      OrderOfPages.numbers(for: Array(repeating: nil, count: 10_001), throughPlace: 10_000) == nil)
  }
}
