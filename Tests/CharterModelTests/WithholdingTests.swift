import CharterModel
import Diagnosis
import Testing
import Workbench

@Suite("Withholding fails closed")
struct WithholdingTests {
  /// The charter's pages that everybody sees, of a folder given as bytes.
  static func shownPages(
    _ files: [String: [UInt8]], links: [String: String] = [:], twins: [[String]] = [],
    media: [String: Int] = [:], for readership: Readership = Readership()
  ) -> (charter: Charter, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let texts = files.map { ContentFile(path: $0.key, bytes: $0.value) }
    let tree = ContentTree(
      files: texts.filter { !ContentPath.mayBeUnreadIndex($0.path) }, media: media, links: links,
      twins: twins, unread: texts.filter { ContentPath.mayBeUnreadIndex($0.path) }, prefix: "")
    let pages = tree.files.filter(\.isMarkdown).map { ParsedPage($0, prefix: "") }
    problems += pages.flatMap(\.diagnostics)
    let collections = Collections(pages, &problems)
    let assembled = pages.map { CharterPage($0, in: collections, &problems) }
    let charter = Charter(
      assembling: assembled, configuration: Configuration(), tree: tree, for: readership, &problems)
    return (charter, problems)
  }

  static func shown(_ files: [String: String], links: [String: String] = [:]) -> [String] {
    shownPages(files.mapValues { Array($0.utf8) }, links: links).charter.pages.map(\.path)
  }

  @Test("a table of at least 150 headers: each withholds its page, whatever else it says")
  func table() {
    #expect(HeaderTable.withheld.count >= 150)
    for row in HeaderTable.withheld {
      let (charter, problems) = Self.shownPages(["a.md": row.bytes])
      #expect(charter.pages.isEmpty, "shown: \(row.name.debugDescription)")
      // What is neither a draft nor for readers by name is an error that names its line.
      if case .unread? = charter.withheld["a.md"] {
        #expect(problems.hasErrors, "no word of \(row.name.debugDescription)")
        #expect(charter.leftOutPages(besides: []).count == 1)
      }
    }
  }

  @Test("the table withholds a folder by its index, with its pages, tables and files")
  func folders() {
    for row in HeaderTable.withheld {
      for index in ["index.md", "README.md", "_index.md"] {
        let (charter, _) = Self.shownPages(
          [
            "index.md": Array("# Accueil".utf8), "d/\(index)": row.bytes,
            "d/page.md": Array("# Page".utf8), "d/e/autre.md": Array("# Autre".utf8),
            "d/glossaire.csv": Array("terme,définition\na,b\n".utf8),
          ], media: ["d/photo.png": 1, "d/glossaire.csv": 9])
        let name = "\(index) \(row.name.debugDescription)"
        #expect(charter.pages.map(\.path) == ["index.md"], "\(name)")
        #expect(charter.tables.isEmpty && charter.media.isEmpty, "\(name)")
      }
    }
  }

  @Test("pages that withhold nothing are shown", arguments: HeaderTable.shown)
  func open(_ text: String) { #expect(Self.shown(["a.md": text]) == ["a.md"]) }

  @Test("those whom a header names see the page, however it is typed")
  func readers() {
    for header in ["lecteurs : [direction]", " lecteurs: [direction]", "Lecteurs\u{A0}: direction"]
    {
      for dashes in ["---", "----", "—"] {
        let text = "\n\(dashes)\n\(header)\n\(dashes)\n# Plan\n"
        let (charter, problems) = Self.shownPages(
          ["a.md": Array(text.utf8)], for: Readership(readers: "direction"))
        #expect(charter.pages.count == 1, "\(text)")
        #expect(problems.isEmpty, "\(text)")
      }
    }
  }

  @Test("of a README and an index beside it both count; a page below may say otherwise")
  func twoIndexes() {
    let reserved = "---\nlecteurs: [direction]\n---\n# R\n"
    #expect(Self.shown(["d/README.md": reserved, "d/index.md": "# I", "d/a.md": "# A"]) == [])
    #expect(Self.shown(["d/README.md": "# R", "d/index.md": reserved, "d/a.md": "# A"]) == [])
    let open = "---\nlecteurs: tous\n---\n# O\n"
    #expect(Self.shown(["d/index.md": reserved, "d/a.md": open]) == ["d/a.md"])
    // Everything lies below the home page.
    #expect(
      Self.shown(["index.md": reserved, "a.md": "# A", "d/b.md": "# B", "d/c.md": open]) == [
        "d/c.md"
      ])
    let (charter, _) = Self.shownPages(
      [
        "d/README.md": Array(reserved.utf8),
        "d/index.md": Array("---\nlecteurs: [audit]\n---\n".utf8), "d/a.md": Array("# A".utf8),
      ], for: Readership(readers: "audit"))
    #expect(charter.pages.map(\.path) == ["d/index.md"])
  }

