import CharterModel
import SitePlan

/// The print of a document, which its readers acknowledge: the SHA-256 of ``DocumentWords``.
///
/// Neither the day of the build nor how the site looks changes it, nor what is announced for later: a
/// sheet that was signed stays true until a word of what binds is another.
extension Site {
  /// 64 hexadecimal digits.
  package func print(of index: Int) -> String {
    let page = charter.pages[index]
    if page.kind.id == CharterDocument.kind.id {
      return DocumentWords.print(acknowledgedText(ofDocument: index))
    }
    return DocumentWords.print(DocumentWords.text(ofRule: page, since: nil))
  }

  func acknowledgedText(ofDocument document: Int) -> [UInt8] {
    let chapters = articles(of: document).map { collection in
      (
        page: charter.pages[collection],
        rules: DocumentWords.inOrder(
          rulesInForce(of: collection, in: document).map { charter.pages[$0] })
      )
    }.filter { charter.histories.isEmpty || !$0.rules.isEmpty }
    let pages = DocumentWords.inOrder(chapters.map(\.page))
    return DocumentWords.text(
      of: charter.pages[document],
      pages.compactMap { page in chapters.first { $0.page === page } },
      naming: { !charter.isWithheld(record: $0) })
  }
}
