import Editing
import Fuzzing
import Testing
import Workbench

@Suite("The blocks of a page and their bytes")
struct BlockMapTests {
  /// What is wrong with a map; nil for one that takes each byte once.
  static func fault(of text: [UInt8]) -> String? {
    guard let page = EditedPage.page(text) else { return nil }
    let map = page.blocks
    if !map.isExact { return "another reader sees other blocks" }
    if !map.isTiling { return "blocks overlap" }
    var position = page.file.count - page.parsed.source.bytes.count + page.parsed.frontMatter.end
    for leaf in map.leaves {
      let range = map.blocks[leaf].range
      let gap = page.file[position..<range.lowerBound].filter { $0 > 0x20 }
      let marks = String(decoding: gap, as: UTF8.self)
      guard
        position == 0
          || marks.wholeMatch(of: /(>|[-+*]|[0-9]+[.)]|\[[xX]?\]|\[\^[^\]]*\]:|\|)*/) != nil
      else { return "text between blocks: \(marks)" }
      position = range.upperBound
    }
    let rest = page.file[position...].filter {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "|")
    }
    return rest.isEmpty
      ? nil : "text behind the last block: \(String(decoding: rest, as: UTF8.self))"
  }

  @Test("each of the specification's examples has the blocks that libcmark-gfm sees")
  func specification() throws {
    for example in try Specification.examples() {
      let fault = Self.fault(of: Array(example.markdown.utf8))
      #expect(fault == nil, "example \(example.number): \(example.markdown.debugDescription)")
    }
  }

  @Test("each of the specification's examples has them with other line endings too")
  func endings() throws {
    for example in try Specification.examples() {
      let lines = example.markdown.replacing("\n", with: "\r\n")
      #expect(Self.fault(of: Array(lines.utf8)) == nil, "example \(example.number)")
      let last = Array(example.markdown.utf8.dropLast())
      #expect(Self.fault(of: [0xEF, 0xBB, 0xBF] + last) == nil, "example \(example.number)")
      let returns = Array(example.markdown.replacing("\n", with: "\r").utf8)
      #expect(Self.fault(of: returns) == nil, "example \(example.number)")
    }
  }

  @Test("all pages of the sample and the test folders have sure blocks")
  func pages() {
    let files = EditedPage.files(".md")
    #expect(files.count > 300)
    for (path, bytes) in files {
      #expect(Self.fault(of: bytes) == nil, "\(path)")
    }
  }

  @Test("Markdown by chance has the blocks that libcmark-gfm sees")
  func chance() {
    for seed in 1...500 {
      var generated = GeneratedMarkdown(seed: UInt64(seed))
      let text = generated.text()
      #expect(Self.fault(of: text) == nil, "seed \(seed)")
    }
  }

  @Test(
    "blocks end where their authors ended them",
    arguments: [
      ("Titre\n=====\n\ntexte\n", ["heading: Titre\n=====", "paragraph: texte"]),
      ("- a\n- b\n\n\n# c\n", ["paragraph: a", "paragraph: b", "heading: # c"]),
      (
        "au-dessus\n| a | b |\n|---|---|\n| c | d |\n",
        [
          "paragraph: au-dessus", "tableCell: a", "tableCell: b", "tableRule: |---|---|",
          "tableCell: c", "tableCell: d",
        ]
      ),
      ("[a]: /b\ntexte [a]\n", ["definition: [a]: /b", "paragraph: texte [a]"]),
      (
        "x[^1]\n\n[^1]: une\n    note\n\nfin\n",
        ["paragraph: x[^1]", "paragraph: une\nnote", "paragraph: fin"]
      ),
      ("[^1]: jamais appelée\n\nfin\n", ["paragraph: jamais appelée", "paragraph: fin"]),
      ("> a\nb\n> c\n\nd", ["paragraph: a\nb\nc", "paragraph: d"]),
      ("    code\n\n\ntexte\n", ["indentedCode: code", "paragraph: texte"]),
      ("```\na\n\n```\nb\n", ["fencedCode: ```\na\n\n```", "paragraph: b"]),
      ("<div>\na\n\nb\n", ["html: <div>\na", "paragraph: b"]),
      ("- [ ] à faire\n", ["paragraph: à faire"]),
      ("| a\\|b | |\n|---|---|\n", ["tableCell: a\\|b", "tableCell: ", "tableRule: |---|---|"]),
      ("-\n-\n", ["item: -", "item: -"]),
      (
        "::: tip Titre\ntexte\n:::\n\nfin\n",
        ["notation: ::: tip Titre", "paragraph: texte", "notation: :::", "paragraph: fin"]
      ),
      ("---\ntitre: x\n---\n\ntexte\n", ["paragraph: texte"]),
    ])
  func places(text: String, expected: [String]) throws {
    let page = try #require(EditedPage.page(text))
    #expect(
      page.blocks.leaves.map { "\(page.blocks.blocks[$0].kind): \(page.text(of: $0))" } == expected)
  }

  @Test("what is no UTF-8 has no places; a page beyond the parser's bounds is one block")
  func unknown() throws {
    #expect(EditedPage.page([0x61, 0xFF, 0x0A]) == nil)
    #expect(EditedPage.page([0xFF, 0xFE, 0x61, 0]) == nil)
    let deep = try #require(EditedPage.page(String(repeating: "> ", count: 100) + "a\n"))
    #expect(!deep.blocks.isExact)
    #expect(deep.blocks.blocks.map(\.kind) == [.unknown])
  }
}
