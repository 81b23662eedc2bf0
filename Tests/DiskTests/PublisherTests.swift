import Diagnosis
import Digests
import Disk
import Foundation
import Testing
import Workbench

@Suite("A publication replaces a folder as a whole")
struct PublisherTests {
  /// A source and an output beside it.
  struct Place {
    let folder: TemporaryFolder
    let source: SourceFolder

    init() throws {
      folder = try TemporaryFolder([
        "source/content/index.md": "# x", "source/content/a.pdf": "12345",
      ])
      source = try SourceFolder(folder("source"))
    }

    func publisher(_ output: String = "out") throws -> Publisher {
      try Publisher(output: folder(output), apartFrom: source)
    }

    @discardableResult
    func publish(
      _ files: [String: String], to output: String = "out", inputs: String = "1",
      verifies: Bool = false
    ) throws -> (written: Int, kept: Int) {
      let list = files.sorted { $0.key < $1.key }.map { path, text in
        PublishedFile(address: path, source: .bytes { Array(text.utf8) })
      }
      return try publisher(output).publish(Self.tree(list, inputs), verifies: verifies)
    }

    static func tree(_ files: [PublishedFile], _ inputs: String) -> SiteTree {
      SiteTree(files: files, program: "test", inputs: inputs, problems: 0)
    }

    /// What is published, without the manifest.
    func site(_ output: String = "out") -> [String: String] {
      folder.tree(output).filter { $0.key != Manifest.name }
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// Why a publication to a folder is refused.
    func refusal(_ output: String) -> Problem? {
      do {
        _ = try publisher(output)
        return nil
      } catch let failure as PublicationFailure {
        return failure.diagnostic.problem
      } catch {
        return nil
      }
    }

    /// What lies in the folder beside the output, but for the lock.
    var leftovers: [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0 != "source" && !$0.hasSuffix(".diapason-lock") }.sorted()
    }
  }

  static let first = ["index.html": "a", "b/c.html": "b", "b/d/e.html": "c"]

  @Test("the first publication writes every file and a manifest of their hashes")
  func firstPublication() throws {
    let place = try Place()
    #expect(try place.publish(Self.first) == (3, 0))
    #expect(place.site() == Self.first)
    #expect(place.leftovers == ["out"])
    let manifest = try #require(Manifest.read(in: place.folder("out")))
    #expect(manifest.files.keys.sorted() == ["b/c.html", "b/d/e.html", "index.html"])
    #expect(manifest.files["index.html"]?.sha256 == SHA256.hash(Array("a".utf8)))
    #expect(manifest.inputs == "1" && manifest.program == "test")
  }

  @Test("the second keeps unchanged files with their inodes and times, and writes the others")
  func secondPublication() throws {
    let place = try Place()
    try place.publish(Self.first)
    let before = FileTree.identities(in: place.folder("out"))
    var next = Self.first
    next["b/c.html"] = "B"
    next["new.html"] = "n"
    #expect(try place.publish(next) == (2, 2))
    #expect(place.site() == next)
    let after = FileTree.identities(in: place.folder("out"))
    #expect(after["index.html"] == before["index.html"] && after["index.html"] != nil)
    #expect(after["b/d/e.html"] == before["b/d/e.html"])
    #expect(after["b/c.html"] != before["b/c.html"])
    #expect(place.leftovers == ["out"])
  }

  @Test("what is no longer listed goes, with its folder")
  func removal() throws {
    let place = try Place()
    try place.publish(Self.first)
    try place.publish(["index.html": "a"])
    #expect(place.site() == ["index.html": "a"])
    #expect(!place.folder.exists("out/b"))
  }

  @Test("a foreign file is refused by its name, and nothing is touched")
  func foreignFiles() throws {
    let place = try Place()
    try place.publish(Self.first)
    try place.folder.write("mine", to: "out/b/mine.txt")
    let before = place.folder.tree("out")
    do {
      try place.publish(["index.html": "z"])
      Issue.record("it was published")
    } catch let failure as PublicationFailure {
      #expect(failure.diagnostic.problem == .foreignFile)
      #expect(failure.diagnostic.message.en.contains("b/mine.txt"))
    }
    #expect(place.folder.tree("out") == before)
  }

