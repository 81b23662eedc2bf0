import CharterModel
import Diagnosis
import Diapason
import Disk
import Loopback
import Testing
import Website
import Workbench

@testable import Preview

/// A folder as its preview shows it, without a socket.
struct ShownFolder {
  let folder: TemporaryFolder
  let live: LiveSite

  init(_ files: [String: String], date: Day? = Day("2026-11-22")) throws {
    folder = try TemporaryFolder(files)
    var options = Options(date: try #require(date))
    options.source = folder.path
    options.includesDrafts = true
    options.sharedThemes = [Checkout.folder + "/themes"]
    live = try LiveSite(options)
  }

  func showing() throws -> Showing {
    let content = live.source.contentFolder
    let site = try #require(live.site)
    return Showing(
      site, diagnostics: live.build.diagnostics, language: live.build.language,
      late: { site.searchIndex }, read: { site.bytes(of: $0, in: content) })
  }

  func answer(
    _ path: String, method: String = "GET", host: String? = "127.0.0.1:8765"
  ) throws -> HTTPAnswer {
    try showing().answer(
      HTTPRequest(
        method: method, path: path, fields: host.map { ["host": $0] } ?? [:]), port: 8765)
  }
}

extension HTTPAnswer {
  var text: String { String(decoding: body, as: UTF8.self) }
}

@Suite("What a preview answers")
struct AnswerTests {
  static let files = [
    "diapason.yaml": "language: en\nname: Test\n",
    "content/index.md": "# Home\n\n![a](logo.svg)\n", "content/a/b.md": "# Deep\n",
    "content/a/draft.md": "---\ndraft: yes\n---\n# Soon\n",
    "content/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "content/secret.txt": "nobody links to this",
  ]

  @Test("pages, files of the site and the preview's own files are found, with their types")
  func found() throws {
    let shown = try ShownFolder(Self.files)
    let rows = [
      ("/", "text/html; charset=utf-8", "Home"),
      ("/index.html", "text/html; charset=utf-8", "Home"),
      ("/a/b.html", "text/html; charset=utf-8", "Deep"),
      ("/a/", "text/html; charset=utf-8", "Deep"),
      ("/%61/b.html", "text/html; charset=utf-8", "Deep"),
      ("/logo.svg", "image/svg+xml; charset=utf-8", "<svg"),
      ("/.diapason/preview.js", "text/javascript; charset=utf-8", "location.reload"),
      ("/.diapason/preview.css", "text/css; charset=utf-8", ".diapason-preview"),
    ]
    for (path, type, words) in rows {
      let answer = try shown.answer(path)
      #expect(answer.status == 200 && answer.type == type, "\(path)")
      #expect(answer.text.contains(words), "\(path)")
    }
  }

  @Test(
    "nothing but the site is found, however the path is written",
    arguments: [
      "/%2e%2e/Package.swift", "/..%2f", "/../diapason.yaml", "/..%2fdiapason.yaml",
      "/%2e%2e%2fdiapason.yaml", "/content/index.md", "/index.md", "/diapason.yaml", "/secret.txt",
      "//etc/passwd", "/a/../diapason.yaml", "/a//b.html", "/%00", "/%ff", "/%", "/%2", "/%zz", "",
      "index.html", "http://127.0.0.1:8765/", "/\u{0}", "/.diapason/", "/.diapason/../index.html",
    ])
  func leadsNowhere(path: String) throws {
    let answer = try ShownFolder(Self.files).answer(path)
    #expect(answer.status == 404)
    #expect(!answer.text.contains("nobody links") && !answer.text.contains("language: en"))
  }

  @Test(
    "only the machine's own names are answered",
    arguments: [
      ("127.0.0.1:8765", 200), ("localhost:8765", 200), ("LOCALHOST:8765", 200),
      ("[::1]:8765", 200), ("evil.example", 403), ("evil.example:8765", 403),
      ("127.0.0.1", 403), ("127.0.0.1:80", 403), ("127.0.0.1:8765.evil.example", 403), ("", 403),
    ])
  func host(name: String, status: Int) throws {
    #expect(try ShownFolder(Self.files).answer("/", host: name).status == status)
  }

  @Test("a request without a host and a method that writes are refused")
  func refused() throws {
    let shown = try ShownFolder(Self.files)
    #expect(try shown.answer("/", host: nil).status == 403)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
      #expect(try shown.answer("/", method: method).status == 405)
    }
    #expect(try shown.answer("/", method: "HEAD").status == 200)
  }

  @Test("the page for a wrong address finds its styles at any depth")
  func notFoundPage() throws {
    let answer = try ShownFolder(Self.files).answer("/no/such/page.html")
    #expect(answer.status == 404 && answer.text.contains("<head>\n<base href=\"/\">"))
    #expect(!(try ShownFolder(Self.files).answer("/").text.contains("<base")))
  }

  @Test("under a published path, links of the page for wrong addresses lead into the site")
  func publishedPath() throws {
    var files = Self.files
    files["diapason.yaml"] = "language: en\naddress: https://intranet.example/charter\n"
    let shown = try ShownFolder(files)
    #expect(try shown.answer("/charter/a/b.html").status == 200)
    #expect(try shown.answer("/a/b.html").status == 200)
    #expect(!(try shown.answer("/x").text.contains("<base")))
  }

  @Test("drafts are shown and marked, other pages are not")
  func drafts() throws {
    let shown = try ShownFolder(Self.files)
    #expect(try shown.answer("/a/draft.html").text.contains("class=\"diapason-draft\""))
    #expect(!(try shown.answer("/a/b.html").text.contains("class=\"diapason-draft\"")))
  }

  @Test("a page without problems has no panel; one with them names file, line, excerpt and cure")
  func panel() throws {
    #expect(!(try ShownFolder(Self.files).answer("/").text.contains("diapason-problems")))
    var files = Self.files
    files["content/a/b.md"] = "# Deep <&\n\nA [link](gone.md).\n"
    let text = try ShownFolder(files).answer("/").text
    let body = try #require(text.firstRange(of: "<body"))
    let panel = try #require(text.firstRange(of: "<aside class=\"diapason-preview\""))
    let frame = try #require(text.firstRange(of: "<header"))
    #expect(body.lowerBound < panel.lowerBound && panel.lowerBound < frame.lowerBound)
    for words in [
      "1 error", "content/a/b.md:3:10", "no page “gone.md”", "A [link](gone.md).", "Help: ",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("what the author wrote cannot become markup in the panel")
  func escaping() throws {
    var files = Self.files
    files["content/a/b.md"] = "# B\n\n[x](</script><script>alert(1)</script>.md)\n"
    #expect(!(try ShownFolder(files).answer("/").text.contains("<script>alert")))
  }
}
