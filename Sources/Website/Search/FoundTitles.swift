import CharterModel

/// What is shown of a page while the query is still being typed: its address, title, kind and id. A
/// list changes with each key, so these are small, apart from the excerpts that a pause asks for.
struct FoundTitles: LateFile {
  static func pagesInFile(of count: Int) -> Int { count <= 2000 ? 4 : 16 }

  let number: Int
  let pages: ArraySlice<Int>
  let version: String

  func bytes(in site: Site) -> [UInt8] {
    SearchScript(version: version).receiving(
      "titles", number, .list(pages.map { entry(site.pages[$0], in: site) }))
  }

  private func entry(_ page: SitePage, in site: Site) -> ScriptValue {
    let source = site.charterPage(of: page)
    let kind = source.flatMap { $0.kind.id == RecordKind.page.id ? nil : $0.kind }
    return .texts([
      page.address, page.label, kind?.label[site.language] ?? "",
      kind == nil ? "" : source?.recordID ?? "",
    ])
  }
}
