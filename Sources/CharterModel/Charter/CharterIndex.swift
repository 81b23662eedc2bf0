import Diagnosis

/// Where things stand in a charter, found once: by path, by id, by kind, by folder.
struct CharterIndex: Sendable {
  /// The document that each folder's index is, if it is one.
  private(set) var documentOfFolder: [String: Int] = [:]
  private(set) var pageOfPath: [String: Int] = [:]
  private(set) var tableOfPath: [String: Int] = [:]
  /// Records by their ids in lower case; of two with one id, the first.
  private(set) var pageOfID: [String: Int] = [:]
  private(set) var recordsOfKind: [String: [Int]] = [:]
  /// Each page's place among those of its kind.
  private(set) var placeInKind: [Int] = []
  /// The indexes of folders of rules in each folder, however deep below it.
  private(set) var chaptersOfFolder: [String: [Int]] = [:]

  init(of pages: [CharterPage], _ tables: [CharterTable]) {
    for (index, table) in tables.enumerated() {
      for path in table.paths where tableOfPath[path] == nil { tableOfPath[path] = index }
    }
    for (index, page) in pages.enumerated() { add(page, at: index) }
  }

  private mutating func add(_ page: CharterPage, at index: Int) {
    pageOfPath[page.path] = index
    placeInKind.append(recordsOfKind[page.kind.id]?.count ?? 0)
    recordsOfKind[page.kind.id, default: []].append(index)
    if page.kind.id == CharterDocument.kind.id,
      documentOfFolder[page.folder] == nil || page.isIndex
    {
      documentOfFolder[page.folder] = index
    }
    if page.collection?.id == Rule.kind.id {
      for folder in ContentPath.foldersAround(page.path) {
        chaptersOfFolder[folder, default: []].append(index)
      }
    }
    if let id = page.recordID?.lowercased(), pageOfID[id] == nil { pageOfID[id] = index }
  }
}
