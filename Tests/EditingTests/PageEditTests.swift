import Editing
import Fuzzing
import Markdown
import Testing
import Workbench

@Suite("Editing the blocks of a page")
struct PageEditTests {
  /// A page that was opened and closed without a change, block by block and value by value.
  static func changesNothing(_ page: Page) -> Bool {
    let blocks = page.blocks.blocks.indices.allSatisfy { block in
      let piece = page.piece(block: block, new: page.text(of: block), becomes: .anyBlocks)
      if case .unchanged = page.decide(EditedPage.save(page, [piece])) { return true }
      return false
    }
    let values = page.values.values.allSatisfy { value in
      guard let piece = page.piece(value: value.path, new: value.text) else { return false }
      if case .unchanged = page.decide(EditedPage.save(page, [piece])) { return true }
      return false
    }
    return blocks && values
  }

  @Test("to open and close each block and value changes no byte")
  func identity() throws {
    for (path, bytes) in EditedPage.files(".md") {
      guard let page = EditedPage.page(bytes) else { continue }
      #expect(Self.changesNothing(page), "\(path)")
    }
    for seed in 1...400 {
      var generated = GeneratedMarkdown(seed: UInt64(seed))
      guard let page = EditedPage.page(generated.text()) else { continue }
      #expect(Self.changesNothing(page), "seed \(seed)")
    }
  }

  /// Changes one word of one block; what is wrong with what came of it.
  static func faultOfOneWord(in page: Page, _ chance: inout SeededChance) -> (
    fault: String?, isWritten: Bool
  ) {
    let kinds: [Block.Kind] = [.paragraph, .heading, .tableCell, .fencedCode, .indentedCode, .html]
    let leaves = page.blocks.leaves.filter { kinds.contains(page.blocks.blocks[$0].kind) }
    guard !leaves.isEmpty else { return (nil, false) }
    let block = chance.pick(leaves)
    var words = page.text(of: block).split(separator: " ", omittingEmptySubsequences: false)
    let place = chance.number(below: max(words.count, 1))
    guard words.indices.contains(place), words[place].count > 2, words[place].allSatisfy(\.isLetter)
    else { return (nil, false) }
    words[place] = "mot\(chance.number(below: 1000))"
    let new = words.joined(separator: " ")
    let decision = page.decide(EditedPage.save(page, [page.piece(block: block, new: new)]))
    guard case .write(let written) = decision else {
      return ("\(EditedPage.written(decision)) for \(new.debugDescription)", false)
    }
    let range = page.blocks.blocks[block].range
    guard written.file.prefix(range.lowerBound) == page.file.prefix(range.lowerBound),
      written.file.suffix(page.file.count - range.upperBound)
        == page.file.suffix(page.file.count - range.upperBound)
    else { return ("bytes outside the block changed", true) }
    guard let after = EditedPage.page(written.file),
      after.text(of: block) == new, after.blocks.blocks.count == page.blocks.blocks.count
    else { return ("it is read otherwise than it was typed", true) }
    return (Rendering.difference(page, after, within: block), true)
  }

  @Test("one word changed by chance changes its block alone, in the file and as it is shown")
  func words() {
    let pages = EditedPage.files(".md").compactMap { EditedPage.page($0.bytes) }
      .filter { $0.parsed.unreadLine == nil }
    var chance = SeededChance(seed: 17)
    var written = 0
    for number in 0..<LongRun.count(short: 300) {
      let (fault, isWritten) = Self.faultOfOneWord(in: chance.pick(pages), &chance)
      #expect(fault == nil, "edit \(number)")
      written += isWritten ? 1 : 0
    }
    #expect(written > LongRun.count(short: 300) / 4)
  }

  @Test(
    "what would end the block, or change another, is refused",
    arguments: [
      ("a\n\nb\n", "a", "a\n\n# x"), ("a\n\nb\n", "a", "a\n\nc"), ("a\n\nb\n", "a", "a\n---"),
      ("a\n\nb\n", "a", "# a"), ("a\n\nb\n", "a", "- a"), ("a\n\nb\n", "a", "> a"),
      ("a\n\nb\n", "a", "```"), ("a\n\nb\n", "a", "<!-- a"), ("a\n\nb\n", "a", "[b]: /c"),
      ("a\n\n[b]\n", "a", "a\n\n[b]: /c"), ("a\n\nb\n", "a", ""), ("a\n\n    b\n", "a", "- a"),
      ("```\na\n```\n\nb\n", "```\na\n```", "```\na\n```\nc\n```"), ("# a\n\nb\n", "# a", "# a\nb"),
      ("```\na\n```\n\nb\n", "```\na\n```", "```\na"),
      ("- a\n- b\n", "a", "a\n\n\nb"), ("- a\n- b\n", "a", "a\n- c"), ("- a\n- b\n", "a", "    a"),
      ("> a\n\nb\n", "a", "a\n\nc"), ("| a |\n|---|\n| b |\n", "b", "b\nc"),
      ("x[^1]\n\n[^1]: note\n", "x[^1]", "x"),
      ("lecteurs: a\n", "lecteurs: a", "b"),
      ("---\ntitre: a\n---\n\nb\n", "b", "b\n\nlecteurs: direction"),
    ])
  func hostile(text: String, old: String, new: String) {
    let result = EditedPage.edit(text, block: old, to: new)
    #expect(result.hasPrefix("refused: "), "\(result)")
  }

