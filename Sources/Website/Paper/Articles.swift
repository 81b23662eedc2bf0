import CharterModel
import SitePlan

extension Site {
  /// The collections of rules that are a document's articles: those in its folder, however deep.
  func articles(of document: Int) -> [Int] {
    recordsInOrder(charter.chapters(below: charter.pages[document].folder))
  }

  /// The pages that go with a document and are no rules: what stands below it in the navigation and is
  /// a page like others, in the order of reading. Drafts and tables do not.
  func annexes(of document: Int) -> [Int] {
    // Below the home page stands the whole site.
    guard !charter.pages[document].folder.isEmpty else { return [] }
    func below(_ page: Int) -> [Int] {
      pages[page].children.flatMap { child -> [Int] in
        guard let index = pages[child].charterIndex else {
          if case .folder = pages[child].content { return below(child) }
          return []
        }
        let source = charter.pages[index]
        guard source.kind.id == RecordKind.page.id, source.collection == nil,
          pages[child].table == nil, !charter.isDraft(source)
        else { return [] }
        return [index] + below(child)
      }
    }
    return below(pageOfCharter[document])
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
