/// What stands on a page for paper besides the page's own text, and where its links lead.
package struct PaperReach: Sendable {
  /// Where on the paper what is printed there begins: the id of its heading, by its index in the
  /// charter.
  package var places: [Int: String]
  /// Whether the paper is handed on without the site. Links to other pages then lead to where the site
  /// is published, or nowhere if the configuration does not say.
  package var isHandedOn: Bool

  /// The id of the document's own beginning, whose headings have ids of their own.
  package static let top = "d_top"

  package init(places: [Int: String], isHandedOn: Bool) {
    self.places = places
    self.isHandedOn = isHandedOn
  }
}

/// A document as a file for paper that somebody made and left beside it.
package struct PaperFile: Sendable {
  /// The document, by its index in the charter.
  package let document: Int
  /// In the content folder.
  package let path: String
  /// Where it is published.
  package let address: String
  /// In bytes.
  package let weight: Int
  /// Whether it says what the document says today: only then is it offered, and published at all.
  package let isCurrent: Bool

  package init(document: Int, path: String, address: String, weight: Int, isCurrent: Bool) {
    self.document = document
    self.path = path
    self.address = address
    self.weight = weight
    self.isCurrent = isCurrent
  }
}

extension SitePage {
  /// A document on paper, away from the site.
  package static func paper(of document: Int, title: String, layout: String) -> SitePage {
    SitePage(
      address: "document.html", content: .printedDocument(document), title: title, layout: layout)
  }
}
