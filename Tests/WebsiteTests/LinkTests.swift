import CharterModel
import Diagnosis
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("What a link leads to")
struct LinkTests {
  static let pages = [
    "index.md": "# Home", "guide/index.md": "# Guide",
    "guide/first steps.md": "# First\n\n## Le début\n\n## Déjà vu ?\n",
    "guide/Été.md": "# Summer\n\n<a name=\"Old\"></a>", "no-index/a.md": "# A",
    "team/README.md": "# Team",
    "r/index.md": "---\ncollection: rule\n---\n# R",
    "r/CH-1.md": "---\nforce: must\n---\n# C\n\n## Why\n\nx",
    "r/no-names.md": "---\nforce: must\n---\n# N\n\n## Why\n\nx",
    "secret.md": "---\ndraft: yes\n---\n# S", "guide/glossary.csv": "term;definition\na;b\n",
    "one/memo.md": "# M", "two/memo.md": "# M", "guide/deep/own.md": "# O", "own.md": "# P",
  ]
  static let media = [
    "guide/logo 1.svg", "guide/re\u{301}seau.svg", "a.pdf", "public/top.svg",
    "guide/static/near.svg",
    "public/near.svg", "../static/img/beside.svg", "own.svg", "public/own.svg",
    ".gitbook/assets/hidden.svg",
  ]

  /// A page `guide/x.md` with one link: where it leads and which problems it has.
  static func resolve(_ markdown: String) throws -> (
    target: String, problems: [String], places: [String]
  ) {
    let marked = MarkedText(markdown)
    var files = pages
    files["guide/x.md"] = marked.text
    let plan = try PlannedSite(files, media: media)
    let page = try #require(plan.charter.page(at: "guide/x.md"))
    let found = plan.resolved[page]
    var target = "none"
    if let link = found.links.first?.value {
      switch link {
      case .page(let index, let anchor):
        target = plan.charter.pages[index].path + (anchor.map { "#" + $0 } ?? "")
      case .folder(let path): target = path + "/"
      case .table(let index): target = "table " + plan.charter.tables[index].kind.id
      case .media(let path): target = "file " + path
      case .outside(let address): target = address
      case .nowhere: target = "nowhere"
      }
    }
    return (target, found.diagnostics.summaries, marked.places)
  }

