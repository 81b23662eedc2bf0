import CharterModel
import Layouts
import Markdown
import Media
import SitePlan

extension Site {
  /// Takes note of the files that stand beside documents as their form for paper. One that somebody
  /// made by another program says of no text which it is, and is none.
  /// A file is the site's own only if each word on it is one of those that these readers have today.
  /// - Parameter facts: what is known of the files, by their paths.
  package mutating func addPapers(
    _ found: [(document: Int, path: String)], _ facts: [String: MediaFacts], _ theme: Theme
  ) {
    var known: [Int: String] = [:]
    papers = found.compactMap { document, path in
      guard let facts = facts[path], facts.isPublishable, let print = facts.print else {
        return nil
      }
      let isLinked = files.addresses.address(ofMedia: path)
      let wanted = AddressBook.address(ofFile: path)
      guard let address = isLinked ?? (files.addresses.isTaken(wanted) ? nil : wanted) else {
        return nil
      }
      let today = known[document] ?? paper(ofDocument: document, theme).identifier
      known[document] = today
      // What is made for others says something else, and is not wrong for it.
      guard print == today || path == charter.paperPath(ofDocument: document) else { return nil }
      return PaperFile(
        document: document, path: path, address: address, weight: facts.weight,
        isCurrent: print == today)
    }
  }

  /// Which text each document is on paper for these readers today.
  package func paperIdentifiers(_ theme: Theme) -> Set<String> {
    Set(charter.records(of: CharterDocument.kind).map { paper(ofDocument: $0, theme).identifier })
  }

  /// The files for paper that pages lead to, whatever they are called, and of which nobody can say that
  /// each word on them is these readers': they were made for others, or before today.
  ///
  /// - Parameter known: what is on paper for everybody today, where it is made for some.
  /// - Returns: their paths; none where no document has anything that is kept for others.
  package func foreignPapers(_ theme: Theme, besides known: () -> Set<String>) -> [String] {
    guard charter.withholdsOfDocuments else { return [] }
    func unknown(among prints: [String: String], _ known: () -> Set<String>) -> [String: String] {
      guard !prints.isEmpty else { return [:] }
      let known = known()
      return prints.filter { !known.contains($0.value) }
    }
    let foreign = unknown(among: files.media.compactMapValues(\.print)) { paperIdentifiers(theme) }
    return unknown(among: foreign, known).keys.sorted()
  }

  /// Those that are offered and that no page links to by itself.
  var paperFiles: [SiteFile] {
    papers.filter { $0.isCurrent && files.addresses.address(ofMedia: $0.path) == nil }
      .map { SiteFile(address: $0.address, content: .media($0.path)) }
  }
}