  @Test(
    "a draft of a folder's index is a draft of the folder; the nearest index and a page may say otherwise"
  )
  func drafts() {
    let draft = "---\nbrouillon: oui\n---\n# D\n"
    let ready = "---\nbrouillon: non\n---\n# P\n"
    let files = [
      "index.md": "# A", "d/index.md": draft, "d/a.md": "# A", "d/b.md": ready, "d/e/c.md": "# C",
      "d/f/index.md": ready, "d/f/g.md": "# G", "d/glossaire.csv": "terme,définition\na,b\n",
    ]
    #expect(Self.shown(files) == ["d/b.md", "d/f/g.md", "d/f/index.md", "index.md"])
    let bytes = files.mapValues { Array($0.utf8) }
    let (closed, _) = Self.shownPages(bytes, media: ["d/x.png": 1, "d/f/y.png": 1])
    #expect(closed.tables.isEmpty && Array(closed.media.keys) == ["d/f/y.png"])
    let (all, _) = Self.shownPages(bytes, for: Readership(includesDrafts: true))
    #expect(all.pages.count == 7 && all.tables.count == 1)
    #expect(all.pages.filter(all.isDraft).map(\.path) == ["d/a.md", "d/e/c.md", "d/index.md"])
  }

  static let datedRows: [(String, Bool)] = [
    ("date: 2999-01-01", false), ("date: 2999-01-01T08:00:00Z", false),
    ("Date: 2026-11-23", false), ("date: 2026/12/1", false), ("date: March 1, 2027", false),
    ("date: 01/12/2026", false), ("publishDate: 2027-01-01", false),
    ("published_at: 2027-01-01", false), ("expiryDate: 2026-11-22", false),
    ("expiry-date: 2020-05-05", false), ("date: 2020-01-01\npublishDate: 2027-01-01", false),
    ("publishdate: soon", false), ("expires: never", false), ("date: yesterday", false),
    ("date: 20270101", false), ("date: [2027-01-01]", false),
    ("date: {created: 2027-01-01}", false),
    ("date: demain", false), ("date: 1798761600", false), ("publishDate: 01/12/27", false),
    ("publié-le: 2027-01-01", false), ("published: 2027-01-01", false),
    ("expire: 2025-01-01", false),
    ("date: {created: 2020-01-01, updated: 2026-01-01}", true),
    ("date: 2026-11-22", true), ("date: 2020-01-01 10:00", true), ("date: May 2026", true),
    ("expiryDate: 2026-11-23", true), ("publishDate: 2026-11-22", true),
    ("date: 2020-01-01\nexpires: 2027-01-01", true),
  ]

  @Test(
    "a page whose header announces it for a day to come, or ended, is not shown",
    arguments: datedRows)
  func dated(_ header: String, _ isShown: Bool) throws {
    let today = try #require(Day("2026-11-22"))
    let files = [
      "d/index.md": "# D", "d/calendrier.md": "---\n\(header)\n---\n# A\n",
      "d/calendrier.csv": "date,titre\n2026-10-01,Secret\n",
    ].mapValues { Array($0.utf8) }
    let (charter, problems) = Self.shownPages(files, for: Readership(on: today))
    // A day that cannot be read is an error.
    let isUnknown = problems.contains { $0.problem == .unknownKey }
    #expect((charter.page(at: "d/calendrier.md") != nil) == isShown, "\(problems)")
    #expect(charter.tables.isEmpty == !isShown)
    #expect(problems.contains { $0.problem == .dateAhead } == (!isShown && !isUnknown))
    let (drafts, _) = Self.shownPages(files, for: Readership(includesDrafts: true, on: today))
    #expect((drafts.page(at: "d/calendrier.md") != nil) == !isUnknown)
  }

