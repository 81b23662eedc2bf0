import CharterModel
import Diagnosis
import Markdown

/// A document on paper: the whole of it on one page, and a sheet to sign.
extension Site {
  mutating func addDocumentPages(_ addresses: inout AddressBook) {
    for index in charter.records(of: CharterDocument.kind) {
      let page = charter.pages[index]
      let title = typeset(page.title)
      func add(_ layout: String, _ nameKey: String, _ content: SitePage.Content) {
        guard layouts.contains(layout) else { return }
        let stem = Slug.make(page.recordID ?? "") + "-" + Slug.make(strings.word(nameKey))
        let folder = AddressBook.address(ofFolder: page.folder)
        pages.append(
          SitePage(
            address: addresses.take(ContentPath.join(folder, stem + ".html")), content: content,
            title: title, layout: layout))
      }
      add("document-print", "printName", .printedDocument(index))
      // What nobody has adopted, or what was repealed, is nothing to acknowledge.
      if state(of: index) == .inForce || state(of: index) == .announced {
        add("acknowledgement", "acknowledgementName", .acknowledgement(index))
      }
    }
  }
}
