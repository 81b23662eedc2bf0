import Diagnosis

extension Charter {
  package func isWithheld(record id: String) -> Bool { withheldIDs[id.lowercased()] != nil }

  /// The files that these readers may have, and why the others are withheld.
  static func divide(
    _ tree: ContentTree, _ pages: [CharterPage], for readership: Readership,
    _ folders: ReservedFolders
  ) -> (tables: [ContentFile], media: [String: Int], withheld: [String: Withholding]) {
    let tables = tree.files.filter { !$0.isMarkdown }
    let isOpen = pages.allSatisfy {
      $0.fields[CommonFields.readers] == nil && $0.fields[CommonFields.draft] != true
    }
    guard !isOpen else { return (tables, tree.media, [:]) }
    let pageByPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
    var withheld: [String: Withholding] = [:]
    func mayHave(_ path: String, shownBy page: CharterPage?) -> Bool {
      let withholding =
        page.map { readership.withholding(of: $0, in: folders) }
        ?? readership.withholding(of: folders.readers(ofFolder: ContentPath.folder(of: path)))
      withheld[path] = withholding
      return withholding == nil
    }
    let shown = tables.filter { file in
      let kind = TableKind.of(fileNamed: ContentPath.stem(of: file.path))
      let page = kind?.pagePaths(of: file.path).compactMap { pageByPath[$0] }.first
      return mayHave(file.path, shownBy: page)
    }
    // A table is a file to download too.
    let media = tree.media.filter { withheld[$0.key] == nil && mayHave($0.key, shownBy: nil) }
    return (shown, media, withheld)
  }
}

extension TableKind {
  /// The paths at which a page may stand that shows a table's file: the file's own name, or its
  /// kind's (`calendrier.md` beside `calendrier-2026-t4.csv`).
  package func pagePaths(of path: String) -> [String] {
    [ContentPath.stem(of: path), name.fr, name.en].map {
      ContentPath.join(ContentPath.folder(of: path), $0 + ".md")
    }
  }
}
