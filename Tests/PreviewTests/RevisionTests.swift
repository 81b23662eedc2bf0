import CharterModel
import Diapason
import Disk
import Testing
import Website
import Workbench

@Suite("A site that follows its folder")
struct RevisionTests {
  static let files = [
    "diapason.yaml": "language: en\nname: Test\n",
    "content/index.md": "# Home\n\n[deep](a/b.md#part)\n",
    "content/a/b.md": "---\nsummary: s\n---\n# Deep\n\n## Part\n\ntext\n",
    "content/a/c.md": "# C\n",
  ]

  /// After the edit: whether the page alone could be revised, and that a whole build agrees.
  private func edit(_ path: String, _ text: String) throws -> (revised: Bool, same: Bool) {
    let shown = try ShownFolder(Self.files)
    try shown.folder.write(text, to: path)
    var live = shown.live
    var changes = FolderChanges()
    changes.written = [shown.folder(path)]
    let revised = live.revise(changes)
    guard revised, let site = live.site else { return (revised, false) }
    let whole = try #require(live.rebuilt(live.build.options, after: changes).site)
    return (true, site.plan.pages.indices.allSatisfy { site.render($0) == whole.render($0) })
  }

  @Test(
    "the text of one page is shown from that page alone, as a whole build shows it",
    arguments: [
      "---\nsummary: s\n---\n# Deep\n\n## Part\n\nother text\n",
      "---\nsummary: s\n---\n# Deep\n\n## Part\n\ntext\n\n- a\n- [C](c.md)\n",
    ])
  func revised(text: String) throws {
    let result = try edit("content/a/b.md", text)
    #expect(result.revised && result.same)
  }

  @Test(
    "what other pages may show, or a problem, is left to a whole build",
    arguments: [
      "---\nsummary: other\n---\n# Deep\n\n## Part\n\ntext\n",
      "---\nsummary: s\n---\n# Deeper\n\n## Part\n\ntext\n",
      "---\nsummary: s\n---\n# Deep\n\n## Another part\n\ntext\n",
      "---\nsummary: s\n---\n# Deep\n\n## Part\n\n[x](gone.md)\n",
      "# Deep\n\n## Part\n\ntext\n",
    ])
  func notRevised(text: String) throws {
    #expect(!(try edit("content/a/b.md", text).revised))
  }

  @Test("while the content has errors the last good site stays; it goes when they are mended")
  func lastGood() throws {
    let shown = try ShownFolder(Self.files)
    var live = shown.live
    try shown.folder.write("# New\n\n[x](gone.md)\n", to: "content/a/c.md")
    live.adopt(live.rebuilt(live.build.options, after: FolderChanges()))
    #expect(live.site?.plan.pages.contains { $0.title == "C" } == true)
    #expect(live.build.diagnostics.count == 1)
    try shown.folder.write("# New\n", to: "content/a/c.md")
    live.adopt(live.rebuilt(live.build.options, after: FolderChanges()))
    #expect(live.site?.plan.pages.contains { $0.title == "New" } == true)
    #expect(live.build.diagnostics.isEmpty)
  }

  @Test("a folder that begins with errors shows the best that can be made of it")
  func badStart() throws {
    var files = Self.files
    files["content/a/c.md"] = "# C\n\n[x](gone.md)\n"
    #expect(try ShownFolder(files).live.site != nil)
  }

  @Test("builds that remember each other find what a fresh one finds")
  func memory() throws {
    let shown = try ShownFolder(Self.files)
    var live = shown.live
    let steps: [(String, String?)] = [
      ("content/a/d.md", "# D\n"), ("content/a/c.md", "# CC\n\n[D](d.md)\n"),
      ("content/a/d.md", nil), ("content/a/c.md", "# C\n"),
      ("diapason.yaml", "language: en\nname: Other\n"),
      ("content/a/index.md", "---\ncollection: objection\n---\n# Objections\n"),
    ]
    for (path, text) in steps {
      if let text { try shown.folder.write(text, to: path) } else { try shown.folder.remove(path) }
      live.adopt(live.rebuilt(live.build.options, after: FolderChanges()))
      let fresh = try LiveSite(live.build.options)
      #expect(live.build.diagnostics == fresh.build.diagnostics)
      #expect(
        live.build.site?.plan.pages.map(\.address) == fresh.build.site?.plan.pages.map(\.address))
      let (one, other) = (live.build.site, fresh.build.site)
      let count = one?.plan.pages.count ?? 0
      #expect((0..<count).allSatisfy { one?.render($0) == other?.render($0) })
    }
  }
}
