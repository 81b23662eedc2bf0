import CharterModel
import Markdown
import Testing
import Workbench

@testable import SitePlan
@testable import Website

/// Four times the rows take the processor at most nine times as long: what looks at every row again
/// for each takes it sixteen times. `make scaling` measures the whole program closely.
@Suite("Long tables take as long as they are", .serialized)
struct LinearTimeTests {
  /// Seconds of this thread's own work; the best of three, since caches are shared.
  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<3 { best = min(best, try processorSeconds(work)) }
    return best
  }

  private func growth(_ make: (Int) throws -> PlannedSite, _ page: String?) throws -> Double {
    func work(_ count: Int) throws -> Double {
      let planned = try make(count)
      let index = page.map(planned.index) ?? planned.site.pages.count - 1
      return seconds { _ = planned.themed.render(index) }
    }
    return try work(1600) / work(400)
  }

  private func rows(_ count: Int, _ row: (Int) -> String) -> String {
    (0..<count).map(row).joined(separator: "\n")
  }

  @Test("a glossary, and a page that uses all of its terms")
  func glossary() throws {
    func make(_ count: Int) throws -> PlannedSite {
      try PlannedSite([
        "page.md": "# P\n\n" + (0..<count).map { "un terme\($0)" }.joined(separator: " "),
        "glossary.md": "# Glossary\n",
        "glossary.csv": "term;definition\n" + rows(count) { "un terme\($0);d\($0)" },
      ])
    }
    #expect(try growth(make, "page.md") < 9)
    #expect(try growth(make, "glossary.md") < 9)
  }

  @Test("words to avoid")
  func words() throws {
    func make(_ count: Int) throws -> PlannedSite {
      try PlannedSite([
        "words.md": "# Words\n", "words.csv": "say;avoid;why\n" + rows(count) { "a;b\($0);c" },
      ])
    }
    #expect(try growth(make, "words.md") < 9)
  }

  @Test("an indicator's values")
  func measures() throws {
    func make(_ count: Int) throws -> PlannedSite {
      let measures = rows(count) { number in
        "\(Day(number: 10_000 + number));followers;\(number)"
      }
      return try ChartTests.site(measures)
    }
    #expect(try growth(make, "k/followers.md") < 9)
  }

  @Test("a text planned again and again is told each time, by its first twin")
  func likeness() throws {
    func work(_ count: Int) throws -> Double {
      let text = try #require(Likeness("the same text every day of the week on all networks"))
      return seconds {
        var index = LikenessIndex()
        for number in 0..<count {
          let twin = index.add(text) { _ in true }
          if twin != (number == 0 ? nil : 0) { Issue.record("\(number)") }
        }
      }
    }
    #expect(try work(4000) / work(1000) < 9)
  }
}
