import Foundation
import Testing
import Workbench

@Suite("Code in colours")
struct HighlightingTests {
  private static let page = "# Home\n\n```swift\nlet a = 1 // <b>\n```\n\n```nonsense\nx\n```\n"

  private func book(_ setting: String) throws -> Handbook {
    try Handbook(
      ["diapason.yaml": "language: en\nname: H\n\(setting)", "content/index.md": Self.page],
      isPlain: true)
  }

  private func code(of book: Handbook) -> String {
    let html = book.folder.text("public/index.html") ?? ""
    return html.components(separatedBy: "<pre").dropFirst().joined(separator: "<pre")
      .components(separatedBy: "</article>")[0]
  }

  @Test("where it is asked for, and nowhere else")
  func asked() throws {
    let coloured = try book("highlighting: yes\n")
    #expect(try coloured.program()("build", "--date", "2026-10-01").code == 0)
    #expect(code(of: coloured).contains("<span class=\"code-keyword\">let</span> "))
    #expect(code(of: coloured).contains("<span class=\"code-comment\">// &lt;b&gt;</span>"))
    let plain = try book("")
    #expect(try plain.program()("build", "--date", "2026-10-01").code == 0)
    #expect(code(of: plain).contains("let a = 1 // &lt;b&gt;"))
  }

  @Test("without pandoc the code is shown as it is, and the cure is said")
  func missing() throws {
    let book = try book("highlighting: yes\n")
    var program = try book.program()
    program.environment["PATH"] = "/nowhere"
    let ending = try program("build", "--date", "2026-10-01", "--format", "line")
    #expect(ending.code == 0 && ending.error.contains("[plain-code]"), "\(ending.error)")
    #expect(code(of: book).contains("let a = 1 // &lt;b&gt;"))
    let told = try program("build", "--date", "2026-10-01")
    #expect(told.error.contains("sudo apt install pandoc"))
  }
}
