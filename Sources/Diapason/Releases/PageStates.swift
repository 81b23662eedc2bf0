import CharterModel
import Digests
import Disk
import SitePlan

extension Site {
  /// What each page says of its own, in a few words: two releases are compared by it. The build's
  /// date, the navigation and the look change nothing in it.
  func pageStates(_ tree: ContentTree) -> [String: PageState] {
    let tables = Dictionary(
      tree.files.filter { !$0.isMarkdown }.map { ($0.path, $0.bytes) }
    ) { first, _ in first }
    let states = Parallel.map(pages) { page -> (String, PageState)? in
      guard let sources = ownSources(of: page) else { return nil }
      var hash = SHA256()
      hash.update(sources.page?.source.bytes ?? [])
      for path in sources.tables {
        hash.update(field: path)
        hash.update(tables[path] ?? [])
      }
      let isRule = sources.page?.kind.id == Rule.kind.id
      let state = PageState(
        title: page.label, rule: isRule ? sources.page?.recordID : nil, sha256: hash.finish())
      return (page.address, state)
    }
    return Dictionary(states.compactMap(\.self)) { first, _ in first }
  }
}
