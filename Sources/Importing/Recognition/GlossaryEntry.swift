import Diagnosis

/// `**Term** : what it means`, `Term – what it means`, a paragraph or an item of a list.
struct GlossaryEntry: Sendable {
  /// The beginnings of words that head a list of terms, folded.
  static let titles = [
    "glossa", "lexique", "definition", "vocabulaire", "vocabulary", "terms", "termes",
    "terminolog", "acronym", "sigle", "abreviation", "abbreviation",
  ]

  var term: String
  var definition: String

  /// The entries that a block is: one of a paragraph, or one of each item of a list; nil if any of it
  /// is something else.
  static func entries(in block: PandocValue) -> [GlossaryEntry]? {
    guard block.tag == "BulletList" || block.tag == "OrderedList" else {
      return GlossaryEntry(block).map { [$0] }
    }
    let items = (block.tag == "BulletList" ? block.content : block.content[1]).list
    let entries = items.compactMap { item in
      item.list.count == 1 ? item.list.first.flatMap { GlossaryEntry($0) } : nil
    }
    return entries.count == items.count && !entries.isEmpty ? entries : nil
  }

  init?(_ block: PandocValue) {
    guard block.tag == "Para" || block.tag == "Plain", !block.holdsMore else { return nil }
    let inlines = block.content.list
    let text = block.plainText
    let bold = inlines.first.flatMap { $0.tag == "Strong" ? $0.plainText.trimmed : nil }
    let match = text.wholeMatch(
      of: #/(.{1,60}?)[\s\u{A0}\u{202F}]*(?::|–|—|\s-\s)[\s\u{A0}]*(\S.*)/#)
    // A bold term, or one of a few words: a sentence with a colon in it is no definition.
    if let match,
      bold?.hasPrefix(String(match.1).trimmed) == true
        || bold == nil && match.1.split(separator: " ").count <= 4
    {
      term = String(match.1).trimmed
      definition = String(match.2).trimmed
      return
    }
    // Bold words are the term without a sign between.
    guard let bold, (1...60).contains(bold.count), text.hasPrefix(bold) else { return nil }
    let rest = text.dropFirst(bold.count).drop { $0.isWhitespace || ":–—-=".contains($0) }
    guard rest.contains(where: \.isLetter) else { return nil }
    term = String(bold.reversed().drop { ":–—-= \u{A0}".contains($0) }.reversed())
    definition = String(rest).trimmed
  }
}
