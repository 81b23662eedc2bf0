/// Where what the site shows stands, found once: a table, a document or a crisis plan that is linked
/// from every page is not looked for among all of them each time.
package struct PagesByContent: Sendable {
  /// The first page that shows a table, by the table's index.
  package private(set) var tables: [Int: Int] = [:]
  /// A document's page for paper, by the index of the document's own page in the charter.
  package private(set) var printedDocuments: [Int: Int] = [:]
  /// The sheet on which a reader says that he has read a document, by the same.
  package private(set) var acknowledgements: [Int: Int] = [:]
  /// The crisis levels in one file, by the index of their collection's page in the charter.
  package private(set) var crisisSheets: [Int: Int] = [:]

  init(of pages: [SitePage] = []) {
    for (index, page) in pages.enumerated() {
      if let table = page.table, tables[table] == nil { tables[table] = index }
      switch page.content {
      case .printedDocument(let document): printedDocuments[document] = index
      case .acknowledgement(let document): acknowledgements[document] = index
      case .crisisSheet(let collection): crisisSheets[collection] = index
      default: break
      }
    }
  }
}
