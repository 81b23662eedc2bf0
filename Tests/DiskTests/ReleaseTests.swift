import Diagnosis
import Synchronization
import Testing
import Workbench

@testable import Disk

@Suite("Releases, step by step")
struct ReleaseTests {
  /// A place at which everything ends after some steps, as it does when a process is killed.
  final class DyingPlace: ReleasePlace {
    struct Death: Error {}

    let inner: any ReleasePlace
    private let stepsLeft: Mutex<Int>
    private let log = Mutex<[String]>([])

    init(_ inner: any ReleasePlace, after steps: Int) {
      self.inner = inner
      stepsLeft = Mutex(steps)
    }

    var steps: [String] { log.withLock { $0 } }
    var shown: String { inner.shown }

    private func step(_ name: String) throws {
      let isOver = stepsLeft.withLock { left in
        left -= 1
        return left < 0
      }
      if isOver { throw Death() }
      log.withLock { $0.append(name) }
    }

    func entries() throws -> [PlaceEntry] { try inner.entries() }
    func currentLink() throws -> String? { try inner.currentLink() }
    func read(_ path: String) throws -> [UInt8]? { try inner.read(path) }
    func local(_ path: String) throws -> String { try inner.local(path) }
    func foreignFiles(in path: String, besides manifest: Manifest) throws -> [String] {
      try inner.foreignFiles(in: path, besides: manifest)
    }
    func write(_ bytes: [UInt8], toNew path: String) throws {
      try step("write")
      try inner.write(bytes, toNew: path)
    }
    func rename(_ path: String, to new: String) throws {
      try step("rename")
      try inner.rename(path, to: new)
    }
    func remove(_ paths: [String]) throws {
      for path in paths {
        try step("remove")
        try inner.remove([path])
      }
    }
    func bring(
      _ tree: SiteTree, to path: String, base: BaseRelease?, progress: Progress?
    ) throws -> WrittenTree {
      try step("bring")
      return try inner.bring(tree, to: path, base: base, progress: progress)
    }
    func flush() throws {
      try step("flush")
      try inner.flush()
    }
    func point(to target: String, by link: String) throws {
      try step("point")
      try inner.point(to: target, by: link)
    }
  }

  struct Place {
    let folder: TemporaryFolder
    let source: SourceFolder

    init() throws {
      folder = try TemporaryFolder(["source/content/index.md": "# x"])
      source = try SourceFolder(folder("source"))
    }

    func open() throws -> FolderPlace {
      try FolderPlace(folder("www"), of: "www", apartFrom: source, for: .changing)
    }

    @discardableResult
    func publish(_ text: String, dyingAfter steps: Int = .max) throws -> [String] {
      let place = DyingPlace(try open(), after: steps)
      var releases = try Releases(changing: place, target: "www")
      let tree = SiteTree(
        files: [
          PublishedFile(address: "index.html", source: .bytes { Array(text.utf8) }),
          PublishedFile(address: "a/same.html", source: .bytes { [0x61] }),
        ], program: "test", inputs: "1", problems: 0)
      let stamp = Releases.Stamp(
        date: "2026-10-01", published: "2026-10-01T00:00:00Z", by: "a@b",
        pages: ["index.html": PageState(title: "x", rule: nil, sha256: text)])
      _ = try releases.publish(tree, stamp, keep: 2)
      return place.steps
    }

    var shown: String? { folder.text("www/current/index.html") }

    /// Names that belong to no release.
    var leftovers: [String] {
      let layout = try? ReleaseLayout(
        open().entries(), link: open().currentLink())
      guard let layout else { return ["?"] }
      return layout.leftovers + layout.foreign + layout.pending.sorted()
    }
  }

  @Test("a release is on the disk before it is shown")
  func order() throws {
    let place = try Place()
    #expect(
      try place.publish("one") == ["bring", "write", "write", "rename", "flush", "point", "rename"])
  }

  @Test("a death after any step leaves the old site or the new one, and nothing behind")
  func deaths() throws {
    var steps = 0
    var hasSurvived = false
    while !hasSurvived, steps < 100 {
      let place = try Place()
      for text in ["one", "two", "one"] { try place.publish(text) }
      // The old release of the same site is replaced, and the limit of two is passed.
      do {
        try place.publish("two", dyingAfter: steps)
        hasSurvived = true
      } catch is DyingPlace.Death {
        #expect(place.shown == "one" || place.shown == "two", "after \(steps) steps")
      }
      try place.publish("three")
      #expect(place.shown == "three")
      #expect(place.leftovers == [], "after \(steps) steps")
      let releases = try Releases(reading: place.open())
      #expect(releases.current?.number == releases.records.first?.number)
      #expect(releases.records.count == 2)
      steps += 1
    }
    #expect(hasSurvived && steps > 8)
  }

  @Test("a first publication that dies leaves a place that the next one takes")
  func firstDeaths() throws {
    for steps in 0..<7 {
      let place = try Place()
      #expect(throws: DyingPlace.Death.self) { try place.publish("one", dyingAfter: steps) }
      try place.publish("two")
      #expect(place.shown == "two")
      #expect(place.leftovers == [])
    }
  }

  @Test("a file that was altered behind our back is not carried on to the next release")
  func tampering() throws {
    let place = try Place()
    try place.publish("one")
    try place.folder.write("b", to: "www/current/a/same.html")
    try place.publish("two")
    #expect(place.folder.text("www/current/a/same.html") == "a")
    try place.folder.write("b", to: "www/current/a/same.html")
    try place.publish("two")
    #expect(place.folder.text("www/current/a/same.html") == "a", "equal, but damaged")
    #expect(try Releases(reading: place.open()).layout.current?.hasSuffix("-2") == true)
  }

  @Test("a record that names another folder is not followed")
  func alteredRecord() throws {
    let place = try Place()
    try place.publish("one")
    let name = try #require(try Releases(reading: place.open()).layout.current)
    try place.publish("two")
    let path = "www/releases/\(name).json"
    let text = try #require(place.folder.text(path))
    try place.folder.write(text.replacing(name, with: "../../source"), to: path)
    for text in ["three", "four", "five"] { try place.publish(text) }
    #expect(place.folder.text("source/content/index.md") == "# x")
    #expect(try Releases(reading: place.open()).records.allSatisfy { $0.name != "../../source" })
  }

  @Test("changes are told by what pages say of their own")
  func changes() {
    func page(_ text: String, _ title: String = "t") -> PageState {
      PageState(title: title, rule: nil, sha256: text)
    }
    let changes = PageChange.between(
      ["a": page("1"), "b": page("1"), "c": page("1"), "e": page("1", "old")],
      and: ["b": page("1"), "c": page("2"), "d": page("1"), "e": page("1", "new")])
    #expect(
      changes.map { "\($0.kind) \($0.address)" } == [
        "removed a", "changed c", "added d", "changed e",
      ])
  }

  @Test("top-level dot files of the host go over into the next release")
  func dotFiles() throws {
    let place = try Place()
    try place.publish("one")
    try place.folder.write("x", to: "www/current/.well-known/a")
    try place.publish("two")
    #expect(place.folder.text("www/current/.well-known/a") == "x")
  }
}
