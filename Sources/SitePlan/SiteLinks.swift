import CharterModel

/// What leads to what.
package struct SiteLinks: Sendable {
  /// What each of the charter's pages links to, by its index there.
  package internal(set) var resolved: [ResolvedPage]
  /// Pages that cite a page, by the cited page.
  package private(set) var citations: [Int: [Int]] = [:]
  /// The terms that running text leads to.
  package let glossary: GlossaryIndex

  init(_ resolved: [ResolvedPage], of charter: Charter) {
    self.resolved = resolved
    glossary = GlossaryIndex(charter)
  }

  /// Who cites whom: records alone say it.
  mutating func collectCitations(of charter: Charter, _ pageOfCharter: [Int]) {
    for (index, links) in resolved.enumerated() where !charter.pages[index].isOfEdition {
      var cited: Set<Int> = []
      for case .page(let target, _) in links.links.values { cited.insert(target) }
      cited.formUnion(links.references.values)
      for target in cited
      where target != index && charter.pages[target].kind.id != "page"
        && !charter.pages[target].isOfEdition
      {
        citations[pageOfCharter[target], default: []].append(pageOfCharter[index])
      }
    }
  }
}
