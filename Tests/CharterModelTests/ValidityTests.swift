import CharterModel
import Testing

@Suite("When a rule or a document binds")
struct ValidityTests {
  typealias State = Validity.State

  /// A rule's dates, the document's status and day, and what the rule and the document are on
  /// 2026-11-15.
  static let rows: [(rule: String, status: String, effective: String?, State, document: State)] = [
    ("", "in-force", "2026-10-01", .inForce, document: .inForce),
    ("since: 2026-11-14", "in-force", "2026-10-01", .inForce, document: .inForce),
    ("since: 2026-11-15", "in-force", "2026-10-01", .inForce, document: .inForce),
    ("since: 2026-11-16", "in-force", "2026-10-01", .announced, document: .inForce),
    ("since: 2027-03-01", "in-force", "2026-10-01", .announced, document: .inForce),
    ("retired: 2026-11-14", "in-force", "2026-10-01", .retired, document: .inForce),
    ("retired: 2026-11-15", "in-force", "2026-10-01", .retired, document: .inForce),
    ("retired: 2026-11-16", "in-force", "2026-10-01", .inForce, document: .inForce),
    ("since: 2026-12-01\nretired: 2027-01-01", "in-force", nil, .announced, document: .inForce),
    ("since: 2026-12-01\nretired: 2026-11-01", "in-force", nil, .retired, document: .inForce),
    ("", "in-force", "2026-12-15", .announced, document: .announced),
    ("since: 2024-01-01", "in-force", "2026-12-15", .inForce, document: .announced),
    ("", "adopted", "2026-12-15", .announced, document: .announced),
    ("", "adopted", "2026-11-15", .inForce, document: .inForce),
    ("", "draft", nil, .proposed, document: .proposed),
    ("", "consultation", "2026-01-01", .proposed, document: .proposed),
    ("since: 2024-01-01", "consultation", nil, .proposed, document: .proposed),
    ("retired: 2024-01-01", "consultation", nil, .retired, document: .proposed),
    ("", "repealed", "2024-01-01", .retired, document: .retired),
    ("since: 2027-01-01", "repealed", nil, .retired, document: .retired),
    ("draft: yes", "in-force", nil, .proposed, document: .inForce),
  ]

  @Test("from its dates, its document's and the status", arguments: rows)
  func states(
    _ rule: String, _ status: String, _ effective: String?, _ expected: State, document: State
  ) throws {
    let folder = AuthorFolder(
      [
        "c/index.md":
          "---\nkind: document\nversion: \"1\"\nstatus: \(status)\n"
          + (effective.map { "effective: \($0)\n" } ?? "") + "---\n# C\n",
        "c/r/index.md": "---\ncollection: rule\n---\n# R\n",
        "c/r/CH-1.md": "---\nforce: must\n\(rule)\n---\n# One\n\n## Why\n\nx\n",
        "CH-2.md": "---\nkind: rule\nforce: must\n---\n# Two\n\n## Why\n\nx\n",
      ], for: Readership(includesDrafts: true))
    let charter = folder.charter
    let day = try #require(Day("2026-11-15"))
    func state(_ id: String) throws -> State? {
      charter.validity(of: try #require(charter.record(id)))?.state(on: day)
    }
    #expect(try state("CH-1") == expected)
    #expect(try state("c") == document)
    #expect(try state("CH-2") == .inForce, "a rule of no document")
    let page = try #require(charter.page(at: "c/r/index.md"))
    #expect(charter.validity(of: page) == nil, "a page binds nobody")
  }

  @Test("the nearest document above a rule is its own")
  func nearest() throws {
    func document(_ status: String) -> String {
      "---\nkind: document\nversion: \"1\"\nstatus: \(status)\neffective: 2026-01-01\n---\n# D\n"
    }
    let rule = "---\nkind: rule\nforce: must\n---\n# R\n\n## Why\n\nx\n"
    let charter = AuthorFolder([
      "a/index.md": document("in-force"), "a/b/index.md": document("consultation"),
      "a/b/c/R-1.md": rule, "a/d/R-2.md": rule, "R-3.md": rule,
    ]).charter
    let paths = ["R-1", "R-2", "R-3"].map { id in
      charter.record(id).flatMap { charter.document(of: charter.pages[$0]) }
        .map { charter.pages[$0].path }
    }
    #expect(paths == ["a/b/index.md", "a/index.md", nil])
  }
}
