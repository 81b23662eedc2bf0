import Testing

@testable import Layouts

@Suite("A script without its comments")
struct ScriptLineTests {
  private func compact(_ script: String) -> String {
    String(decoding: ScriptLines.compact(Array(script.utf8)), as: UTF8.self)
  }

  @Test("comments of whole lines and what indents go; what a line says stays to the byte")
  func lines() {
    #expect(
      compact(
        "// What it does.\n(function () {\n  // why\n  f('// no comment');  // kept\n\n\tg();\n})();\n"
      )
        == "(function () {\nf('// no comment');  // kept\ng();\n})();\n")
    #expect(compact("// Licence: MIT, © A. Author\nf();") == "// Licence: MIT, © A. Author\nf();\n")
  }

  @Test("a script in which a line may begin within a text stays as it is")
  func texts() {
    for script in ["var a = `\n  // text\n`;\n", "var a = 'b\\\n  // c';\n"] {
      #expect(compact(script) == script)
    }
  }
}