  static let foreignRows: [String] = [
    "---\nn° : 3\npublished: false\n---\n# A", "---\nprix € : 3\nprivate: true\n---\n# A",
    "---\n✅ publié: non\n---\n# A", "---\n🔒 : direction\nreaders: [a]\n---\n# A",
    "---\n1. x\nprivé: oui\n---\n# A", "---\nprivÃ© : oui\n---\n# A",
    "---\npubliÃ©: non\n---\n# A", "---\nｌｅｃｔｅｕｒｓ: [a]\n---\n# A",
    "+++\nlecteurs = [\"direction\"]\n+++\n# A", "+++\ndraft = true\n+++\n# A",
    "+++\n\"\\u006cecteurs\" = \"direction\"\n+++\n# A", "+++\nparams.lecteurs = \"a\"\n+++\n# A",
    "+++\n[params]\nlecteurs = \"a\"\n+++\n# A", "+++\ntitle = \"\"\"a\"\"\"\n+++\n# A",
    "+++\ntitle = \"a\n+++\n# A", "+++\ndraft = true\n\n# A",
    "{\"lecteurs\": [\"a\"]}\n# A", "{\n\"dr\\u0061ft\": true\n}\n\n# A", "{\"draft\": true\n# A",
    "---\nne-pas-publier: oui\n---\n# A", "---\nonline: false\n---\n# A",
    "---\nen-ligne: non\n---\n# A", "---\ncaché: oui\n---\n# A", "---\nstatus: future\n---\n# A",
    "---\nniveau: confidentiel\n---\n# A", "---\nsensibilité: C3\n---\n# A",
    "---\nmembersOnly: true\n---\n# A", "---\nworkflow: draft\n---\n# A",
  ]

  @Test(
    "headers of other kinds and other words for it withhold too, with an error",
    arguments: foreignRows)
  func foreign(_ text: String) {
    let (charter, problems) = Self.shownPages(["a.md": Array(text.utf8)])
    #expect(charter.pages.isEmpty, "\(text)")
    if case .unread? = charter.withheld["a.md"] { #expect(problems.hasErrors, "\(text)") }
    #expect(charter.withheld["a.md"] != nil, "\(text)")
  }

  @Test("the site's settings withhold nothing, and say so")
  func settings() {
    for key in ["lecteurs: [direction]", "brouillon: oui", "Readers: board"] {
      let folder = AuthorFolder(["index.md": "# A"], configuration: "nom: A\n\(key)\n")
      #expect(folder.diagnostics.map(\.problem).contains(.forbiddenSetting), "\(key)")
      #expect(!Problem.forbiddenSetting.isTolerable)
    }
  }

  @Test(
    "an index whose name has something that nobody sees reserves its folder",
    arguments: ["index .md", "index\u{200B}.md", "\u{FEFF}Index.md", "ｉｎｄｅｘ.md", "README\u{A0}.md"])
  func indexNames(_ name: String) {
    let files = [
      "r/\(name)": "---\nlecteurs: [direction]\n---\n# R", "r/p.md": "# P", "a.md": "# A",
    ]
    #expect(Self.shown(files) == ["a.md"])
  }

  @Test("an accented key in another encoding withholds its page, and its folder")
  func otherEncoding() {
    let header: [UInt8] = Array("---\nr".utf8) + [0xE9] + Array("serv".utf8) + [0xE9]
    let bytes = header + Array(": direction\n---\n# A\n".utf8)
    let files = ["d/index.md": bytes, "d/b.md": Array("# B".utf8), "c.md": Array("# C".utf8)]
    #expect(Self.shownPages(files).charter.pages.map(\.path) == ["c.md"])
  }

  static let readRows: [(String, String)] = [
    ("+++\ntitle = \"A # b\"\nweight = 3 # c\n+++\ntext", "A # b"),
    (
      "+++\ndate = 2020-01-01T10:00:00Z\ntitle = 'It\\n'\ntags = [\n  \"a\",\n  \"b\"\n]\n+++\ntext",
      "It\\n"
    ),
    ("{\"title\": \"A {b}\",\n\"tags\": [\"a\"]}\n\ntext", "A {b}"),
    ("{\n  \"title\": \"A \\\"b\\\"\"\n}\ntext", "A \"b\""),
  ]

  @Test("a header in TOML or JSON is read", arguments: readRows)
  func tomlAndJSON(_ text: String, _ title: String) throws {
    let (charter, problems) = Self.shownPages(["a.md": Array(text.utf8)])
    let page = try #require(charter.pages.first)
    #expect(page.title == title)
    #expect(!problems.hasErrors, "\(problems.summaries)")
    #expect(!page.document.text.contains(UInt8(ascii: "+")))
  }

  @Test("a folder that is called drafts is one, unless its index says otherwise")
  func draftFolders() {
    let files = [
      "index.md": "# A", "_drafts/a.md": "# A", "d/_Brouillons/e/b.md": "# B",
      "drafts/c.md": "# C", "d/_brouillons/glossaire.csv": "terme,définition\na,b\n",
      "_drafting/d.md": "# D",
    ]
    #expect(Self.shown(files) == ["_drafting/d.md", "drafts/c.md", "index.md"])
    let bytes = files.mapValues { Array($0.utf8) }
    let (closed, problems) = Self.shownPages(bytes, media: ["_drafts/x.png": 1])
    #expect(closed.tables.isEmpty && closed.media.isEmpty)
    #expect(problems.filter { $0.problem == .leftOut }.count == 3)
    #expect(
      problems.filter { $0.problem == .shownToEverybody }.map(\.position?.path) == ["drafts"])
    let open = files.merging(["_drafts/index.md": "---\nbrouillon: non\n---\n# D"]) { $1 }
    #expect(Self.shown(open).contains("_drafts/a.md"))
    let (all, named) = Self.shownPages(bytes, for: Readership(includesDrafts: true))
    #expect(all.pages.count == 5 && !named.contains { $0.problem == .leftOut })
  }

