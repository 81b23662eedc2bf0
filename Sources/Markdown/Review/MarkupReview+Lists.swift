/// Lists as word processors write them: Markdown knows none of their marks, and their lines run on.
extension MarkupReview {
  /// What a line begins with in place of `-` or `1.`.
  private enum ForeignMarker {
    case sign(Unicode.Scalar)
    /// What it may count as (`i)` is a letter and a number), and what follows the number.
    case number([Int], style: String)

    func follows(_ other: ForeignMarker) -> Bool {
      switch (self, other) {
      case (.sign(let sign), .sign(let before)): sign == before
      case (.number(let numbers, let style), .number(let before, let styleBefore)):
        style == styleBefore && numbers.contains { before.contains($0 - 1) }
      default: false
      }
    }
  }

  /// Adds one fault for the first two lines in a row of a paragraph that begin alike.
  mutating func reviewForeignList(_ leaf: LeafText) {
    var previous: ForeignMarker?
    for (number, line) in leaf.lines.enumerated() {
      let marker = foreignMarker(at: line.start, leaf)
      if let marker, let previous, !line.isApart, marker.follows(previous) {
        let start = leaf.lines[number - 1].start
        let end = leaf.lineEnd(from: start)
        let length = leaf.character(at: start).utf8.count
        return add(.foreignList, leaf, at: start, length: length, word: shown(start..<end, leaf))
      }
      previous = marker
    }
  }

  private func foreignMarker(at start: Int, _ leaf: LeafText) -> ForeignMarker? {
    let first = leaf.character(at: start)
    let next = start + first.utf8.count
    let isApart = leaf.character(at: next).isBlank && leaf[next] != 0x0A
    if Self.bullets.contains(first) {
      return isApart || leaf.character(at: next).isWord ? .sign(first) : nil
    }
    if Self.dashes.contains(first) { return isApart ? .sign(first) : nil }
    // What Word's bullets are once its fonts of signs are gone.
    if "oØü§vq".unicodeScalars.contains(first), leaf[next] == 0x09 { return .sign(first) }
    return foreignNumber(at: start, leaf)
  }

  private static let bullets = Set(
    "•◦‣⁃▪▫●○■□◆◇►▶➢➤➔→⇒✓✔✗✘❖✅❌👉🔹🔸\u{F0A7}\u{F0B7}\u{F0D8}\u{F0FC}".unicodeScalars)
  private static let dashes = Set("–—―−·∙⋅".unicodeScalars)

  /// `a)`, `(1)`, `iv.`, `1/`, `1°`, `1-`; `1.` and `1)` are Markdown's own.
  private func foreignNumber(at start: Int, _ leaf: LeafText) -> ForeignMarker? {
    let isInBrackets = leaf[start] == UInt8(ascii: "(")
    let from = isInBrackets ? start + 1 : start
    var end = from
    while end < from + 4, leaf[end].isASCIILetter || leaf[end].isASCIIDigit { end += 1 }
    guard end > from, end < from + 4 else { return nil }
    let text = leaf.text(from..<end)
    var after = end
    while after < end + 3, "./)-".utf8.contains(leaf[after]) || leaf.holds("°", at: after) {
      after += leaf.holds("°", at: after) ? 2 : 1
    }
    let sign = leaf.text(end..<after)
    guard leaf.character(at: after).isBlank, leaf[after] != 0x0A else { return nil }
    let digits = Int(text)
    let signs =
      isInBrackets ? [")"] : digits != nil ? ["/", "-", ".-", "°", "°)"] : [")", ".", "/"]
    guard signs.contains(sign) else { return nil }
    let numbers = digits.map { [$0] } ?? Self.numbers(of: text)
    let kind = digits != nil ? "1" : text.first?.isUppercase == true ? "A" : "a"
    return numbers.isEmpty ? nil : .number(numbers, style: (isInBrackets ? "(" : "") + kind + sign)
  }

  /// Letters count from 1, Roman numerals from 1001.
  private static func numbers(of text: String) -> [Int] {
    let lower = text.lowercased()
    guard text == lower || text == text.uppercased() else { return [] }
    var numbers: [Int] = []
    if let byte = lower.utf8.first, lower.utf8.count == 1 { numbers.append(Int(byte) - 0x60) }
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    if let place = roman.firstIndex(of: lower) { numbers.append(1001 + place) }
    return numbers
  }
}
