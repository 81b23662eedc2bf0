import Diagnosis
import Foundation
import Layouts
import Testing
import Workbench

@testable import Search
@testable import SitePlan
@testable import Website

@Suite("The index of a search")
struct SearchTests {
  static func files(_ site: Site, parts: Int = 16) -> [String: String] {
    let words = site.searchParts(parts).map { site.indexed($0) }
    return Dictionary(
      uniqueKeysWithValues: site.searchFiles(words).map { file in
        let bytes: [UInt8] =
          switch file.content {
          case .bytes(let bytes): bytes
          case .late(let bytes): bytes()
          default: []
          }
        return (file.address, String(decoding: bytes, as: UTF8.self))
      })
  }

  static func index(_ site: Site) -> SearchIndex {
    SearchIndex(
      joining: site.searchParts(16).map { site.indexed($0).places }, in: site.textLanguage)
  }

  static func weights(_ word: String, in index: SearchIndex) -> [UInt8] {
    var weights: [UInt8] = []
    if let form = index.forms.first(where: { $0.word == Array(word.utf8) }) {
      index.eachPlace(of: form) { weights.append(UInt8($1)) }
    }
    return weights
  }

  @Test("a draft, a page for other readers and their words are in no file of the index")
  func withheld() throws {
    let plan = try PlannedSite([
      "index.md": "# Home\n\nwelcome", "a/index.md": "# A",
      "a/secret.md": "---\ndraft: yes\n---\n# Hidden zebra\n\nplatypus",
      "a/board.md": "---\nreaders: [board]\n---\n# Boardroom\n\nmerger",
      "a/b.md": "# B\n\nordinary",
    ])
    let files = Self.files(plan.site)
    #expect(files.values.contains { $0.contains("ordinary") })
    for (address, text) in files {
      for word in ["zebra", "platypus", "secret", "merger", "board"] {
        #expect(!text.lowercased().contains(word), "\(word) in \(address)")
      }
    }
  }

  @Test(
    "a title outweighs a heading, a heading the text; words of every text count in titles alone")
  func weights() throws {
    let plan = try PlannedSite([
      "index.md": "# Home", "a.md": "# The banner\n\n## Shape\n\nThe colour, colour and the rest",
    ])
    let index = Self.index(plan.site)
    let (title, heading) = (Self.weights("banner", in: index), Self.weights("shape", in: index))
    let text = Self.weights("colour", in: index)
    #expect(title.first ?? 0 > heading.first ?? 99 && heading.first ?? 0 > text.first ?? 99)
    #expect(text == [2] && Self.weights("rest", in: index) == [1])
    #expect(Self.weights("the", in: index) == [2])
  }

  @Test("an id is one word worth more than any, however its number is written")
  func ids() throws {
    let plan = try PlannedSite([
      "index.md": "# Home", "r/index.md": "---\ncollection: rule\n---\n# Rules",
      "r/CH-07.md": "---\nforce: must\n---\n# Cite\n\n## Why\n\nsee",
      "r/CH-08.md": "---\nforce: must\n---\n# Check\n\n## Why\n\n[CH-07]",
    ])
    #expect(Self.weights("ch7", in: Self.index(plan.site)).sorted() == [1, 31])
  }

  @Test("accents, case and composition make one word")
  func folding() throws {
    let plan = try PlannedSite(
      ["index.md": "# H", "a.md": "# A\n\nSécurité securite s\u{65}\u{301}curite\u{301}"],
      configuration: "langue: fr")
    let index = Self.index(plan.site)
    let words = index.forms.map { String(decoding: $0.word, as: UTF8.self) }
    #expect(words.filter { $0.hasPrefix("secur") } == ["securite"])
    #expect(Self.weights("securite", in: index).count == 1)
  }

  @Test("a term of the glossary can be found and led to; synonyms are no page's words")
  func tables() throws {
    let plan = try PlannedSite([
      "index.md": "# H", "glossary.csv": "term;definition\nReach;how many saw it\n",
      "synonyms.csv": "term;synonyms\nreach;impact, audience\n",
    ])
    let files = Self.files(plan.site)
    #expect(
      files.values.contains {
        $0.contains(#"["glossary.html","Reach","Glossary","","t-reach"]"#)
      })
    #expect(files.contains { $0.key.contains("/rows-0.") && $0.value.contains("how many saw it") })
    #expect(files.contains { $0.key.contains("/words.") && $0.value.contains("audience =reach") })
    #expect(Self.index(plan.site).forms.contains { $0.word == Array("audience".utf8) } == false)
  }

