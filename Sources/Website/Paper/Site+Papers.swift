import CharterModel
import Markdown
import SitePlan

extension Site {
  /// Takes note of the files that stand beside documents as their form for paper. One that somebody
  /// made by another program says of no text which it is, and is none.
  /// - Parameter facts: what is known of the files, by their paths.
  package mutating func addPapers(
    _ found: [(document: Int, path: String)], _ facts: [String: MediaFacts]
  ) {
    papers = found.compactMap { document, path in
      guard let facts = facts[path], facts.isPublishable, let print = facts.print else {
        return nil
      }
      let isLinked = files.addresses.address(ofMedia: path)
      let wanted = AddressBook.address(ofFile: path)
      guard let address = isLinked ?? (files.addresses.isTaken(wanted) ? nil : wanted) else {
        return nil
      }
      return PaperFile(
        document: document, path: path, address: address, weight: facts.weight,
        isCurrent: print == self.print(of: document))
    }
  }

  /// Those that are offered and that no page links to by itself.
  var paperFiles: [SiteFile] {
    papers.filter { $0.isCurrent && files.addresses.address(ofMedia: $0.path) == nil }
      .map { SiteFile(address: $0.address, content: .media($0.path)) }
  }
}
