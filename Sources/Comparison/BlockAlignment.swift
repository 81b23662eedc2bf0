/// Finds for each block of a text the one of another that it is, or that it came from.
struct BlockAlignment {
  private enum Fate: Equatable {
    case none
    /// The same block, in order, or one that has its place and many of its words.
    case kept(Int)
    case moved(Int)
  }

  private let old: [TextBlock]
  private let new: [TextBlock]
  /// Of each new block, the old one that it comes from.
  private var fates: [Fate]
  private var isUsed: [Bool]
  private var isMoved: [Bool]

  /// Blocks beyond which nothing is aligned that is not the same in order.
  private static let mostPairs = 250_000
  /// What share of words two blocks have in common that are one block changed, and one changed and
  /// moved.
  private static let alike = 0.4
  private static let alikeElsewhere = 0.75
  /// Words that a block needs to be known again elsewhere.
  private static let fewestWords = 3

  init(_ old: [TextBlock], _ new: [TextBlock]) {
    self.old = old
    self.new = new
    fates = Array(repeating: .none, count: new.count)
    isUsed = Array(repeating: false, count: old.count)
    isMoved = isUsed
  }

  mutating func changes() -> [Redline.Change] {
    keepEqual()
    moveEqual()
    keepAlike()
    moveAlike()
    return written()
  }

  /// The longest run of equal blocks in order.
  private mutating func keepEqual() {
    for (one, other) in LongestCommonSequence.pairs(old, new) { keep(one, other) }
  }

  private mutating func keep(_ one: Int, _ other: Int) {
    fates[other] = .kept(one)
    isUsed[one] = true
  }

  private mutating func move(_ one: Int, _ other: Int) {
    fates[other] = .moved(one)
    isUsed[one] = true
    isMoved[one] = true
  }

  /// Equal blocks that stand elsewhere.
  private mutating func moveEqual() {
    var places: [TextBlock: [Int]] = [:]
    for index in old.indices.reversed() where !isUsed[index] && old[index].isRecognizable {
      places[old[index], default: []].append(index)
    }
    for index in new.indices where fates[index] == .none {
      guard let place = places[new[index]]?.popLast() else { continue }
      move(place, index)
    }
  }

  /// Between two kept blocks, those that are most alike, in order.
  private mutating func keepAlike() {
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      let oldEnd = old.indices[one...].first(where: isKept) ?? old.count
      let newEnd =
        new.indices[other...].first { if case .kept = fates[$0] { true } else { false } }
        ?? new.count
      pair((one..<oldEnd).filter { !isUsed[$0] }, (other..<newEnd).filter { fates[$0] == .none })
      (one, other) = (oldEnd + 1, newEnd + 1)
    }
  }

  /// Whether an old block stands in order: a moved one ends no gap.
  private func isKept(_ index: Int) -> Bool { isUsed[index] && !isMoved[index] }

  /// The best pairs of some blocks, none crossing another (S. Needleman, C. Wunsch, 1970).
  private mutating func pair(_ some: [Int], _ others: [Int]) {
    guard !some.isEmpty, !others.isEmpty, some.count * others.count <= Self.mostPairs else {
      return
    }
    let bags = some.map { WordBag(old[$0].text) }
    let otherBags = others.map { WordBag(new[$0].text) }
    let width = others.count + 1
    var best = [Double](repeating: 0, count: (some.count + 1) * width)
    var scores = [Double](repeating: 0, count: some.count * others.count)
    for one in some.indices {
      for other in others.indices {
        let score = likeness(old[some[one]], bags[one], new[others[other]], otherBags[other])
        scores[one * others.count + other] = score
        let paired = score > 0 ? best[one * width + other] + score : 0
        best[(one + 1) * width + other + 1] = max(
          paired, best[one * width + other + 1], best[(one + 1) * width + other])
      }
    }
    var (one, other) = (some.count, others.count)
    while one > 0, other > 0 {
      let here = best[one * width + other]
      if here == best[(one - 1) * width + other] {
        one -= 1
      } else if here == best[one * width + other - 1] {
        other -= 1
      } else {
        keep(some[one - 1], others[other - 1])
        (one, other) = (one - 1, other - 1)
      }
    }
  }

  /// 0 if two blocks are not one.
  private func likeness(
    _ one: TextBlock, _ bag: WordBag, _ other: TextBlock, _ otherBag: WordBag
  ) -> Double {
    if one.text == other.text { return one.text.isEmpty ? 0.1 : 1 }
    let share = bag.share(with: otherBag)
    return share >= Self.alike ? share * (one.kind == other.kind ? 1 : 0.9) : 0
  }

  /// Blocks that moved and changed a little.
  private mutating func moveAlike() {
    let some = old.indices.filter { !isUsed[$0] && old[$0].isRecognizable }
    let others = new.indices.filter { fates[$0] == .none && new[$0].isRecognizable }
    guard some.count * others.count <= Self.mostPairs / 10 else { return }
    let bags = Dictionary(uniqueKeysWithValues: some.map { ($0, WordBag(old[$0].text)) })
    for other in others {
      let bag = WordBag(new[other].text)
      guard bag.count >= 2 * Self.fewestWords else { continue }
      let best = some.filter { !isUsed[$0] }
        .map { (index: $0, share: bags[$0]?.share(with: bag) ?? 0) }
        .max { $0.share < $1.share }
      guard let best, best.share >= Self.alikeElsewhere else { continue }
      move(best.index, other)
    }
  }

  /// Both texts in one order.
  private func written() -> [Redline.Change] {
    var numbers: [Int: Int] = [:]
    for fate in fates { if case .moved(let one) = fate { numbers[one] = numbers.count + 1 } }
    var changes: [Redline.Change] = []
    var one = 0
    func passOld(until end: Int) {
      while one < end {
        changes.append(
          numbers[one].map { .movedAway(old[one], number: $0) } ?? .removed(old[one]))
        one += 1
      }
    }
    for (other, fate) in fates.enumerated() {
      let block = new[other]
      switch fate {
      case .none: changes.append(.added(block))
      case .moved(let place):
        changes.append(
          .moved(
            from: old[place], to: block, WordAlignment.words(old[place].text, block.text),
            number: numbers[place] ?? 0))
      case .kept(let place):
        passOld(until: place)
        one += 1
        changes.append(
          old[place] == block
            ? .same(block)
            : .changed(
              from: old[place], to: block, WordAlignment.words(old[place].text, block.text)))
      }
    }
    passOld(until: old.count)
    return changes
  }
}

extension TextBlock {
  /// Whether it is known again where it stands elsewhere: a short one may stand there by chance.
  fileprivate var isRecognizable: Bool { text.utf8.count >= 16 && text.contains(" ") }
}

/// The words of a text without their order.
struct WordBag {
  private var counts: [Substring: Int] = [:]
  private(set) var count = 0

  init(_ text: String) {
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      counts[word, default: 0] += 1
      count += 1
    }
  }

  /// What share of all their words both have, from 0 to 1 (L. Dice, 1945).
  func share(with other: WordBag) -> Double {
    guard count + other.count > 0 else { return 0 }
    var common = 0
    for (word, times) in counts { common += min(times, other.counts[word] ?? 0) }
    return 2 * Double(common) / Double(count + other.count)
  }
}
