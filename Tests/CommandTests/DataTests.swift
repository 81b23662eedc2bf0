import Foundation
import TestThreads
import Testing
import Workbench

/// The charter for programs and assistants: what holds, for whom it is, and nothing else.
@Suite("The charter as data", .ownThreads)
struct DataTests {
  /// A charter whose rules are in force, announced, retired and proposed, each with a word of its own.
  static let rules: [String: String] = [
    "content/help/index.md": "---\nfor-authors: yes\n---\n# How to write\n",
    "content/help/tables.md": "# Of tables\n",
    "diapason.yaml":
      "language: en\nname: Handbook\naddress: https://intranet.example/charter\ndata: yes\n",
    "content/index.md": "# Home\n\nWelcome.\n",
    "content/rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
    "content/rules/CH-01.md": """
    ---
    force: must-not
    capacity: [personal]
    since: 2026-01-01
    ---
    # Sell benches

    See [the rules](index.md), [CH-02] and <b>bold</b> words.

    ## Why

    Trust.

    ## Examples

    > [!DO]
    > Say where you work.

    > [!DONT]
    > Buy zavoidone!
    >
    > Buy zavoidtwo!
    """,
    "content/rules/CH-02.md":
      "---\nforce: may\nsince: 2027-01-01\n---\n# Zannounced\n\n## Why\n\nx\n",
    "content/rules/CH-03.md":
      "---\nforce: may\nretired: 2026-02-01\n---\n# Zretired\n\n## Why\n\nx\n",
    "content/rules/CH-04.md": "---\nforce: may\ndraft: yes\n---\n# Zproposed\n\n## Why\n\nx\n",
    "content/colours.csv":
      "name;hex;role\nRed {lead}.;#b23a16;accent\nred lead;#000000;\nWhite;#ffffff;\n"
      + "1;#111111;\nC 1;#222222;\n",
  ]

  private static func export(
    _ files: [String: String], readers: String
  ) throws -> [String: String] {
    let book = try Handbook(files)
    let ending = try book.program().run(
      ["export", "data", "out", "--readers", readers, "--date", "2026-11-22"])
    #expect(ending.code == 0, "\(ending.error)")
    return book.folder.tree("out").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "what does not hold today is in none of them, and each example to avoid says so on its line")
  func inForce() throws {
    let files = try Self.export(Self.rules, readers: "all")
    #expect(
      files.keys.sorted() == [
        "charter.json", "charter.md", "charter.schema.json", "colours.tokens.json", "llms.txt",
        "sitemap.xml",
      ])
    for name in ["charter.json", "charter.md"] {
      let text = files[name] ?? ""
      #expect(text.contains("Sell benches") && text.contains("CH-01"))
      for word in ["Zannounced", "Zretired", "Zproposed"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
      // In JSON a line ends in an escape.
      let lines = text.replacing("\\n", with: "\n").split(separator: "\n")
      for line in lines where line.contains("zavoid") {
        #expect(line.contains("EXAMPLE TO AVOID: "), "\(line)")
      }
      #expect(lines.count { $0.contains("zavoid") } == 2)
    }
    let text = files["charter.md"] ?? ""
    #expect(text.contains("### CH-01 — Forbidden\u{A0}· Sell benches"))
    #expect(text.contains("- Address: https://intranet.example/charter/rules/ch-01.html"))
    #expect(text.contains("See the rules, [CH-02] and bold words."))
    // Lists of pages: what assistants may take for what holds, and what the site holds.
    let list = files["llms.txt"] ?? ""
    #expect(list.contains("Sell benches"))
    for word in ["Zannounced", "Zretired", "Zproposed", "How to write", "Of tables"] {
      #expect(!list.contains(word), "\(word) in llms.txt")
    }
    let map = files["sitemap.xml"] ?? ""
    #expect(map.contains("rules/ch-03.html") && !map.contains("rules/ch-04.html"))
  }

  @Test("a rule as data has its id, force, interval, address and print")
  func rule() throws {
    let files = try Self.export(Self.rules, readers: "all")
    let text = try #require(files["charter.json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.count == 1)
    let rule = try #require(rules.first)
    #expect(rule["id"] as? String == "CH-01" && rule["force"] as? String == "must-not")
    #expect(rule["capacity"] as? [String] == ["personal"])
    #expect((rule["interval"] as? [String: String]) == ["from": "2026-01-01"])
    #expect(rule["address"] as? String == "https://intranet.example/charter/rules/ch-01.html")
    #expect((rule["print"] as? String)?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
  }

  @Test("tokens have names that the format allows, and shares of one")
  func tokens() throws {
    let text = try Self.export(Self.rules, readers: "all")["colours.tokens.json"] ?? ""
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let colours = try #require(json["colours"] as? [String: Any])
    #expect(colours.keys.sorted() == ["$type", "c-1", "c-1-2", "red-lead", "red-lead-2", "white"])
    let value = try #require((colours["red-lead"] as? [String: Any])?["$value"] as? [String: Any])
    #expect(value["hex"] as? String == "#b23a16")
    #expect(value["components"] as? [Double] == [0.69804, 0.22745, 0.08627])
  }

  @Test("no file for programs holds a word that is kept for others, in the site and beside it")
  func withheld() throws {
    var files = ReadersTests.files
    files["diapason.yaml"]? += "data: yes\n"
    let exported = try Self.export(files, readers: "all")
    for (name, text) in exported {
      for word in ReadersTests.secrets + ["zchalk"] {
        #expect(!text.lowercased().contains(word), "\(word) in \(name)")
      }
    }
    let book = try Handbook(files)
    #expect(try book.run("build", "--readers", "all").code == 0)
    #expect(book.site["charter.md"] != nil && book.site["sitemap.xml"] != nil)
    let all = try ReadersTests.everything(book)
    for word in ReadersTests.secrets + ["zchalk", "takeover"] {
      #expect(!all.contains(word), "\(word)")
    }
    let board = try Self.export(files, readers: "direction").values.joined().lowercased()
    #expect(board.contains("zmarbletitle") && board.contains("zflinttext"))
    #expect(!board.contains("zchalk"))
  }

  @Test("the readers are always said, and content with errors is handed to nobody")
  func refused() throws {
    let book = try Handbook(["content/index.md": "# Home\n\n[x](gone.md)\n"])
    #expect(try book.program()("export", "data", "out").code == 2)
    #expect(try book.program()("mcp").code == 2)
    let ending = try book.program()("export", "data", "out", "--readers", "all")
    #expect(ending.code == 1 && ending.error.contains("[broken-link]"))
    #expect(book.folder.tree("out").isEmpty)
    #expect(try book.program()("mcp", "--readers", "all").code == 1)
  }

  @Test("a site without the setting has none of them") func without() throws {
    let book = try Handbook(["content/index.md": "# Home\n"])
    #expect(try book.run("build").code == 0)
    #expect(book.site["llms.txt"] == nil && book.site["charter.json"] == nil)
  }
}
