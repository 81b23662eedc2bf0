import CharterModel
import SitePlan

extension Site {
  /// The collections of rules that are a document's articles: those in its folder, however deep.
  func articles(of document: Int) -> [Int] {
    recordsInOrder(charter.chapters(below: charter.pages[document].folder))
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
