/// Lists whose marks were typed: `3. words`, `· words`.
struct TypedLists {
  private var result: [PandocValue] = []
  private var run: [Item] = []

  private struct Item {
    var number: Int?
    var words: [PandocValue]
    /// As it stood.
    var paragraph: PandocValue
  }

  /// The blocks with such paragraphs as lists: numbers that follow each other, three at least, and
  /// bullets, two at least.
  static func listed(_ blocks: [PandocValue]) -> [PandocValue] {
    var lists = TypedLists()
    for block in blocks { lists.read(block) }
    lists.endRun()
    return lists.result
  }

  private mutating func read(_ block: PandocValue) {
    guard let item = Self.item(block) else {
      endRun()
      return result.append(block)
    }
    let isNext = run.last.map { last in
      last.number.map { $0 + 1 } == item.number && (last.number == nil) == (item.number == nil)
    }
    if isNext == false { endRun() }
    run.append(item)
  }

  private mutating func endRun() {
    defer { run = [] }
    guard let first = run.first else { return }
    let items = run.map { PandocValue.list([.node("Plain", .list($0.words))]) }
    if let number = first.number, run.count >= 3 {
      let attributes = PandocValue.list([
        .number(Double(number)), .node("Decimal"), .node("Period"),
      ])
      result.append(.node("OrderedList", .list([attributes, .list(items)])))
    } else if first.number == nil, run.count >= 2 {
      result.append(.node("BulletList", .list(items)))
    } else {
      result += run.map(\.paragraph)
    }
  }

  private static let bullets: Set<Character> = [
    "·", "•", "▪", "■", "●", "◦", "‣", "\u{F0B7}", "\u{F0A7}",
  ]

  private static func item(_ block: PandocValue) -> Item? {
    guard block.tag == "Para", let first = block.content.list.first, first.tag == "Str" else {
      return nil
    }
    var rest = Array(block.content.list.dropFirst())
    var number: Int?
    var text = first.content.text[...]
    if let match = text.wholeMatch(of: #/([0-9]{1,2})[.)°]/#), rest.first?.tag == "Space" {
      number = Int(match.1)
      text = ""
    } else if let mark = text.first, bullets.contains(mark) {
      text = text.dropFirst().drop(while: \.isWhitespace)
    } else {
      return nil
    }
    if text.isEmpty {
      while let next = rest.first,
        next.tag == "Space" || next.tag == "SoftBreak" || next.isBlankText
      {
        rest.removeFirst()
      }
    } else {
      rest.insert(.node("Str", .text(String(text))), at: 0)
    }
    return rest.isEmpty ? nil : Item(number: number, words: rest, paragraph: block)
  }
}

extension PandocValue {
  fileprivate var isBlankText: Bool {
    tag == "Str" && content.text.allSatisfy(\.isWhitespace)
  }
}
