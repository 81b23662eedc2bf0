import CharterModel
import Diagnosis

/// Which pages the menus name. Every page that is read can be reached from the home page by them: the
/// header names the site's parts, the home page what the header has no room for, an index its pages.
extension Site {
  /// The most parts in the header, and the number of pages below the home page up to which each of
  /// them stands there, whether it has pages of its own or not.
  private static let headerParts = 12
  private static let fewPages = 8

  /// Decides which of the pages below the home page stand in the header.
  mutating func divideParts() {
    guard let home = pageOfFolder[""] else { return }
    let all = pages[home].children
    let parts = all.count <= Self.fewPages ? all : all.filter { !pages[$0].children.isEmpty }
    headerParts = Array(parts.prefix(Self.headerParts))
    let named = Set(headerParts)
    if case .folder = pages[home].content {
      homeParts = all
    } else {
      homeParts = all.filter { !named.contains($0) }
    }
    hasMoreParts = parts.count > headerParts.count
  }

  /// Pages of one folder with the same title say their file or folder too.
  mutating func tellApart() {
    for parent in pages.indices where pages[parent].children.count > 1 {
      let children = pages[parent].children
      var counts: [String: Int] = [:]
      for child in children { counts[pages[child].shortLabel, default: 0] += 1 }
      for child in children where counts[pages[child].shortLabel] != 1 {
        guard let name = nameOfFile(child), name.folded != pages[child].shortTitle.folded
        else { continue }
        pages[child].label += " (\(name))"
        pages[child].shortLabel += " (\(name))"
        pages[child].shortTitle += " (\(name))"
      }
    }
  }

  private func nameOfFile(_ index: Int) -> String? {
    switch pages[index].content {
    case .charter(let source):
      let page = charter.pages[source]
      return page.isIndex ? ContentPath.name(of: page.folder) : ContentPath.stem(of: page.path)
    case .folder(let path): return ContentPath.name(of: path)
    case .table(let table): return charter.tables[table].paths.first.map(ContentPath.stem)
    default: return nil
    }
  }

  /// The pages below a page that its branch names: the first of them, and all that the page itself
  /// does not list.
  package func branchChildren(of index: Int) -> [Int] {
    let children = pages[index].children
    return Array(children.prefix(Self.branchLength))
      + children.dropFirst(Self.branchLength).filter { !isListed($0, on: index) }
  }

  private static let branchLength = 40

  /// Whether the layout of a page lists a page below it.
  private func isListed(_ child: Int, on index: Int) -> Bool {
    if pages[index].layout == "folder" { return true }
    if case .calendarMonth = pages[child].content { return true }
    guard let collection = charterPage(of: pages[index])?.collection else { return false }
    return charterPage(of: pages[child])?.kind.id == collection.id
  }

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
