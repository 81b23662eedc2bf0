import CharterModel
import Diapason
import Disk
import Testing
import Workbench

@testable import Preview

@Suite("What an open page is told")
struct NewsTests {
  private func known(_ showing: Showing, _ path: String) throws -> PageNews.Known {
    let address = try #require(showing.address(of: path))
    let page = PreviewPage(try #require(showing.page(at: address)), of: showing)
    return PageNews.Known(version: page.version, plainVersion: page.plainVersion)
  }

  private func changes(_ paths: String...) -> FolderChanges {
    var changes = FolderChanges()
    changes.written = Set(paths)
    return changes
  }

  @Test("a page whose text changed is loaded again; another is left alone")
  func reload() throws {
    let shown = try ShownFolder(AnswerTests.files)
    let before = try shown.showing()
    let deep = try known(before, "/a/b.html")
    let home = try known(before, "/")
    try shown.folder.write("# Deep\n\nNew words.\n", to: "content/a/b.md")
    var live = shown.live
    let isRevised = live.revise(changes(live.source.contentFolder + "/a/b.md"))
    #expect(isRevised)
    let after = before.with(revised: try #require(live.site))
    #expect(PageNews(of: "/a/b.html", knowing: deep, in: after).json == "{\"reload\": true}")
    #expect(PageNews(of: "/", knowing: home, in: after).json == "{}")
  }

  @Test("a style sheet that changed is swapped without loading the page again")
  func styles() throws {
    var files = AnswerTests.files
    for (path, bytes) in Checkout.themeFiles() {
      files["themes/diapason/" + path] = String(decoding: bytes, as: UTF8.self)
    }
    let shown = try ShownFolder(files)
    let home = try known(try shown.showing(), "/")
    try shown.folder.write("body { color: red }\n", to: "themes/diapason/styles/99-new.css")
    var live = shown.live
    live.adopt(live.rebuilt(live.build.options, after: FolderChanges()))
    let content = live.source.contentFolder
    let after = Showing(
      try #require(live.site), diagnostics: live.build.diagnostics, language: live.build.language
    ) { _ in content.isEmpty ? nil : [] }
    let news = PageNews(of: "/", knowing: home, in: after).json
    #expect(news.contains("{\"styles\": [\"assets/"))
  }

  @Test("a page that waits is told as soon as something newer is shown, or nothing in the end")
  func waiting() async throws {
    let shown = try ShownFolder(AnswerTests.files)
    let before = try shown.showing()
    let board = Board(before)
    let home = try known(before, "/")
    let quiet = await board.news(of: "/", knowing: home, for: .milliseconds(20))
    #expect(quiet.json == "{}")
    let news = Task { await board.news(of: "/", knowing: home, for: .seconds(30)) }
    try await Task.sleep(for: .milliseconds(20))
    try shown.folder.write("# House\n\n![a](logo.svg)\n", to: "content/index.md")
    var live = shown.live
    live.adopt(live.rebuilt(live.build.options, after: FolderChanges()))
    board.show(
      Showing(try #require(live.site), diagnostics: [], language: .english) { _ in nil })
    #expect(await news.value.json == "{\"reload\": true}")
  }
}
