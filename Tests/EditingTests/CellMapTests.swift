import CharterModel
import Editing
import Testing
import Workbench

@Suite("The cells of a table and their bytes")
struct CellMapTests {
  private func edit(_ text: String, _ row: Int, _ column: Int, _ new: String) throws -> String {
    let file = Array(text.utf8)
    let map = try #require(CellMap(of: file, as: nil))
    let piece = try #require(map.piece(row: row, column: column, new: new))
    let save = Save(path: "a.csv", digest: map.digest, pieces: [piece])
    return EditedPage.written(CellMap.decide(save, in: file, as: nil))
  }

  @Test(
    "a cell is written in its own habit, and stays one cell",
    arguments: [
      ("a;b\n1;2\n", 1, 0, "x", "a;b\nx;2\n"), ("a;b\n007;2\n", 1, 1, "008", "a;b\n007;008\n"),
      ("a;b\n\"1\";2\n", 1, 0, "x", "a;b\n\"x\";2\n"),
      ("a;b\n1;2\n", 1, 0, "x;y", "a;b\n\"x;y\";2\n"),
      ("a,b\n1,2\n", 1, 0, "x;y", "a,b\nx;y,2\n"),
      ("a;b\n1;2\n", 1, 0, "x\ny", "a;b\n\"x\ny\";2\n"),
      ("a;b\n1;2\n", 1, 0, "dit \"x\"", "a;b\n\"dit \"\"x\"\"\";2\n"),
      ("a;b\n1;2\n", 1, 1, "", "a;b\n1;\n"),
      ("a;b\r\n1;2\r\n", 1, 1, "x", "a;b\r\n1;x\r\n"), ("a;b\n1;2", 1, 1, "x", "a;b\n1;x"),
      ("sep=;\na;b\n1;2\n", 1, 1, "x", "sep=;\na;b\n1;x\n"),
      ("\u{FEFF}a;b\n1;2\n", 1, 1, "x", "\u{FEFF}a;b\n1;x\n"),
      ("a;b\n\"x\n\ny\";2\nTOTAL;2\n", 1, 1, "3", "a;b\n\"x\n\ny\";3\nTOTAL;2\n"),
      ("a\tb\n1\t2\n", 1, 0, "x\ty", "a\tb\n\"x\ty\"\t2\n"),
      ("a;b\n1;2\n", 1, 0, " x ", "a;b\nx;2\n"),
      ("a;b\n1;2\n", 1, 0, "e\u{301}", "a;b\n\u{E9};2\n"),
      ("a;b\r1;2\r", 1, 0, "x", "a;b\rx;2\r"),
      ("a;b\n1;2\n\n\n3;4\n", 4, 0, "x", "a;b\n1;2\n\n\nx;4\n"),
    ])
  func cells(text: String, row: Int, column: Int, new: String, expected: String) throws {
    let result = try edit(text, row, column, new)
    #expect(Array(result.utf8) == Array(expected.utf8), "\(result.debugDescription)")
  }

  @Test("a table of another encoding keeps it; a letter that it lacks is refused")
  func encodings() throws {
    let file =
      Array("nom;ville\r\nZo".utf8) + [0xEB] + Array(";Orl".utf8) + [0xE9] + Array("ans\r\n".utf8)
    let map = try #require(CellMap(of: file, as: nil))
    #expect(map.rows[1][0].text == "Zoë")
    let piece = try #require(map.piece(row: 1, column: 0, new: "Chloé"))
    let save = Save(path: "a.csv", digest: map.digest, pieces: [piece])
    guard case .write(let written) = CellMap.decide(save, in: file, as: nil) else {
      Issue.record("not written")
      return
    }
    #expect(
      written.file == Array("nom;ville\r\nChlo".utf8) + [0xE9]
        + file[(file.firstIndex(of: 0xEB) ?? 0) + 1..<file.count])
    let strange = try #require(map.piece(row: 1, column: 0, new: "漢字"))
    let other = Save(path: "a.csv", digest: map.digest, pieces: [strange])
    #expect(EditedPage.written(CellMap.decide(other, in: file, as: nil)).hasPrefix("refused"))
  }

  @Test("what has no sure places is not opened")
  func refused() {
    #expect(CellMap(of: [0xFF, 0xFE, 0x61, 0, 0x3B, 0], as: nil) == nil)
    #expect(CellMap(of: Array("a;b\n\"1;2\n".utf8), as: nil) == nil)
    #expect(CellMap(of: [0x50, 0x4B, 3, 4, 5], as: nil) == nil)
  }

  @Test("lines and columns are added in the habit of the file")
  func additions() throws {
    func add(_ text: String, _ make: (CellMap) -> Piece?) throws -> String {
      let file = Array(text.utf8)
      let map = try #require(CellMap(of: file, as: nil))
      let piece = try #require(make(map))
      let save = Save(path: "a.csv", digest: map.digest, pieces: [piece])
      return EditedPage.written(CellMap.decide(save, in: file, as: nil))
    }
    #expect(
      try add("a;b\n\"1\";2\n") { $0.piece(newRow: ["x", "y;z"], after: 1) }
        == "a;b\n\"1\";2\n\"x\";\"y;z\"\n")
    #expect(try add("a,b\r\n1,2") { $0.piece(newRow: ["x", ""], after: 1) } == "a,b\r\n1,2\r\nx,")
    #expect(
      try add("a;b\n1;2\nTOTAL;2\n") { $0.piece(newRow: ["3", "4"], after: 1) }
        == "a;b\n1;2\n3;4\nTOTAL;2\n")
    #expect(
      try add("a;b\n1;2\nTOTAL;2\n") { $0.piece(newColumn: "c", [.init(row: 1, text: "x")]) }
        == "a;b;c\n1;2;x\nTOTAL;2\n")
    #expect(
      try add("a;b\n1\n") { $0.piece(newColumn: "c", [.init(row: 1, text: "x")]) }
        == "a;b;c\n1;;x\n")
  }

  @Test(
    "to open and close each cell of all tables changes no byte, and a new text changes one cell")
  func files() throws {
    let files = EditedPage.files(".csv")
    #expect(files.count > 15)
    var chance = SeededChance(seed: 5)
    for (path, bytes) in files {
      guard let map = CellMap(of: bytes, as: nil) else { continue }
      for (row, cells) in map.rows.enumerated().prefix(40) {
        for (column, cell) in cells.enumerated() {
          let piece = try #require(map.piece(row: row, column: column, new: cell.text))
          let save = Save(path: path, digest: map.digest, pieces: [piece])
          guard case .unchanged = CellMap.decide(save, in: bytes, as: nil) else {
            Issue.record("\(path) \(row) \(column)")
            return
          }
        }
        let column = chance.number(below: cells.count)
        let piece = try #require(
          map.piece(row: row, column: column, new: "un; deux, \"trois\"\net"))
        let save = Save(path: path, digest: map.digest, pieces: [piece])
        guard case .write(let written) = CellMap.decide(save, in: bytes, as: nil) else { continue }
        let range = cells[column].range
        #expect(written.file.prefix(range.lowerBound) == bytes.prefix(range.lowerBound), "\(path)")
        #expect(
          written.file.suffix(bytes.count - range.upperBound)
            == bytes.suffix(bytes.count - range.upperBound), "\(path)")
      }
    }
  }
}
