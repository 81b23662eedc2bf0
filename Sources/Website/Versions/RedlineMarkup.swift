import Comparison
import Diagnosis
import Markdown
import SitePlan

/// A redline as HTML: what came and went is marked as `ins` and `del`, and said in words, for a screen
/// reader that does not say the marks and for paper without colour.
struct RedlineMarkup {
  private let language: Language
  private let labels: PageMarkup.Labels
  private(set) var markup: [UInt8] = []

  init(_ site: Site) {
    language = site.language
    labels = site.words.labels
  }

  /// The parts that have anything in them; those that stayed as they were too, if a whole text is
  /// shown.
  static func bytes(of redline: PartedRedline, on site: Site, headings: [String: String]) -> [UInt8]
  {
    var writer = RedlineMarkup(site)
    for part in redline.parts where !part.redline.changes.isEmpty {
      if part.name == "facts" || part.name == "title", part.redline.isEmpty { continue }
      if let heading = headings[part.name] { writer.write("p", "redline-part", heading) }
      for change in part.redline.changes { writer.write(change) }
    }
    return writer.markup
  }

  private enum Word { case added, removed, moved, movedAway, end }

  private func text(of word: Word, _ number: Int = 0) -> String {
    let phrase =
      switch word {
      case .added: Phrase(en: "added", fr: "ajouté")
      case .removed: Phrase(en: "removed", fr: "supprimé")
      case .moved: Phrase(en: "moved here (\(number))", fr: "déplacé ici (\(number))")
      case .movedAway: Phrase(en: "moved from here (\(number))", fr: "déplacé d’ici (\(number))")
      case .end: Phrase(en: "end", fr: "fin")
      }
    return phrase[language]
  }

  private mutating func write(_ change: Redline.Change) {
    switch change {
    case .same(let block): write(block, "is-same") { $0.append(text: block.text) }
    case .added(let block):
      write(block, "is-added", text(of: .added)) { $0.append("ins", block.text) }
    case .removed(let block):
      write(block, "is-removed", text(of: .removed)) { $0.append("del", block.text) }
    case .changed(let from, let to, let words):
      write(to, "is-changed", from: from) { $0.append(words) }
    case .moved(let from, let to, let words, let number):
      write(to, "is-moved", text(of: .moved, number), from: from) { $0.append(words) }
    case .movedAway(let block, let number):
      write(block, "is-moved-away", text(of: .movedAway, number)) { $0.append("del", block.text) }
    }
  }

  /// - Parameters:
  ///   - word: what became of the block as a whole.
  ///   - old: the block that it was, if it was another.
  private mutating func write(
    _ block: TextBlock, _ name: String, _ word: String? = nil, from old: TextBlock? = nil,
    _ content: (inout RedlineMarkup) -> Void
  ) {
    let depth = block.frames.count { $0 != .quote }
    markup.append(contentsOf: "<div class=\"redline-block \(name)".utf8)
    if depth > 0 { markup.append(contentsOf: " redline-in-\(min(depth, 3))".utf8) }
    markup.append("\">")
    if let word { write("p", "redline-word", word.capitalizedFirst) }
    if let old { write(RedlineSetting(of: old, labels), RedlineSetting(of: block, labels)) }
    if let callout = label(of: block) { write("p", "redline-callout", callout) }
    let (open, close) = element(of: block)
    markup.append(contentsOf: open.utf8)
    if block.frames.contains(.quote) { append(text: "« ") }
    content(&self)
    if block.frames.contains(.quote) { append(text: " »") }
    markup.append(contentsOf: close.utf8)
    markup.append("</div>\n")
  }

  private func element(of block: TextBlock) -> (String, String) {
    switch block.kind {
    case .code: ("<pre><code>", "</code></pre>")
    case .heading: ("<p class=\"redline-heading\">", "</p>")
    case .row: ("<p class=\"redline-row\">", "</p>")
    case .note: ("<p class=\"redline-note\">", "</p>")
    case .paragraph, .line:
      switch block.frames.last {
      case .bullet: ("<p>• ", "</p>")
      case .numbered: ("<p>– ", "</p>")
      case .task(let isDone): (isDone ? "<p>☑ " : "<p>☐ ", "</p>")
      default: ("<p>", "</p>")
      }
    }
  }

  private func label(of block: TextBlock) -> String? {
    for case .callout(let number) in block.frames.reversed() {
      return Callout(rawValue: number).flatMap { labels.callouts[$0] }
    }
    return nil
  }

  /// What a block stands in, where that is not what it stood in: its words say nothing of it.
  private mutating func write(_ old: RedlineSetting, _ new: RedlineSetting) {
    guard old != new else { return }
    markup.append(contentsOf: "<p class=\"redline-word\">".utf8)
    append(old.phrase[language].capitalizedFirst, "del", text(of: .removed))
    markup.append(" ")
    append(new.phrase[language].capitalizedFirst, "ins", text(of: .added))
    markup.append(contentsOf: "</p>".utf8)
  }

  private mutating func write(_ element: StaticString, _ name: StaticString, _ text: String) {
    markup.append("<")
    markup.append(element)
    markup.append(" class=\"")
    markup.append(name)
    markup.append("\">")
    append(text: text)
    markup.append("</")
    markup.append(element)
    markup.append(">")
  }

  private mutating func append(text: String) { markup.appendEscaped(text.utf8) }

  private mutating func append(_ element: StaticString, _ text: String) {
    markup.append("<")
    markup.append(element)
    markup.append(">")
    append(text: text)
    markup.append("</")
    markup.append(element)
    markup.append(">")
  }

  private mutating func append(_ words: [Redline.Words]) {
    for run in words {
      switch run.kind {
      case .same: append(text: run.text)
      case .added: append(run.text, "ins", text(of: .added))
      case .removed: append(run.text, "del", text(of: .removed))
      }
    }
  }

  private mutating func append(_ text: String, _ element: StaticString, _ word: String) {
    markup.append("<")
    markup.append(element)
    markup.append("><span class=\"visually-hidden\">[")
    append(text: word)
    markup.append("] </span>")
    append(text: text)
    markup.append("<span class=\"visually-hidden\"> [")
    append(text: self.text(of: .end))
    markup.append("]</span></")
    markup.append(element)
    markup.append(">")
  }
}

extension Redline.Tally {
  /// « 2 passages modifiés, 1 ajouté »: one sentence of what changed.
  func phrase(_ language: Language) -> String {
    let counts: [(Int, Phrase)] = [
      (
        changed,
        .counted(
          changed, en: ("passage changed", "passages changed"),
          fr: ("passage modifié", "passages modifiés"))
      ),
      (
        added,
        .counted(
          added, en: ("passage added", "passages added"), fr: ("passage ajouté", "passages ajoutés")
        )
      ),
      (
        removed,
        .counted(
          removed, en: ("passage removed", "passages removed"),
          fr: ("passage supprimé", "passages supprimés"))
      ),
      (
        moved,
        .counted(
          moved, en: ("passage moved", "passages moved"),
          fr: ("passage déplacé", "passages déplacés"))
      ),
    ]
    let named = counts.filter { $0.0 > 0 }.map { $0.1[language] }
    return named.isEmpty
      ? Phrase(en: "no word changed", fr: "aucun mot ne change")[language]
      : named.joined(separator: ", ")
  }
}
