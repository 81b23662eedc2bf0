import Editing
import Testing
import Workbench

@Suite("The values of a header and their bytes")
struct ValueMapTests {
  private func edit(_ header: String, _ path: [ValueStep], _ new: String) throws -> String {
    let page = try #require(EditedPage.page("---\n\(header)\n---\n\ntexte\n"))
    guard let piece = page.piece(value: path, new: new) else { return "read only" }
    let result = EditedPage.written(page.decide(EditedPage.save(page, [piece])))
    guard result.hasSuffix("\n---\n\ntexte\n") else { return result }
    return String(result.dropFirst(4).dropLast(12))
  }

  @Test(
    "a value is written in its own style, or with the least change that can hold it",
    arguments: [
      ("a: un # note", "deux", "a: deux # note"), ("a: \"un\"", "deux", "a: \"deux\""),
      ("a: 'un'", "l'autre", "a: 'l''autre'"), ("a:   un", "deux", "a:   deux"),
      ("a: un", "deux : trois", "a: \"deux : trois\""), ("a: un", "x # y", "a: \"x # y\""),
      ("a: un", "---", "a: \"---\""), ("a: un", "l'été", "a: l'été"),
      ("a: un", "\"dit\" : x", "a: '\"dit\" : x'"), ("a: un", "x\ny", "a: \"x\\ny\""),
      ("a: 'un'", "x\ny", "a: \"x\\ny\""), ("a: un", "- x", "a: \"- x\""),
      ("a: un", "[x]", "a: \"[x]\""), ("a: un", "*x", "a: \"*x\""), ("a: un", "", "a: "),
      ("a: \"un\"", "", "a: \"\""), ("a:", "deux", "a: deux"),
      ("a: # vide", "deux", "a: deux # vide"),
      ("a: 007", "008", "a: 008"), ("a: un", "  x ", "a: \"  x \""), ("a: un", "~", "a: \"~\""),
      ("a: \"un \\\"x\\\"\"", "le \\ \"y\"", "a: \"le \\\\ \\\"y\\\"\""),
      ("a: un", "fin:", "a: \"fin:\""),
      ("a: un", "x\u{2028}y", "a: \"x\\u2028y\""), ("a: un", "x\ty", "a: \"x\\ty\""),
      ("# d'abord\nb: 1\na: un\nc: 2", "deux", "# d'abord\nb: 1\na: deux\nc: 2"),
      ("é: 漢字\na: un\nc: 2", "deux", "é: 漢字\na: deux\nc: 2"),
      ("a: un", "e\u{301}te\u{301}", "a: \u{E9}t\u{E9}"),
    ])
  func styles(header: String, new: String, expected: String) throws {
    let result = try edit(header, [.key("a")], new)
    #expect(Array(result.utf8) == Array(expected.utf8), "\(result)")
  }