  @Test(
    "a translation is for the readers of what it translates, and an index in any language speaks for its folder"
  )
  func translations() {
    let reserved = "---\nlecteurs: [direction]\n---\n# R\n"
    let open = "---\nlecteurs: tous\n---\n# O\n"
    #expect(
      Self.shown(["a.md": reserved, "a.en.md": "# A", "a.pt-BR.md": "# A", "b.en.md": "# B"]) == [
        "b.en.md"
      ])
    #expect(
      Self.shown(["a.md": reserved, "a.en.md": open, "a.notes.md": "# N"]) == [
        "a.en.md", "a.notes.md",
      ])
    #expect(Self.shown(["a.md": "---\nlecteurs: [direction\n---\n", "a.en.md": "# A"]) == [])
    for name in ["index.fr.md", "README.en.md", "_index.pt-BR.md"] {
      #expect(Self.shown(["d/\(name)": reserved, "d/a.md": "# A", "b.md": "# B"]) == ["b.md"])
    }
  }

  @Test(
    "a table that says itself who may see it is withheld, and named at its line",
    arguments: [
      "---\nlecteurs: [direction]\n---\nterme;définition\na;b\n",
      "# lecteurs: [direction]\nterme,définition\na,b\n",
      "Lecteurs : direction;\nterme;définition\na;b\n",
      "lecteurs;direction\nterme;définition\na;b\n",
      "BROUILLON;\nterme;définition\na;b\n", "\u{FEFF}brouillon: oui\nterme;définition\na;b\n",
      "terme;définition\na;b\nlecteurs: direction;\n", "terme,définition\na,b\nBrouillon : oui,\n",
      "terme;définition;lecteurs\na;b;direction\n", "Brouillon;terme;définition\noui;a;b\n",
      "\"lecteurs: [direction]\"\r\nterme,définition\r\na,b\r\n",
    ])
  func speakingTables(_ text: String) {
    let (charter, problems) = Self.shownPages(
      ["glossaire.csv": Array(text.utf8), "a.md": Array("# A".utf8)],
      media: ["glossaire.csv": 1, "a.png": 1])
    #expect(charter.tables.isEmpty && Array(charter.media.keys) == ["a.png"])
    #expect(problems.contains { $0.problem == .strayKey && $0.severity == .error })
    #expect(charter.leftOutPages(besides: []).count == 1)
  }

  @Test(
    "what only looks like it withholds no table",
    arguments: [
      "terme;définition\nlecteurs;ceux qui lisent\nbrouillon: oui;b\n",
      "Le glossaire des lecteurs\nterme;définition\na;b\n",
      "terme;définition\na;Lecteurs : direction\n",
    ])
  func openTables(_ text: String) {
    let (charter, problems) = Self.shownPages(
      ["glossaire.csv": Array(text.utf8)], media: ["glossaire.csv": 1])
    #expect(charter.tables.count == 1 && charter.media.count == 1)
    #expect(!problems.contains { $0.problem == .strayKey })
  }

  @Test("a table that is only given on speaks for itself too")
  func givenTables() {
    let files = [
      "liste.csv": "---\nlecteurs: [direction]\n---\nNom;Prénom\n",
      "suite.csv": "Nom;Prénom\na;b\nlecteurs: [direction];\n",
      "autre.csv": "Lecteurs;Nombre\n2026;3\n",
    ]
    let (charter, _) = Self.shownPages(
      files.mapValues { Array($0.utf8) }, media: ["liste.csv": 1, "suite.csv": 1, "autre.csv": 1])
    #expect(Array(charter.media.keys) == ["autre.csv"])
  }

  @Test(
    "a fault in the home page's header leaves out that page; with a word of readers in it, the site"
  )
  func home() {
    for header in ["titre: a : b", "titre: [a", "titre: a\ntitre: b"] {
      #expect(Self.shown(["index.md": "---\n\(header)\n---\n# A\n", "b.md": "# B"]) == ["b.md"])
    }
    for header in [
      "lecteurs: [direction", "titre: a : b\nlecteurs: [direction]", "titre: [a\nbrouillon oui",
      "lecetur: direction", "confidentiel: oui\nlecteurs:",
    ] {
      #expect(
        Self.shown(["index.md": "---\n\(header)\n---\n# A\n", "b.md": "# B"]) == [], "\(header)")
    }
    #expect(Self.shown(["index.md": "Lecteurs : direction\n\n# A\n", "d/b.md": "# B"]) == [])
  }

  @Test("what opens itself in a reserved folder is named; what goes without saying is noted")
  func opened() {
    let open = Array("---\nlecteurs: tous\n---\n# O\n".utf8)
    let (_, problems) = Self.shownPages([
      "d/index.md": Array("---\nlecteurs: [direction]\n---\n# R\n".utf8), "d/a.md": open,
      "b.md": open,
    ])
    #expect(
      problems.sorted().summaries == ["2:11 redundant-readers", "2:11 shown-to-everybody"]
        || problems.map(\.problem.rawValue).sorted() == ["redundant-readers", "shown-to-everybody"])
    #expect(problems.first { $0.problem == .shownToEverybody }?.severity == .warning)
    #expect(problems.first { $0.problem == .redundantReaders }?.severity == .note)
  }

  @Test("a link of the file system is reserved where it stands and where it leads")
  func links() {
    let files = [
      "index.md": "# A", "d/index.md": "---\nlecteurs: [direction]\n---\n# R\n", "d/a.md": "# A",
      "b.md": "# A", "d/glossaire.csv": "terme,définition\na,b\n",
      "glossaire.csv": "terme,définition\na,b\n",
    ].mapValues { Array($0.utf8) }
    let (charter, _) = Self.shownPages(
      files,
      links: ["b.md": "d/a.md", "glossaire.csv": "d/glossaire.csv", "photo.png": "d/photo.png"],
      media: ["photo.png": 1, "d/photo.png": 1, "autre.png": 1])
    #expect(charter.pages.map(\.path) == ["index.md"])
    #expect(charter.tables.isEmpty && Array(charter.media.keys) == ["autre.png"])
  }

  @Test("a file with several names is reserved under each, and named where only another is")
  func twins() {
    let files = [
      "index.md": "# A", "d/index.md": "---\nlecteurs: [direction]\n---\n# R\n", "d/a.md": "# A",
      "b.md": "# A", "e.md": "# E", "f/e.md": "# E", "_brouillons/g.md": "# G", "g.md": "# G",
    ].mapValues { Array($0.utf8) }
    let twins = [
      ["b.md", "d/a.md"], ["e.md", "f/e.md"], ["_brouillons/g.md", "g.md"],
      ["d/p.png", "h/p.png", "p.png"],
    ]
    let media = ["p.png": 1, "d/p.png": 1, "h/p.png": 1, "link.png": 1, "q.png": 1]
    let (charter, problems) = Self.shownPages(
      files, links: ["link.png": "p.png"], twins: twins, media: media)
    #expect(charter.pages.map(\.path) == ["e.md", "f/e.md", "index.md"])
    #expect(Array(charter.media.keys) == ["q.png"])
    let named = problems.filter { $0.problem == .leftOut }.compactMap(\.position?.path)
    #expect(named.filter { $0 != "_brouillons" } == ["b.md", "g.md", "h/p.png", "p.png"])
    let (all, quiet) = Self.shownPages(
      files, links: ["link.png": "p.png"], twins: twins, media: media,
      for: Readership(readers: "direction", includesDrafts: true))
    #expect(all.pages.count == 8 && all.media.count == 5)
    #expect(!quiet.contains { $0.problem == .leftOut })
  }

  @Test(
    "a table of the name of a withheld page is withheld with it",
    arguments: [
      "mots", "Mots", "words", "glossaire", "notes",
    ])
  func tables(_ name: String) {
    let files = [
      "\(name).md": "---\nlecteurs: [direction]\n---\n# R\n",
      "\(name).csv": "terme,définition\na,b\n",
    ].mapValues { Array($0.utf8) }
    let (charter, _) = Self.shownPages(files, media: ["\(name).csv": 1])
    #expect(charter.tables.isEmpty && charter.media.isEmpty)
  }

  @Test("a key that stands in no header is named at its line, and the cure works")
  func stray() {
    let (charter, problems) = Self.shownPages([
      "a.md": Array("Texte.\n\nlecteurs: [direction]\n".utf8)
    ])
    #expect(problems.summaries == ["3:1 stray-key"])
    #expect(charter.withheld["a.md"] == .unread(UnreadHeader(path: "a.md", line: 3)))
    let sentence = "Texte.\n\nLes lecteurs sont de la direction.\n"
    #expect(Self.shown(["a.md": "# Titre\n\n\(sentence)"]) == ["a.md"])
  }

  @Test(
    "a block of nothing but such facts, or such an attribute, withholds below the title too",
    arguments: [
      "# Titre\n\nTexte.\n\nlecteurs: [direction]\n",
      "# T\n\nTexte.\n\n**Readers:** board\n\nTexte.\n",
      "# T\n\nTexte.\n\n```\na\n```\n\nVersion : 2\nLecteurs : direction\n\n## B\n",
      "# Plan {lecteurs=direction}\n\nTexte.\n", "Plan {#a .b readers=\"board\"}\n===\n",
      "# A\n\n## B {draft=true}\n",
    ])
  func strayBelow(_ text: String) {
    let (charter, problems) = Self.shownPages(["a.md": Array(text.utf8)])
    #expect(charter.pages.isEmpty)
    #expect(problems.contains { $0.problem == .strayKey && $0.severity == .error })
  }

  @Test(
    "sentences, code and what stands below another heading are none of the page's facts",
    arguments: [
      "# T\n\nTexte.\n\n```yaml\n\nlecteurs: [direction]\n\n```\n", "# T\n\nx\n\n    lecteurs: a\n",
      "# T\n\nTexte.\n\nTexte\nlecteurs: a\n", "# T\n\nx\n\n## Les lecteurs\n\nx\n\nlecteurs: a\n",
      "# T\n\n```\n# Plan {lecteurs=direction}\n```\n", "# T {#plan .lecteurs}\n",
      "# T\n\nx\n\n1. **Draft:** ten days before\n", "# T\n\nx\n\nLecteurs : ceux qui lisent.\n",
      "# T\n\nx `{lecteurs=a}`\n", "# T\n\nx {couleur=lecteurs}\n",
    ])
  func noFacts(_ text: String) { #expect(Self.shown(["a.md": text]) == ["a.md"]) }

  @Test("Home.md reserves the whole folder, whichever page is its first")
  func wikiHome() {
    var files = ["Home.md": "---\nreaders: [hr]\n---\n# H", "a.md": "# A", "sub/b.md": "# B"]
    func shown() -> [String] { AuthorFolder(files).charter.pages.map(\.path) }
    #expect(shown() == [])
    files["Home.md"] = "---\ndraft: yes\n---\n# H"
    #expect(shown() == [])
    for other in ["index.md", "README.md", "_index.md"] {
      files = [
        "a.md": "# A", "sub/b.md": "# B", other: "# I", "Home.md": "---\nreaders: [hr]\n---\n# H",
      ]
      #expect(shown() == [])
      files["Home.md"] = "---\ndraft: yes\n---\n# H"
      #expect(shown() == [])
      files["Home.md"] = "# H"
      #expect(shown().count == 4)
    }
    #expect(Self.shown(["d/Home.md": "---\nreaders: [hr]\n---\n", "d/a.md": "# A"]) == ["d/a.md"])
  }
}