  static let goodRows: [(String, String)] = [
    ("[a](first%20steps.md)", "guide/first steps.md"),
    ("[a](<first steps.md>)", "guide/first steps.md"),
    ("[a](./../guide/first%20steps.md)", "guide/first steps.md"), ("[a](../index.md)", "index.md"),
    ("[a](/index.md)", "index.md"), ("[a](%C3%89t%C3%A9.md)", "guide/Été.md"),
    ("[a](Été.md)", "guide/Été.md"),
    ("[a](<first steps.md#le-debut>)", "guide/first steps.md#le-debut"),
    ("[a](<first steps.md#le-début>)", "guide/first steps.md#le-debut"),
    ("[a](first%20steps.md#le-d%C3%A9but)", "guide/first steps.md#le-debut"),
    ("[a](<first steps.md#déjà-vu->)", "guide/first steps.md#deja-vu"),
    ("[a](Été.md#Old)", "guide/Été.md#a-old"), ("[a](Été.md#summer)", "guide/Été.md"),
    ("[a](Été.md#top)", "guide/Été.md"),
    ("[a](Été.md#)", "guide/Été.md"), ("[a](.)", "guide/index.md"), ("[a](./)", "guide/index.md"),
    ("[a](..)", "index.md"),
    ("[a](../team/)", "team/README.md"), ("[a](../no-index)", "no-index/"), ("[a](/)", "index.md"),
    ("# B\n\n[a](#b)", "guide/x.md"), ("## B\n\n[a](#b)", "guide/x.md#b"),
    ("[a](<logo 1.svg>)", "file guide/logo 1.svg"), ("[a](../a.pdf)", "file a.pdf"),
    ("[a](https://x.example/a?b#c)", "https://x.example/a?b#c"),
    ("[a](mailto:a@b.example)", "mailto:a@b.example"),
    ("[a](TEL:+33)", "TEL:+33"), ("<https://x.example>", "https://x.example"),
    ("[a][b]\n\n[b]: Été.md", "guide/Été.md"), ("[a](../r/CH-1.md)", "r/CH-1.md"),
    ("[a](glossary.csv)", "table glossary"),
    ("[a](Été)", "guide/Été.md"), ("[a](Été.html)", "guide/Été.md"),
    ("[a](ete)", "guide/Été.md"), ("[a](/guide/ete/#summer)", "guide/Été.md"),
    ("[a](../own/)", "own.md"), ("[a](./first%20steps#le-debut)", "guide/first steps.md#le-debut"),
    // Files that a generator serves from the top of its site
    ("[a](/top.svg)", "file public/top.svg"), ("[a](/near.svg)", "file guide/static/near.svg"),
    ("[a](/img/beside.svg)", "file ../static/img/beside.svg"), ("[a](/own.svg)", "file own.svg"),
    ("[a](../.gitbook/assets/hidden.svg)", "file .gitbook/assets/hidden.svg"),
    // In HTML
    ("x <a href=\"Été.md#Old\">a</a>", "guide/Été.md#a-old"),
    ("<p><a href='first%20steps.md#le-debut'>a</a></p>", "guide/first steps.md#le-debut"),
    ("<div><a href=../a.pdf>a</a></div>", "file a.pdf"),
    (
      "<table><tr><td><a href=\"https://x.example/?a=1&amp;b=2\">a</a></table>",
      "https://x.example/?a=1&b=2"
    ),
    ("## B\n\n<b><a href='#b'>a</a></b>", "guide/x.md#b"),
    ("<div><h2>B c</h2></div>\n\n[a](#b-c)", "guide/x.md#b-c"),
    // By their names, as wikis do
    ("[[Été]]", "guide/Été.md"), ("[[ete|x]]", "guide/Été.md"), ("[[a]]", "no-index/a.md"),
    ("[[First-steps]]", "guide/first steps.md"), ("[[CH-1]]", "r/CH-1.md"),
    ("[[first steps#Le début]]", "guide/first steps.md#le-debut"),
    ("[[first steps#First#Le début]]", "guide/first steps.md#le-debut"),
    ("[[first steps#^block]]", "guide/first steps.md"), ("[[Été#Summer]]", "guide/Été.md"),
    ("## B c\n\n[[#B c]]", "guide/x.md#b-c"), ("[[../index]]", "index.md"),
    ("[[team]]", "team/README.md"), ("[[no-index]]", "no-index/"), ("[[/own]]", "own.md"),
    ("[[logo 1.svg]]", "file guide/logo 1.svg"), ("![[a.pdf]]", "file a.pdf"),
    ("[[no-index/a.md]]", "no-index/a.md"), ("[[own]]", "own.md"), ("[[one/memo]]", "one/memo.md"),
    ("[a]({{< relref \"first steps.md#le-debut\" >}})", "guide/first steps.md#le-debut"),
    ("[[https://x.example/a]]", "https://x.example/a"),
  ]

  @Test("links that lead somewhere", arguments: goodRows)
  func good(_ markdown: String, _ target: String) throws {
    let found = try Self.resolve(markdown)
    #expect(found.target == target)
    #expect(found.problems == [])
  }

