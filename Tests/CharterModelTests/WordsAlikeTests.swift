import Testing

@testable import CharterModel

@Suite("Words that read the same have one print")
struct WordsAlikeTests {
  static func form(_ text: String) -> String {
    String(decoding: WordsAlike.form(text.utf8), as: UTF8.self)
  }

  static func print(_ text: String) throws -> String {
    let file = ContentFile(
      path: "c/index.md", bytes: Array("---\nkind: document\nversion: \"1\"\n---\n\(text)".utf8))
    let index = DocumentIndex([ParsedPage(file, prefix: "")])
    return try #require(index.documents["c/index.md"]).print
  }

  @Test(
    "apostrophes, blanks and the coding of accents are no words",
    arguments: [
      ("l'été", "l’été"), ("l'été", "l'e\u{301}te\u{301}"), ("Pourquoi ?", "Pourquoi\u{A0}?"),
      ("Pourquoi ?", "Pourquoi\u{202F}?"), ("un mot", "un  mot"), ("un mot", "un\tmot"),
      ("« oui »", "«\u{A0}oui\u{A0}»"),
    ])
  func same(_ one: String, _ other: String) throws {
    #expect(Self.form(one) == Self.form(other))
    #expect(Array(Self.form(one).utf8) == Array(Self.form(other).utf8))
    #expect(try Self.print("# \(one)\n\n\(one)\n") == Self.print("# \(other)\n\n\(other)\n"))
  }

  @Test(
    "words are words, and what is typed of code is what it is",
    arguments: [
      ("été", "ete"), ("un mot", "unmot"), ("a", "A"), ("`a  b`", "`a b`"), ("oui.", "oui"),
      ("```\nl'a\n```", "```\nl’a\n```"), ("a", "\u{430}"),
    ])
  func others(_ one: String, _ other: String) throws {
    #expect(try Self.print("# T\n\n\(one)\n") != Self.print("# T\n\n\(other)\n"))
  }
}
