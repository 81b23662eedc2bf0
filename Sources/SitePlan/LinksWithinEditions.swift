import CharterModel
import Diagnosis

extension ResolvedPage {
  /// What links of a version mean: the document, its chapters and its rules are those of the same
  /// version, everything else is what stands there today. What a kept text leads to may be gone:
  /// nobody can mend it there, and it was right when it was adopted.
  func within(_ page: CharterPage, in charter: Charter) -> ResolvedPage {
    guard let place = page.place, let edition = charter.edition(at: place)?.edition
    else { return self }
    let base = ContentPath.folder(of: place.document)
    func own(_ index: Int) -> Int {
      let path = charter.pages[index].path
      guard base.isEmpty || path.hasPrefix(base + "/") else { return index }
      let inner = ContentPath.inner(path, in: base)
      return charter.page(at: ContentPath.join(edition.folder, inner)) ?? index
    }
    var resolved = self
    for case (let node, .page(let index, let anchor)) in links {
      resolved.links[node] = .page(own(index), anchor: anchor)
    }
    resolved.references = references.mapValues(own)
    for (node, literal) in page.document.nodes.enumerated() where literal.kind == .reference {
      guard resolved.references[node] == nil else { continue }
      let name = page.document.string(literal.literal)
      resolved.references[node] = charter.page(name, of: edition)
    }
    if place.isKept { resolved.diagnostics = [] }
    let found = resolved.references
    resolved.diagnostics.removeAll { $0.problem == .unknownRecord && isFound($0, found, page) }
    return resolved
  }

  /// Whether a record that no page of today is was found in the version.
  private func isFound(
    _ diagnostic: Diagnostic, _ found: [Int: Int], _ page: CharterPage
  ) -> Bool {
    found.keys.contains { node in
      references[node] == nil
        && Int(page.document.nodes[node].line) == diagnostic.position?.line
    }
  }
}
