/// Random numbers that a seed repeats (SplitMix64, Steele and others, 2014).
package struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  package mutating func happens(oneIn count: Int) -> Bool { number(below: count) == 0 }

  package mutating func pick<Item>(_ items: [Item]) -> Item {
    items[number(below: items.count)]
  }
}
