import TestThreads
import Testing
import Workbench

@Suite("A crisis, announced and ended", .ownThreads)
struct CrisisTests {
  static let levels: [String: String] = [
    "content/crisis/index.md": "---\ncollection: crisis-level\n---\n# Crisis\n",
    "content/crisis/rumour.md": level(1, "A rumour", "Nothing to say yet."),
    "content/crisis/injury.md": level(3, "Somebody is hurt", "Our thoughts go to them first."),
  ]

  private static func level(_ number: Int, _ title: String, _ statement: String) -> String {
    """
    ---
    level: \(number)
    decides: editor
    delay: 30 minutes
    notify: [desk]
    ---
    # \(title)

    ## Signs

    x

    ## First hour

    x

    ## What we never do

    x

    ## Holding statement

    > \(statement)
    """
  }

  static func book(_ setting: String = "") throws -> Handbook {
    var files = SoundCharter.files.merging(levels) { _, new in new }
    files["diapason.yaml", default: ""] += setting
    return try Handbook(files)
  }

  static func site(_ setting: String, _ arguments: String...) throws -> [String: [UInt8]] {
    let book = try book(setting)
    let ending = try book.program().run(["build", "--date", "2026-10-06"] + arguments)
    #expect(ending.code == 0, "\(ending.error)")
    return book.site
  }

  static func text(_ site: [String: [UInt8]], _ address: String) -> String {
    String(decoding: site[address] ?? [], as: UTF8.self)
  }

  @Test("every page says since when it lasts, if that is told, and that nothing is to be written")
  func since() throws {
    let site = try Self.site("crisis: active\ncrisis-since: \"Sunday, 14:30\"\n")
    let page = Self.text(site, "charter/index.html")
    #expect(page.contains("since Sunday, 14:30</span>"))
    #expect(page.contains("Write nothing, delete nothing."))
    let silent = Self.text(try Self.site("crisis-since: \"Sunday, 14:30\"\n"), "charter/index.html")
    #expect(!silent.contains("Sunday") && !silent.contains("crisis-manner"))
  }

  @Test("every page carries the level, whom to call and what to say; the home page begins with it")
  func banner() throws {
    let site = try Self.site("crisis: active\n")
    let pages = site.keys.filter { $0.hasSuffix(".html") && !$0.hasSuffix("crisis-to-keep.html") }
    #expect(pages.count > 30)
    for page in pages {
      let html = Self.text(site, page)
      #expect(html.contains("<aside class=\"crisis\""), "\(page)")
      #expect(html.contains("Somebody is hurt"), "\(page)")
      let isOwn = page == "crisis/injury.html"
      #expect(html.contains("class=\"crisis-phone\" href=\"tel:") != isOwn, "\(page)")
      #expect(
        html.contains("data-copy-text=\"Our thoughts go to them first.\"") || isOwn, "\(page)")
    }
    let home = Self.text(site, "index.html")
    #expect(
      home.contains("<h2 id=\"d_home-crisis\"><a href=\"crisis/injury.html\">Somebody is hurt"))
    #expect(
      home.firstRange(of: "d_home-crisis")?.lowerBound ?? home.endIndex
        < home.firstRange(of: "home-questions")?.lowerBound ?? home.startIndex)
  }

  @Test("what is planned from the date on is listed by network, what is out already is not")
  func suspensions() throws {
    let html = Self.text(try Self.site("crisis: active\n"), "crisis/posts-to-suspend.html")
    let order = ["<b>5</b>", "id=\"n-linkedin\"", "A tree", "A garden", "id=\"n-video\"", "A film"]
    let places = try order.map { try #require(html.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(!html.contains("A bench") && !html.contains("A square"))
  }

  @Test(
    "a level is named by its id, its number or as the most severe, in either language",
    arguments: [
      ("crisis: rumour\n", "A rumour"), ("crise: RUMOUR\n", "A rumour"),
      ("crisis: 1\n", "A rumour"),
      ("crise: oui\n", "Somebody is hurt"), ("crisis: true\n", "Somebody is hurt"),
    ])
  func levels(_ setting: String, _ title: String) throws {
    #expect(Self.text(try Self.site(setting), "index.html").contains("crisis-line"))
    #expect(Self.text(try Self.site(setting), "404.html").contains(">\(title)</a></p>"))
  }

  @Test("the command line announces, and ends what the configuration announces; not a byte stays")
  func undone() throws {
    let quiet = try Self.site("")
    func pages(_ site: [String: [UInt8]]) -> [String: [UInt8]] {
      site.filter { $0.key != ".diapason.json" }
    }
    #expect(Self.text(try Self.site("", "--crisis", "rumour"), "404.html").contains("A rumour"))
    #expect(pages(try Self.site("crisis: active\n", "--crisis", "none")) == pages(quiet))
    #expect(pages(try Self.site("crisis: no\n")) == pages(quiet))
    #expect(!Self.text(quiet, "index.html").contains("crisis-line"))
    let book = try Self.book()
    #expect(try book.run("build").code == 0)
    let before = book.site
    #expect(try book.run("build", "--crisis", "active").code == 0)
    #expect(book.site != before)
    #expect(try book.run("build").code == 0)
    #expect(book.site == before)
  }

  @Test("a wrong level names the nearest, at its line or of the option")
  func wrong() throws {
    let configured = try Self.book("crisis: injurie\n").run("check", "--format", "line")
    #expect(configured.code == 1)
    #expect(
      configured.reports.map { "\($0.place) \($0.id)" } == [
        "diapason.yaml:3:9: dangling-reference"
      ])
    #expect(
      try Self.book("crisis: injurie\n").run("check").error.contains("did you mean “injury”?"))
    let asked = try Self.book().run("build", "--crisis", "rumor")
    #expect(asked.code == 2)
    #expect(asked.error.contains("no crisis level is named “rumor”"))
    #expect(asked.error.contains("did you mean “rumour”?"))
    let none = try Handbook.page("# Home\n").run("build", "--crisis", "active")
    #expect(none.error.contains("asks for a crisis level, and the site has none"))
    let listed = try Self.book("crisis: [injury]\n").run("check", "--format", "line")
    #expect(listed.code == 1 || listed.code == 0)
  }

  @Test("a crisis is published, and undone, to a target")
  func published() throws {
    let book = try Self.book("targets:\n  intranet: {kind: folder, path: www}\n")
    #expect(try book.run("publish", "--crisis", "active").code == 0)
    #expect(book.folder.text("www/current/index.html")?.contains("crisis-line") == true)
    #expect(try book.run("publish").code == 0)
    #expect(book.folder.text("www/current/index.html")?.contains("crisis-line") == false)
  }
}
