import Editing
import Testing

@Suite("Two people change one file")
struct ConflictTests {
  /// Somebody opens `base`, changes a block, and saves when the file has become `now`.
  private func save(
    _ base: String, block old: String, to new: String, now: String
  ) throws -> (text: String, isMerged: Bool) {
    let seen = try #require(EditedPage.page(base))
    let block = try #require(EditedPage.block(old, in: seen))
    let save = EditedPage.save(seen, [seen.piece(block: block, new: new)])
    let page = try #require(EditedPage.page(now))
    let decision = page.decide(save)
    if case .write(let written) = decision {
      return (EditedPage.written(decision), written.isMerged)
    }
    return (EditedPage.written(decision), false)
  }

  @Test(
    "what another changed elsewhere stays, and what one changed is written beside it",
    arguments: [
      ("a\n\nb\n\nc\n\nd\n", "b", "x", "a\n\nb\n\nc\n\ndd\n", "a\n\nx\n\nc\n\ndd\n"),
      ("a\n\nb\n\nc\n\nd\n", "c", "x", "neuf\n\na\n\nb\n\nc\n\nd\n", "neuf\n\na\n\nb\n\nx\n\nd\n"),
      (
        "---\nt: 1\n---\na\n\nb\n", "b", "x", "---\nt: 2\nu: 3\n---\na\n\nb\n",
        "---\nt: 2\nu: 3\n---\na\n\nx\n"
      ),
      ("a\n\nb\n\nc\n", "b", "x", "a\r\n\r\nb\r\n\r\nc\r\n", "a\r\n\r\nx\r\n\r\nc\r\n"),
    ])
  func merged(base: String, old: String, new: String, now: String, expected: String) throws {
    let (text, isMerged) = try save(base, block: old, to: new, now: now)
    #expect(text == expected)
    #expect(isMerged)
  }

  @Test(
    "what both changed is a conflict that shows the other's text, and so is what cannot be told apart",
    arguments: [
      ("a\n\nb\n\nc\n", "b", "x", "a\n\nbb\n\nc\n", "bb"),
      ("a\n\nb\n\nc\n", "b", "x", "a\n\nc\n", ""),
      ("a\n\nb\n\nc\n", "b", "x", "a\n\nb\n\ncc\n", "gone"),
      ("a\n\nb\n\nc\n", "b", "x", "a\n\nb\n\nc\n\na\n\nb\n\nc\n", "gone"),
      ("b\n", "b", "x", "un b de plus\n", "un b de plus"), ("a\n\nb\n", "b", "x", "", "gone"),
    ])
  func conflicts(base: String, old: String, new: String, now: String, theirs: String) throws {
    let (text, _) = try save(base, block: old, to: new, now: now)
    #expect(text == "conflict: [\"\(theirs)\"]")
  }

  @Test("a key is found by its name, wherever it stands now")
  func keys() throws {
    let seen = try #require(EditedPage.page("---\na: 1\nb: 2\n---\nx\n"))
    let piece = try #require(seen.piece(value: [.key("b")], new: "3"))
    func now(_ text: String) throws -> String {
      EditedPage.written(try #require(EditedPage.page(text)).decide(EditedPage.save(seen, [piece])))
    }
    #expect(try now("---\nb: 2\na: 9\n---\ny\n") == "---\nb: 3\na: 9\n---\ny\n")
    #expect(try now("---\nb: 5\n---\nx\n") == "conflict: [\"5\"]")
    #expect(try now("---\na: 1\n---\nx\n") == "conflict: [\"gone\"]")
    #expect(try now("---\nb: \"2\"\n---\nx\n") == "conflict: [\"2\"]")
  }

  @Test("a cell is found by the other cells of its row")
  func cells() throws {
    let base = Array("a;b\n1;x\n2;y\n".utf8)
    let seen = try #require(CellMap(of: base, as: nil))
    let piece = try #require(seen.piece(row: 2, column: 1, new: "z"))
    let save = Save(path: "a.csv", digest: seen.digest, pieces: [piece])
    func now(_ text: String) -> String {
      EditedPage.written(CellMap.decide(save, in: Array(text.utf8), as: nil))
    }
    #expect(now("a;b\n0;w\n1;xx\n2;y\n") == "a;b\n0;w\n1;xx\n2;z\n")
    #expect(now("a;b\n1;x\n2;yy\n") == "conflict: [\"yy\"]")
    #expect(now("a;b\n1;x\n3;y\n") == "conflict: [\"gone\"]")
    #expect(now("a;b\n2;y\n2;y\n") == "conflict: [\"gone\"]")
  }

  @Test("a refusal or a conflict of one piece writes none")
  func whole() throws {
    let seen = try #require(EditedPage.page("a\n\nb\n\nc\n"))
    let a = try #require(EditedPage.block("a", in: seen))
    let c = try #require(EditedPage.block("c", in: seen))
    let pieces = [seen.piece(block: a, new: "x"), seen.piece(block: c, new: "# y")]
    let result = EditedPage.written(seen.decide(EditedPage.save(seen, pieces)))
    #expect(result.hasPrefix("refused: blockEnds"))
  }
}
