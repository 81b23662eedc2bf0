import Foundation
import TestThreads
import Testing
import Workbench

/// Each folder of `Tests/Golden` is one behaviour: `input` is built with the small theme beside it,
/// `expected` holds the site and the messages. `RECORD=1` writes what is built, and then fails.
@Suite("Golden folders", .ownThreads)
struct GoldenTests {
  static let folder = Checkout.folder + "/Tests/Golden"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0 != "theme" && !$0.hasPrefix(".") }.sorted()

  @Test("there are golden folders")
  func thereAreSome() { #expect(Self.names.count >= 8) }

  @Test("the site and the messages are as recorded", arguments: names)
  func asRecorded(_ name: String) throws {
    let built = try Self.build(name)
    let expected = Self.folder + "/\(name)/expected"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(atPath: expected)
      for (path, bytes) in built {
        let url = URL(fileURLWithPath: expected + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
      }
      Issue.record("recorded: run again without RECORD")
      return
    }
    let recorded = FileTree.contents(of: expected)
    #expect(built.keys.sorted() == recorded.keys.sorted(), "surplus or missing files")
    for (path, bytes) in recorded {
      let text = String(decoding: built[path] ?? [], as: UTF8.self)
      #expect(text == String(decoding: bytes, as: UTF8.self), "\(name)/\(path)")
    }
  }

  /// The published files below `site/`, without the manifest, and `messages.txt`.
  private static func build(_ name: String) throws -> [String: [UInt8]] {
    let source = try TemporaryFolder()
    let files = FileTree.contents(of: folder + "/\(name)/input")
    try #require(!files.isEmpty)
    for (path, bytes) in files { try source.write(bytes, to: path) }
    for (path, bytes) in Checkout.smallTheme() {
      try source.write(bytes, to: "themes/diapason/" + path)
    }
    var program = try Program.built("diapason")
    program.folder = source.path
    let extra = FileManager.default.contents(atPath: folder + "/\(name)/arguments.txt") ?? Data()
    let arguments = String(decoding: extra, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let ending = try program.run(["build", "--date", "2026-10-01"] + arguments.map(String.init))
    var built: [String: [UInt8]] = [:]
    for (path, bytes) in source.tree("public") where path != ".diapason.json" {
      built["site/" + path] = bytes
    }
    built["messages.txt"] = Array("\(ending.error)\(ending.output)exit \(ending.code)\n".utf8)
    return built
  }
}