  @Test("a result answers: a number, a force, a colour, a text to copy, the question of a tree")
  func answers() throws {
    let site = try PlannedSite([
      "index.md":
        "# Home\n\n1. [May I?](tree/t.md)\n2. [Whom?](c/who.md#when)\n\n## More\n\n- [No](r/CH-01.md)",
      "c/index.md": "---\ncollection: contact\n---\n# Contacts",
      "c/who.md":
        "---\nphone: \"01 99 00\"\nhours: always\nfor: [all]\n---\n# Duty\n\n## When\n\nnow",
      "r/index.md": "---\ncollection: rule\n---\n# Rules",
      "r/CH-01.md": "---\nforce: must\n---\n# Cite\n\n## Why\n\nit helps",
      "p/index.md": "---\ncollection: reply\n---\n# Replies", "p/a.md": "# Thanks\n\nThank you.",
      "tree/index.md": "---\ncollection: decision\n---\n# Trees",
      "tree/t.md":
        "# May I?\n\n- Is it true?\n  - **Yes**\n    - **Yes**, go.\n  - **No**\n    - **No**, stop.",
      "colours.csv": "name;hex\nbrick;#b23a16\n",
      "words.csv": "say;avoid;why\nstaff;resources;they are people\n",
      "n/index.md": "---\ncollection: network\n---\n# Networks",
      "n/linkedin.md":
        "---\nstatus: active\ncadence: 1/week\nlimits: {characters: 3000}\nimages: {banner: 1128x191}\n---\n# LinkedIn",
    ]).site
    let files = Self.files(site)
    let titles = files.filter { $0.key.contains("/titles-") }.values.joined()
    for expected in [
      "\"call\",\"01\u{A0}99\u{A0}00\",\"tel:019900\"", #""force","must","must""#,
      ##""colour","#b23a16""##, #"["p/a.html","Thanks","Model answer","a","","copy"]"#,
      #"["tree/t.html","May I?","Decision","t","q""#,
      #"["words.html","resources → staff","Words","","mot-resources"]"#,
    ] {
      #expect(titles.contains(expected), "\(expected) in \(titles)")
    }
    let head = files["assets/search/head.js"] ?? ""
    #expect(head.contains(#"["May I?","#) && head.contains(#","when"]"#))
    #expect(!head.contains(#"["No","#))
    let index = Self.index(site)
    for word in ["3000", "1128", "191"] {
      #expect(!Self.weights(word, in: index).isEmpty, "\(word)")
    }
    #expect(Self.weights("b23a16", in: index) == [31] && !Self.weights("red", in: index).isEmpty)
    #expect(Self.weights("resources", in: index).first ?? 0 > 15)
  }

  @Test("the same site gives the same files, in however many parts it is read")
  func parts() throws {
    var pages = ["index.md": "# Home"]
    for number in 0..<70 { pages["p\(number).md"] = "# Page \(number)\n\nword w\(number % 7)" }
    let site = try PlannedSite(pages).site
    #expect(site.searchParts(1).count == 1 && site.searchParts(16).count > 3)
    #expect(Self.files(site, parts: 1) == Self.files(site, parts: 16))
  }

  @Test("a part without records explains, but not where there are no records, nor at the top")
  func asides() throws {
    var pages = [
      "index.md": "# H", "top.md": "# Top", "guide/index.md": "# Guide", "guide/a.md": "# A",
      "r/index.md": "# R",
    ]
    func asides() throws -> [String] {
      let site = try PlannedSite(pages).site
      let found = site.pages.indices.filter { site.pages[$0].isRead }
      return site.asides(among: found).joined().map { site.pages[found[$0]].address }
    }
    #expect(try asides().isEmpty)
    pages["r/index.md"] = "---\ncollection: rule\n---\n# Rules"
    pages["r/CH-07.md"] = "---\nforce: must\n---\n# Cite"
    #expect(try asides().sorted() == ["guide/a.html", "guide/index.html"])
  }

  @Test("a theme without a search page has no index")
  func themeWithoutSearch() throws {
    var ignored: [Diagnostic] = []
    let theme = Theme(files: Checkout.smallTheme(), prefix: "", &ignored)
    let site = try PlannedSite(["index.md": "# H"], theme: theme).site
    #expect(site.searchParts(16).isEmpty && site.searchFiles([]).isEmpty)
    #expect(!site.pages.contains { $0.layout == "search" })
  }

  /// The files of the index, each with the print of what it holds in its name.
  private static func handbook(_ changes: [String: String] = [:]) throws -> [String: String] {
    var random: UInt64 = 7
    func word() -> String {
      (0..<7).map { _ in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return String(Unicode.Scalar(UInt8(97 + random >> 33 % 26)))
      }.joined()
    }
    let common = (0..<800).map { _ in word() }
    var texts = ["index.md": "# Home\n\nWelcome."]
    for page in 0..<60 {
      let words = (0..<150).map { common[($0 * 37 + page * 11) % 800] }.joined(separator: " ")
      texts["p/page-\(page).md"] = "# Page \(page)\n\n\(words).\n\nReply within two days.\n"
    }
    for (path, line) in changes { texts[path, default: ""] += line }
    return files(try PlannedSite(texts).site)
  }

  @Test(
    "one changed sentence changes few files of the index, and a new word none that it is not in")
  func stability() throws {
    let before = try Self.handbook()
    #expect(before.count > 60)
    func changed(_ after: [String: String]) -> Set<String> {
      Set(after.filter { before[$0.key] != $0.value }.keys)
    }
    // A word that the site has: where it stands, what the page says, and the head that names both.
    let said = changed(try Self.handbook(["p/page-30.md": "\nReply within days.\n"]))
    #expect(said.count <= 5, "\(said.sorted())")
    // A word that no page had comes first of all words, and moves no other.
    let new = changed(try Self.handbook(["p/page-30.md": "\nAaardvark.\n"]))
    #expect(new.count <= 5, "\(new.sorted())")
    #expect(new.contains("assets/search/head.js"))
    #expect(changed(before).isEmpty)
  }

  @Test("a file of the index is named by what it holds, and the head by nothing")
  func prints() throws {
    let files = try Self.handbook()
    let head = try #require(files["assets/search/head.js"])
    for (address, text) in files where address != "assets/search/head.js" {
      let name = address.dropFirst("assets/search/".count).dropLast(3)
      #expect(text.hasPrefix("diapasonSearch.receive(\"\(name)\","))
      let parts = name.split(separator: ".")
      #expect(parts.count == 2 && head.contains(parts[1]), "\(name)")
      // Of publications that follow each other for years no two give one name to two texts.
      #expect(parts.last?.count == 12, "\(name)")
    }
  }
}
