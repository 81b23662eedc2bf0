import Testing

@testable import Website

@Suite("French is set with its raised letters, and its headings keep a verb with its pronoun")
struct FrenchSettingTests {
  static func set(_ html: String) -> String {
    String(decoding: FrenchSetting.set(Array(html.utf8)), as: UTF8.self)
  }

  @Test(
    "the letters of an ordinal are raised, as the author wrote them",
    arguments: [
      ("le 1er octobre", "le 1<sup>er</sup> octobre"),
      ("1re, 1res", "1<sup>re</sup>, 1<sup>res</sup>"),
      ("la 2e fois", "la 2<sup>e</sup> fois"), ("2nde", "2<sup>nde</sup>"),
      ("(12e)", "(12<sup>e</sup>)"), ("XXIe siècle", "XXI<sup>e</sup> siècle"),
      ("Napoléon Ier", "Napoléon I<sup>er</sup>"), ("3ème", "3<sup>ème</sup>"),
      ("Les 5es du mois", "Les 5<sup>es</sup> du mois"),
      ("l’\u{A0}1re", "l’\u{A0}1<sup>re</sup>"), ("dès\u{202F}2e", "dès\u{202F}2<sup>e</sup>"),
    ])
  func raised(text: String, html: String) {
    #expect(Self.set("<p>\(text)</p>") == "<p>\(html)</p>")
    #expect(Self.set(text) == html)
  }

  @Test(
    "what only looks like one is left as it is",
    arguments: [
      "#12e", "a1er", "1erreur", "CH-2e", "v1.2e", "1ère_x", "Ce Xe Le Vie Ire", "2er", "3nd",
      "1<sup>er</sup>", "12e3", "1234567e", "1eà", "&#1e",
    ])
  func kept(text: String) {
    #expect(Self.set("<p>\(text)</p>") == "<p>\(text)</p>")
  }

  @Test(
    "tags, code, drawings, fields and fingerprints hold no prose",
    arguments: [
      "<p title=\"le 1er\">x</p>", "<code>1er</code>", "<pre>le 1er\n<b>2e</b></pre>",
      "<svg><text>1er</text></svg>", "<script>'1er <p>2e</p>'</script>", "<textarea>1er</textarea>",
      "<title>1er</title>", "<select><option>1er</option></select>",
      "<dd class=\"fingerprint\">123e 077b</dd>", "<p", "<code>1er",
    ])
  func opaque(html: String) {
    #expect(Self.set(html) == html)
    #expect(
      Self.set(html + "</p><p>1er</p>").contains("<p>1<sup>er</sup></p>") || !html.hasSuffix(">"))
  }

  @Test("a heading does not break a verb from its pronoun; a text may, and so may a long word")
  func whole() {
    #expect(
      Self.set("<h1>Que laisse-t-il\u{202F}?</h1>")
        == "<h1>Que <span class=\"whole\">laisse-t-il\u{202F}?</span></h1>")
    #expect(
      Self.set("<h2 id=\"a\">Puis-je le 1er\u{202F}?</h2><p>Puis-je</p>")
        == "<h2 id=\"a\"><span class=\"whole\">Puis-je</span> le 1<sup>er</sup>\u{202F}?</h2><p>Puis-je</p>"
    )
    #expect(
      Self.set("<h2>est-ce<br>sont-ils</h2>")
        == "<h2><span class=\"whole\">est-ce</span><br><span class=\"whole\">sont-ils</span></h2>")
    for text in [
      "Saint-Leu", "elle-même", "rendez-vousé", "porte-lettres", "institutionnalise-t-elle",
    ] {
      #expect(Self.set("<h2>\(text)</h2>") == "<h2>\(text)</h2>")
    }
  }

  @Test("only where the text is French")
  func languages() {
    #expect(["fr", "fr-CA", "FR"].allSatisfy { FrenchSetting.applies(to: $0) })
    #expect(!["en", "frr", "", "de"].contains { FrenchSetting.applies(to: $0) })
  }
}
