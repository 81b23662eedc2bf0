import CharterModel
import Diagnosis
import Markdown

/// The page on which a draft is held against the charter.
extension Site {
  /// There is one on a site that has words or style rules; it stands beside the words.
  mutating func addProofreadPage(_ addresses: inout AddressBook) {
    guard layouts.contains("proofread"), !charter.styleGuide.isEmpty else { return }
    let words = charter.tables.first { $0.kind.id == Words.kind.id }?.paths.first
    let folder = (words ?? stylePath).map(ContentPath.folder) ?? ""
    let name = Slug.make(strings.word("proofread")) + ".html"
    proofreadPage = pages.count
    pages.append(
      SitePage(
        address: addresses.take(ContentPath.join(AddressBook.address(ofFolder: folder), name)),
        content: .proofread(folder: folder), title: typeset(strings.word("proofread")),
        layout: "proofread"))
  }

  /// The page that shows the words, and the one that says the style.
  package var wordsPage: Int? {
    pages.firstIndex { page in
      page.table.map { charter.tables[$0].kind.id == Words.kind.id } ?? false
    }
  }

  package var stylePage: Int? {
    stylePath.flatMap { charter.page(at: $0) }.map { pageOfCharter[$0] }
  }

  private var stylePath: String? {
    charter.configuration.style.fields[StyleSettings.page]
  }
}
