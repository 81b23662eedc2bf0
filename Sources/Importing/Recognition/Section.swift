import CharterModel
import Diagnosis

/// A heading with what stands below it, up to the next heading.
struct Section: Sendable {
  /// 0 before the first heading.
  var level: Int
  var title: PandocValue
  var blocks: [PandocValue]

  var titleText: String { title.plainText }

  /// Whether one of these words, folded, begins a word of its title.
  func isAbout(_ stems: [String]) -> Bool {
    let words = titleText.folded.split { !$0.isLetter }
    return stems.contains { stem in words.contains { $0.hasPrefix(stem) } }
  }

  static func sections(of blocks: [PandocValue]) -> [Section] {
    var sections = [Section(level: 0, title: .list([]), blocks: [])]
    for block in promoted(blocks) {
      if block.tag == "Header" {
        sections.append(
          Section(level: block.content[0].count, title: block.content[2], blocks: []))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    if sections[0].blocks.isEmpty, sections.count > 1 { sections.removeFirst() }
    return sections
  }

  /// Short bold paragraphs are the headings of a document that has no others; `Article 4` is one in
  /// any document.
  private static func promoted(_ blocks: [PandocValue]) -> [PandocValue] {
    let hasHeadings = blocks.contains { $0.tag == "Header" }
    let deepest = blocks.filter { $0.tag == "Header" }.map { $0.content[0].count }.max() ?? 0
    return blocks.enumerated().map { index, block in
      guard block.tag == "Para" || block.tag == "Plain", index + 1 < blocks.count,
        block.content.list.allSatisfy({ ["Strong", "Space", "SoftBreak"].contains($0.tag) })
      else { return block }
      let text = block.content.plainText
      guard !text.isEmpty, text.count <= 120, !text.hasSuffix("."), !block.content.holdsMore
      else { return block }
      let isArticle = ArticleTitle(text) != nil
      guard isArticle || !hasHeadings else { return block }
      return .header(
        hasHeadings || isArticle ? min(deepest + 1, 6) : 1, .list(block.content.list.withoutStrong))
    }
  }
}

/// `Article 4 – Confidentialité`, `Règle n° 2 : …`, `3.1 …`: a number, and what it is the number of.
struct ArticleTitle: Sendable, Equatable {
  /// The letters that the ids of such records begin with; nil for a number alone.
  var prefix: String?
  var number: Int?
  /// Where the words after the number begin, in characters of the text.
  var rest: String

  init?(_ text: String) {
    let plain = text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").trimmed
    if let match = plain.firstMatch(
      of:
        #/^(?i)(articles?|art\.?|règles?|regles?|rules?|principes?|principles?)\s+(?:n\s?[°º]\s*)?([0-9]{1,3}|[IVXLivxl]{1,6}|1er|1re|premier|première)\b\s*(?:[-–—:.)]+\s*)?(.*)$/#
    ) {
      prefix = Self.prefix(of: String(match.1))
      number = Self.number(String(match.2))
      rest = String(match.3).trimmed
      return
    }
    guard
      let match = plain.firstMatch(
        of: #/^(?:[0-9]{1,2}\.){0,3}([0-9]{1,3})\s*(?:[-–—:.)°]+\s*|\s+)(\S.*)$/#)
    else { return nil }
    prefix = nil
    number = Int(match.1)
    rest = String(match.2).trimmed
  }

  private static func prefix(of word: String) -> String {
    switch word.folded.prefix(2) {
    case "ar": "ART"
    case "pr": "PR"
    default: "CH"
    }
  }

  private static func number(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let word = text.folded
    if word.hasPrefix("1") || word.hasPrefix("premi") { return 1 }
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50]
    let digits = word.compactMap { values[$0] }
    guard digits.count == word.count else { return nil }
    return zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }
}
