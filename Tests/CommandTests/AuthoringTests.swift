import CharterModel
import Diagnosis
import Foundation
import TestThreads
import Testing
import Workbench

@Suite("new, add, export schema", .ownThreads)
struct AuthoringTests {
  private func program(in folder: TemporaryFolder, day: String? = nil) throws -> Program {
    var program = try Program.built("diapason")
    program.folder = folder.path
    if let day, let number = Day(day)?.number {
      program.environment["SOURCE_DATE_EPOCH"] = String(number * 86_400)
    }
    return program
  }

  @Test(
    "a new site has nothing wrong on the day it is made but what is left of the sample",
    arguments: ["fr", "en"], ["2026-11-24", "2026-12-31", "2027-02-28", "2028-02-29"])
  func newSite(language: String, day: String) throws {
    let folder = try TemporaryFolder()
    let program = try self.program(in: folder, day: day)
    let made = try program(
      "new", "demo", "--language", language, "--name", "A \"quoted\" [name] & <Co> \\ *x*")
    #expect(made.code == 0, "\(made.error)")
    let built = try program("check", "--source", "demo", "--format", "line")
    let ids = built.reports.map(\.id)
    #expect(built.code == 0 && !ids.isEmpty, "\(built.error)")
    #expect(ids.allSatisfy { $0 == "sample-data" }, "\(built.error)")
    #expect(built.error.contains(language == "fr" ? "01 99 00 12 34" : "01632 960123"))
    #expect(try program("check", "--source", "demo", "--strict").code == 1)
    // All of it is replaced as the message says, and nothing is left.
    for (path, bytes) in folder.tree("demo") where !path.hasPrefix(".vscode") {
      let text = String(decoding: bytes, as: UTF8.self)
      let own = text.replacing("01 99 00 12 34", with: "80 99 00 12 34")
        .replacing("01632 960123", with: "01642 555123")
        .replacing("example.com", with: "morvane.fr").replacing(
          "exemple.example", with: "morvane.fr"
        )
        .replacing("example.example", with: "morvane.fr")
      try folder.write(own, to: "demo/" + path)
    }
    let strict = try program("check", "--source", "demo", "--strict", "--format", "line")
    #expect(strict.code == 0 && strict.error == "", "\(strict.error)")
  }