  static let badRows: [(String, String, String)] = [
    ("[a](▼gone.md)", "nowhere", "broken-link"), ("é [a](▼gone.md)", "nowhere", "broken-link"),
    ("▼[a](<>)", "nowhere", "broken-link"), ("[a](▼../secret.md)", "nowhere", "broken-link"),
    ("[a](▼été.md)", "guide/Été.md", "misspelt-path"),
    ("[a](▼ete.md)", "guide/Été.md", "misspelt-path"),
    ("[a](▼FIRST%20steps.md)", "guide/first steps.md", "misspelt-path"),
    ("[a](▼été)", "guide/Été.md", "misspelt-path"),
    ("[a](▼one/memo.md)", "one/memo.md", "misspelt-path"),
    ("[a](▼guide/first%20steps.md#le-debut)", "guide/first steps.md#le-debut", "misspelt-path"),
    ("[a](▼a.pdf)", "file a.pdf", "misspelt-path"), ("[a](▼secret.md)", "nowhere", "broken-link"),
    ("[a](▼no-index/)", "nowhere", "broken-link"), ("![a](▼secret.md)", "none", "missing-image"),
    ("![a](<▼guide/logo 1.svg>)", "none", "misspelt-path"),
    ("[a](▼E\u{301}te\u{301}.md)", "guide/Été.md", "decomposed-path"),
    ("[a](Été.md▼#nothing)", "guide/Été.md", "broken-anchor"),
    ("[a](▼#nothing)", "guide/x.md", "broken-anchor"),
    ("[a](▼../../etc/passwd)", "nowhere", "link-outside"),
    ("[a](▼..%2F..%2Fetc%2Fpasswd)", "nowhere", "link-outside"),
    ("[a](▼javascript:alert)", "nowhere", "forbidden-link"),
    ("[a](▼JavaScript:alert)", "nowhere", "forbidden-link"),
    ("[a](▼data:text/html,x)", "nowhere", "forbidden-link"),
    ("[a](▼file:///etc/passwd)", "nowhere", "forbidden-link"),
    ("[a](▼vbscript:x)", "nowhere", "forbidden-link"),
    ("[a](▼ftp://x.example)", "nowhere", "forbidden-link"),
    ("[a](▼//x.example/a)", "nowhere", "forbidden-link"),
    ("[a][b] text\n\n[b]: ▼gone.md", "nowhere", "broken-link"),
    ("x <a href=\"▼javascript:alert\">a</a>", "nowhere", "forbidden-link"),
    ("<div><a href='▼data:text/html,x'>a</a></div>", "nowhere", "forbidden-link"),
    ("<p><a href=\"▼//x.example/a\">a</a></p>", "nowhere", "forbidden-link"),
    ("<p><a href=\"▼../secret.md\">a</a></p>", "nowhere", "broken-link"),
    ("<table><tr><td><a href='▼gone.md'>a</a></td></tr></table>", "nowhere", "broken-link"),
    ("<p><a href='▼../../etc/passwd'>a</a></p>", "nowhere", "link-outside"),
    ("x <a href=\"Été.md▼#nothing\">a</a>", "guide/Été.md", "broken-anchor"),
    ("x <a href=\"▼ete.md\">a</a>", "guide/Été.md", "misspelt-path"),
    ("[a](▼/public/)", "nowhere", "broken-link"), ("[a](▼/gone.svg)", "nowhere", "broken-link"),
    ("[b]\n\n[b]: <▼gone.md> \"t\"", "nowhere", "broken-link"),
    ("text [a\nb](▼gone.md) text", "nowhere", "broken-link"),
    ("gone.md [a](▼gone.md)", "nowhere", "broken-link"),
    ("> - [a](▼gone.md)", "nowhere", "broken-link"),
    ("|a|\n|-|\n|[a](▼gone.md)|", "nowhere", "broken-link"),

    ("[[▼gone]]", "nowhere", "broken-link"), ("[[▼secret|x]]", "nowhere", "broken-link"),
    ("[[▼memo]]", "one/memo.md", "ambiguous-name"),
    ("[[▼javascript:x]]", "nowhere", "forbidden-link"),
    ("x ▼![[logo 1.svg|300]]", "none", "missing-alt"),
    ("![[▼gone.svg|Words]]", "none", "missing-image"),
    ("![[▼https://x.example/a.png|Words]]", "none", "external-image"),
    ("[a](▼Été.md?x=1)", "guide/Été.md", "misspelt-path"),
    ("[a](▼Été.md?x=1#summer)", "guide/Été.md", "misspelt-path"),
    ("[a](<▼logo 1.svg?raw=true>)", "file guide/logo 1.svg", "misspelt-path"),
    ("[a](▼glossary.csv?)", "table glossary", "misspelt-path"),
    ("![a](<▼logo 1.svg?raw=true>)", "none", "misspelt-path"),
    ("see [CH-1] and [▼CH-2]", "none", "unknown-record"),
    ("see [no-names], [no-one], [none], [no names] and [▼no-nams]", "none", "unknown-record"),
    ("[▼no-naems] [▼mo-names] [▼no-names2] [▼No-Namess]", "none", "unknown-record"),
    ("![](▼../x.png)", "none", "missing-image"),
    ("![a](▼https://x.example/a.png)", "none", "external-image"),
    ("![a](▼//x.example/a.png)", "none", "external-image"),
    ("![a](▼data:image/png;base64,x)", "none", "external-image"),
    ("x ▼![](<logo 1.svg>)", "none", "missing-alt"),
    ("![a](▼LOGO%201.svg)", "none", "misspelt-path"),
    ("![a](▼r\u{E9}seau.svg)", "none", "decomposed-path"),
    ("![a](▼Été.md)", "none", "missing-image"),
  ]

