import Foundation
import Testing
import Workbench

@Suite("Files that a server configures itself by")
struct ServerFileTests {
  @Test(
    "in a published site are a fault that verify finds",
    arguments: [
      ".htaccess", ".HTACCESS", ".htpasswd", ".htaccess.bak", ".user.ini", "web.config",
      "Web.Config",
      "a/.htaccess", "assets/web.config", ".well-known/.htaccess", "_headers", "_redirects",
    ])
  func found(name: String) throws {
    let book = try Handbook.page("# H\n")
    #expect(try book.run("build").code == 0)
    #expect(try book.run("verify", "public").code == 0)
    try book.folder.write("AddType text/html .txt\n", to: "public/" + name)
    let ending = try book.run("verify", "public", "--format", "line")
    #expect(ending.code == 1)
    #expect(
      ending.reports.contains { $0 == ("\(name):1:1:", "server-settings") }, "\(ending.error)")
  }

  @Test(
    "other dot files stay a note",
    arguments: [".well-known/security.txt", ".nojekyll", ".git/HEAD"])
  func notes(name: String) throws {
    let book = try Handbook.page("# H\n")
    #expect(try book.run("build").code == 0)
    try book.folder.write("x\n", to: "public/" + name)
    #expect(try book.run("verify", "public").code == 0)
  }

  @Test("a build keeps them on purpose, and says so each time")
  func kept() throws {
    let book = try Handbook.page("# H\n")
    #expect(try book.run("build").error.contains("server-settings") == false)
    try book.folder.write("Deny from all\n", to: "public/.htaccess")
    for text in ["# H\n\nnew\n", "# H\n\nnew\n"] {
      try book.folder.write(text, to: "content/index.md")
      let ending = try book.run("build")
      #expect(ending.code == 0)
      #expect(ending.error.contains("“.htaccess” in “public” was kept"), "\(ending.error)")
    }
    #expect(book.folder.text("public/.htaccess") == "Deny from all\n")
  }
}
