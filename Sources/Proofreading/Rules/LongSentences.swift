import Diagnosis

extension Examination {
  /// Sentences of more words than the style allows. An elided article counts with its noun, a
  /// compound as one word.
  mutating func findLongSentences() {
    guard let limit = guide.style.sentenceWords else { return }
    var words = 0
    var start = 0
    var end = 0
    func close(_ findings: inout [Finding]) {
      if words > limit {
        findings.append(
          Finding(
            .longSentence, start..<end, values: ["count": "\(words)", "limit": "\(limit)"]))
      }
      words = 0
    }
    for number in scan.tokens.indices {
      let token = scan.tokens[number]
      switch token.kind {
      case .word, .number:
        if words == 0 { start = Int(token.start) }
        if words == 0 || !continues(number) { words += 1 }
        end = Int(token.end)
      case .mark: if words > 0, endsSentence(number) { close(&findings) }
      case .newline: if words > 0, endsLine(number) { close(&findings) }
      default: break
      }
    }
    close(&findings)
  }

  private func continues(_ number: Int) -> Bool {
    guard number > 1 else { return false }
    let before = scan.tokens[number - 1]
    let first = scan.tokens[number - 2]
    return before.kind == .mark && Scan.joins(before)
      && (first.kind == .word || first.kind == .number)
  }

  /// A full stop that ends no abbreviation, a mark of question or exclamation.
  func endsSentence(_ number: Int) -> Bool {
    let mark = scan.tokens[number]
    guard mark.isMark(".") || mark.isMark("!") || mark.isMark("?") || mark.isMark("…") else {
      return false
    }
    guard let next = scan.token(number + 1), next.kind != .newline else { return true }
    if next.kind == .mark { return Self.closesQuotation.contains(UInt32(next.key)) }
    guard next.kind == .space else { return false }
    if mark.isMark("!") || mark.isMark("?") { return true }
    if mark.isMark("."), let before = scan.token(number - 1), before.kind == .word,
      before.count == 1 && !isUnit(number - 1) || Self.abbreviations.contains(before.key)
    {
      return false
    }
    guard let word = scan.token(number + 2), word.kind == .word else { return true }
    return word.isCapitalised
  }

  /// « 9h », « 12 m »: no initial of a name.
  private func isUnit(_ number: Int) -> Bool {
    let isApart = scan.token(number - 1)?.kind == .space
    return scan.token(number - (isApart ? 2 : 1))?.kind == .number
  }

  /// A line break ends a sentence before a blank line, after a mark, before a list's item.
  func endsLine(_ number: Int) -> Bool {
    if scan.tokens[number].count > 1 { return true }
    var before = number - 1
    if let space = scan.token(before), space.kind == .space { before -= 1 }
    if let last = scan.token(before), last.kind == .mark || last.kind == .emoji { return true }
    guard let next = scan.token(number + 1) else { return true }
    switch next.kind {
    case .hashtag, .emoji, .link: return true
    case .mark: return "-–—•*#>".unicodeScalars.contains { next.isMark($0) }
    case .number: return scan.token(number + 2).map { $0.isMark(".") || $0.isMark(")") } ?? false
    default: return false
    }
  }

  private static let closesQuotation: Set<UInt32> = [0xBB, 0x201D, 0x22, 0x29]
  private static let abbreviations = Set(
    [
      "mm", "dr", "art", "cf", "ex", "env", "tél", "mr", "mrs", "ms", "st", "vs", "av", "bd", "réf",
    ].map { Letters.hash($0) })
}
