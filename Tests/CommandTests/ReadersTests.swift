import TestThreads
import Testing
import Workbench

@Suite("One folder, several kinds of readers", .ownThreads)
struct ReadersTests {
  /// Each withheld file holds a word of its own.
  static let files: [String: String] = [
    "diapason.yaml": "language: en\nname: \"Handbook\"\naddress: https://intranet.example/\n",
    "content/index.md": "# Home\n\nWelcome.\n",
    "content/rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
    "content/rules/CH-01.md": "---\nforce: must\n---\n# Say who you are\n\n## Why\n\nTrust.\n",
    "content/rules/CH-02.md":
      "---\nforce: must\nreaders: [direction]\nsummary: \"zmarblesummary\"\ntags: [zmarbletag]\n"
      + "aliases: [old/zmarblealias.html]\n---\n# A zmarbletitle rule\n\n## Why\n\nThe zmarblewhy.\n",
    "content/takeover.md":
      "---\nreaders: [direction, audit]\n---\n# The zgranitetitle\n\nA zgranitebody, [CH-02].\n",
    "content/later.md": "---\ndraft: yes\n---\n# Zchalktitle\n\nA zchalkbody.\n",
    "content/board/index.md": "---\nreaders: [direction]\n---\n# Zbasaltboard\n",
    "content/board/minutes.md": "# Zbasaltminutes\n\n![A zbasaltphoto](zbasalt.svg)\n",
    "content/board/zbasalt.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><desc>zbasaltdesc</desc></svg>",
    "content/board/glossary.csv": "term,definition\nzbasaltterm,A zbasaltdefinition\n",
    "content/networks/index.md": "---\ncollection: network\n---\n# Networks\n",
    "content/networks/linkedin.md":
      "---\nstatus: active\ncadence: 1/week\n---\n# LinkedIn\n\n## Purpose\n\nx\n\n## Tone\n\nx\n\n"
      + "## Formats\n\nx\n\n## What differs\n\nx\n",
    "content/plan/calendar.md": "---\nreaders: [direction]\n---\n# Zslatecalendar\n",
    "content/plan/calendar.csv":
      "id,date,network,format,title,status\np1,2026-10-05,linkedin,post,Zslatepost,approved\n",
    "content/texts/index.md": "---\ncollection: text\n---\n# Texts\n",
    "content/texts/short.md":
      "---\nlength: short\nnetworks: [linkedin]\n---\n# Short\n\nWe make benches.\n",
    "content/texts/text-secret.md":
      "---\nlength: short\nnetworks: [linkedin]\nreaders: [direction]\n---\n# Zflintkit\n\nA zflinttext.\n",
  ]

  static let secrets = ["zmarble", "zgranite", "zbasalt", "zslate", "zflint"]

  /// Every byte of a site in small letters: names, files, and what is packed in archives.
  static func everything(_ book: Handbook) throws -> String {
    var all = ""
    for (path, bytes) in book.site {
      all += path + "\n" + String(decoding: bytes, as: UTF8.self) + "\n"
      guard path.hasSuffix(".zip") else { continue }
      let python = Program("/usr/bin/python3")
      let script =
        "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
        + "for n in z.namelist(): print(n, z.read(n).decode('utf-8','replace'))"
      let ending = try python("-c", script, book.folder("public/" + path))
      #expect(ending.code == 0, "\(ending.error)")
      all += ending.output
    }
    return all.lowercased()
  }

  @Test("no byte of the others' site holds a word that is withheld, archives and search included")
  func withheld() throws {
    let book = try Handbook(Self.files)
    let ending = try book.run("build", "--readers", "all")
    #expect(ending.code == 0, "\(ending.error)")
    let all = try Self.everything(book)
    #expect(all.contains("we make benches") && all.contains("kit-tout.zip"))
    for word in Self.secrets + ["zchalk", "takeover"] { #expect(!all.contains(word), "\(word)") }
    #expect(try book.run("build").code == 0)
    let plain = try Self.everything(book)
    for word in Self.secrets + ["zchalk"] { #expect(!plain.contains(word), "\(word)") }
  }

  @Test("HTML, hidden folders and what stands beside the content bring nothing to light either")
  func otherWays() throws {
    func drawing(_ word: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>\(word)</text></svg>"
    }
    var files = Self.files
    files["content/open.md"] = """
      # Open

      <p><img src="board/zbasalt.svg" alt="One"> <a href="board/minutes.md">Two</a></p>

      Three <a href="takeover.md">four</a> <img src="board/.files/plan.svg" alt="Five">
      [six](.kept/zflint.svg) ![Seven](/zslate.svg) ![Eight](.open/ok.svg) ![Nine](/logo.svg)
      """
    files["content/board/.files/plan.svg"] = drawing("zbasaltplan")
    files["content/.kept/index.md"] = "---\nreaders: [direction]\n---\n# Kept\n"
    files["content/.kept/zflint.svg"] = drawing("zflint")
    files["content/board/public/zslate.svg"] = drawing("zslate")
    files["content/.open/ok.svg"] = drawing("zopen")
    files["static/logo.svg"] = drawing("zlogo")
    let book = try Handbook(files)
    let ending = try book.run("build", "--lenient", "--format", "line")
    #expect(ending.code == 0, "\(ending.error)")
    let site = try Self.everything(book)
    for secret in Self.secrets { #expect(!site.contains(secret), "\(secret)") }
    for word in ["one", "two", "three", "four", "five", "six", "seven"] {
      #expect(site.contains(word))
    }
    #expect(book.folder.text("public/open/ok.svg")?.contains("zopen") == true)
    #expect(book.folder.text("public/static/logo.svg")?.contains("zlogo") == true)
    #expect(
      book.site.keys.allSatisfy {
        !$0.split(separator: "/").dropFirst().contains { $0.hasPrefix(".") }
      })
    #expect(ending.reports.filter { $0.place.hasPrefix("content/open.md") }.count == 6)
    let board = try book.run(
      "build", "--lenient", "--readers", "direction", "--output", "board", "--format", "line")
    #expect(board.code == 0)
    #expect(book.folder.text("board/board/files/plan.svg")?.contains("zbasaltplan") == true)
  }

  @Test("those who may read them have all of them, in the kits and calendars too")
  func shown() throws {
    let book = try Handbook(Self.files)
    let ending = try book.run("build", "--readers", "direction")
    #expect(ending.code == 0, "\(ending.error)")
    let all = try Self.everything(book)
    for word in Self.secrets + ["zflinttext", "zbasaltdesc", "zbasaltterm", "zmarblealias"] {
      #expect(all.contains(word), "\(word)")
    }
    #expect(!all.contains("zchalk"))
    #expect(
      book.site.contains { path, bytes in
        path.hasSuffix(".ics") && String(decoding: bytes, as: UTF8.self).contains("Zslatepost")
      })
    // One page is for the auditors too, and leads to a rule that is not.
    let audit = try book.run("check", "--readers", "audit", "--format", "line")
    #expect(
      audit.reports.map { "\($0.place) \($0.id)" } == [
        "content/takeover.md:6:18: unknown-record"
      ])
  }

