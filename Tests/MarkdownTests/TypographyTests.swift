import Markdown
import Testing

@Suite("Smart punctuation")
struct TypographyTests {
  /// U+202F is written `_` and U+00A0 `~` in the expectations, so that they can be seen.
  static func visible(_ text: String) -> String {
    text.replacing("\u{202F}", with: "_").replacing("\u{A0}", with: "~")
  }

  static let frenchRows: [(String, String)] = [
    ("Bonjour !", "Bonjour_!"), ("Quoi ?", "Quoi_?"), ("un ; deux", "un_; deux"),
    ("Attention : fragile", "Attention~: fragile"), ("Fin :", "Fin~:"),
    ("Vraiment ?!", "Vraiment_?!"),
    ("« mot »", "«~mot~»"), ("«mot»", "«mot»"), ("Il dit : « oui ! »", "Il dit~: «~oui_!~»"),
    ("\"quotes\"", "«~quotes~»"), ("il dit \"oui\" et part", "il dit «~oui~» et part"),
    ("(\"oui\")", "(«~oui~»)"), ("l'\"été\"", "l’«~été~»"), ("l'été", "l’été"),
    ("aujourd'hui, c'est l'œuvre", "aujourd’hui, c’est l’œuvre"), ("'mot'", "‘mot’"),
    ("12 500", "12_500"), ("1 234 567 habitants", "1_234_567 habitants"), ("12 500 €", "12_500_€"),
    ("50 %", "50_%"), ("20 €", "20_€"), ("en % du total", "en % du total"),
    ("en 2026 500 personnes", "en 2026 500 personnes"), ("2026 2027", "2026 2027"),
    ("06 12 34 56 78", "06 12 34 56 78"), ("12 50", "12 50"), ("12 500b", "12 500b"),
    ("de 8 h 30 à 18 h 30", "de 8~h~30 à 18~h~30"), ("à 9 h.", "à 9~h."), ("24 h/24", "24~h/24"),
    ("8 h\u{A0}30", "8~h~30"), ("8\u{A0}h 30", "8~h~30"), ("8 hommes", "8 hommes"),
    ("8 hôtels", "8 hôtels"), ("la lettre h 3 fois", "la lettre h 3 fois"),
    ("10:30", "10:30"), ("à 10:30 !", "à 10:30_!"), ("ratio 3:1", "ratio 3:1"), ("a :b", "a :b"),
    ("Bonjour!", "Bonjour!"), ("etc...", "etc…"), ("....", "...."), ("a -- b", "a – b"),
    ("a --- b", "a — b"), ("----", "----"), ("a - b", "a - b"), ("porte-clés", "porte-clés"),
    ("Ça va ?", "Ça va_?"), ("", ""), ("100 % ?", "100_%_?"),
  ]

  static let englishRows: [(String, String)] = [
    ("\"Hi\"", "“Hi”"), ("it's", "it’s"), ("'so'", "‘so’"), ("the '90s", "the ’90s"),
    ("Why ?", "Why ?"), ("12 500", "12 500"), ("50 %", "50 %"),
    ("a -- b --- c...", "a – b — c…"), ("« mot »", "« mot »"), ("x : y", "x : y"),
  ]

  @Test("French", arguments: frenchRows)
  func french(_ input: String, _ expected: String) {
    #expect(Self.visible(Typography.typeset(input, .french)) == expected)
  }

  @Test("English", arguments: englishRows)
  func english(_ input: String, _ expected: String) {
    #expect(Self.visible(Typography.typeset(input, .english)) == expected)
  }

  @Test("without rules nothing changes")
  func none() {
    for (input, _) in Self.frenchRows + Self.englishRows {
      #expect(Typography.typeset(input, .none) == input)
    }
  }

  @Test("what is typeset once is typeset: a second pass changes nothing")
  func isIdempotent() {
    for (input, _) in Self.frenchRows {
      let once = Typography.typeset(input, .french)
      #expect(Typography.typeset(once, .french) == once)
    }
  }

  @Test(
    "a quotation mark after another one closes where a word ended",
    arguments: [
      ("\"it's 'so'\"", "“it’s ‘so’”"), ("'a \"b\"'", "‘a “b”’"),
    ])
  func nestedQuotations(_ input: String, _ expected: String) {
    #expect(Typography.typeset(input, .english) == expected)
  }

  static let renderedRows: [(String, String)] = [
    ("**gras** !", "<p><strong>gras</strong>_!</p>\n"),
    ("**gras** : oui", "<p><strong>gras</strong>~: oui</p>\n"),
    ("« **gras** »", "<p>«~<strong>gras</strong>~»</p>\n"),
    ("*\"oui\"*", "<p><em>«~oui~»</em></p>\n"),
    ("`a ! \"b\" 12 500...`", "<p><code>a ! &quot;b&quot; 12 500...</code></p>\n"),
    ("    a ! 'b'", "<pre tabindex=\"0\"><code>a ! 'b'\n</code></pre>\n"),
    ("`x`'s", "<p><code>x</code>’s</p>\n"),
    ("un\n\"deux\"", "<p>un\n«~deux~»</p>\n"),
    ("\"a\"\n\n\"b\"", "<p>«~a~»</p>\n<p>«~b~»</p>\n"),
  ]

  @Test("in a page, across marks and around code", arguments: renderedRows)
  func rendered(_ input: String, _ expected: String) {
    #expect(Self.visible(SiteMarkup.html(input, .french)) == expected)
  }

  @Test("a link's destination and title stay as typed")
  func destinationsStay() {
    let html = SiteMarkup.html("[a !](b--c...d)", .french)
    #expect(html == "<p><a href=\"b--c...d\">a\u{202F}!</a></p>\n")
  }

  @Test(
    "an address that links to itself is shown as typed",
    arguments: [
      "https://x.example/a--b", "https://x.example/l'ete...b", "https://x.example/a---b",
    ])
  func autolinksStay(_ address: String) {
    let html = SiteMarkup.html("<\(address)>", .french)
    #expect(html.contains(">\(address)</a>"))
  }
}
