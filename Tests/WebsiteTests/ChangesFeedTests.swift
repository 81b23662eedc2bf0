import CharterModel
import Diagnosis
import Foundation
import Testing

@testable import SitePlan
@testable import Website

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The feed of changes as Atom")
struct ChangesFeedTests {
  static func feed(_ rows: String, configuration: String = "language: en") throws -> String {
    let site = try PlannedSite(
      [
        "changes.csv": "date,document,rule,version,what,why\n" + rows, "index.md": "# A",
        "d/index.md": "---\nkind: document\nversion: 1.0\nstatus: in-force\n---\n# D",
      ], configuration: configuration)
    let address = try #require(site.site.feedAddress)
    return String(decoding: site.site.changesFeed(at: address), as: UTF8.self)
  }

  /// The texts of all elements of a name, in their order.
  static func texts(_ name: String, _ feed: String) -> [String] {
    feed.components(separatedBy: "<\(name)>").dropFirst().map {
      $0.components(separatedBy: "</\(name)>")[0]
    }
  }

  static let hostile: [String] = [
    "\u{B}", "\u{1F}", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}",
    "]]>", "<![CDATA[", "-->", "&amp;", "&#0;", "\u{2028}", "\"'", "<b>", "</feed>",
  ]

  @Test("is well-formed XML whatever the cells hold", arguments: hostile)
  func wellFormed(_ text: String) throws {
    let cell = "\"a" + text.replacing("\"", with: "\"\"") + "b\""
    let feed = try Self.feed("2026-11-20,d,,1.0,\(cell),\(cell)\n2026-11-20,,,,\(cell),\n")
    let parser = XMLParser(data: Data(feed.utf8))
    #expect(parser.parse(), "\(feed)")
    #expect(Self.texts("title", feed).count == 3)
  }

  @Test("well-formed too when the configuration holds control characters")
  func configuration() throws {
    let feed = try Self.feed(
      "2026-11-20,d,,1.0,x,\n",
      configuration: "language: en\nname: \"A\\x0BB\\x00\"\ncompany: \"C\\x1F\"")
    #expect(XMLParser(data: Data(feed.utf8)).parse(), "\(feed)")
  }

  @Test("two rows that say the same have two ids, which stay when other rows come")
  func identities() throws {
    let row = "2026-11-20,,,1.0,Same,\n"
    let first = Self.texts("id", try Self.feed(row + row))
    #expect(first.count == 3 && Set(first).count == 3)
    let more = Self.texts("id", try Self.feed(row + "2026-11-20,,,1.0,Other,\n" + row))
    #expect(more.count == 4 && Set(more).count == 4)
    #expect(Set(first).isSubset(of: more))
  }

  @Test("every entry has a link and a summary, with a reason or without")
  func entries() throws {
    let feed = try Self.feed("2026-11-20,d,,1.0,One,Because\n2026-11-21,,,,Two,\n")
    let entries = Self.texts("entry", feed)
    #expect(entries.count == 2)
    #expect(entries[0].contains("<link href=\"changes.html\"/>"))
    #expect(entries[0].contains("<summary>Two</summary>"))
    #expect(entries[1].contains("<link href=\"d/index.html\"/>"))
    #expect(entries[1].contains("<summary>Because</summary>"))
  }

  @Test("names itself where the site has an address, and changes no id with the site's name")
  func address() throws {
    func feed(_ name: String) throws -> String {
      try Self.feed(
        "2026-11-20,,,,One,\n",
        configuration: "language: en\naddress: https://x.example/charter\nname: \(name)")
    }
    let text = try feed("One")
    #expect(
      text.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://x.example/charter/changes.xml\"/>"
      ))
    #expect(Self.texts("id", text) == Self.texts("id", try feed("Two")))
    let bare = try Self.feed("2026-11-20,,,,One,\n")
    #expect(
      bare.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"changes.xml\"/>"))
  }

  @Test("an entry holds the whole of its row, as HTML that shows every character as it was written")
  func content() throws {
    let feed = try Self.feed("2026-11-20,d,,1.0,a<b & c,\"<img src=x onerror=y>\"\n")
    let content = try #require(
      Self.texts(
        "content type=\"html\"", feed.replacing("</content>", with: "</content type=\"html\">")
      ).first)
    let html = content.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    #expect(
      html
        == "<p>D, version 1.0</p><p>a&lt;b &amp; c</p><p>Why: &lt;img src=x onerror=y&gt;</p>")
  }

  @Test("a correction of its words leaves a change what it is; a new one of its day is another")
  func corrected() throws {
    let ids = { (rows: String) in try Self.texts("id", Self.feed(rows)) }
    let before = try ids("2026-09-20,d,,1.0,One,Because\n")
    #expect(try ids("2026-09-20,d,,1.0,The one,Therefore\n") == before)
    let more = try ids("2026-09-20,d,,1.0,One,Because\n2026-09-20,d,,1.0,Two,\n")
    #expect(more.count == 3 && more.last == before.last)
    #expect(try ids("2026-09-20,d,,1.1,One,\n") != before)
  }

  @Test("the feed is as new as the latest of its entries that has come")
  func updated() throws {
    let feed = try Self.feed("2026-09-20,,,,One,\n2026-09-22,,,,Two,\n2026-11-21,,,,Three,\n")
    #expect(
      Self.texts("updated", feed) == [
        "2026-09-22T00:00:00Z", "2026-11-21T00:00:00Z", "2026-09-22T00:00:00Z",
        "2026-09-20T00:00:00Z",
      ])
  }

  @Test("what a version to come changes was told when the version was adopted")
  func announced() throws {
    var files = TimeTests.files
    files["c/changes.csv", default: ""] += "2027-03-01,c,CH-1,5.0,Delta takes over,\n"
    let site = try PlannedSite(files, configuration: "language: en", on: "2026-11-15").site
    let feed = String(
      decoding: site.changesFeed(at: try #require(site.feedAddress)), as: UTF8.self)
    let entry = try #require(Self.texts("entry", feed).first)
    #expect(entry.contains("From 1\u{A0}March 2027") && entry.contains("Delta takes over"))
    #expect(Self.texts("updated", entry) == ["2024-12-01T00:00:00Z"])
  }
}