  @Test(
    "a link to a withheld page is an error at its line that names who would find it dead",
    arguments: [
      ("[a](takeover.md)", "broken-link", "kept for “direction”, “audit”: all other readers"),
      ("[a](board/)", "broken-link", "kept for “direction”: all other readers"),
      ("[a](board/minutes.md)", "broken-link", "kept for “direction”: all other readers"),
      ("[a](plan/calendar.csv)", "broken-link", "kept for “direction”: all other readers"),
      ("![a](board/zbasalt.svg)", "broken-link", "kept for “direction”: all other readers"),
      ("[CH-02]", "unknown-record", "kept for “direction”: all other readers"),
      ("[text-secret]", "unknown-record", "kept for “direction”: all other readers"),
      ("[a](later.md)", "broken-link", "is a draft: the readers of this page"),
    ])
  func dead(_ link: String, _ id: String, _ message: String) throws {
    let column = link.hasPrefix("![") ? 10 : link.hasPrefix("[a]") ? 9 : 6
    var files = Self.files
    files["content/index.md"] = "# Home\n\nSee \(link).\n"
    let book = try Handbook(files)
    let ending = try book.run("build", "--readers", "all", "--format", "line")
    #expect(ending.code == 1)
    let expected = ["content/index.md:3:\(column): \(id)"]
    #expect(ending.reports.map { "\($0.place) \($0.id)" } == expected)
    #expect(ending.error.contains(message), "\(ending.error)")
    #expect(try book.run("build", "--readers", "all", "--lenient").code == 0)
    let all = try Self.everything(book)
    for word in Self.secrets + ["zchalk"] { #expect(!all.contains(word), "\(word)") }
  }

  @Test("a word that stands only in a withheld file stands in no byte, whatever its header is like")
  func headers() throws {
    let book = try Handbook(["content/index.md": "# Home\n\nWelcome.\n"])
    for (number, row) in HeaderTable.withheld.enumerated() {
      let word = Array("\n\nzmica\(number)\n".utf8)
      let isText = String(validating: row.bytes, as: UTF8.self) != nil && !row.bytes.contains(0)
      try book.folder.write(row.bytes + (isText ? word : []), to: "content/p\(number).md")
    }
    let ending = try book.run("build", "--lenient", "--language", "en")
    #expect(ending.code == 0, "\(ending.error)")
    let all = try Self.everything(book)
    #expect(all.contains("welcome"))
    #expect(!all.contains("zmica") && !all.contains("secret"))
    #expect(ending.error.contains("[left-out]"))
  }

  @Test(
    "a folder whose index cannot be read is withheld with all that lies in it",
    arguments: ["readers: [direction", "a: b: c", "reader: x", "readers:", "draft: maybe"])
  func unreadFolder(_ header: String) throws {
    var files = Self.files
    files["content/board/index.md"] = "---\n\(header)\n---\n# Zbasaltboard\n"
    let book = try Handbook(files)
    let ending = try book.run("build", "--lenient", "--readers", "direction")
    #expect(ending.code == 0, "\(ending.error)")
    let all = try Self.everything(book)
    #expect(!all.contains("zbasalt"))
    #expect(all.contains("zmarble"))
    #expect(ending.error.contains("3 others of its folder"), "\(ending.error)")
  }

  @Test("where no page may be shown, nothing is published in place of what stands")
  func nothing() throws {
    let book = try Handbook(["content/index.md": "# Home\n", "content/a.md": "# A\n"])
    #expect(try book.run("build").code == 0)
    for header in ["readers: [board]", "readers: [board", "draft: yes"] {
      try book.folder.write("---\n\(header)\n---\n# Home\n", to: "content/index.md")
      let ending = try book.run("build", "--lenient", "--language", "en")
      #expect(ending.code == 1 && ending.error.contains("[nothing-to-show]"), "\(ending.error)")
      #expect(book.folder.bytes("public/a.html") != nil)
    }
    try book.folder.write("---\nreaders: [board]\n---\n# Home\n", to: "content/index.md")
    #expect(try book.run("build", "--readers", "board").code == 0)
  }

  @Test("readers that no page names are a slip, and the nearest is named")
  func unknown() throws {
    let ending = try Handbook(Self.files).run("build", "--readers", "directoin")
    #expect(ending.code == 2)
    #expect(ending.error.contains("no page names the readers “directoin”"))
    #expect(ending.error.contains("did you mean “direction”?"))
  }
}
