import CharterModel
import Testing

@Suite("The order of numbered names")
struct NaturalOrderTests {
  /// Each list stands in its order.
  static let lists: [[String]] = [
    ["CH-01.md", "CH-02.md", "CH-09.md", "CH-10.md", "CH-11.md", "CH-99.md", "CH-100.md"],
    ["chapitre-2/x.md", "chapitre-10/a.md"], ["CH-8", "CH-09", "CH-9", "CH-10"],
    ["a", "a1", "a2", "a10", "a10b1", "a10b2", "b"], ["1", "2", "10", "010x"],
    ["calendrier-2.csv", "calendrier-10.csv"], ["v1.9", "v1.10"],
    ["2026-03-31", "2026-04-01", "2026-12-01"], ["", "0", "00", "1"],
    ["n99999999999999999999", "n100000000000000000000"], ["É9", "É10"],
    ["a-b/c.md", "a/b.md"], ["A10", "a9"],
  ]

  @Test("numbers count as numbers, the rest by its bytes", arguments: lists)
  func order(_ list: [String]) {
    for (index, name) in list.enumerated() {
      #expect(!NaturalOrder.precedes(name, name))
      for later in list[(index + 1)...] {
        #expect(NaturalOrder.precedes(name, later), "\(name) < \(later)")
        #expect(!NaturalOrder.precedes(later, name), "\(later) > \(name)")
      }
    }
  }

  @Test("it is one order: every shuffle of names is sorted alike, and no two names are equal")
  func total() {
    let pieces = ["a", "b", "-", "/", "0", "1", "9", "09", "10", "100", "é"]
    var names: [String] = [""]
    for one in pieces {
      for two in pieces {
        names.append(one + two)
        for three in pieces { names.append(one + two + three) }
      }
    }
    names = Array(Set(names))
    let sorted = names.sorted(by: NaturalOrder.precedes)
    #expect(names.reversed().sorted(by: NaturalOrder.precedes) == sorted)
    for (one, two) in zip(sorted, sorted.dropFirst()) {
      #expect(NaturalOrder.precedes(one, two) && !NaturalOrder.precedes(two, one))
    }
    for (index, one) in sorted.enumerated() where index % 7 == 0 {
      for two in sorted[(index + 1)...] { #expect(NaturalOrder.precedes(one, two)) }
    }
  }
}
