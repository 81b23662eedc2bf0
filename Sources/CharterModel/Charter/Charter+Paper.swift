import Markdown

extension Charter {
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
