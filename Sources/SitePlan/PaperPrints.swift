import CharterModel
import Media

/// From a day on, the print of what is printed and signed of a version.
package struct PaperPrint: Sendable {
  package let day: Day
  /// SHA-256, 64 hexadecimal digits.
  package let print: String
}

/// The prints of what is signed of a version, where that is not the text that was adopted: one of its
/// rules begins later than the version or ends before it, and on each day the rules that bind then are
/// on paper, and no other; or these readers may not have all of it.
extension Charter {
  func paperPrints(of edition: Edition, isCurtailed: Bool) -> [PaperPrint] {
    guard let begins = edition.begins, !edition.isProposed, let files = files(of: edition) else {
      return []
    }
    let turns = files.rules.flatMap { [$0.fields[Rule.since], $0.fields[Rule.retired]] }
      .compactMap(\.self)
      .filter { turn in turn > begins && edition.ends.map { turn < $0 } ?? true }
    guard !turns.isEmpty || isCurtailed else { return [] }
    let articles = files.articles
    return ([begins] + Set(turns).sorted()).map { day in
      let chapters = articles.map { chapter in
        (page: chapter.page, rules: chapter.rules.filter { $0.binds(on: day) })
      }.filter { !$0.rules.isEmpty }
      let text = DocumentWords.text(
        of: files.document, chapters, naming: { !isWithheld(record: $0) })
      return PaperPrint(day: day, print: DocumentWords.print(text))
    }
  }
}

extension CharterPage {
  /// Whether a rule binds on a day of its version by its own dates.
  fileprivate func binds(on day: Day) -> Bool {
    (fields[Rule.since].map { $0 <= day } ?? true)
      && (fields[Rule.retired].map { $0 > day } ?? true)
  }
}