  private static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>
    """

  @Test("new takes networks, colour and logo, and writes nothing of other networks")
  func newWishes() throws {
    for (language, networks) in [("fr", "reseaux"), ("en", "networks")] {
      let folder = try TemporaryFolder(["Notre logo.SVG": Self.picture])
      let program = try self.program(in: folder, day: "2026-11-24")
      let made = try program(
        "new", "demo", "--language", language, "--name", "{today} [{first}]", "--networks",
        "Instagram, x,bluesky", "--colour", "#ffd200", "--logo", "Notre logo.SVG")
      #expect(made.code == 0, "\(made.error)")
      let files = folder.tree("demo/content")
      let pages = files.keys.filter { $0.hasPrefix(networks + "/") }.sorted()
      #expect(
        pages == ["bluesky.md", "index.md", "instagram.md", "x.md"].map { networks + "/" + $0 })
      let texts = files.values.map { String(decoding: $0, as: UTF8.self) }
      #expect(!texts.contains { $0.lowercased().contains("linkedin") })
      #expect(!texts.contains { $0.contains("{network") || $0.contains("{Network") })
      #expect(
        texts.contains { $0.contains("1080x1350") } && texts.contains { $0.contains(": 280") })
      let settings = try #require(folder.text("demo/diapason.yaml"))
      #expect(settings.contains("\"#ffd200\"") && settings.contains("\"{today} [{first}]\""))
      // Yellow bears the ink, not the white of the sample.
      #expect(
        texts.contains { $0.contains("#ffd200;0 18 100 0;") || $0.contains("#ffd200,0 18 100 0,") })
      let check = try program("check", "--source", "demo", "--format", "line")
      #expect(check.code == 0, "\(check.error)")
      #expect(check.reports.allSatisfy { $0.id == "sample-data" }, "\(check.error)")
    }
  }

  @Test("new refuses what it cannot take, and writes nothing then")
  func newRefuses() throws {
    let folder = try TemporaryFolder(["logo.txt": "no picture"])
    var program = try self.program(in: folder)
    program.environment["LC_ALL"] = "en_GB.UTF-8"
    for (words, said) in [
      (["--networks", "linkedni"], "“linkedin”"), (["--networks", ","], "one network at least"),
      (["--colour", "rouge"], "six hexadecimal digits"), (["--logo", "logo.txt"], "logo.txt"),
      (["--logo", "none.svg"], "none.svg"),
    ] {
      let refused = try program.run(["new", "demo", "--language", "en"] + words)
      #expect(refused.code == 2 && refused.error.contains(said), "\(refused.error)")
      #expect(!folder.exists("demo"))
    }
  }

  @Test("numbers and addresses of nobody are named, and those of somebody are not")
  func sampleData() throws {
    let folder = try TemporaryFolder([
      "content/index.md": "# H\n\nWrite to us at a@example.com, or call 01 99 00 12 34.\n",
      "diapason.yaml": "language: en\n",
      "content/contacts/index.md": "---\ncollection: contact\n---\n# C\n",
    ])
    let program = try self.program(in: folder)
    let contacts: [(key: String, value: String, isNobodys: Bool)] = [
      ("phone", "+33 6 39 98 00 01", true), ("phone", "0033 1 99 00 12 34", true),
      ("phone", "020 7946 0123", true), ("phone", "+44 7700 900123", true),
      ("phone", "+1 212 555 0134", true), ("phone", "01 98 00 12 34", false),
      ("phone", "+1 212 555 1134", false), ("phone", "4012", false),
      ("email", "A@Example.COM", true), ("email", "a@mail.example.org", true),
      ("email", "a@morvane.example", true), ("email", "a@myexample.com", false),
      ("email", "a@example.fr", false),
    ]
    for (number, contact) in contacts.enumerated() {
      try folder.write(
        "---\n\(contact.key): \"\(contact.value)\"\nhours: always\nfor: [x]\n---\n# C\n",
        to: "content/contacts/c\(number).md")
    }
    let check = try program("check", "--format", "line")
    let named = Set(check.reports.filter { $0.id == "sample-data" }.map { String($0.place) })
    let wanted = contacts.indices.filter { contacts[$0].isNobodys }.map { number in
      "content/contacts/c\(number).md:2:\(contacts[number].key.count + 3):"
    }
    #expect(named == Set(wanted), "\(check.error)")
    let settings = "language: en\npropose: a@b.example\n"
    try folder.write(settings, to: "diapason.yaml")
    #expect(try program("check", "--format", "line").error.contains("diapason.yaml:2:10: "))
    try folder.write(settings + "problems: {sample-data: silent}\n", to: "diapason.yaml")
    #expect(try program("check", "--strict").code == 0)
  }

  @Test("add knows the limits and sizes of a network by its name, and says since when")
  func addNetwork() throws {
    let folder = try TemporaryFolder([
      "content/index.md": "# H\n", "diapason.yaml": "language: en\n",
      "content/networks/index.md": "---\ncollection: network\n---\n# N\n",
    ])
    let program = try self.program(in: folder)
    #expect(try program("add", "network", "X (Twitter)").code == 0)
    let known = try #require(folder.text("content/networks/x-twitter.md"))
    #expect(known.contains("\nlimits: {characters: 280, hashtags: 2}\n"))
    #expect(known.contains("\nimages: {banner: 1500x500, avatar: 400x400, post: 1200x675}\n"))
    #expect(known.contains("\nverified: \(NetworkFacts.asOf)\n"))
    #expect(try program("add", "network", "Palabre").code == 0)
    #expect(folder.text("content/networks/palabre.md")?.contains("limits") == false)
  }

  /// All but the table that the program alone writes.
  private static let writtenTables = Set(TableKind.all.map(\.id)).subtracting([Versions.kind.id])

  @Test("a new site holds every kind of record and every table")
  func completeness() throws {
    for language in ["fr", "en"] {
      let folder = Checkout.folder + "/Sources/DiapasonCommand/Samples/\(language)/content"
      let files = FileTree.contents(of: folder)
      let texts = files.values.map { String(decoding: $0, as: UTF8.self) }
      for kind in RecordKind.records {
        let names = [kind.name.en, kind.name.fr].flatMap {
          ["collection: \($0)\n", "kind: \($0)\n", "type: \($0)\n"]
        }
        #expect(texts.contains { text in names.contains { text.contains($0) } }, "\(kind.id)")
      }
      let tables = files.keys.filter { $0.hasSuffix(".csv") }.compactMap {
        TableKind.of(fileNamed: ContentPath.stem(of: $0))?.id
      }
      #expect(Set(tables) == Self.writtenTables)
    }
  }

  @Test("new overwrites nothing and takes the folder's name for want of another")
  func newIsCareful() throws {
    let folder = try TemporaryFolder(["full/mine.txt": "mine"])
    let program = try self.program(in: folder)
    let refused = try program("new", "full", "--language", "en")
    #expect(refused.code == 2 && refused.error.hasPrefix("diapason: full is not empty: mine.txt"))
    #expect(folder.tree("full").keys.sorted() == ["mine.txt"])
    #expect(try program("new", "atelier-nord/").code == 0)
    #expect(folder.text("atelier-nord/diapason.yaml")?.contains("\"Charte Atelier nord\"") == true)
  }

  @Test("add puts a record into the folder of its kind, says where, and check names what is left")
  func add() throws {
    let folder = try TemporaryFolder()
    let program = try self.program(in: folder, day: "2026-11-24")
    #expect(try program("new", "demo", "--language", "fr").code == 0)
    let added = try program("add", "règle", "Citer ses sources", "--source", "demo")
    let path = "demo/content/charte/regles/CH-03.md"
    #expect(added.code == 0 && added.output == path + "\n")
    let text = try #require(folder.text("demo/content/charte/regles/CH-03.md"))
    #expect(text.hasPrefix("---\nforce: …  # ") && text.contains("\n# Citer ses sources\n"))
    #expect(text.contains("\n## Pourquoi\n\n…\n"))
    let check = try program("check", "--source", "demo", "--format", "line")
    let ids = Set(check.error.split(separator: "\n").compactMap { $0.split(separator: "[").last })
    #expect(check.code == 1 && ids == ["unfilled-field]", "sample-data]"], "\(check.error)")
    let filled = text.replacing("force: …", with: "force: doit")
      .replacing("\n…\n", with: "\nParce que.\n")
    try folder.write(filled, to: "demo/content/charte/regles/CH-03.md")
    let mended = try program("check", "--source", "demo", "--format", "line")
    #expect(mended.code == 0, "\(mended.error)")
  }

  @Test("a new rule has the number after the rules', whatever else has numbers")
  func addNumbers() throws {
    let rule = "---\nforce: must\n---\n# R\n"
    let folder = try TemporaryFolder([
      "content/index.md": "# H\n", "diapason.yaml": "language: en\n",
      "content/rules/index.md": "---\ncollection: rule\n---\n# R\n",
      "content/rules/CH-08.md": rule, "content/rules/CH-09.md": rule, "content/ch-10.md": "# A\n",
      "content/crisis/index.md": "---\ncollection: crisis-level\n---\n# C\n",
      "content/crisis/NIVEAU-1.md": "# A\n", "content/crisis/NIVEAU-2.md": "# B\n",
      "content/crisis/NIVEAU-3.md": "# C\n",
    ])
    let program = try self.program(in: folder)
    #expect(try program("add", "rule", "X").output == "content/rules/CH-11.md\n")
    try folder.write("---\ncollection: rule\n---\n# R\n", to: "content/empty/index.md")
    #expect(try program("add", "rule", "Y").output == "content/empty/CH-12.md\n")
  }

  @Test("every kind can be added to a new site, in French and in English")
  func addEveryKind() throws {
    for language in ["fr", "en"] {
      let folder = try TemporaryFolder()
      let program = try self.program(in: folder, day: "2026-11-24")
      #expect(try program("new", "demo", "--language", language).code == 0)
      for kind in RecordKind.records where !["document", "plan", "coherence"].contains(kind.id) {
        let added = try program("add", kind.id, "Été, à l'œuvre: \"x\"", "--source", "demo")
        #expect(
          added.code == 0 && folder.exists(String(added.output.dropLast())),
          "\(kind.id) \(added.error)")
      }
      let check = try program("check", "--source", "demo", "--format", "line")
      let ids = Set(
        check.error.split(separator: "\n").compactMap { $0.split(separator: "[").last })
      let wrong = [
        "missing-field", "incomplete-record", "missing-title", "unknown-key", "invalid-yaml",
        "wrong-type", "duplicate-id",
      ]
      #expect(ids.isDisjoint(with: wrong.map { $0 + "]" }), "\(check.error)")
    }
  }

  @Test("add explains a kind that does not exist and a folder without such a collection")
  func addRefuses() throws {
    let folder = try TemporaryFolder(["content/index.md": "# H\n"])
    let program = try self.program(in: folder)
    let unknown = try program("add", "regel", "X", "--language", "en")
    #expect(unknown.code == 2 && unknown.error.contains("“regel”"))
    let none = try program("add", "rule", "X", "--language", "en")
    #expect(none.code == 2 && none.error.contains("collection: rule"))
    #expect(folder.tree().count == 1)
  }

  @Test("export schema writes valid JSON for every kind and for diapason.yaml, again and again")
  func schema() throws {
    let folder = try TemporaryFolder()
    let program = try self.program(in: folder)
    #expect(try program("export", "schema", "s/t", "--language", "en").code == 0)
    #expect(try program("export", "schema", "s/t", "--language", "en").code == 0)
    let files = folder.tree("s/t")
    let wanted = (["page", "diapason"] + RecordKind.records.map(\.id)).map { $0 + ".json" }
    #expect(files.keys.sorted() == wanted.sorted())
    for (name, bytes) in files {
      let schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(schema?["type"] as? String == "object", "\(name)")
    }
    // Targets, severities and the style are mappings, and known key by key.
    let configuration = String(decoding: files["diapason.json"] ?? [], as: UTF8.self)
    for words in [
      "\"crise\"", "\"ssh-config\"", "\"garder\"", "\"rsync\"", "\"words-per-sentence\"",
      "\"avertissement\"",
    ] {
      #expect(configuration.contains(words), "\(words)")
    }
    let rule = String(decoding: files["rule.json"] ?? [], as: UTF8.self)
    for words in [
      "\"force\"", "\"must-not\"", "\"ne-doit-pas\"", "\"qualite\"", "how binding it is",
    ] {
      #expect(rule.contains(words), "\(words)")
    }
  }

  @Test(
    "the examples of the authors' guide are a site without a problem, with every kind and table",
    arguments: [
      ("content/contribuer", "langue: fr\nnom: \"Exemple\"\nproblèmes: {sample-data: tu}\n"),
      (
        "Tests/Samples/english/content/contribute",
        "language: en\nname: \"Example\"\nproblems: {sample-data: silent}\n"
      ),
    ])
  func guide(at path: String, configuration: String) throws {
    let guide = FileTree.contents(of: Checkout.folder + "/" + path)
    let folder = try TemporaryFolder(["diapason.yaml": configuration])
    var paths: [String] = []
    for bytes in guide.values {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /(?s)\n`(content\/[^`\n]+)`\n\n```\w+\n(.*?)\n```\n/) {
        paths.append(String(match.1))
        try folder.write(String(match.2) + "\n", to: String(match.1))
      }
    }
    #expect(Set(paths).count == paths.count && paths.count > 60)
    let check = try self.program(in: folder)(
      "check", "--strict", "--format", "line", "--date", "2026-11-22")
    #expect(check.code == 0, "\(check.error)")
    let texts = FileTree.contents(of: folder("content")).values.map {
      String(decoding: $0, as: UTF8.self)
    }
    for kind in RecordKind.records {
      let names = [kind.name.fr, kind.name.en].flatMap {
        ["collection: \($0)\n", "type: \($0)\n", "kind: \($0)\n"]
      }
      #expect(texts.contains { text in names.contains { text.contains($0) } }, "\(kind.id)")
    }
    let tables = paths.filter { $0.hasSuffix(".csv") }.compactMap {
      TableKind.of(fileNamed: ContentPath.stem(of: $0))?.id
    }
    #expect(Set(tables) == Self.writtenTables)
  }
}
