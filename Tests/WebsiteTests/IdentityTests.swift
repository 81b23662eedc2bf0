import CharterModel
import Diagnosis
import Media
import Testing

@testable import Website

@Suite("The company's own look")
struct IdentityTests {
  static let home = ["index.md": "# Home\n", "a.md": "# A\n"]
  static let files = ["logo.svg", "white.svg", "sign.svg", "f.woff2", "OFL.txt"]

  static func site(_ settings: String, company: String = "Harbour") throws -> PlannedSite {
    try PlannedSite(
      home, media: files,
      configuration: "language: en\nname: Handbook\ncompany: \(company)\n" + settings)
  }

  static func styles(_ settings: String) throws -> String {
    let theme = try site(settings).themed.theme
    let sheet = theme.assets.first { $0.address.hasPrefix("assets/site.") }
    return String(decoding: sheet?.bytes ?? [], as: UTF8.self)
  }

  @Test("a site with a logo shows it in place of the mark, with the company's name as its words")
  func logo() throws {
    let html = try Self.site("logo: logo.svg").html("a.md")
    #expect(html.contains("src=\"logo.svg\" alt=\"Harbour\" width=\"2\" height=\"1\""))
    #expect(!html.contains("class=\"mark\""))
    #expect(try Self.site("").html("a.md").contains("class=\"mark\""))
    // The site's name says it already.
    #expect(
      try Self.site("logo: logo.svg", company: "Handbook").html("a.md").contains(
        "src=\"logo.svg\" alt=\"\""))
  }

  @Test("each scheme shows the logo of its ground; one made for the other ground brings its own")
  func grounds() throws {
    let both = try Self.site("logo: {light: logo.svg, dark: white.svg}").html("a.md")
    #expect(both.contains("class=\"logo in-light\" src=\"logo.svg\""))
    #expect(both.contains("class=\"logo in-dark\" src=\"white.svg\""))
    let alone = try Self.site("logo: logo.svg").html("a.md")
    #expect(alone.contains("class=\"logo in-dark plate-light\" src=\"logo.svg\""))
    // A dark header is dark in both schemes.
    let header = try Self.site(
      "logo: {light: logo.svg, dark: white.svg}\ncolours: {header: \"#102030\"}"
    ).html("a.md")
    #expect(header.contains("class=\"logo\" src=\"white.svg\"") && !header.contains("logo.svg\""))
  }

  @Test("tabs show the sign, or the initial on the company's colour where the logo is wide")
  func icons() throws {
    let sign = try Self.site("logo: {light: logo.svg, icon: sign.svg}").html("a.md")
    #expect(sign.contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"sign.svg\">"))
    let made = try Self.site("logo: logo.svg\naccent: \"#0a5c8a\"", company: "\"<é>toile\"")
    #expect(made.html("a.md").contains("href=\"assets/initial."))
    let icon = made.themed.theme.assets.first { $0.address.contains("initial") }
    let drawing = String(decoding: icon?.bytes ?? [], as: UTF8.self)
    #expect(drawing.contains(">É</text>") && drawing.contains("fill=\"#0a5c8a\""))
    #expect(try Self.site("").html("a.md").contains("href=\"assets/mark."))
  }

  @Test("typefaces of the system and of files stand before the theme's own")
  func typefaces() throws {
    let css = try Self.styles(
      "typefaces:\n  serif: [Georgia, serif]\n  sans: {variable: f.woff2, licence: OFL.txt}")
    #expect(css.contains("--serif: \"Georgia\", serif, var(--serif-stack);"))
    #expect(css.contains("--sans: house-sans, var(--sans-stack);"))
    #expect(css.contains("src: url(\"../f.woff2\") format(\"woff2\"); font-weight: 100 900;"))
  }

  @Test(
    "nothing of a setting reaches the style sheet but names and colours",
    arguments: [
      "typefaces: {serif: 'x\"; } body { display: none'}", "typefaces: {sans: 'a</style>'}",
      "colours: {accent: 'red; } * { display: none'}", "colours: {paper: 'url(//x.example)'}",
      "typefaces: {serif: 'x\\ny'}",
    ])
  func hostile(_ settings: String) throws {
    let css = try Self.styles(settings)
    #expect(!css.contains("display") && !css.contains("example") && !css.contains("</"))
  }

  static let grounds: [(Colour, Colour)] = AccentTests.sample.enumerated().compactMap {
    let other = AccentTests.sample[($0 * 131) % AccentTests.sample.count]
    return $0 % 3 == 0 ? ($1, other) : nil
  }

  @Test(
    "whatever paper and ink pass, the greys between them can be read", arguments: Scheme.allCases)
  func greys(_ scheme: Scheme) throws {
    let name = scheme == .light ? "colours: " : "colours: {dark: "
    var count = 0
    for (paper, ink) in Self.grounds {
      var ignored: [Diagnostic] = []
      let text =
        name + "{paper: \"\(paper)\", ink: \"\(ink)\"}" + (scheme == .light ? "" : "}")
      let colours = SchemeColours(
        scheme, of: Configuration(Array(text.utf8), path: "diapason.yaml", &ignored))
      #expect(colours.paper == paper && colours.ink == ink)
      let ground = scheme == .light ? Colour(red: 0, green: 0, blue: 0) : nil
      #expect(
        colours.fitPaper.contrast(with: ground ?? Colour(red: 255, green: 255, blue: 255)) >= 13)
      guard colours.isGroundFit, colours.isInkFit else { continue }
      count += 1
      let found = Dictionary(
        colours.properties.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/).compactMap { match in
          Colour(String(match.2)).map { (String(match.1), $0) }
        }, uniquingKeysWith: { $1 })
      let wash = try #require(found["wash"])
      for (front, least) in [("quiet", 4.5), ("edge-line", 3.0), ("ink", 4.5)] {
        let colour = try #require(found[front])
        #expect(colour.contrast(with: paper) >= least, "\(front) on \(paper), ink \(ink)")
        #expect(
          colour.contrast(with: wash) >= least, "\(front) on the wash of \(paper), ink \(ink)")
      }
    }
    #expect(count > 0)
  }

  @Test("the home page alone shows the illustration")
  func illustration() throws {
    let site = try Self.site("illustration: sign.svg")
    #expect(site.html("index.md").contains("class=\"home-picture\" src=\"sign.svg\" alt=\"\""))
    #expect(!site.html("a.md").contains("home-picture"))
    #expect(!(try Self.site("").html("index.md").contains("home-picture")))
  }

  @Test("texts on the header reach 4.5, whatever its colour")
  func header() {
    for colour in AccentTests.sample {
      #expect(colour.bestInk.contrast(with: colour) >= 4.5, "\(colour)")
    }
  }

  @Test("danger and the pair of examples are no company's: no setting changes them")
  func danger() throws {
    let css = try Self.styles(
      "accent: \"#00aa00\"\ncolours: {ink: \"#000\", paper: \"#fff\", header: \"#00ff00\"}")
    for name in ["--crisis", "--on-crisis", "--alert", "--do:", "--dont"] {
      #expect(!css.contains(name), "\(name)")
    }
  }

  @Test("the number to call stands in the header of every page")
  func emergency() throws {
    let files = [
      "index.md": "# Home\n", "a.md": "# A\n",
      "crisis/index.md": "---\ncollection: crisis-level\n---\n# Crisis\n",
      "crisis/one.md": "---\nlevel: 1\nnotify: [desk]\n---\n# One\n",
      "crisis/two.md": "---\nlevel: 2\nnotify: [mail, duty]\n---\n# Two\n",
      "contacts/index.md": "---\ncollection: contact\n---\n# Contacts\n",
      "contacts/desk.md": "---\nphone: \"11\"\n---\n# Desk\n",
      "contacts/mail.md": "---\nemail: a@b.example\n---\n# Mail\n",
      "contacts/duty.md": "---\nphone: \"+44 22\"\n---\n# Duty\n",
    ]
    let site = try PlannedSite(files)
    for page in ["index.md", "a.md", "crisis/two.md"] {
      #expect(site.html(page).contains("href=\"tel:+4422\">+44\u{A0}22</a>"), "\(page)")
    }
    #expect(site.html("a.md").contains("<a class=\"emergency-plan\" href=\"crisis/index.html\">"))
    #expect(!(try PlannedSite(Self.home).html("a.md").contains("emergency")))
  }
}
