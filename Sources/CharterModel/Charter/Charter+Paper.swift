import Diagnosis
import Markdown

extension Charter {
  /// Takes files for paper out of those that may be published.
  /// - Parameter papers: their paths.
  package mutating func withhold(papers: [String]) {
    for path in papers {
      media[path] = nil
      withheld[path] = .foreignPaper
    }
  }

  /// Where the file for paper of a document stands: beside it, named after its id, its version and
  /// those for whom it is made, if it is not for everybody (`charte/charte-3.1.pdf`,
  /// `charte/charte-3.1-direction.pdf`).
  package func paperPath(ofDocument document: Int) -> String {
    paperPath(ofDocument: document, for: readers)
  }

  private func paperPath(ofDocument document: Int, for readers: String?) -> String {
    let page = pages[document]
    let id = Slug.make(page.recordID ?? "")
    let version = (page.fields[CharterDocument.version] ?? "").split(separator: ".")
      .map { Slug.make(String($0)) }.filter { !$0.isEmpty }.joined(separator: ".")
    let audience = readers.map { name in
      let slug = Slug.make(name)
      return slug.isEmpty ? String(DocumentWords.print(Array(name.utf8)).prefix(8)) : slug
    }
    let name = [id.isEmpty ? "document" : id, version, audience ?? ""].filter { !$0.isEmpty }
    return ContentPath.join(page.folder, name.joined(separator: "-") + ".pdf")
  }

  /// The documents beside which a file for paper stands that these readers may have, by its path: the
  /// one that is made for them, and the one for everybody.
  package var paperFiles: [(document: Int, path: String)] {
    let names: [String?] = readers == nil ? [nil] : [readers, nil]
    var found: [(document: Int, path: String)] = []
    for document in records(of: CharterDocument.kind) {
      for name in names {
        let path = paperPath(ofDocument: document, for: name)
        if media[path] != nil { found.append((document, path)) }
      }
    }
    return found
  }
}

extension Charter {
  /// Whether words or names of some pages may stand in a document on paper: rules and their chapters,
  /// annexes, and what rules name.
  static func mayStandInDocuments(_ pages: [CharterPage], among all: [CharterPage]) -> Bool {
    guard !pages.isEmpty else { return false }
    let kinds = Set(
      ([CharterDocument.kind, Rule.kind, Role.kind, Network.kind] + RecordKind.editions).map(\.id))
    let folders = Set(all.filter { $0.kind.id == CharterDocument.kind.id }.map(\.folder))
    return pages.contains { page in
      kinds.contains(page.kind.id)
        || ContentPath.foldersAround(page.path).contains(where: folders.contains)
    }
  }
}
