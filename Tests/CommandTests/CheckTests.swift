import Foundation
import TestThreads
import Testing
import Workbench

/// Each promise of `Sources/Diapason/Checks`: silent on a sound charter, and named at its place once
/// that charter is broken in one point.
@Suite("What check promises", .ownThreads)
struct CheckTests {
  struct Break: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    /// `path:line:column: severity` and the id of each line, in their order.
    var expected: [String]

    init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
      self.file = "content/" + file
      self.old = old
      self.new = new
      self.expected = expected
    }

    var testDescription: String { "\(file): \(old) → \(new)" }
  }

  @Test("a sound charter has nothing to say, in a build either")
  func sound() throws {
    let book = try Handbook(SoundCharter.files)
    let check = try book.run("check", "--format", "line", "--strict")
    #expect(check.error == "" || check.error.hasSuffix("pages checked\n"), "\(check.error)")
    #expect(check.code == 0)
    #expect(try book.run("build", "--strict").code == 0)
  }

  static let breaks: [Break] = [
    // The charter
    Break(
      "charter/index.md", "effective: 2026-01-01\n", "", "4:9: error incomplete-document"),
    Break("charter/index.md", "version: \"1.0\"\n", "", "1:1: error missing-field"),
    Break(
      "charter/rules/CH-01.md", "since: 2026-01-01", "since: 2026-02-01",
      "3:8: error missing-change"),
    Break(
      "charter/rules/CH-01.md", "force: must\n", "force: must\nretired: 2026-09-01\n",
      "3:10: error missing-change"),
    Break("charter/rules/CH-01.md", "force: must\n", "", "1:1: error missing-field"),
    Break(
      "charter/rules/CH-01.md", "force: must", "force: must\nnetworks: [linkdin]",
      "3:12: error dangling-reference"),
    Break(
      "charter/rules/CH-01.md", "Readers ask.", "Readers ask on Oldnet.",
      "9:16: warning retired-network"),
    Break(
      "charter/rules/CH-01.md", "force: must",
      "force: must\nreviewed: 2026-01-01\nreview-every: 6 months",
      "3:11: warning overdue-review"),
    Break(
      "charter/rules/CH-01.md", "\n## Why\n\nReaders ask.\n", "", "1:1: note incomplete-record"),
    // A document that binds nobody yet, or no more, may lack its number.
    Break(
      "charter/index.md", "version: \"1.0\"\nstatus: in-force", "status: consultation",
      "1:1: note incomplete-record"),
    Break("networks/linkedin.md", "\n## Tone\n\nx\n", "", "1:1: note incomplete-record"),
    Break("networks/oldnet.md", "\n## Tone\n\nx\n", ""),
    Break("networks/oldnet.md", "cadence: 0/week\n", ""),
    // Contacts
    Break("contacts/desk.md", "hours: always\n", "", "1:1: note incomplete-record"),
    Break("contacts/desk.md", "phone: \"80 99 00 00 01\"\n", "", "1:1: error unreachable-contact"),
    Break(
      "contacts/desk.md", "phone: \"80 99 00 00 01\"", "phone: \"80 99 00 00 01 (ext. 12)\"",
      "3:8: error wrong-type"),
    Break(
      "contacts/desk.md", "role: editor\n", "role: editor\nemail: desk.example\n",
      "3:8: error wrong-type"),
    Break("contacts/desk.md", "role: editor\n", "", "risks/leak.md:4:8: error unheld-duty"),
    Break(
      "contacts/desk.md", "80 99 00 00 01", "+33 (0)1 99 00 12 34", "3:8: warning sample-data"),
    Break(
      "contacts/desk.md", "hours: always", "hours: always\nemail: desk@paper.example",
      "5:8: warning sample-data"),
    // The brand
    Break(
      "brand/assets/logo.svg", "<svg", "GIF89a\u{1}", "logo.md:2:9: error asset-mismatch",
      "1:1: error unreadable-image"),
    Break(
      "brand/assets/logo.md", "expires: 2027-01-01", "expires: 2026-09-30",
      "5:10: warning expired-licence"),
    Break(
      "brand/assets/logo.md", "[Paper]", "[Papper]", "4:15: error dangling-reference"),
    Break(
      "brand/assets/logo.md", "alt: Logo", "alt: Logo\nnetworks: [linkedin]\nslot: bannner",
      "4:12: error dangling-reference"),
    Break(
      "brand/assets/logo.md", "alt: Logo", "alt: Logo\nusages: {print: lego.svg, web: logo.svg}",
      "4:17: error dangling-reference"),
    Break(
      "brand/assets/logo.md", "alt: Logo", "alt: Logo\nusages: {prnt: logo.svg}",
      "4:10: error wrong-type"),
    Break(
      "brand/assets/logo.md", "alt: Logo", "alt: Logo\nconsent: C-9",
      "4:10: error dangling-reference"),
    Break(
      "brand/assets/logo.svg", "/>", "><path d=\"M0 0\" fill=\"#ff0000\"/></svg>",
      "logo.md:2:9: note colour-off-palette"),
    Break(
      "brand/assets/logo.svg", "/>", "><path d=\"M0 0\" fill=\"#14243B\"/></svg>"),
    Break(
      "brand/colours.csv", "#14243b", "#bbbbbb", "2:13: error low-contrast",
      "3:15: error low-contrast"),
    Break(
      "brand/texts/short-description.md", "We make benches.",
      "We make benches, and we mend them for thirty years.", "3:12: error text-too-long"),
    // The plan
    Break("plan/objectives/be-known.md", "kpi: followers\n", "", "1:1: note incomplete-record"),
    Break("plan/objectives/be-known.md", "target: 200\n", "", "1:1: note incomplete-record"),
    Break(
      "plan/objectives/be-known.md", "## Achievable\n\nEight a month.\n\n", "",
      "1:1: note incomplete-record"),
    Break(
      "plan/objectives/be-known.md", "Town planners follow us.\n\n", "",
      "1:1: warning incomplete-objective"),
    Break(
      "plan/objectives/be-known.md", "owner: editor\n", "", "1:1: warning incomplete-objective"),
    Break(
      "plan/objectives/be-known.md", "[linkedin]", "[linkedin, video, oldnet]",
      "9:11: warning incomplete-objective"),
    Break(
      "plan/objectives/be-known.md", "deadline: 2026-12-31", "deadline: 2025-12-31",
      "7:11: error reversed-dates",
      "calendar.csv:2:4: warning late-entry", "calendar.csv:3:4: warning late-entry",
      "calendar.csv:4:4: warning late-entry", "calendar.csv:5:4: warning late-entry",
      "calendar.csv:6:4: warning late-entry", "calendar.csv:7:4: warning late-entry",
      "calendar.csv:8:4: warning late-entry"),
    Break(
      "plan/objectives/be-known.md", "target: 200", "target: 100",
      "5:9: error target-not-better"),
    Break(
      "plan/kpis/followers.md", "family: awareness", "family: awareness\ndirection: down",
      "objectives/be-known.md:5:9: error target-not-better"),
    Break(
      "plan/kpis/measures.csv", "2026-08-31,followers,160\n2026-09-30,followers,175\n", "",
      "be-known.md:3:6: warning unmeasured-objective"),
    Break(
      "plan/kpis/measures.csv", "2026-09-30,followers,175\n", "",
      ""),
    Break(
      "plan/kpis/measures.csv", "2026-08-31,followers,160\n2026-09-30", "2026-08-16",
      "followers.md:1:1: warning silent-kpi"),
    Break("plan/kpis/measures.csv", "175", "\"1,175\"", "3:22: error bad-cell"),
    Break(
      "plan/audiences/planners.md", ", video: weak", "",
      "networks/video.md:2:9: warning network-without-audience"),
    Break(
      "plan/audiences/planners.md", "{linkedin: strong, video: weak}", "{oldnet: strong}",
      "networks/linkedin.md:2:9: warning network-without-audience",
      "networks/video.md:2:9: warning network-without-audience",
      "planners.md:2:11: warning audience-without-network"),
    Break(
      "plan/audiences/planners.md", "strong", "stronk", "2:22: error wrong-type",
      "networks/linkedin.md:2:9: warning network-without-audience"),
    Break(
      "plan/audiences/planners.md", "linkedin:", "linkdin:",
      "2:12: error dangling-reference",
      "networks/linkedin.md:2:9: warning network-without-audience"),
    Break(
      "plan/calendar.csv", "2026-10-12", "2026-10-19",
      "networks/linkedin.md:3:10: warning unmet-cadence"),
    Break(
      "plan/calendar.csv", "draft,be-known,\n",
      "draft,be-known,\"Today we show, how a bench is mended in the Workshop!\"\n",
      "4:61: warning repeated-text"),
    Break(
      "plan/calendar.csv", "editor,idea,be-known,\np5", "editor,idea,,\np5",
      "5:1: warning aimless-entry"),
    Break(
      "plan/calendar.csv", "A tree,editor", "A tree,", "5:1: warning aimless-entry"),
    Break(
      "plan/calendar.csv", "linkedin,post,A garden", "oldnet,post,A garden",
      "8:16: error entry-on-closed-network"),
    Break("plan/calendar.csv", "film,A film", "flim,A film", "4:27: error unknown-format"),
    Break(
      "plan/calendar.csv", "p3,2026-10-07,14:00", "p3,2026-10-07,25:00", "4:15: error bad-cell"),
    Break(
      "plan/calendar.csv", "p4,2026-10-12", "p3,2026-10-12", "5:1: error duplicate-id"),
    Break("plan/formats.csv", "post,1\n", "post,1\nFilm,3\n", "4:1: error duplicate-id"),
    Break(
      "plan/kpis/measures.csv", "2026-08-31,followers,160", "2026-09-30,Followers,160",
      "3:12: error duplicate-id"),
    Break(
      "brand/colours.csv", "Paper,#ffffff,Ink\n", "Paper,#ffffff,Ink\npaper,#fffffe,\n",
      "4:1: error duplicate-id"),
    Break(
      "brand/colours.csv", "name,hex,text-on-it\nInk,#14243b,Paper",
      "name,hex,text-on-it,cmyk\nInk,#14243b,Paper,95 75 35", "2:19: error bad-cell"),
    Break(
      "brand/colours.csv", "name,hex,text-on-it\nInk,#14243b,Paper",
      "name,hex,text-on-it,cmyk\nInk,#14243b,Paper,C95 M75 Y35 K101", "2:19: error bad-cell"),
    Break(
      "brand/colours.csv", "name,hex,text-on-it\nInk,#14243b,Paper",
      "name,hex,text-on-it,cmyk\nInk,#14243b,Paper,C95 M75 Y35 K5.5"),
    Break(
      "plan/formats.csv", "film,\"2,5\"", "film,\"3,5\"",
      "calendar.csv:3:39: warning not-enough-hours"),
    Break(
      "plan/figures.csv", "2026-02-01", "2025-09-30", "2:27: warning stale-figure"),
    Break("plan/figures.csv", ",The regulator", ",", "2:38: note incomplete-record"),
    Break(
      "plan/figures.csv", "as-of,source\nUsers at home,33,millions,2026-02-01,The regulator",
      "as-of,source,network\nUsers at home,33,millions,2026-02-01,The regulator,linkedin",
      "video.md:2:9: warning network-without-figure"),
    Break(
      "plan/figures.csv", "as-of,source\nUsers at home,33,millions,2026-02-01,The regulator",
      "as-of,source,network\nUsers at home,33,millions,2026-02-01,A,linkedin\n"
        + "Films,2,%,2026-02-01,B,Video"),
  ]

  @Test("broken in one point, it says so at that point", arguments: breaks)
  func broken(_ row: Break) throws {
    var files = SoundCharter.files
    let text = try #require(files[row.file])
    #expect(text.contains(row.old))
    files[row.file] = text.replacing(row.old, with: row.new, maxReplacements: 1)
    let book = try Handbook(files)
    let ending = try book.run("check", "--format", "line")
    let lines = ending.error.split(separator: "\n").map(String.init)
      .filter { line in [": error: ", ": warning: ", ": note: "].contains(where: line.contains) }
    let expected = row.expected.filter { !$0.isEmpty }
    #expect(lines.count == expected.count, "\(ending.error)")
    let own = row.file.split(separator: "/").last.map(String.init) ?? ""
    for want in expected {
      let parts = want.split(separator: " ")
      let place = want.first?.isNumber == true ? own + ":" + parts[0] : String(parts[0])
      let isSaid = lines.contains {
        $0.contains(place + " \(parts[1]): ") && $0.hasSuffix("[\(parts[2])]")
      }
      #expect(isSaid, "\(want) in \(ending.error)")
    }
  }

  @Test("what must not be shown is in no byte of the site, its kits, calendars and feed")
  func withheld() throws {
    var files = SoundCharter.files
    files["content/secret.md"] = "---\nreaders: [board]\n---\n# Zanzibar\n\nZanzibar is the plan.\n"
    files["content/charter/rules/CH-02.md"] =
      "---\nforce: may\ndraft: yes\n---\n# Keep Zanzibar in mind\n\n## Why\n\nZanzibar.\n"
    files["content/brand/texts/other.md"] =
      "---\nlength: short\nreaders: [board]\nnetworks: [linkedin]\n---\n# Zanzibar\n\nZanzibar.\n"
    let book = try Handbook(files)
    #expect(try book.run("build").code == 0)
    for (path, bytes) in book.site {
      #expect(!path.lowercased().contains("zanzibar"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Zanzibar"), "\(path)")
    }
    #expect(try book.run("build", "--readers", "board").code == 0)
    #expect(book.site.contains { String(decoding: $1, as: UTF8.self).contains("Zanzibar") })
  }
}
