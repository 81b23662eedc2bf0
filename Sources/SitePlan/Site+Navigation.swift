import CharterModel
import Diagnosis

extension Site {
  /// Puts each page below the index of its folder, and each index below that of the folder above.
  mutating func nest() {
    let parents = pages.indices.map(parent)
    for (index, parent) in parents.enumerated() {
      pages[index].parent = parent
      if let parent, pages[index].isRead { pages[parent].children.append(index) }
    }
    for index in pages.indices {
      pages[index].children = inOrder(pages[index].children)
    }
  }

  /// Pages with an order come first; the rest follow by address.
  package func inOrder(_ pages: [Int]) -> [Int] {
    let keyed = pages.map { ($0, self.pages[$0].order ?? Int.max, self.pages[$0].address) }
    return keyed.sorted { one, two in
      one.1 == two.1 ? NaturalOrder.precedes(one.2, two.2) : one.1 < two.1
    }.map(\.0)
  }

  private func parent(of index: Int) -> Int? {
    let folder: String
    switch pages[index].content {
    case .charter(let page), .edition(let page):
      let page = charter.pages[page]
      if page.isIndex, page.folder.isEmpty { return nil }
      folder = page.isIndex ? ContentPath.folder(of: page.folder) : page.folder
    case .folder(let path):
      if path.isEmpty { return nil }
      folder = ContentPath.folder(of: path)
    case .table(let table):
      folder = charter.tables[table].paths.first.map(ContentPath.folder) ?? ""
    case .calendarMonth:
      if let calendar = page(ofTable: EditorialCalendar.kind) { return calendar }
      folder = calendarFolder ?? ""
    case .proofread(let path), .overdue(let path): folder = path
    case .suspensions(let level): folder = charter.pages[level].folder
    case .versions(let history):
      return charter.page(at: charter.histories[history].document).map { pageOfCharter[$0] }
    case .comparison(let history, _, _): return pageOfFolder[charter.histories[history].folder]
    case .notFound, .search, .moved, .crisisSheet, .printedDocument, .acknowledgement:
      return nil
    }
    return nearestFolder(to: folder)
  }

  /// The page of a folder, or of the nearest around it that has one: a folder of tables alone has none.
  private func nearestFolder(to folder: String) -> Int? {
    var folder = folder
    while pageOfFolder[folder] == nil, !folder.isEmpty { folder = ContentPath.folder(of: folder) }
    return pageOfFolder[folder]
  }

  /// Whether one of the charter's pages leads to a record, by their indexes there.
  package func cites(_ record: Int, from page: Int) -> Bool {
    links.citations[pageOfCharter[record]]?.contains(pageOfCharter[page]) ?? false
  }

  /// The records that one of the charter's pages cites, with the node of each citation.
  package func citations(on page: Int) -> [(node: Int, record: Int)] {
    let linked = links.resolved[page].links.compactMap { node, target in
      if node >= 0, case .page(let record, _) = target { (node: node, record: record) } else { nil }
    }
    let references = links.resolved[page].references.map { (node: $0.key, record: $0.value) }
    return (linked + references).sorted { $0.node < $1.node }
  }

  /// From the home page down to a page's parent.
  package func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var current = pages[index].parent
    while let ancestor = current {
      ancestors.append(ancestor)
      current = pages[ancestor].parent
    }
    return ancestors.reversed()
  }

  /// The page's place among its neighbours: those listed, and whether some are left out.
  package func neighbourhood(of index: Int) -> (listed: ArraySlice<Int>, isWhole: Bool) {
    guard let parent = pages[index].parent else { return ([], true) }
    return navigation.window(around: index, in: pages[parent].children)
  }
}