  @Test("items, values of pairs and values between brackets have their bytes too")
  func nested() throws {
    #expect(try edit("a: [x, \"y\", z]", [.key("a"), .item(1)], "é, f") == "a: [x, \"é, f\", z]")
    #expect(try edit("a: [x, y]", [.key("a"), .item(0)], "l: m") == "a: [\"l: m\", y]")
    #expect(
      try edit("a:\n  - x # un\n  - y", [.key("a"), .item(0)], "z") == "a:\n  - z # un\n  - y")
    #expect(try edit("a:\n  b: x\n  c: y", [.key("a"), .key("c")], "z") == "a:\n  b: x\n  c: z")
    #expect(try edit("a: {b: é, c: y}", [.key("a"), .key("c")], "z") == "a: {b: é, c: z}")
  }

  @Test(
    "what cannot be written back for sure is shown and not edited",
    arguments: [
      "a: &x un", "a: |\n  un\n  deux", "a: un\n  deux", "a: >-\n  un", "a: !!str un",
      "a: \"un\n  deux\"",
    ])
  func readOnly(header: String) throws {
    #expect(try edit(header, [.key("a")], "x") == "read only")
  }

  @Test("an alias is edited nowhere, and neither is what it names")
  func aliases() throws {
    let page = try #require(EditedPage.page("---\na: &x un\nb: *x\nc: trois\n---\n"))
    #expect(page.values.values.map(\.path) == [[.key("c")]])
  }

  @Test("a new key is one line before the closing dashes")
  func newKeys() throws {
    for (text, expected) in [
      ("---\na: 1\n# fin\n---\nx\n", "---\na: 1\n# fin\nb: un : deux\n---\nx\n"),
      ("---\r\na: 1\r\n---\r\nx\r\n", "---\r\na: 1\r\nb: un : deux\r\n---\r\nx\r\n"),
      ("---\n  a: 1\n---\nx\n", "---\n  a: 1\n  b: un : deux\n---\nx\n"),
      ("\u{FEFF}---\na: |\n  t\n---\nx", "\u{FEFF}---\na: |\n  t\nb: un : deux\n---\nx"),
      ("x\n", "---\nb: un : deux\n---\nx\n"), ("---\n---\nx\n", "---\nb: un : deux\n---\nx\n"),
    ] {
      let page = try #require(EditedPage.page(text))
      let piece = try #require(page.piece(newKey: "b", value: "un : deux"))
      let result = EditedPage.written(page.decide(EditedPage.save(page, [piece])))
      #expect(result == expected.replacing("un : deux", with: "\"un : deux\""))
    }
    let page = try #require(EditedPage.page("---\na: 1\n---\n"))
    let twice = try #require(page.piece(newKey: "a", value: "2"))
    #expect(EditedPage.written(page.decide(EditedPage.save(page, [twice]))) == "conflict: [\"1\"]")
    let odd = try #require(page.piece(newKey: "b\nlecteurs: x", value: "2"))
    #expect(EditedPage.written(page.decide(EditedPage.save(page, [odd]))).hasPrefix("refused"))
  }

  @Test("a list takes an item on and lets one go, each in a line or between its brackets")
  func lists() throws {
    func change(_ header: String, _ change: ValueMap.ListChange) throws -> String {
      let page = try #require(EditedPage.page("---\n\(header)\n---\n"))
      let piece = try #require(page.piece(list: [.key("a")], change))
      let result = EditedPage.written(page.decide(EditedPage.save(page, [piece])))
      return result.hasPrefix("---") ? String(result.dropFirst(4).dropLast(5)) : result
    }
    #expect(try change("a:\n  - x\nb: 1", .append("y: z")) == "a:\n  - x\n  - \"y: z\"\nb: 1")
    #expect(try change("a: [x]", .append("y")) == "a: [x, y]")
    #expect(try change("a: []", .append("y")) == "a: [y]")
    #expect(try change("a:\n- x\n- y # c", .append("z")) == "a:\n- x\n- y # c\n- z")
    #expect(try change("a:\n- x\n- y\nb: 1", .remove(1)) == "a:\n- x\nb: 1")
    #expect(try change("a: [x, y, z]", .remove(0)) == "a: [y, z]")
    #expect(try change("a: [x, y]", .remove(1)) == "a: [x]")
    #expect(try change("a:\n- x # ma note\n- y", .remove(0)).hasPrefix("refused"))
  }

  @Test("values of all pages are read back as they were")
  func pages() {
    var values = 0
    for (path, bytes) in EditedPage.files(".md") {
      guard let page = EditedPage.page(bytes), page.parsed.unreadLine == nil else { continue }
      for value in page.values.values {
        values += 1
        let new = value.text + " : « l'été » # \"x\""
        guard let piece = page.piece(value: value.path, new: new) else { continue }
        let decision = page.decide(EditedPage.save(page, [piece]))
        guard case .write(let written) = decision, let after = EditedPage.page(written.file) else {
          Issue.record("\(path) \(value.path): \(EditedPage.written(decision))")
          continue
        }
        #expect(after.values[value.path]?.text == new, "\(path)")
        #expect(after.values.values.count == page.values.values.count, "\(path)")
      }
    }
    #expect(values > 1000)
  }
}
