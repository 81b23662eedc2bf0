import Foundation
import TestThreads
import Testing
import Workbench

@Suite("verify: a published site is what was published", .ownThreads)
struct VerificationTests {
  static func published() throws -> Handbook {
    let book = try Handbook(
      [
        "content/index.md": "# Home\n\n![x](x.svg)\n\n[out](https://x.example/)\n",
        "content/x.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
        "diapason.yaml": "language: en\nname: \"Handbook\"\n",
      ], isPlain: true)
    #expect(try book.run("build").code == 0)
    return book
  }

  @Test("a whole site is confirmed with its weight")
  func whole() throws {
    let book = try Self.published()
    let ending = try book.run("verify", "public")
    #expect(ending.code == 0)
    #expect(
      ending.error.contains(
        /^3 files, \d+ kB \(html \d+ kB, .*\), digest [0-9a-f]{12}\nproven: .*\n$/))
  }

  @Test(
    "each fault is named with its file, and the end is 1",
    arguments: [
      ("404.html", nil, "404.html:1:1: error: this file of the site is missing [missing-file]"),
      (
        "404.html", "x",
        "404.html:1:1: error: this file is not the one that was published [changed-file]"
      ),
      (
        "a/new.html", "x",
        "a/new.html:1:1: error: Diapason did not publish this file [foreign-file]"
      ),
      (
        "a/new.css", "a {\n  b: url(//x.example/y)\n}",
        "a/new.css:2:6: error: a browser would fetch “//x.example/y” [external-request]"
      ),
      (
        "a/new.js", "fetch('https://x.example/')",
        "a/new.js:1:8: error: a browser would fetch “https://x.example/” [external-request]"
      ),
    ] as [(String, String?, String)])
  func faults(_ path: String, _ text: String?, _ message: String) throws {
    let book = try Self.published()
    if let text {
      try book.folder.write(text, to: "public/" + path)
    } else {
      try book.folder.remove("public/" + path)
    }
    let ending = try book.run("verify", "public", "--format", "line")
    #expect(ending.code == 1)
    #expect(ending.error.contains(message + "\n"), "\(ending.error)")
  }

  @Test("a whole charter is confirmed, its feed too, with an address and without")
  func wholeCharter() throws {
    for address in ["", "address: https://charter.example/handbook/\n"] {
      var files = SoundCharter.files
      files["diapason.yaml"] = (files["diapason.yaml"] ?? "") + address
      let book = try Handbook(files)
      #expect(try book.run("build").code == 0)
      let feed = book.site.first { $0.key.hasSuffix(".xml") }?.value ?? []
      #expect(String(decoding: feed, as: UTF8.self).contains("<feed"))
      let ending = try book.run("verify", "public")
      #expect(ending.code == 0, "\(ending.error)")
    }
  }

  @Test("one byte of the same length is noticed, and a link in a file's place")
  func sameSize() throws {
    let book = try Self.published()
    let page = book.folder.text("public/index.html") ?? ""
    try book.folder.write(page.replacing("Home", with: "Home"), to: "public/index.html")
    #expect(try book.run("verify", "public").code == 0)
    try book.folder.write(page.replacing("Home", with: "Hone"), to: "public/index.html")
    #expect(try book.run("verify", "public").code == 1)
    try book.folder.write(page, to: "elsewhere.html")
    try book.folder.remove("public/index.html")
    try book.folder.link("public/index.html", to: "../elsewhere.html")
    #expect(try book.run("verify", "public").error.contains("[changed-file]"))
  }

  @Test("dot files at the top are the host's: named, and no fault")
  func dotFiles() throws {
    let book = try Self.published()
    try book.folder.write("", to: "public/.nojekyll")
    let ending = try book.run("verify", "public", "--format", "line")
    #expect(ending.code == 0 && ending.error.contains(".nojekyll:1:1: note: "))
  }

  @Test("what holds no site ends with 2", arguments: ["content", "absent", "public/assets"])
  func noSite(_ path: String) throws {
    let book = try Self.published()
    let ending = try book.run("verify", path)
    #expect(ending.code == 2 && ending.error.contains("contains no site that Diapason published"))
  }
}
