import CharterModel
import Diagnosis
import Markdown

/// A rule as a document words it.
struct ProposedRule: Sendable {
  var prefix: String?
  var number: Int?
  /// The rule's sentence, or the words after its number.
  var title: PandocValue
  /// What else it says.
  var blocks: [PandocValue]
  var force: Force?
  /// The whole heading that numbers it: `Article 4 – Confidentialité`.
  var heading: String?

  /// A heading with a number, and all that stands below it.
  init(_ article: ArticleTitle, _ section: Section, _ language: Language) {
    prefix = article.prefix
    heading = section.titleText
    number = article.number
    let paragraphs = section.blocks.map(\.plainText)
    force = Force(of: [article.rest], language) ?? Force(of: paragraphs, language)
    if article.rest.isEmpty, let first = section.blocks.first, first.tag == "Para" {
      (title, blocks) = Self.divided(first, Array(section.blocks.dropFirst()))
    } else if article.rest.isEmpty {
      title = section.title
      blocks = section.blocks
    } else {
      title = section.title.droppingText(upTo: article.rest)
      blocks = section.blocks
    }
  }

  /// An item of a numbered list.
  init?(item: [PandocValue], number: Int?, _ language: Language) {
    guard let first = item.first, ["Para", "Plain"].contains(first.tag),
      !first.content.plainText.isEmpty
    else { return nil }
    self.number = number
    (title, blocks) = Self.divided(first, Array(item.dropFirst()))
    force = Force(of: item.map(\.plainText), language)
  }

  /// The longest title that a rule's page and the lists that name it can carry.
  private static let longestTitle = 180

  /// The first sentence is the rule; the others explain it. Words in bold before a colon name it.
  private static func divided(
    _ paragraph: PandocValue, _ others: [PandocValue]
  ) -> (PandocValue, [PandocValue]) {
    let inlines = paragraph.content.list
    if let first = inlines.first, first.tag == "Strong", first.content.plainText.count > 2 {
      var rest = Array(inlines.dropFirst())
      while let next = rest.first,
        next.tag == "Space" || [":", "–", "-", "—"].contains(next.content.text)
      {
        rest.removeFirst()
      }
      if rest.count < inlines.count - 1 || rest.isEmpty {
        let title = first.content.list.droppingLast(where: { ":.".contains($0) })
        return (.list(title), (rest.isEmpty ? [] : [.node("Para", .list(rest))]) + others)
      }
    }
    let text = paragraph.content.plainText
    let sentence = text.firstSentence
    guard sentence.count < text.count || text.count > longestTitle else {
      return (.list(inlines.droppingLast { $0 == "." }), others)
    }
    guard sentence.count <= longestTitle, let cut = inlines.index(afterText: sentence) else {
      // Too long for a title: its first words, and all of it below.
      let words = text.split(separator: " ").prefix(12).joined(separator: " ")
      return (PandocValue.words(words + "…"), [paragraph] + others)
    }
    var rest = Array(inlines[cut...])
    while rest.first?.tag == "Space" || rest.first?.tag == "SoftBreak" { rest.removeFirst() }
    return (
      .list(Array(inlines[..<cut]).droppingLast { $0 == "." }),
      (rest.isEmpty ? [] : [.node("Para", .list(rest))]) + others
    )
  }
}

extension PandocValue {
  /// Inlines without what stands before their last words.
  fileprivate func droppingText(upTo rest: String) -> PandocValue {
    let inlines = list
    for index in inlines.indices
    where inlines[index].tag != "Space"
      && PandocValue.list(Array(inlines[index...])).plainText
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == rest
    {
      return .list(Array(inlines[index...]))
    }
    // The number and the words stand in one piece.
    return PandocValue.words(rest)
  }
}

extension [PandocValue] {
  /// The index after the inline with which a text ends; nil if it ends within one.
  fileprivate func index(afterText text: String) -> Int? {
    var length = 0
    for index in indices {
      length +=
        self[index].tag == "Space" || self[index].tag == "SoftBreak"
        ? 1 : self[index].lengthAsText
      if length == text.count { return index + 1 }
      if length > text.count { return nil }
    }
    return nil
  }

  /// Without one character at the end that is not said aloud.
  fileprivate func droppingLast(where isDropped: (Character) -> Bool) -> [PandocValue] {
    guard let last, last.tag == "Str", let end = last.content.text.last, isDropped(end) else {
      return self
    }
    let rest = String(last.content.text.dropLast())
    if rest.isEmpty {
      var shorter = Array(dropLast())
      while shorter.last?.tag == "Space" { shorter.removeLast() }
      return shorter
    }
    return dropLast() + [.node("Str", .text(rest))]
  }
}

extension PandocValue {
  fileprivate var lengthAsText: Int {
    tag == "Str" ? content.text.count : PandocValue.list([self]).plainText.count
  }
}
