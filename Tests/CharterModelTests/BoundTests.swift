import CharterModel
import Diagnosis
import Testing

@Suite("Bounds of what authors write, named where they write it")
struct BoundTests {
  static let role = "---\ntype: rôle\nheures: {publication: %}\n---\n# Rôle\n"

  @Test(
    "a year that nobody means is named, in front matter",
    arguments: ["9999-12-31", "31/12/9999", "0001-01-01", "2201-01-01", "1799-12-31"])
  func farDates(_ date: String) throws {
    let folder = AuthorFolder(["a.md": "---\nrelu-le: \(date)\n---\n# A\n"])
    #expect(folder.problems == ["a.md:2:10 bad-date"])
    let problem = try #require(folder.diagnostics.first)
    #expect(
      problem.message.fr.contains("n'est pas comprise entre 1800 et 2200")
        && problem.message.fr.contains(date) && problem.help?.fr.contains("sans fin") == true)
  }

  @Test("a law of 1881 and a plan of 2200 are dates")
  func nearDates() {
    for date in ["1800-01-01", "1881-07-29", "2200-12-31"] {
      #expect(AuthorFolder(["a.md": "---\nrelu-le: \(date)\n---\n# A\n"]).problems == [])
    }
  }

  @Test("a spreadsheet's “no end” is named in every table that has a day")
  func farCells() {
    let tables = TableKind.all.filter { kind in
      kind.columns.contains { if case .date = $0.type { true } else { false } }
    }
    #expect(tables.count > 6)
    for kind in tables {
      let dates = kind.columns.filter { if case .date = $0.type { true } else { false } }
      for column in dates {
        let cells = kind.columns.map {
          $0.name == column.name ? "9999-12-31" : $0.type.example.fr
        }
        let text =
          kind.columns.map(\.name.fr).joined(separator: ";") + "\n"
          + cells.joined(separator: ";") + "\n"
        let found = AuthorFolder(
          ["\(kind.name.fr).csv": text], for: Readership(readers: "direction")
        ).diagnostics
        let far = found.filter { $0.problem == .badDate }
        #expect(far.count == 1, "\(kind.name.fr), \(column.name.fr)")
        #expect(far.first?.message.en.contains("between 1800 and 2200") == true)
      }
    }
  }

  @Test(
    "numbers by name are at most a million",
    arguments: ["1000001", "9223372036854775807", "4611686018427387904", "-1"])
  func numbers(_ number: String) {
    let folder = AuthorFolder(["a.md": Self.role.replacing("%", with: number)])
    let wrong = folder.diagnostics.filter { $0.problem == .wrongType }
    #expect(wrong.count == 1 && wrong.first?.message.en.contains("at most a million") == true)
  }

  @Test("review cycles of centuries are named with the bound")
  func durations() {
    let folder = AuthorFolder(["a.md": "---\nrelecture: 10000 semaines\n---\n# A\n"])
    #expect(folder.diagnostics.map(\.problem) == [.wrongType])
    #expect(folder.diagnostics.first?.message.fr.contains("au plus cent ans") == true)
  }

  @Test(
    "figures are less than a million millions",
    arguments: [
      ("999999999999", true), ("-999999999999", true), ("1000000000000", false),
      ("123456789012345678", false), ("0,00000000000001", true), ("0,000000000000001", false),
    ])
  func figures(_ text: String, _ isOne: Bool) {
    #expect((Figure(text) != nil) == isOne)
    let table = "poste;année;nature;montant\nx;2026;outils;\(text)\n"
    let problems = AuthorFolder(["budget.csv": table]).diagnostics.map(\.problem)
    #expect(problems == (isOne ? [] : [.badCell]))
  }

  @Test("what is no number at all is the nearest there is")
  func nearest() {
    #expect(Int(nearest: .nan) == 0 && Int(nearest: .infinity) == .max)
    #expect(Int(nearest: -.infinity) == .min && Int(nearest: 1e300) == .max)
    #expect(Int(nearest: 2.5) == 3 && Int(nearest: -0.4) == 0)
  }
}
