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
      add("acknowledgement", "acknowledgementName", .acknowledgement(index))
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

  /// A collection's rules that hold, in the order of reading.
  func rulesInForce(of collection: Int) -> [Int] {
    records(of: Rule.kind, below: pageOfCharter[collection]).filter {
      charter.pages[$0].fields[Rule.retired] == nil
    }
  }

  /// What a record says, in one word of 16 digits that changes with any of its words.
  func fingerprint(of record: Int) -> String {
    let page = charter.pages[record]
    let said = [
      page.recordID ?? "", page.title, page.bodyText, page.fields[Rule.force]?.name.en ?? "",
      (page.fields[Rule.capacity] ?? []).map(\.name.en).joined(separator: ","),
      (page.fields[Rule.networks] ?? []).map(\.value).joined(separator: ","),
      (page.fields[Rule.roles] ?? []).map(\.value).joined(separator: ","),
      page.fields[Rule.retired]?.description ?? "", page.fields[Rule.replacedBy]?.value ?? "",
    ]
    return Slug.fingerprint(said.joined(separator: "\u{1F}").utf8)
  }

  /// The same for a document with all its rules: what a reader acknowledges.
  func fingerprint(ofDocument document: Int) -> String {
    let page = charter.pages[document]
    var said = [page.title, page.bodyText, page.fields[CharterDocument.version] ?? ""]
    said.append(page.fields[CharterDocument.effective]?.description ?? "")
    said.append(page.fields[CharterDocument.scope] ?? "")
    for collection in articles(of: document) {
      said += rulesInForce(of: collection).map { fingerprint(of: $0) }
    }
    return Slug.fingerprint(said.joined(separator: "\u{1F}").utf8)
  }
}
