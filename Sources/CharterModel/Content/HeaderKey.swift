import Diagnosis

/// A word before a colon at the beginning of a line, as a header's keys are typed.
struct HeaderKey {
  /// Without its quotation marks, and without the spaces around it.
  var word: String
  /// Whether a space, or nothing, stands after the colon.
  var isFollowedBySpace: Bool

  private static let colons: Set<Character> = [":", "：", "﹕", "꞉", "∶"]
  private static let quotes: Set<Character> = ["\"", "'", "“", "”", "«", "»", "’", "‘"]
  private static let longest = 60

  /// - Parameter line: visible characters, without spaces at its ends.
  init?(of line: String) {
    let head = line.prefix(Self.longest)
    guard let colon = head.firstIndex(where: { Self.colons.contains($0) }) else { return nil }
    let rest = line[line.index(after: colon)...]
    // An address is no key.
    guard !rest.hasPrefix("//") else { return nil }
    var word = line[..<colon].trimmed[...]
    while let first = word.first, Self.quotes.contains(first) { word.removeFirst() }
    while let last = word.last, Self.quotes.contains(last) { word.removeLast() }
    word = word.trimmed[...]
    guard word.first?.isLetter == true,
      word.allSatisfy({ $0.isLetter || $0.isNumber || $0.isWhitespace || "_-'’./".contains($0) })
    else { return nil }
    self.word = String(word)
    isFollowedBySpace = rest.first?.isWhitespace ?? true
  }

  var isOneWord: Bool { !word.contains(where: \.isWhitespace) }

  /// Whether it says to whom a page is shown, or is a slip for a key that does.
  var withholds: Bool { WithholdingKey.isMeant(by: word) }
}
