/// The quotations of a text. A single mark is an apostrophe too: it opens before a word alone, and
/// closes after one.
struct Quotations {
  private let scan: Scan
  private(set) var found: [(open: Int, close: Int)] = []
  private var opened: [(token: Int, closing: Set<UInt64>)] = []
  private var straight: Int?
  private var single: Int?

  init(in scan: Scan) {
    self.scan = scan
    for number in scan.marks { take(number, scan.tokens[number]) }
  }

  private mutating func take(_ number: Int, _ token: Token) {
    if token.kind == .newline {
      if token.count > 1 {
        opened = []
        straight = nil
        single = nil
      }
      return
    }
    // No one nests quotations so deep; a text of opening marks would take for ever.
    if opened.count > 30 { opened.removeFirst() }
    switch token.key {
    case 0xBB, 0x201D, 0x201C, 0x203A, 0x2019, 0x2018: closeOrOpen(number, token)
    case 0x27, 0x60, 0xB4:  // ' ` ´
      if let open = single, token.key != 0x60, closesWord(number) {
        add(open, number)
        single = nil
      } else if opensWord(number) {
        single = number
      }
    case 0x22:
      if let open = straight {
        add(open, number)
        straight = nil
      } else if number == 0 || scan.tokens[number - 1].kind != .number {
        straight = number
      }
    default: open(number, token)
    }
  }

  private mutating func closeOrOpen(_ number: Int, _ token: Token) {
    let isSingle = token.key == 0x2018 || token.key == 0x2019
    if let place = opened.lastIndex(where: { $0.closing.contains(token.key) }),
      !isSingle || closesWord(number)
    {
      add(opened[place].token, number)
      opened.removeSubrange(place...)
    } else {
      open(number, token)
    }
  }

  private mutating func open(_ number: Int, _ token: Token) {
    guard let closing = Self.closings[token.key] else { return }
    let isSingle = [0x2018, 0x201A, 0x201B].contains(token.key)
    if !isSingle || opensWord(number) { opened.append((number, closing)) }
  }

  private mutating func add(_ open: Int, _ close: Int) {
    // They close in the order of the text: those within this one stand last.
    while let last = found.last, last.open > open { found.removeLast() }
    found.append((open, close))
  }

  private func opensWord(_ number: Int) -> Bool {
    guard let word = scan.token(number + 1), word.kind == .word, word.count > 1 else {
      return false
    }
    guard let before = scan.token(number - 1) else { return true }
    return before.kind == .space || before.kind == .newline || before.isMark("(")
      || before.isMark("«")
  }

  private func closesWord(_ number: Int) -> Bool {
    let before = scan.token(number - 1)
    guard before?.kind == .word || before.isOneOf(".!?…") else { return false }
    guard let after = scan.token(number + 1) else { return true }
    return after.kind == .space || after.kind == .newline
      || scan.token(number + 1).isOneOf(".,;:!?…)»")
  }

  /// What closes each opening mark; German closes with what English opens with.
  private static let closings: [UInt64: Set<UInt64>] = [
    0xAB: [0xBB], 0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0x2039: [0x203A],
    0x2018: [0x2019], 0x201A: [0x2018, 0x2019], 0x201B: [0x2019],
  ]
}
