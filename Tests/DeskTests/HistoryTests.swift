import Disk
import Foundation
import Testing

@testable import Desk

@Suite("What the desk remembers")
struct HistoryTests {
  private static let path = "contacts/crise.md"

  @discardableResult
  private func git(_ words: String..., in desk: DeskFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", desk.folder.path, "-c", "user.name=Anne", "-c", "user.email=a@b.fr"] + words
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A folder whose page was changed once at the desk.
  private func changed() async throws -> DeskFolder {
    let desk = try DeskFolder()
    try git("init", "--quiet", in: desk)
    try git("add", "--all", in: desk)
    try git("commit", "--quiet", "--message", "Début", in: desk)
    let block = try await desk.open("Téléphonez", on: "/contacts/crise.html")
    _ = try await desk.save(
      block.page, block.digest,
      ChangeMessage(kind: .block, text: "Appelez, n'écrivez pas.", block: block.block))
    desk.desk.notes.sync {}
    try desk.showAgain()
    return desk
  }

  @Test("each change is there with who made it, and is compared in words")
  func versions() async throws {
    let desk = try await changed()
    let history: HistoryMessage = try await desk.message("history", Self.path)
    #expect(history.versions.map(\.who) == ["Camille", "Anne"])
    #expect(history.versions.map(\.what) == ["Modifie «\u{A0}L'astreinte\u{A0}»", "Début"])
    let answer = await desk.get(
      Gate.prefix + "api/version/" + history.page, query: "id=" + history.versions[1].id)
    let comparison = try JSONDecoder().decode(ComparisonMessage.self, from: Data(answer.body))
    #expect(
      comparison.places == [
        [
          .init(kind: .old, text: "Appelez,"), .init(kind: .new, text: "Téléphonez,"),
          .init(kind: .same, text: " n'écrivez pas."),
        ]
      ])
  }

  @Test("a version comes back as it was, and what was there before stays in the history")
  func restored() async throws {
    let desk = try await changed()
    let history: HistoryMessage = try await desk.message("history", Self.path)
    let message = RestoreMessage(
      page: history.page, digest: history.digest, version: history.versions[1].id)
    let answer = try await desk.post("restore", message)
    let saved = try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
    #expect(saved.outcome == .saved)
    #expect(try desk.text("content/" + Self.path) == DeskFolder.files["content/" + Self.path])
    #expect(try git("rev-list", "--count", "HEAD", in: desk) == "3\n")
    // Asked again from the list as it was shown: the page has changed since.
    let again = try await desk.post("restore", message)
    let refused = try JSONDecoder().decode(SavedMessage.self, from: Data(again.body))
    #expect(refused.outcome == .refused)
  }

  @Test(
    "no other name leads to a version, and none of another file",
    arguments: ["HEAD", "", "--all", "HEAD:../diapason.yaml", String(repeating: "a", count: 40)])
  func names(_ id: String) async throws {
    let desk = try await changed()
    let handle = desk.desk.handles.handle(of: Self.path)
    let answer = await desk.get(Gate.prefix + "api/version/" + handle, query: "id=" + id)
    #expect(answer.status == 404)
    let digest = try #require(try desk.desk.read(Self.path)).digest
    let message = RestoreMessage(page: handle, digest: digest, version: id)
    #expect(try await desk.post("restore", message).status == 404)
    // The commit of another file is none of this one's.
    try desk.folder.write("# Autre\n", to: "content/autre.md")
    try git("add", "--all", in: desk)
    try git("commit", "--quiet", "--message", "Autre", in: desk)
    let other = try git("rev-parse", "HEAD", in: desk).trimmingCharacters(in: .newlines)
    let foreign = await desk.get(Gate.prefix + "api/version/" + handle, query: "id=" + other)
    #expect(foreign.status == 404)
  }

  @Test("a folder without a repository has no history, and its pages are saved all the same")
  func noRepository() async throws {
    let desk = try DeskFolder()
    let history: HistoryMessage = try await desk.message("history", Self.path)
    #expect(history.versions == [])
  }

  @Test(
    "words that differ are told apart from those that do not",
    arguments: [
      ("a b c", "a b c", []), ("a b c", "a x c", ["=a ", "-b", "+x", "= c"]),
      ("a", "", ["-a"]), ("", "a", ["+a"]), ("a\nb\nc", "a\nc", ["-b"]),
      ("un deux", "un deux trois", ["=un deux", "+ trois"]),
    ])
  func words(_ old: String, _ new: String, _ expected: [String]) {
    let signs: [WordComparison.Part.Kind: String] = [.same: "=", .old: "-", .new: "+"]
    let parts = WordComparison(old, new).places.flatMap { $0 }
    #expect(parts.map { (signs[$0.kind] ?? "") + $0.text } == expected)
  }

  @Test("a long text is compared in time")
  func longTexts() {
    let old = (0..<20_000).map { "ligne \($0)" }.joined(separator: "\n")
    let new = (0..<20_000).map { "autre \($0)" }.joined(separator: "\n")
    #expect(WordComparison(old, new).places.count == 1)
  }
}
