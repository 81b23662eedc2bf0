import Markdown
import Testing

@Suite("Names for addresses and anchors")
struct SlugTests {
  static let slugsRows: [(String, String)] = [
    ("Mentions légales", "mentions-legales"), ("Œuvre & Cie", "oeuvre-cie"),
    ("L'équipe", "l-equipe"),
    ("  a  b  ", "a-b"), ("CH-07", "ch-07"), ("a_b.c", "a-b-c"), ("Straße", "strasse"),
    ("e\u{301}te\u{301}", "ete"), ("100 %", "100"),
  ]

  @Test("letters lose case and accents, all else becomes a hyphen", arguments: slugsRows)
  func slugs(_ name: String, _ slug: String) { #expect(Slug.make(name) == slug) }

  @Test("a name in another script gets a hash of its own, the same however it is encoded")
  func otherScripts() {
    let names = ["日本語", "Ελλάδα", "привет", "🎉", "…", ""]
    let slugs = names.map(Slug.make)
    #expect(Set(slugs).count == names.count)
    for slug in slugs { #expect(slug.wholeMatch(of: /[0-9a-f]{8}/) != nil, "\(slug)") }
    #expect(Slug.make("が") == Slug.make("か\u{3099}"))
    #expect(Slug.make("Guide 日本").wholeMatch(of: /guide-[0-9a-f]{8}/) != nil)
  }

  @Test("a long name is cut, and two long names stay two")
  func longNames() {
    let one = Slug.make(String(repeating: "a", count: 200) + "b")
    let other = Slug.make(String(repeating: "a", count: 200) + "c")
    #expect(one != other)
    #expect(one.utf8.count == 89)
  }

  @Test("the fingerprint is FNV-1a of 64 bits")
  func fingerprint() {
    #expect(Slug.fingerprint("".utf8) == "cbf29ce484222325")
    #expect(Slug.fingerprint("a".utf8) == "af63dc4c8601ec8c")
    #expect(Slug.fingerprint("foobar".utf8) == "85944171f73967e8")
  }

  static let anchorsRows: [(String, String)] = [
    ("Mentions légales", "mentions-légales"), ("What's new?", "whats-new"), ("A -- B", "a----b"),
    ("a_b", "a_b"), ("1. Début", "1-début"), ("C++ & C", "c--c"), ("日本語", "日本語"),
  ]

  @Test("anchors as Git hosts write them", arguments: anchorsRows)
  func anchors(_ heading: String, _ anchor: String) {
    #expect(Slug.gitHostAnchor(heading) == anchor)
  }
}

@Suite("The outline of a page")
struct OutlineTests {
  static func ids(_ markdown: String) -> [String] {
    Outline(of: Document(parsing: Array(markdown.utf8))).ids
  }

  @Test("headings of one name are numbered, and no number takes another heading's name")
  func duplicates() {
    #expect(Self.ids("# A\n# A\n# A") == ["a", "a-1", "a-2"])
    #expect(Self.ids("# A\n# A\n# A 1") == ["a", "a-1", "a-1-1"])
    #expect(Self.ids("# A 1\n# A\n# A") == ["a-1", "a", "a-2"])
    let many = Self.ids(String(repeating: "# A\n# A 1\n# A 2\n", count: 20))
    #expect(Set(many).count == 60)
  }

  @Test("a heading takes no id of an anchor, of a note or of its calls, and none of a layout's")
  func taken() {
    #expect(Self.ids("# A suite\n\n<a name=\"suite\"></a>\n") == ["a-suite-1"])
    #expect(
      Self.ids("# Fn 1\n# Fnref 1\n# Fnref 1 2\n\na[^1] b[^1]\n\n[^1]: c\n")
        == ["fn-1-1", "fnref-1-1", "fnref-1-2-1"])
    #expect(
      Self.ids("# D-main\n# d_status\n# D. Contacts") == ["d-main", "d-status", "d-contacts"])
  }

  @Test("the slug, the Git host's anchor and the author's own anchor lead to the same place")
  func fragments() {
    let outline = Outline(
      of: Document(
        parsing: Array("# Mentions légales\n\n# Été\n# Été\n\n<a name=\"Suite\"></a>\n".utf8)))
    #expect(outline.id(for: "mentions-legales") == "mentions-legales")
    #expect(outline.id(for: "mentions-légales") == "mentions-legales")
    #expect(outline.id(for: "Mentions-Légales") == "mentions-legales")
    #expect(outline.id(for: "été-1") == "ete-1")
    #expect(outline.id(for: "Suite") == "a-suite")
    #expect(outline.id(for: "absent") == nil)
  }

  @Test("a heading's words are those of its parts, with line and level")
  func words() throws {
    let outline = Outline(of: Document(parsing: Array("text\n\n## A *b* `c` [d](e) ![f](g)".utf8)))
    let heading = try #require(outline.headings.first)
    #expect(heading.text == "A b c d f")
    #expect(heading.level == 2)
    #expect(heading.line == 3)
  }
}