  @Test("a folder that was never a site is refused, an empty one is taken")
  func otherFolders() throws {
    let place = try Place()
    try place.folder.write("x", to: "documents/a.txt")
    #expect(place.refusal("documents") == .foreignFile)
    try FileManager.default.createDirectory(
      atPath: place.folder("empty"), withIntermediateDirectories: false)
    try place.publish(Self.first, to: "empty")
    #expect(place.site("empty") == Self.first)
    try place.folder.write("x", to: "file")
    #expect(place.refusal("file") == .badOutput)
  }

  @Test("dot files at the top that are not ours are kept, links and folders too")
  func dotFiles() throws {
    let place = try Place()
    try place.publish(Self.first)
    try place.folder.write("", to: "out/.nojekyll")
    try place.folder.write("token", to: "out/.well-known/acme/x")
    try place.publish(["index.html": "z"], inputs: "2")
    #expect(
      place.site() == ["index.html": "z", ".nojekyll": "", ".well-known/acme/x": "token"])
  }

  @Test("an output that is a link stays one: the folder it leads to is replaced")
  func linkedOutput() throws {
    let place = try Place()
    try FileManager.default.createDirectory(
      atPath: place.folder("real"), withIntermediateDirectories: false)
    try place.folder.link("out", to: "real")
    try place.publish(Self.first)
    try place.publish(["index.html": "z"])
    #expect(FileTree.kind(of: place.folder("out")) == S_IFLNK)
    #expect(place.site("real") == ["index.html": "z"])
    try place.folder.link("dangling", to: "nowhere")
    #expect(place.refusal("dangling") == .badOutput)
  }

  @Test(
    "an output that overlaps the source is refused",
    arguments: [
      "source", "", "source/content", "source/content/public", "source/themes/x",
      "source/../source",
    ])
  func overlap(_ output: String) throws {
    let place = try Place()
    #expect(place.refusal(output) == .badOutput)
    #expect(place.folder.text("source/content/index.md") == "# x")
  }

  @Test("a link to the source is the source")
  func overlapByLink() throws {
    let place = try Place()
    try place.folder.link("other", to: "source")
    #expect(place.refusal("other") == .badOutput)
    #expect(place.refusal("other/content/x") == .badOutput)
  }

  @Test("beside the content is allowed")
  func besideTheContent() throws {
    let place = try Place()
    try place.publish(Self.first, to: "source/public")
    #expect(place.site("source/public") == Self.first)
  }

  @Test("one build at a time; the lock ends with it")
  func lock() throws {
    let place = try Place()
    do {
      let holder = try place.publisher()
      #expect(place.refusal("out") == .badOutput)
      #expect(place.refusal("elsewhere") == nil)
      withExtendedLifetime(holder) {}
    }
    #expect(place.refusal("out") == nil)
  }

  @Test("what a killed build left beside the output is cleaned at the next start")
  func leftovers() throws {
    let place = try Place()
    try place.publish(Self.first)
    try place.folder.write("half", to: ".out.diapason-new/b/half.html")
    try place.folder.write("old", to: ".out.diapason-old/index.html")
    _ = try place.publisher()
    #expect(place.leftovers == ["out"])
    #expect(place.site() == Self.first)
  }

  @Test("a kill between two renames is mended: the old site comes back")
  func mending() throws {
    let place = try Place()
    try place.publish(Self.first)
    try FileManager.default.moveItem(
      atPath: place.folder("out"), toPath: place.folder(".out.diapason-old"))
    try place.folder.write("new", to: ".out.diapason-new/index.html")
    let publisher = try place.publisher()
    #expect(place.site() == Self.first)
    #expect(publisher.previous?.files.count == 3)
    #expect(place.leftovers == ["out"])
  }

  @Test("a file that cannot be read stops the publication, and the old site stays")
  func failure() throws {
    let place = try Place()
    try place.publish(Self.first)
    let before = place.folder.tree("out")
    let files = [
      PublishedFile(address: "index.html", source: .bytes { [0x7A] }),
      PublishedFile(address: "a.pdf", source: .media("absent", from: place.folder("nowhere"))),
    ]
    #expect(throws: FileError.self) {
      try place.publisher().publish(Place.tree(files, "2"), verifies: false)
    }
    #expect(place.folder.tree("out") == before)
    try place.publish(["index.html": "z"], inputs: "3")
    #expect(place.site() == ["index.html": "z"])
    #expect(place.leftovers == ["out"])
  }

  @Test("files that are found out while others are written are published with them")
  func later() throws {
    let place = try Place()
    var tree = Place.tree([PublishedFile(address: "index.html", source: .bytes { [0x61] })], "1")
    tree.later = {
      [
        PublishedFile(address: "b/1.js", source: .bytes { [0x62] }),
        PublishedFile(address: "b/2.js", source: .bytes { [0x63] }),
      ]
    }
    #expect(try place.publisher().publish(tree, verifies: false) == (3, 0))
    #expect(place.site() == ["index.html": "a", "b/1.js": "b", "b/2.js": "c"])
    #expect(try place.publisher().previous?.files.count == 3)
    #expect(try place.publisher().publish(tree, verifies: false) == (0, 3))

    tree.later = {
      [PublishedFile(address: "b/1.js", source: .media("absent", from: "/nowhere"))]
    }
    #expect(throws: FileError.self) { try place.publisher().publish(tree, verifies: false) }
    #expect(place.site().count == 3 && place.leftovers == ["out"])
  }

  @Test("equal inputs and whole files mean nothing to do; anything else does not")
  func currency() throws {
    let place = try Place()
    let content = place.source.contentFolder
    func publishCopy() throws {
      let files = [
        PublishedFile(address: "index.html", source: .bytes { [0x61] }),
        PublishedFile(
          address: "a.pdf", source: .media("a.pdf", from: content)),
      ]
      _ = try place.publisher().publish(Place.tree(files, "1"), verifies: false)
    }
    func isCurrent(_ inputs: String = "1", verifies: Bool = false) throws -> Bool {
      try place.publisher().isCurrent(inputs: inputs, contentFolder: content, verifies: verifies)
    }
    #expect(try !isCurrent())
    try publishCopy()
    #expect(try isCurrent())
    #expect(try !isCurrent("2"))
    try place.folder.write("54321", to: "source/content/a.pdf")
    #expect(try !isCurrent(), "a copied file changed at its source, its size the same")
    try publishCopy()
    #expect(try isCurrent())
    try place.folder.write("b", to: "out/index.html")
    #expect(try isCurrent(), "the size alone is compared")
    #expect(try !isCurrent(verifies: true))
    try place.folder.write("bb", to: "out/index.html")
    #expect(try !isCurrent())
    try place.folder.remove("out/index.html")
    #expect(try !isCurrent())
  }

  @Test("with --verify a file that was changed behind our back is written again")
  func verification() throws {
    let place = try Place()
    try place.publish(Self.first)
    try place.folder.write("X", to: "out/index.html")
    #expect(try place.publish(Self.first, verifies: true) == (1, 2))
    #expect(place.site() == Self.first)
  }

  @Test("a manifest that cannot be read makes every file foreign")
  func brokenManifest() throws {
    let place = try Place()
    try place.publish(Self.first)
    try place.folder.write("{", to: "out/" + Manifest.name)
    #expect(place.refusal("out") == .foreignFile)
  }

  @Test("folders that do not exist yet are made; a path through `..` that does not exist is not")
  func deepOutput() throws {
    let place = try Place()
    try place.publish(Self.first, to: "x/y/z")
    #expect(place.site("x/y/z") == Self.first)
    #expect(place.refusal("absent/../other") == .badOutput)
  }
}
