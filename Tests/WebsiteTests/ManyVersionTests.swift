import CharterModel
import Testing

@testable import Website

/// A document that is older than most: what its pages lead to stays as much as a reader can take in.
@Suite("A document of many versions")
struct ManyVersionTests {
  /// Version `1.0` binds from the first of January of 2001, and so on; the last one is shown.
  private static func plan(_ count: Int) throws -> PlannedSite {
    var adopted = Adopted([
      "index.md": "# Home\n", "c/r/index.md": "---\ncollection: rule\n---\n# Rules\n",
    ])
    for number in 1...count {
      try adopted.adopt(
        "\(number).0", from: "20\(number < 10 ? "0" : "")\(number)-01-01",
        ["r/CH-1.md": "---\nforce: must\n---\n# Say so\n\nIn words of \(number).\n"])
    }
    return try PlannedSite(adopted.files)
  }

  private static func comparisons(on address: String, of plan: PlannedSite) throws -> [String] {
    let page = try #require(plan.site.pages.firstIndex { $0.address == address }, "\(address)")
    let html = String(decoding: plan.themed.render(page), as: UTF8.self)
    let list = try #require(html.firstRange(of: "<ul class=\"comparisons\">"))
    return html[list.upperBound...].split(separator: "</ul>")[0]
      .matches(of: />([0-9.]+ → [0-9.]+)</).map { String($0.1) }
  }

  @Test("of a dozen, each two are compared, and each comparison leads to all others")
  func dozen() throws {
    let plan = try Self.plan(12)
    let all = try Self.comparisons(on: "c/versions/index.html", of: plan)
    #expect(all.count == 66 && all.first == "1.0 → 2.0" && all.last == "11.0 → 12.0")
    #expect(try Self.comparisons(on: "c/versions/3-0-9-0.html", of: plan) == all)
  }

  @Test(
    "of more, each is compared with the one before and with today's; one leads to those around it")
  func many() throws {
    let plan = try Self.plan(15)
    let all = try Self.comparisons(on: "c/versions/index.html", of: plan)
    #expect(all.count == 14 + 13)
    #expect(all.prefix(3) == ["1.0 → 2.0", "1.0 → 15.0", "2.0 → 3.0"])
    #expect(
      try Self.comparisons(on: "c/versions/6-0-7-0.html", of: plan) == [
        "5.0 → 6.0", "6.0 → 7.0", "6.0 → 15.0", "7.0 → 8.0", "7.0 → 15.0",
      ])
    #expect(
      try Self.comparisons(on: "c/versions/6-0-15-0.html", of: plan) == [
        "5.0 → 6.0", "5.0 → 15.0", "6.0 → 7.0", "6.0 → 15.0", "7.0 → 15.0", "14.0 → 15.0",
      ])
    #expect(
      try Self.comparisons(on: "c/versions/1-0-2-0.html", of: plan) == [
        "1.0 → 2.0", "1.0 → 15.0", "2.0 → 3.0", "2.0 → 15.0",
      ])
  }
}
