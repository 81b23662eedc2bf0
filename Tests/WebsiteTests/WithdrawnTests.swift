import Testing

@testable import SitePlan
@testable import Website

@Suite("Files whose licence has ended")
struct WithdrawnTests {
  static func asset(until day: String?) -> String {
    "---\nfiles: [photo.svg]\nalt: A quay\n\(day.map { "expires: \($0)\n" } ?? "")---\n# Photo\n\n## Use\n\nAnywhere.\n"
  }

  /// The site is planned on 2026-10-01.
  static func plan(_ assets: [String?]) throws -> PlannedSite {
    var files = [
      "index.md":
        "# H\n\nTake [the *photo*](brand/photo.svg), or look: ![A quay](brand/photo.svg)\n",
      "brand/index.md": "---\ncollection: asset\n---\n# Brand",
    ]
    for (number, day) in assets.enumerated() {
      files["brand/asset-\(number).md"] = asset(until: day)
    }
    return try PlannedSite(files, media: ["brand/photo.svg"])
  }

  @Test("the file leaves the site, and prose that led to it says why")
  func ended() throws {
    let plan = try Self.plan(["2026-09-30"])
    #expect(!plan.themed.files.contains { $0.address.hasSuffix("photo.svg") })
    let html = plan.html("index.md")
    #expect(!html.contains("photo.svg\""))
    #expect(html.contains("<span class=\"withdrawn\">the <em>photo</em></span>"))
    #expect(html.contains("<span class=\"withdrawn\">A quay</span>"))
    #expect(html.ranges(of: "(licence ended on 30\u{A0}September 2026)").count == 2)
    #expect(plan.site.withdrawnMentions(of: plan.charter.page(at: "index.md") ?? -1).count == 2)
  }

  @Test("a page shows no preview of it", arguments: ["brand/asset-0.md", "brand/index.md"])
  func preview(_ path: String) throws {
    #expect(!(try Self.plan(["2026-09-30"]).html(path).contains("photo.svg\"")))
  }

  @Test(
    "it stays on its last day, without a day, and while another record allows it",
    arguments: [["2026-10-01"], [nil], ["2026-09-30", nil], ["2026-09-30", "2027-01-01"]])
  func inForce(_ assets: [String?]) throws {
    let plan = try Self.plan(assets)
    #expect(plan.themed.files.contains { $0.address == "brand/photo.svg" })
    #expect(plan.html("index.md").contains("<a href=\"brand/photo.svg\">the <em>photo</em></a>"))
    #expect(plan.site.withdrawnMentions(of: plan.charter.page(at: "index.md") ?? -1).isEmpty)
  }

  @Test("of two ended licences the later is named")
  func later() throws {
    let html = try Self.plan(["2026-03-31", "2026-09-30"]).html("index.md")
    #expect(html.contains("30\u{A0}September 2026") && !html.contains("31\u{A0}March"))
  }
}