  @Test(
    "what stays in the block is written as its lines are",
    arguments: [
      ("a\r\n\r\nb\r\n", "a", "c\nd", "c\r\nd\r\n\r\nb\r\n"),
      ("> a\n> b\n\nc\n", "a\nb", "d\ne\nf", "> d\n> e\n> f\n\nc\n"),
      ("1. a\n2. b\n", "a", "c\nd", "1. c\n   d\n2. b\n"),
      ("> - a\n\nb", "a", "c\nd", "> - c\n>   d\n\nb"),
      ("> a\nb\n", "a\nb", "a\nc", "> a\n> c\n"),
      (
        "| a | b |\n|---|---|\n| c | d |\n", "c", "x | y", "| a | b |\n|---|---|\n| x \\| y | d |\n"
      ),
      ("| a | b |\n|---|---|\n| c | |\n", "", "d", "| a | b |\n|---|---|\n| c | d|\n"),
      ("\u{FEFF}a\n\nb", "b", "c", "\u{FEFF}a\n\nc"),
      ("Titre\n===\n\na\n", "Titre\n===", "Autre\n===", "Autre\n===\n\na\n"),
      ("::: tip\nun\n:::\n\nb\n", "un", "deux", "::: tip\ndeux\n:::\n\nb\n"),
      ("> [!NOTE]\n> un\n\nb\n", "[!NOTE]\nun", "[!NOTE]\ndeux", "> [!NOTE]\n> deux\n\nb\n"),
      ("haut\n| a |\n|---|\n| b |\n", "haut", "bas", "bas\n| a |\n|---|\n| b |\n"),
      ("[x]: /y\nun [x]\n", "un [x]", "deux [x]", "[x]: /y\ndeux [x]\n"),
      // What stood there in decomposed letters stays; what is new is composed.
      (
        "cafe\u{301} noir\n", "cafe\u{301} noir", "cafe\u{301} re\u{301}el",
        "cafe\u{301} r\u{E9}el\n"
      ),
    ])
  func kept(text: String, old: String, new: String, expected: String) {
    let result = EditedPage.edit(text, block: old, to: new)
    #expect(Array(result.utf8) == Array(expected.utf8), "\(result.debugDescription)")
  }

  @Test(
    "blocks may be added, taken away and turned into others where that is asked for",
    arguments: [
      ("a\n\nb\n\nc\n", "b", "b\n\n# d", "a\n\nb\n\n# d\n\nc\n"),
      ("a\n\nb\n\nc\n", "b", "", "a\n\nc\n"), ("a\n\nb\n", "b", "", "a\n"),
      ("a\n\nb\n", "a", "- a\n- c", "- a\n- c\n\nb\n"),
      ("a\n\n[b]\n", "a", "a\n\n[b]: /c", "refused"), ("a\n\n1. b\n", "a", "1. c", "refused"),
      ("a\n\nb\n", "a", "<!--", "refused"), ("a\n\nb\n", "a", "```", "refused"),
    ])
  func anyBlocks(text: String, old: String, new: String, expected: String) {
    let result = EditedPage.edit(text, block: old, to: new, .anyBlocks)
    if expected == "refused" {
      #expect(result.hasPrefix("refused: "), "\(result)")
    } else {
      #expect(result == expected)
    }
  }

  @Test("blocks are added behind the last")
  func atEnd() throws {
    for (text, expected) in [
      ("a\n", "a\n\nb\n"), ("a", "a\n\nb"), ("", "b\n"), ("a\r\n", "a\r\n\r\nb\r\n"),
      ("---\ntitre: x\n---\n", "---\ntitre: x\n---\n\nb\n"),
    ] {
      let page = try #require(EditedPage.page(text))
      let result = EditedPage.written(page.decide(EditedPage.save(page, [page.pieceAtEnd("b")])))
      #expect(result == expected)
    }
  }

  @Test("several pieces are written together, and two of one passage are refused")
  func several() throws {
    let page = try #require(EditedPage.page("---\ntitre: x\n---\n\na\n\nb[^1]\n\n[^1]: n\n"))
    let a = try #require(EditedPage.block("a", in: page))
    let b = try #require(EditedPage.block("b[^1]", in: page))
    let note = try #require(page.blocks.blocks.firstIndex { $0.kind == .footnote })
    let title = try #require(page.piece(value: [.key("titre")], new: "y"))
    let pieces = [
      page.piece(block: note, new: "", becomes: .anyBlocks), title, page.piece(block: a, new: "c"),
      page.piece(block: b, new: "b"),
    ]
    let result = EditedPage.written(page.decide(EditedPage.save(page, pieces)))
    #expect(result == "---\ntitre: y\n---\n\nc\n\nb\n")
    let twice = [page.piece(block: a, new: "c"), page.piece(block: a, new: "d")]
    #expect(
      EditedPage.written(page.decide(EditedPage.save(page, twice))) == "refused: overlapping")
  }
}
