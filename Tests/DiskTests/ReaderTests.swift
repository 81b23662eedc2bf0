import CharterModel
import Diagnosis
import Disk
import Foundation
import Testing
import Workbench

@Suite("Reading the author's folder")
struct ReaderTests {
  static func read(
    _ folder: TemporaryFolder, excluding excluded: Set<String> = []
  ) throws -> (tree: ContentTree, problems: [String]) {
    var problems: [Diagnostic] = []
    let source = try SourceFolder(folder.path)
    var memory: FileMemory?
    let tree = try ContentReader.read(
      source, excluding: excluded, remembering: &memory, &problems)
    return (tree, problems.sorted().map { "\($0.position?.path ?? "") \($0.problem.rawValue)" })
  }

  @Test(
    "texts in the order of their paths, other files by size, hidden ones not at all, and hidden pages named"
  )
  func kinds() throws {
    let folder = try TemporaryFolder([
      "content/b.md": "b", "content/a/é.MD": "é", "content/t.csv": "a;b", "content/p.png": "1234",
      "content/.git/config": "x", "content/.hidden.md": "x", "content/n.markdown": "n",
      "README.md": "x",
    ])
    let (tree, problems) = try Self.read(folder)
    #expect(tree.files.map(\.path) == ["a/é.MD", "b.md", "n.markdown", "t.csv"])
    #expect(tree.media == ["p.png": 4, "t.csv": 3])
    #expect(tree.prefix == "content/")
    // A folder of a tool's is none of ours; a page of a hidden name may be meant.
    #expect(problems == ["content/.hidden.md unread-text"])
  }

  @Test("without content/ the folder itself is read, less output, themes and configuration")
  func plainFolder() throws {
    let folder = try TemporaryFolder([
      "README.md": "x", "diapason.yaml": "nom: x", "themes/own/layouts/a.md": "x",
      "public/x.md": "x",
      "node_modules/p/README.md": "x", "docs/themes/a.md": "x", "LICENSE": "abc",
    ])
    let (tree, _) = try Self.read(folder, excluding: [folder("public")])
    #expect(tree.files.map(\.path) == ["README.md", "docs/themes/a.md"])
    #expect(tree.media == ["LICENSE": 3])
    #expect(tree.prefix == "")
  }

