import Foundation
import Testing

@testable import Desk

@Suite("What the desk corrects")
struct CorrectingTests {
  private static let path = "content/fautes.md"
  private static let fault = """
    ---
    ordre: 3
    ---
    # Fautes

    Le le banc « <b> ».

    - Voir [l'astreinte](contacts/crises.md) et [CH-99].

    | Quoi | Prix |
    |---|---|
    | le le banc | 12000 euros |

    """

  private func desk() throws -> DeskFolder {
    var files = DeskFolder.files
    files["diapason.yaml"] =
      "langue: fr\nnom: Test\nstyle:\n  mots-doublés: oui\n  typographie: oui\n"
    files[Self.path] = Self.fault
    return try DeskFolder(files)
  }

  private func offers(_ desk: DeskFolder) -> ProblemList.Entry? {
    ProblemList(desk.desk, atMost: 1, only: "fautes.md").entries.first
  }

  @Test("each offer changes its own words, and nothing else")
  func corrects() async throws {
    let desk = try desk()
    var expected = Self.fault
    for (old, new) in [
      ("Le le", "Le"), ("contacts/crises.md", "contacts/crise.md"), ("le le", "le"),
      ("12000", "12\u{202F}000"),
    ] {
      let entry = try #require(offers(desk))
      let item = try #require(
        entry.items.first { $0.correction?.old == old },
        "\(old): \(entry.items.map(\.correction?.old))")
      #expect(item.correction?.new == new)
      let answer = try await desk.post(
        "correct",
        CorrectMessage(
          page: desk.desk.handles.handle(of: entry.path), digest: entry.digest,
          problem: item.diagnostic.mark))
      let saved = try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
      #expect(saved.outcome == .saved, "\(saved.words)")
      expected = expected.replacing(old, with: new, maxReplacements: 1)
      #expect(try desk.text(Self.path) == expected)
      try desk.showAgain()
    }
  }

  @Test("a page that has changed since is left alone")
  func stale() async throws {
    let desk = try desk()
    let entry = try #require(offers(desk))
    let item = try #require(entry.items.first { $0.correction != nil })
    try desk.folder.write(Self.fault + "\nPlus.\n", to: Self.path)
    let answer = try await desk.post(
      "correct",
      CorrectMessage(
        page: desk.desk.handles.handle(of: entry.path), digest: entry.digest,
        problem: item.diagnostic.mark))
    let saved = try JSONDecoder().decode(SavedMessage.self, from: Data(answer.body))
    #expect(saved.outcome == .refused)
    #expect(try desk.text(Self.path) == Self.fault + "\nPlus.\n")
  }

  @Test("the screen shows authors' words as words")
  func escapes() async throws {
    let desk = try desk()
    let html = String(decoding: await desk.get("/.diapason/desk/problems").body, as: UTF8.self)
    #expect(html.contains("&lt;b&gt;") && !html.contains("<b>"))
    #expect(html.contains("aria-label=\"Corriger\u{A0}: Le le → Le\""))
  }
}
