import Testing

@testable import Website

@Suite("Decisions end with the answer in hand")
struct OutcomeTests {
  static let files = [
    "index.md": "# Home\n",
    "rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
    "rules/CH-01.md":
      "---\nforce: must\nsummary: \"In short.\"\n---\n# Say that you work here\n\n## Why\n\nx\n",
    "replies/index.md": "---\ncollection: reply\n---\n# Replies\n",
    "replies/reply-late.md":
      "---\ndelay: 1 hour\n---\n# We were late\n\nYou are right about the …, we left late.\n",
    "contacts/index.md": "---\ncollection: contact\n---\n# Contacts\n",
    "contacts/duty-officer.md":
      "---\nphone: \"+44 22\"\nhours: \"Day and night\"\n---\n# The duty officer\n",
    "crisis/index.md": "---\ncollection: crisis-level\n---\n# Crisis\n",
    "crisis/level-2.md": "---\nlevel: 2\n---\n# It grows\n",
    "decisions/index.md": "---\ncollection: decision\n---\n# Decisions\n",
  ]

  static func page(_ outcome: String, other: String = "Leave it: [CH-01].") throws -> String {
    var files = files
    files["decisions/a.md"] =
      "# A decision\n\n- Is it so?\n  - **Yes**\n    - \(outcome)\n  - **No**\n    - \(other)\n"
    let html = try PlannedSite(files).html("decisions/a.md")
    let start = try #require(html.range(of: "id=\"r-yes\""))
    let end = try #require(html.range(of: "id=\"r-no\""))
    let before = html[..<start.lowerBound].lastIndex(of: "<") ?? html.startIndex
    return String(html[before..<end.lowerBound])
  }

  @Test(
    "the bold words that open an outcome are its verdict, in either language",
    arguments: [
      ("**Yes.** Post it", "yes"), ("**Oui, publiez** vite", "yes"), ("**no**", "no"),
      ("**Non, jamais.** x", "no"), ("**Ask first.** x", "ask"), ("**Demandez** à", "ask"),
      ("**Nobody** knows", nil), ("Yes, **no**", nil), ("Post it", nil), ("*Yes* post", nil),
    ])
  func verdicts(_ words: String, _ verdict: String?) throws {
    let html = try Self.page(words + " [CH-01]")
    #expect(html.hasPrefix("<div class=\"outcome\(verdict.map { " outcome-\($0)" } ?? "")\""))
  }

  @Test(
    "the rule's sentence, the reply to copy, the number and the page that follows stand below it")
  func inHand() throws {
    let html = try Self.page(
      "Do it: [CH-01], [reply-late], [duty-officer], then [level-2]. [CH-01]")
    #expect(html.contains("<p>Say that you work here</p>") && html.contains("In short."))
    #expect(html.contains("data-blanks") && html.contains("You are right about the …"))
    #expect(html.contains("<a class=\"in-hand-phone\" href=\"tel:+4422\">"))
    #expect(html.contains("href=\"../crisis/level-2.html\">Then: It grows</a>"))
    // What is cited twice stands there once.
    #expect(html.ranges(of: "in-hand-rule").count == 1)
  }

  @Test("a link to a record is as good as its id; what another outcome cites stays there")
  func links() throws {
    let html = try Self.page(
      "Do it: [this](../contacts/duty-officer.md).", other: "Say [reply-late].")
    #expect(html.contains("in-hand-phone") && !html.contains("in-hand-reply"))
  }
}

@Suite("What to share")
struct ShareTests {
  static func html(on day: String) throws -> String {
    let rows = """
      title,link,networks,text,from,until
      Open,https://www.a.example/one,mastodon,Words of mine,2026-11-16,2026-11-29
      Later,https://a.example/two,,More words,2026-12-01,
      Always,,,,,
      Over,https://a.example/,,Old words,2026-01-01,2026-02-01

      """
    return try PlannedSite(
      [
        "index.md": "# Home\n",
        "curation.csv": rows, "curation.md": "# Share\n\nHow to.\n",
        "networks/index.md": "---\ncollection: network\n---\n# Networks\n",
        "networks/mastodon.md": "# Mastodon\n",
      ], on: day
    ).html("curation.md")
  }

  @Test("what is open on the day stands first, as cards; what comes and what is over is folded")
  func order() throws {
    let html = try Self.html(on: "2026-11-20")
    let cards = html.matches(of: /<h2>(?:<a[^>]*>)?(\w+)(?:<\/a>)?<\/h2>/).map { String($0.1) }
    #expect(cards.prefix(4) == ["Open", "Always", "Later", "Over"])
    let first = try #require(html.range(of: "shares-other"))
    #expect(
      html[..<first.lowerBound].contains("Always") && !html[..<first.lowerBound].contains("Later"))
    #expect(
      try #require(html.range(of: "class=\"share\"")).lowerBound
        < #require(html.range(of: "How to.")).lowerBound)
  }

  @Test("the text is copied with its address, which is shown by a short name")
  func copied() throws {
    let html = try Self.html(on: "2026-11-20")
    #expect(html.contains("data-copy-text=\"Words of mine https://www.a.example/one\""))
    #expect(html.contains(">a.example/one</a>"))
    #expect(try Self.html(on: "2026-03-01").contains("from <time datetime=\"2026-11-16\">16"))
  }

  @Test(
    "addresses by short names",
    arguments: [
      ("https://www.a.example/", "a.example"), ("https://a.example?q=1", "a.example"),
      ("http://a.example/b/c#d", "a.example/b/c"),
      ("https://a.example/a-very-long-path-that-no-column-has-room-for", "a.example/…"),
    ])
  func labels(_ address: String, _ label: String) { #expect(AddressLabel.short(address) == label) }
}
