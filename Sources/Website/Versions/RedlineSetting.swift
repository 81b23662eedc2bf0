import Comparison
import Diagnosis
import Markdown

/// What a block is and stands in, in a few words: « point numéroté, encadré « À éviter » ».
struct RedlineSetting: Equatable {
  let phrase: Phrase

  init(of block: TextBlock, _ labels: PageMarkup.Labels) {
    let parts =
      [Self.kind(of: block)] + block.frames.reversed().compactMap { Self.part($0, labels) }
    let named = parts.compactMap(\.self)
    phrase =
      named.isEmpty
      ? Phrase(en: "paragraph", fr: "paragraphe")
      : Phrase(
        en: named.map(\.en).joined(separator: ", "), fr: named.map(\.fr).joined(separator: ", "))
  }

  /// Nil for a paragraph: what it stands in says more.
  private static func kind(of block: TextBlock) -> Phrase? {
    switch block.kind {
    case .paragraph: nil
    case .heading(let level):
      Phrase(en: "heading of level \(level)", fr: "titre de niveau \(level)")
    case .code: Phrase(en: "code", fr: "code")
    case .row(let isHeader):
      isHeader
        ? Phrase(en: "header of a table", fr: "en-tête de tableau")
        : Phrase(en: "row of a table", fr: "ligne de tableau")
    case .note: Phrase(en: "note", fr: "note")
    case .line: Phrase(en: "line", fr: "filet")
    }
  }

  private static func part(_ frame: TextBlock.Frame, _ labels: PageMarkup.Labels) -> Phrase? {
    switch frame {
    case .quote: Phrase(en: "quotation", fr: "citation")
    case .bullet: Phrase(en: "item", fr: "point")
    case .numbered: Phrase(en: "numbered item", fr: "point numéroté")
    case .task(let isDone):
      isDone
        ? Phrase(en: "ticked box", fr: "case cochée")
        : Phrase(en: "box to tick", fr: "case à cocher")
    case .callout(let number):
      Callout(rawValue: number).flatMap { labels.callouts[$0] }.map {
        Phrase(en: "box “\($0)”", fr: "encadré «\u{A0}\($0)\u{A0}»")
      }
    }
  }
}
