import Markdown

extension Charter {
  /// Where the file for paper of a document stands: beside it, named after its id and its version
  /// (`charte/charte-3.1.pdf`).
  package func paperPath(ofDocument document: Int) -> String {
    let page = pages[document]
    let id = Slug.make(page.recordID ?? "")
    let version = (page.fields[CharterDocument.version] ?? "").split(separator: ".")
      .map { Slug.make(String($0)) }.filter { !$0.isEmpty }.joined(separator: ".")
    let name = [id.isEmpty ? "document" : id, version].filter { !$0.isEmpty }
    return ContentPath.join(page.folder, name.joined(separator: "-") + ".pdf")
  }

  /// The documents beside which a file for paper stands that these readers may have, by its path.
  package var paperFiles: [(document: Int, path: String)] {
    records(of: CharterDocument.kind).map { ($0, paperPath(ofDocument: $0)) }
      .filter { media[$0.path] != nil }
  }
}