  @Test("a link may lead to a file of the folder, and nowhere else")
  func links() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "content/p.png": "12", "outside.md": "secret", "contents/x.md": "x",
    ])
    try folder.link("content/b.md", to: "a.md")
    try folder.link("content/q.png", to: folder("content/p.png"))
    try folder.link("content/out.md", to: "../outside.md")
    try folder.link("content/passwd", to: "/etc/passwd")
    try folder.link("content/near.md", to: "../contents/x.md")
    try folder.link("content/gone.md", to: "nowhere.md")
    try folder.link("content/loop.md", to: "loop.md")
    let (tree, problems) = try Self.read(folder)
    #expect(tree.files.map(\.path) == ["a.md", "b.md"])
    #expect(tree.media == ["p.png": 2, "q.png": 2])
    #expect(
      problems == [
        "content/gone.md broken-link", "content/loop.md broken-link",
        "content/near.md link-outside",
        "content/out.md link-outside", "content/passwd link-outside",
      ])
  }

  @Test("a link to what is hidden brings nothing to light, whatever the folder is called")
  func hiddenTargets() throws {
    let folder = try TemporaryFolder(["Été/content/.secret/x.md": "x", "Été/content/a.md": "a"])
    try folder.link("Été/content/b.md", to: ".secret/x.md")
    let source = try SourceFolder(folder("Été"))
    var (memory, problems): (FileMemory?, [Diagnostic]) = (nil, [])
    let tree = try ContentReader.read(source, excluding: [], remembering: &memory, &problems)
    #expect(tree.files.map(\.path) == ["a.md"])
    #expect(problems.contains { $0.problem == .linkOutside })
  }

  @Test("a link to a folder is named or followed, not passed over in silence")
  func linkedFolders() throws {
    let folder = try TemporaryFolder(["content/a/x.md": "x"])
    try folder.link("content/b", to: "a")
    let (tree, problems) = try Self.read(folder)
    #expect(!problems.isEmpty || tree.files.count == 2)
  }

  @Test("of hidden folders the pictures and documents are read that a text may refer to")
  func hiddenFolders() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "![](.gitbook/assets/l.png) [b](<.files/x/b.pdf>) .ssh/k.png",
      "content/sub/b.md": "<img src=\"../.html/c.svg\"> (.kept/d.png) see .word and x.dotted/e.png",
      "content/.gitbook/assets/l.png": "1", "content/.gitbook/assets/page.md": "2",
      "content/.gitbook/.env": "3", "content/.gitbook/.htaccess": "4",
      "content/.gitbook/assets/run.php": "5", "content/.gitbook/.deep/m.png": "6",
      "content/.files/x/b.pdf": "7", "content/.html/c.svg": "8", "content/.html/key": "9",
      "content/.kept/d.png": "10", "content/.kept/index.md": "---\nreaders: board\n---\n",
      "content/.ssh/k.png": "11", "content/.git/k.png": "12", "content/.other/n.png": "13",
      "content/.dotted/e.png": "14", "secret/s.png": "15",
    ])
    try folder.link("content/.gitbook/assets/link.png", to: folder("secret/s.png"))
    try folder.link("content/.gitbook/linked", to: folder("secret"))
    let (tree, problems) = try Self.read(folder)
    #expect(Set(tree.media.keys) == [".gitbook/assets/l.png", ".files/x/b.pdf", ".html/c.svg"])
    #expect(tree.files.map(\.path) == ["a.md", "sub/b.md"])
    #expect(problems.sorted() == ["content/.gitbook unread-text", "content/.kept unread-text"])
  }

  @Test("pictures of a hidden name are named")
  func hiddenPictures() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "content/.logo.png": "b", "content/.DS_Store": "c",
      "content/._b.png": "d",
      "content/.env": "e", "content/.htaccess": "f",
    ])
    #expect(try Self.read(folder).problems == ["content/.logo.png unread-text"])
  }

  @Test("what a generator serves from beside the content is read, an output is not")
  func served() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "static/i/l.png": "1", "static/page.md": "2", "static/x.html": "3",
      "static/.hidden.png": "4", "public/m.png": "5", "public/.diapason.json": "{}",
      "static/old/.diapason.json": "{}", "static/old/n.png": "6",
      "other/p.png": "8",
    ])
    let (tree, problems) = try Self.read(folder)
    #expect(Array(tree.media.keys) == ["../static/i/l.png"])
    #expect(tree.files.map(\.path) == ["a.md"])
    #expect(problems == [])
    #expect(try Self.read(folder, excluding: [folder("static")]).tree.media.isEmpty)
  }

  @Test("a built site among the content is named, and only one that is one")
  func builtSites() throws {
    let digest = String(repeating: "a", count: 64)
    let manifest =
      "{\"program\": \"1\", \"inputs\": \"\(digest)\", \"problems\": 0, \"files\": "
      + "{\"index.html\": {\"size\": 1, \"sha256\": \"\(digest)\"}}}"
    let folder = try TemporaryFolder([
      "content/a.md": "a", "content/site/b.md": "b", "content/c/d.md": "d", "content/e/f.md": "f",
      "content/c/.diapason.json": "{}", "content/e/.diapason.json": "{\"files\": {}}",
    ])
    try folder.write(manifest, to: "content/site/.diapason.json")
    let (tree, problems) = try Self.read(folder)
    #expect(tree.files.map(\.path) == ["a.md", "c/d.md", "e/f.md"])
    #expect(problems == ["content/site unread-text"])
  }

  @Test("a hidden folder with texts is named, tools' folders are not")
  func hiddenTexts() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "content/.brouillons/x/a.md": "b", "content/.cache/t.csv": "c",
      "content/.git/a.md": "d", "content/.github/a.md": "e", "content/.obsidian/a.md": "f",
      "content/.vscode/a.md": "g", "content/.pictures/a.png": "h",
    ])
    let (tree, problems) = try Self.read(folder)
    #expect(tree.files.map(\.path) == ["a.md"])
    #expect(
      problems.sorted() == ["content/.brouillons unread-text", "content/.cache unread-text"])
  }

  @Test("names of one file are known where two of them are content")
  func twins() throws {
    let folder = try TemporaryFolder([
      "content/r/s.txt": "s", "content/r/p.md": "p", "content/o/a.md": "a", "beside.md": "b",
    ])
    for (old, new) in [
      ("content/r/s.txt", "content/o/h.txt"), ("content/r/p.md", "content/o/p.md"),
      ("beside.md", "content/b.md"),
    ] { #expect(link(folder(old), folder(new)) == 0) }
    #expect(try Self.read(folder).tree.twins == [["o/h.txt", "r/s.txt"], ["o/p.md", "r/p.md"]])
  }

  @Test("a text that is hidden or goes by another ending is named; tools' files are not")
  func unreadTexts() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "content/.draft.md": "b", "content/x/.table.csv": "c",
      "content/b.mdown": "d", "content/C.MKD": "e", "content/D.MD": "f", "content/._a.md": "g",
      "content/.#a.md": "h", "content/.obsidian/y.md": "i", "content/.gitignore": "j",
      "content/_partial.md": "k", "content/notes.txt": "l", "content/p.md.txt": "m",
      "content/t.CSV.TXT": "n", "content/md.txt": "o",
    ])
    let (tree, problems) = try Self.read(folder)
    #expect(tree.files.map(\.path) == ["D.MD", "_partial.md", "a.md"])
    #expect(
      problems.sorted() == [
        "content/.draft.md unread-text", "content/C.MKD unread-text",
        "content/b.mdown unread-text", "content/p.md.txt unread-text",
        "content/t.CSV.TXT unread-text", "content/x/.table.csv unread-text",
      ])
  }

  @Test(
    "a configuration by another name is named, if none stands beside it",
    arguments: ["diapason.yml", "diapason.yaml.txt"])
  func unreadConfiguration(_ name: String) throws {
    let folder = try TemporaryFolder([name: "name: A\n", "content/a.md": "a"])
    let source = try SourceFolder(folder.path)
    #expect(source.unreadConfiguration.map(\.position?.path) == [name])
    try folder.write("name: A\n", to: "diapason.yaml")
    #expect(source.unreadConfiguration.isEmpty)
  }

  @Test("a pipe in the folder does not stop the build")
  func pipes() throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    #expect(mkfifo(folder("content/pipe.md"), 0o600) == 0)
    #expect(try Self.read(folder).tree.files.map(\.path) == ["a.md"])
  }

  @Test("a folder as deep as a path may be is read")
  func deepFolders() throws {
    let path = String(repeating: "d/", count: 400)
    let folder = try TemporaryFolder(["content/\(path)x.md": "x"])
    #expect(try Self.read(folder).tree.files.map(\.path) == [path + "x.md"])
  }

  @Test("a source that does not exist, or is a file, is refused with the reason")
  func badSources() throws {
    let folder = try TemporaryFolder(["file": "x"])
    #expect(throws: FileError.self) { try SourceFolder(folder("absent")) }
    #expect(throws: FileError.self) { try SourceFolder(folder("file")) }
  }

  @Test("a site's own theme replaces single files of the default one")
  func themes() throws {
    let folder = try TemporaryFolder([
      "source/content/index.md": "x", "source/themes/own/layouts/page.mustache": "own",
      "shared/diapason/layouts/page.mustache": "default",
      "shared/diapason/layouts/home.mustache": "home",
      "shared/diapason/assets/.hidden": "x", "elsewhere/assets/a.css": "css",
    ])
    let source = try SourceFolder(folder("source"))
    func read(_ name: String?) -> (files: [String: String], prefix: String)? {
      var problems: [Diagnostic] = []
      let theme = ThemeReader.read(
        named: name, in: source, shared: [folder("shared")], &problems)
      if theme == nil { #expect(problems.map(\.problem) == [.badOption]) }
      return theme.map { ($0.files.mapValues { String(decoding: $0, as: UTF8.self) }, $0.prefix) }
    }
    let plain = try #require(read(nil))
    #expect(plain.files == ["layouts/page.mustache": "default", "layouts/home.mustache": "home"])
    let own = try #require(read("own"))
    #expect(own.files == ["layouts/page.mustache": "own", "layouts/home.mustache": "home"])
    #expect(own.prefix == "themes/own/")
    #expect(read(folder("elsewhere"))?.files["assets/a.css"] == "css")
    #expect(read("absent") == nil)
  }
}
