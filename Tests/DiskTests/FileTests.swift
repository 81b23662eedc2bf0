import Digests
import Foundation
import Testing
import Workbench

@testable import Disk

@Suite("Hashes, manifests and files")
struct FileTests {
  @Test(
    "SHA-256 gives the values of FIPS 180-4",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func vectors(_ text: String, _ count: Int, _ digest: String) {
    #expect(SHA256.hash(Array(String(repeating: text, count: count).utf8)) == digest)
  }

  @Test("fields do not run into each other")
  func fields() {
    func hash(_ fields: [String]) -> String {
      var hash = SHA256()
      for field in fields { hash.update(field: field) }
      return hash.finish()
    }
    #expect(hash(["ab", "c"]) != hash(["a", "bc"]))
    #expect(hash(["", "a"]) != hash(["a", ""]))
    #expect(hash(["1:a"]) != hash(["a"]))
  }

  @Test("a manifest comes back as it was written, whatever the names of the sources")
  func manifests() throws {
    let odd = [
      "a\"b", "a\\b", "a\nb\t", "é\u{301}", "日本 語", "\u{2028}", "\u{7F}", "\u{1}", "👩‍👩‍👧", "</script>",
      "a/b c",
    ]
    var files: [String: Manifest.File] = [:]
    for (number, name) in odd.enumerated() {
      files["f\(number).png"] = Manifest.File(
        size: number, sha256: SHA256.hash(Array(name.utf8)), source: name)
    }
    files["index.html"] = Manifest.File(size: 1, sha256: "0", source: nil)
    let manifest = Manifest(program: "diapason 0.1.0", inputs: "abc", problems: 3, files: files)
    let folder = try TemporaryFolder()
    try folder.write(manifest.encoded, to: Manifest.name)
    let read = try #require(Manifest.read(in: folder.path))
    #expect(read.files == files)
    for (address, file) in files {
      let source = read.files[address]?.source
      #expect(source.map { Array($0.utf8) } == file.source.map { Array($0.utf8) })
    }
    #expect(read.program == manifest.program && read.inputs == manifest.inputs)
    #expect(read.problems == 3)
    #expect(read.encoded == manifest.encoded)
  }

  @Test(
    "an absent, empty or foreign manifest is none", arguments: ["", "{}", "[]", "{\"files\":1}"])
  func noManifest(_ text: String) throws {
    let folder = try TemporaryFolder([Manifest.name: text])
    #expect(Manifest.read(in: folder.path) == nil)
    #expect(Manifest.read(in: folder("absent")) == nil)
  }

  @Test("a file is never written over")
  func writing() throws {
    let folder = try TemporaryFolder(["a": "old"])
    #expect(throws: FileError.self) { try FileSystem.write([1], toNew: folder("a")) }
    #expect(folder.text("a") == "old")
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try FileSystem.write(bytes, toNew: folder("b"))
    #expect(try FileSystem.read(folder("b")) == bytes)
    #expect(try FileSystem.read(folder("b"), limit: 10) == Array(bytes.prefix(10)))
    #expect(try FileSystem.read("/proc/self/status").isEmpty == false, "a file without a size")
  }

  @Test("two folders are exchanged, or said not to be")
  func exchanging() throws {
    let folder = try TemporaryFolder(["a/x": "1", "b/y": "2"])
    if try FileSystem.exchange(folder("a"), folder("b")) {
      #expect(folder.exists("a/y") && folder.exists("b/x"))
    } else {
      #expect(folder.exists("a/x") && folder.exists("b/y"))
    }
    #expect(throws: FileError.self) { try FileSystem.exchange(folder("a"), folder("absent")) }
  }

  @Test("removing a folder removes all below it and no further than its links")
  func removing() throws {
    let folder = try TemporaryFolder(["keep/x": "1"])
    try folder.write("1", to: "gone/" + String(repeating: "d/", count: 300) + "x")
    try folder.link("gone/link", to: "../keep")
    try FileSystem.remove(folder("gone"))
    #expect(!folder.exists("gone"))
    #expect(folder.text("keep/x") == "1")
    try FileSystem.remove(folder("absent"))
  }

  @Test(
    "work done side by side comes back in order",
    arguments: [0, 1, 2, 31, 32, 33, 63, 64, 65, 1000, 2049])
  func parallel(_ count: Int) {
    let (doubled, other) = Parallel.map(Array(0..<count), { $0 * 2 }, beside: { "done" })
    #expect(doubled == (0..<count).map { $0 * 2 } && other == "done")
  }

  @Test("the system's refusals have French words, and its own where there are none")
  func reasons() {
    #expect(FileError("a", ENOENT).reason.fr == "aucun fichier ni dossier de ce nom")
    #expect(FileError("a", ENOENT).reason.en == "No such file or directory")
    #expect(FileError("a", EPROTO).reason.fr == FileError("a", EPROTO).reason.en)
  }
}
