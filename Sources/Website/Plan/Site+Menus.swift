import CharterModel
import Diagnosis

extension Site {
  /// Gives the pages that a menu links to the order in which it does so; what a page says of its own
  /// order counts more. A folder without an index stands where the first of its pages does.
  mutating func orderByMenus() {
    guard !charter.menus.isEmpty else { return }
    let resolver = LinkResolver(charter)
    var folders: [String: Int] = [:]
    var place = 0
    for menu in charter.menus {
      let resolved = resolver.resolve(menu)
      planningProblems += resolved.diagnostics
      for (_, target) in resolved.links.sorted(by: { $0.key < $1.key }) {
        guard case .page(let index, _) = target else { continue }
        place += 1
        let page = pageOfCharter[index]
        if pages[page].order == nil { pages[page].order = place }
        var folder = charter.pages[index].folder
        while !folder.isEmpty, folders[folder] == nil {
          folders[folder] = place
          folder = ContentPath.folder(of: folder)
        }
      }
    }
    for index in pages.indices {
      guard case .folder(let folder) = pages[index].content, pages[index].order == nil else {
        continue
      }
      pages[index].order = folders[folder]
    }
  }
}
