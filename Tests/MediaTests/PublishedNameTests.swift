import Media
import Testing

@Suite("The names under which files are published")
struct PublishedNameTests {
  static func refusal(_ name: String, _ text: String) -> NameRefusal? {
    MediaFacts(of: Array(text.utf8), weight: text.utf8.count, named: name).refusal
  }

  static let refusedRows: [(String, NameRefusal)] = [
    ("note.html", .page), ("NOTE.XHTML", .page), ("note.html\u{A0}", .page),
    ("a.høtml", .unknownEnding("hotml")),
    ("a.html.", .noEnding), ("a.htm ", .page), ("x.shtml", .page), ("a.svgz", .page),
    ("data.js\u{200B}", .page), ("a.mjs", .page), ("style.css", .page), ("a.json", .page),
    ("feed.xml", .page),
    ("web.config", .server), ("Web.Config", .server), ("web.config\u{200D}", .server),
    ("desktop.ini", .server),
    ("autorun.inf", .server), ("crossdomain.xml", .page), ("robots.txt", .server),
    ("Robots.TXT", .server),
    ("ads.txt", .server), ("a.php", .server), ("a.php5", .server), ("a.pl", .server),
    ("a.cgi", .server),
    ("photo.png", .noPicture), ("photo.JPG", .noPicture), ("a.asp", .server),
    ("index.html.fr", .unknownEnding("fr")),
    ("x.type-map", .unknownEnding("type-map")),
    ("a.var", .server), ("_redirects", .noEnding), ("CNAME", .noEnding), ("htaccess", .noEnding),
    ("a.htaccess", .server), ("_config.yml", .server), ("netlify.toml", .server),
    ("a.exe", .server),
    ("notes", .noEnding), ("a.url", .page),
  ]

  @Test(
    "what a browser or a server would run or be told by is not published", arguments: refusedRows)
  func refused(_ name: String, _ refusal: NameRefusal) {
    #expect(Self.refusal(name, "plain") == refusal)
    #expect(PublishedMedia(of: Array("plain".utf8), named: name).bytes == nil)
  }

  static let publishedRows = [
    ("Rapport annuel.PDF", "rapport-annuel.pdf"), ("a.php.jpg", "a-php.jpg"), ("x.SVG ", "x.svg"),
    ("con.png", "con-1.png"), ("NUL.pdf", "nul-1.pdf"), ("com1.zip", "com1-1.zip"),
    ("aux.csv", "aux-1.csv"),
    ("é\u{301}.docx", "e.docx"), ("a..b.pptx", "a-b.pptx"), ("index.html.zip", "index-html.zip"),
    ("console.png", "console.png"), ("budget.csv", "budget.csv"), ("lisezmoi.txt", "lisezmoi.txt"),
    ("a.jp\u{200B}g", "a.jp-g"),
  ]

  @Test("a name is letters, digits and hyphens, with one dot", arguments: publishedRows)
  func published(_ name: String, _ expected: String) {
    #expect(PublishedName(name).name == expected)
  }

  @Test("a long name stays one that every system can hold")
  func long() {
    let name = PublishedName(String(repeating: "long", count: 100) + ".pdf").name
    #expect(name.utf8.count < 120 && name.hasSuffix(".pdf"))
  }

  @Test(
    "bytes of a page are refused under the name of a picture or a document",
    arguments: ["a.png", "a.pdf", "a.mp4", "a.docx", "a.ics", "a.eps"])
  func markup(_ name: String) {
    for text in ["<!doctype html><p>", "\u{FEFF} \n<svg onload='x'>", "<?xml version='1.0'?><a/>"] {
      #expect(Self.refusal(name, text) == .markup)
    }
    #expect(Self.refusal(name, "BEGIN <x>") == (name == "a.png" ? .noPicture : nil))
  }

  @Test("text is text", arguments: ["a.txt", "a.csv"])
  func text(_ name: String) { #expect(Self.refusal(name, "<p>") == nil) }
}