  @Test("links that do not, each at the place of its destination", arguments: badRows)
  func bad(_ markdown: String, _ target: String, _ id: String) throws {
    let found = try Self.resolve(markdown)
    let expected = found.places.map { "\($0) \(id)" }
    if id == "missing-image", markdown.hasPrefix("![]") {
      #expect(found.problems.last == expected.last)
    } else {
      #expect(found.problems == expected)
    }
    #expect(found.target == target)
  }

  @Test(
    "a destination that also stands in the link's text is found where it is a destination",
    arguments: ["[gone.md](▼gone.md)", "[a gone.md b](▼gone.md)"])
  func textLikeDestination(_ markdown: String) throws {
    let found = try Self.resolve(markdown)
    #expect(found.problems == found.places.map { "\($0) broken-link" })
  }

  @Test("help names the nearest file as it must be written from here")
  func help() throws {
    func sentences(_ markdown: String) throws -> [String] {
      var files = Self.pages
      files["guide/x.md"] = markdown
      return try PlannedSite(files, media: Self.media).diagnostics.sentences(.french)
    }
    #expect(
      try sentences("[a](first%20step.md)") == [
        "pas de page «\u{A0}first%20step.md\u{A0}» → vouliez-vous dire « <first steps.md> » ?"
      ])
    #expect(
      try sentences("[a](../Ete.md)").first?.hasSuffix("vouliez-vous dire « Été.md » ?") == true)
    #expect(try sentences("[CH-01]").first?.hasSuffix("vouliez-vous dire « CH-1 » ?") == true)
    // Another number is another rule.
    #expect(try sentences("[CH-2]").first?.contains("CH-1") == false)
    #expect(
      try sentences("[a](<first steps.md#le-debu>)") == [
        "pas de titre «\u{A0}#le-debu\u{A0}» dans guide/first steps.md → vouliez-vous dire « #le-debut » ?"
      ])
    #expect(try sentences("[a](été.md)").first?.hasSuffix("écrivez « Été.md »") == true)
  }

  @Test(
    "relative paths",
    arguments: [
      ("a/b.md", "a", "b.md"), ("a/b.md", "", "a/b.md"), ("b.md", "a/c", "../../b.md"),
      ("a/x/b.md", "a/y", "../x/b.md"),
      ("a.md", "a", "../a.md"),
    ])
  func relative(_ path: String, _ folder: String, _ expected: String) {
    #expect(ContentPath.relative(path, from: folder) == expected)
  }

  @Test(
    "percent-decoding leaves alone what is not valid",
    arguments: [
      ("a%20b", "a b"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz", "%zz"), ("%E9", "%E9"),
      ("%2", "%2"), ("%2f", "/"),
    ])
  func decoding(_ text: String, _ expected: String) { #expect(text.percentDecoded == expected) }

  @Test("a sign is no hexadecimal digit")
  func signs() {
    #expect("%+1".percentDecoded == "%+1")
  }

  @Test(
    "from the top of a folder of one language, a path is looked for there",
    arguments: [
      ("fr/a.md", "/docs/", "fr/docs/_index.md"), ("fr/sub/a.md", "/docs/b", "fr/docs/b.md"),
      ("fr/a.md", "/top.md", "top.md"), ("fr/a.md", "/own.md", "own.md"),
      ("guide/a.md", "/docs/", nil), ("pt-br/a.md", "/docs/", nil), ("a.md", "/docs/", nil),
    ] as [(String, String, String?)])
  func languageFolders(_ path: String, _ link: String, _ expected: String?) throws {
    var files = [
      "index.md": "# H", "top.md": "# T", "own.md": "# O", "fr/own.md": "# O",
      "fr/_index.md": "# F",
      "fr/docs/_index.md": "# D", "fr/docs/b.md": "# B", "guide/docs/_index.md": "# G",
    ]
    files[path] = "# X\n\n[a](\(link))"
    let plan = try PlannedSite(files, media: [])
    let page = try #require(plan.charter.page(at: path))
    let found = plan.resolved[page]
    var target: String?
    if case .page(let index, _)? = found.links.first?.value {
      target = plan.charter.pages[index].path
    }
    #expect(target == expected)
    #expect(found.diagnostics.isEmpty == (expected != nil))
  }
}
