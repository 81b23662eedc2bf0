import CharterModel
import Diagnosis
import Foundation
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("Pages as they are written")
struct PageTests {
  @Test("links and pictures are relative and name their files")
  func links() throws {
    let plan = try PlannedSite(
      [
        "index.md": "# H", "a/b.md": "# B\n\n[h](../index.md) [c](c.md#x) ![p](../p.svg) [f](/)",
        "a/c.md": "# C\n\n## X",
      ],
      media: ["p.svg"])
    let html = plan.html("a/b.md")
    #expect(html.contains("<a href=\"../index.html\">h</a>"))
    #expect(html.contains("<a href=\"../a/c.html#x\">c</a>"))
    #expect(
      html.contains("<img src=\"../p.svg\" alt=\"p\" width=\"2\" height=\"1\" loading=\"lazy\">"))
    #expect(plan.problems == [])
  }

  @Test("no page of a site of every kind refers outside, or holds a script or style of its own")
  func policy() throws {
    let plan = try PlannedSite([
      "index.md": "# H\n\n[x](https://x.example)", "r/index.md": "---\ncollection: rule\n---\n# R",
      "r/CH-1.md": "---\nforce: must\n---\n# C\n\n## Why\n\nx", "mots.csv": "dire;éviter\na;b\n",
      "colours.csv": "name;hex\nRed;#f00\n", "old.md": "---\naliases: [older.html]\n---\n# O",
    ])
    for index in plan.site.pages.indices where !plan.site.pages[index].address.contains("crisis") {
      let html = String(decoding: plan.themed.render(index), as: UTF8.self)
      let address = plan.site.pages[index].address
      #expect(
        html.range(of: #"(?i)\sstyle=|\son\w+=|<style|javascript:"#, options: .regularExpression)
          == nil, "\(address)")
      #expect(
        html.range(of: #"<script(?![^>]*\ssrc=)"#, options: .regularExpression) == nil, "\(address)"
      )
      #expect(
        html.range(of: #"(?:src|<link[^>]*href)="(?:https?:)?//"#, options: .regularExpression)
          == nil, "\(address)")
      #expect(html.ranges(of: "<h1").count == 1, "\(address)")
    }
  }

  @Test("a page's headings go no deeper than they are: one first-level heading, the title")
  func headings() throws {
    let plan = try PlannedSite(["index.md": "# H", "a.md": "# A\n\n## B\n\n# Second\n\n## C"])
    let html = plan.html("a.md")
    #expect(html.ranges(of: "<h1").count == 1)
    #expect(html.contains("<h2 id=\"second\">Second</h2>") && html.contains("<h3 id=\"c\">C</h3>"))
  }

  @Test("dates and numbers follow the language")
  func wording() throws {
    let french = try PlannedSite(["index.md": "# H"], configuration: "langue: fr").site
    let english = try PlannedSite(["index.md": "# H"]).site
    let first = try #require(Day("2026-10-01"))
    let second = try #require(Day("2026-02-28"))
    #expect(french.text(of: first) == "1er\u{A0}octobre 2026")
    #expect(french.text(of: second) == "28\u{A0}février 2026")
    #expect(english.text(of: first) == "1\u{A0}October 2026")
    #expect(
      french.text(of: 1_234_567) == "1\u{202F}234\u{202F}567" && french.text(of: 999) == "999")
    #expect(english.text(of: -12_000) == "−12,000")
    #expect(french.weight(999) == "999\u{A0}octets" && french.weight(1_500) == "2\u{A0}ko")
    #expect(french.weight(1_260_000) == "1,3\u{A0}Mo" && english.weight(2_000_000) == "2.0\u{A0}MB")
  }

  @Test("a page withheld leaves no trace in any other")
  func withheld() throws {
    let plan = try PlannedSite([
      "index.md": "# H", "a/index.md": "# A", "a/secret.md": "---\ndraft: yes\n---\n# Very secret",
      "a/b.md": "# B",
    ])
    for index in plan.site.pages.indices {
      let html = String(decoding: plan.themed.render(index), as: UTF8.self)
      #expect(!html.lowercased().contains("secret"))
    }
    #expect(!plan.themed.files.contains { $0.address.contains("secret") })
  }
}
