import CharterModel
import Diagnosis
import Testing

@testable import SitePlan
@testable import Website

/// Pages that are made of the plan: steps that lead to each other, what is late, networks side by side,
/// and what only authors see.
@Suite("Pages made of the plan")
struct PlanPageTests {
  private static let files = [
    "index.md": "# Home\n", "plan/index.md": "---\nkind: plan\n---\n# The plan\n",
    "plan/objectives/index.md": "---\ncollection: objective\n---\n# Objectives\n",
    "plan/audiences/index.md": "---\ncollection: audience\n---\n# Audiences\n",
    "team/index.md": "---\ncollection: role\n---\n# Team\n",
    "team/editor.md": "# Editor\n",
    "charter.md":
      "---\nowner: editor\nreviewed: 2026-01-01\nreview-every: 6 months\n---\n# Charter\n",
    "soon.md":
      "---\nowner: editor\nreviewed: 2026-04-15\nreview-every: 6 months\n---\n# Soon\n",
    "later.md": "---\nreviewed: 2026-09-01\nreview-every: 12 months\n---\n# Later\n",
    "plan/calendar.csv":
      "date,network,title,owner,status\n2026-09-30,linkedin,A late post,editor,approved\n"
      + "2026-09-29,linkedin,A post,editor,published\n",
    "networks/index.md": "---\ncollection: network\n---\n# Networks\n",
    "networks/linkedin.md":
      "---\nstatus: active\ncadence: 1/week\nlimits: {characters: 3000}\n"
      + "images: {banner: 2x1}\nverified: 2026-09-15\n---\n# LinkedIn\n",
    "networks/x.md":
      "---\nstatus: active\ncadence: 1/week\nlimits: {hashtags: 2, characters: 280}\n---\n# X\n",
    "words.md": "# Words\n",
    "words.csv":
      "say,avoid,why,severity,except,theme\nboat,vessel,Short.,error,,Boats\n"
      + "late,delayed,Late is late.,warning,not delayed,\ncrew,staff,They have names.,advice,,Boats\n",
    "help/index.md": "---\nfor-authors: yes\n---\n# For authors\n", "help/a.md": "# Tables\n",
  ]

  private static let site = Result { try PlannedSite(files) }

  private static func rendered(_ isPage: (SitePage) -> Bool) throws -> String {
    let site = try site.get()
    let found = site.site.pages.firstIndex { isPage($0) }
    let index = try #require(found)
    return String(decoding: site.themed.render(index), as: UTF8.self)
  }

  @Test("a step says its number, and leads to its neighbours that have a page")
  func steps() throws {
    let html = try Self.site.get().html("plan/audiences/index.md")
    let step = try #require(html.firstMatch(of: #/(?s)<nav class="plan-step".*?<\/nav>/#)?.output)
    #expect(step.contains("<b>Step 3</b> of 7"))
    #expect(step.contains("<a href=\"../../plan/objectives/index.html\">← 2. Objectives</a>"))
    #expect(step.contains("<a href=\"../../team/index.html\">4. Resources →</a>"))
    let last = try Self.site.get().html("team/index.md")
    #expect(last.contains(">← 3. Audiences</a></nav>"), "the charters have no page")
    #expect(try !Self.site.get().html("charter.md").contains("plan-step"))
  }

  @Test("what is late stands by its owner, what is due soon is hidden until its day")
  func overdue() throws {
    let html = try Self.rendered { if case .overdue = $0.content { true } else { false } }
    let lines = html.matches(
      of: #/<li data-after="([^"]*)"( hidden)?><a href="[^"]*">([^<]*)<\/a>/#
    ).map { "\($0.output.1)\($0.output.2 == nil ? "" : " hidden") \($0.output.3)" }
    #expect(
      lines == ["2026-07-01 Charter", "2026-09-30 A late post", "2026-10-15 hidden Soon"])
    #expect(html.matches(of: #/<section class="overdue-owner">/#).count == 1)
  }

  @Test("networks are compared by every limit and size that one of them has")
  func comparison() throws {
    let html = try Self.site.get().html("networks/index.md")
    let heads = html.matches(of: #/<th[^>]*scope="row"[^>]*>([^<]*)</#).map { String($0.output.1) }
    #expect(
      heads == ["State", "Cadence", "Characters", "Hashtags", "Banner", "Sizes verified on"])
    #expect(html.contains(">280</td>"))
    #expect(html.contains("3,000") && html.contains("2\u{202F}×\u{202F}1"))
  }

  @Test("words stand under their themes, those without one last, exceptions beside the reason")
  func words() throws {
    let html = try Self.site.get().html("words.md")
    let heads = html.matches(of: #/<h2 id="d_theme-\d"[^>]*>([^<]*)</#).map { String($0.output.1) }
    #expect(heads == ["Boats", "Other words"])
    let said = html.matches(of: #/<td role="cell"[^>]*>(boat|late|crew)</#).map {
      String($0.output.1)
    }
    #expect(said == ["boat", "crew", "late"])
    #expect(html.contains("Correct in: not delayed"))
  }

  @Test(
    "what is for authors is in no menu and no search of the published site, and still a page of it")
  func forAuthors() throws {
    let shown = try Self.site.get()
    #expect(shown.html("charter.md").contains(">For authors</a>"))
    #expect(shown.html("charter.md").contains("<code>charter.md</code>"))
    var problems: [Diagnostic] = []
    let date = try #require(Day("2026-10-01"))
    let plan = Site(
      planning: shown.charter, resolved: shown.resolved, media: [:],
      theme: PlannedSite.theme.theme, date: date, forAuthors: false, &problems)
    let themed = ThemedSite(plan, theme: PlannedSite.theme.theme)
    func html(_ path: String) -> String {
      String(decoding: themed.render(shown.index(path)), as: UTF8.self)
    }
    #expect(!html("charter.md").contains("For authors"))
    #expect(!html("charter.md").contains("<code>charter.md</code>"))
    #expect(html("help/a.md").contains("<h1>Tables"))
    #expect(!html("help/a.md").contains("rel=\"next\""))
    let found = plan.searchParts(4).flatMap(\.pages).map { plan.pages[$0].address }
    #expect(!found.isEmpty && !found.contains { $0.hasPrefix("help/") })
  }

  @Test("a page that is not there asks the questions of the home page")
  func missing() throws {
    let site = try PlannedSite([
      "index.md": "# Home\n\n1. [May I post?](a/b.md)\\\n   Often.\n", "a/b.md": "# B\n",
    ])
    let index = try #require(site.site.pages.firstIndex { $0.address == "404.html" })
    let html = String(decoding: site.themed.render(index), as: UTF8.self)
    #expect(html.contains("<a href=\"a/b.html\">May I post?</a>"))
  }
}
