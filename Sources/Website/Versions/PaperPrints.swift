import CharterModel
import Layouts
import SitePlan

/// The prints of what is printed and signed of a version, where that is not the text that was adopted:
/// one of its rules begins later than the version or ends before it, and on each day the rules that bind
/// then are on paper, and no other; or these readers may not have all of it.
extension Site {
  func paperPrints(of edition: Edition, in history: DocumentHistory) -> [View] {
    guard let begins = edition.begins, !edition.isProposed, let files = charter.files(of: edition)
    else { return [] }
    let turns = files.rules.flatMap { [$0.fields[Rule.since], $0.fields[Rule.retired]] }
      .compactMap(\.self)
      .filter { turn in turn > begins && edition.ends.map { turn < $0 } ?? true }
    guard !turns.isEmpty || isCurtailed(edition, in: history) else { return [] }
    return ([begins] + Set(turns).sorted()).map { day in
      let chapters = files.articles.map { chapter in
        (page: chapter.page, rules: chapter.rules.filter { $0.binds(on: day) })
      }.filter { !$0.rules.isEmpty }
      let text = DocumentWords.text(
        of: files.document, chapters, naming: { !charter.isWithheld(record: $0) })
      return View(
        VersionShapes.paperPrint,
        [
          "date": .view(dateView(day)),
          "print": .text(DocumentWords.grouped(DocumentWords.print(text))),
        ])
    }
  }
}

extension Site {
  /// Whether these readers may not have all of a version.
  func isCurtailed(_ edition: Edition, in history: DocumentHistory) -> Bool {
    !charter.otherReaders(of: edition, in: history).isEmpty
  }
}

extension CharterPage {
  /// Whether a rule binds on a day of its version by its own dates.
  fileprivate func binds(on day: Day) -> Bool {
    (fields[Rule.since].map { $0 <= day } ?? true)
      && (fields[Rule.retired].map { $0 > day } ?? true)
  }
}
