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
        guard theme.hasLayout(layout) else { return }
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

  /// The collections of rules that are a document's articles: those in its folder, however deep.
  func articles(of document: Int) -> [Int] {
    let folder = charter.pages[document].folder
    return recordsInOrder(
      charter.pages.indices.filter { index in
        let page = charter.pages[index]
        guard page.collection?.id == Rule.kind.id else { return false }
        return folder.isEmpty || page.folder == folder || page.folder.hasPrefix(folder + "/")
      })
  }

  /// A collection's rules that hold, in the order of reading: those of today, or of the document's
  /// first day if that lies ahead. What is announced for later, or only proposed, is not among them.
  func rulesInForce(of collection: Int, in document: Int) -> [Int] {
    let day = bindingDay(ofDocument: document)
    return records(of: Rule.kind, below: pageOfCharter[collection]).filter {
      !charter.isDraft(charter.pages[$0])
        && charter.validity(of: $0)?.covers(day) == true
    }
  }
}
