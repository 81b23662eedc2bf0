import CharterModel
import Diagnosis
import Testing
import Workbench

@Suite("CSV as spreadsheets save it")
struct CSVReaderTests {
  static func rows(_ text: String) -> [[String]] {
    CSVReader(Array(text.utf8)).rows.map { $0.map(\.text) }
  }

  static let tablesRows: [(String, [[String]])] = [
    ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]), ("a;b,c\n1,5;2\n", [["a", "b,c"], ["1,5", "2"]]),
    ("\"a;b\";c\n", [["a;b", "c"]]), ("\"a,a,a\";b;c\n", [["a,a,a", "b", "c"]]),
    ("a;\"b\nc\";d\n", [["a", "b\nc", "d"]]), ("a;\"b\r\nc\"\n", [["a", "b\nc"]]),
    ("\"a \"\"b\"\"\"\n", [["a \"b\""]]), ("\"\"\"\"\n", [["\""]]), ("a;;c\n", [["a", "", "c"]]),
    (";;\n", []), ("\n\na;b\n\n1;2\n\n", [["a", "b"], ["1", "2"]]), ("", []), ("a", [["a"]]),
    (" a ; b \n", [["a", "b"]]), ("a;b;\n", [["a", "b", ""]]), ("é;ü\n", [["é", "ü"]]),
    ("a b\n1 2\n", [["a b"], ["1 2"]]), ("\"\";x\n", [["", "x"]]), ("a\"b;c\n", [["a\"b", "c"]]),
  ]

  @Test("separators, quotation marks and line ends", arguments: tablesRows)
  func tables(_ text: String, _ expected: [[String]]) { #expect(Self.rows(text) == expected) }

  @Test("every cell knows its line and its column")
  func places() {
    let reader = CSVReader(Array("a;b\n\"x\ny\";z\n;c\n".utf8))
    #expect(
      reader.rows.map { $0.map { "\($0.text.debugDescription) \($0.line):\($0.column)" } } == [
        ["\"a\" 1:1", "\"b\" 1:3"], ["\"x\\ny\" 2:1", "\"z\" 3:4"], ["\"\" 4:1", "\"c\" 4:2"],
      ])
  }

  @Test("the quotation mark that is never closed is found where it opens")
  func unclosed() {
    var reader = CSVReader(Array("a;b\n1;\"2\n3;4\n".utf8))
    #expect(reader.next()?.map(\.text) == ["a", "b"])
    #expect(reader.next() == nil)
    #expect(reader.unclosed.map { "\($0.line):\($0.column)" } == "2:3")
    var closed = CSVReader(Array("a;\"b\"\n".utf8))
    while closed.next() != nil {}
    #expect(closed.unclosed == nil)
  }

  @Test("what a spreadsheet quotes comes back, for every separator and line end")
  func roundTrips() {
    var chance = SeededChance(seed: 7)
    let pieces = ["a", "\"", ";", ",", "\n", "é", " x", "\t", "\"\""]
    for round in 0..<400 {
      let separator = chance.pick([";", ",", "\t"])
      let ending = chance.pick(["\n", "\r\n"])
      let width = 2 + chance.number(below: 3)
      let table = (0...chance.number(below: 4)).map { _ in
        (0..<width).map { _ in
          "x" + (0..<chance.number(below: 4)).map { _ in chance.pick(pieces) }.joined() + "y"
        }
      }
      let text = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
      }.joined(separator: ending)
      #expect(Self.rows(text) == table, "round \(round): \(text.debugDescription)")
    }
  }

  @Test("no bytes whatever make the reader fail or loop")
  func anyBytes() {
    var chance = SeededChance(seed: 8)
    let bytes: [UInt8] = [0x22, 0x3B, 0x2C, 0x0A, 0x0D, 0x61, 0xFF, 0x00]
    for _ in 0..<2000 {
      let text = (0..<chance.number(below: 12)).map { _ in chance.pick(bytes) }
      let reader = CSVReader(text)
      #expect(reader.rows.flatMap { $0 }.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
  }
}

@Suite("Tables of the charter")
struct TableTests {
  static func problems(_ marked: String, _ name: String, language: Language = .english) -> (
    found: [String], places: [String], sentences: [String]
  ) {
    let text = MarkedText(marked)
    let folder = AuthorFolder([name: text.text, "index.md": "# x"])
    return (
      folder.diagnostics.summaries, text.places,
      folder.diagnostics.sentences(language)
    )
  }

  @Test("an unknown column, in French and in English, with the nearest name")
  func unknownColumn() {
    let (found, places, sentences) = Self.problems("term;▼definiton\na;b\n", "glossary.csv")
    #expect(found == ["\(places[0]) unknown-column"])
    #expect(
      sentences == [
        "the column “definition” is missing, “definiton” is unknown: its rows are not read → write “definition” in place of “definiton”"
      ])
    let french = Self.problems("quoi;▼fréquenc\na;b\n", "veille.csv", language: .french)
    #expect(french.found == ["\(french.places[0]) unknown-column"])
    #expect(
      french.sentences.last
        == "colonne inconnue «\u{A0}fréquenc\u{A0}» → vouliez-vous dire « fréquence » ?")
  }

  @Test("a byte order mark, capitals and missing accents are no reason to refuse a column")
  func tolerance() {
    #expect(Self.problems("\u{FEFF}TERME;Definition\r\na;b\r\n", "Glossaire.csv").found == [])
    #expect(Self.problems("quoi;frequence\nx;y\n", "veille-2026-t1.csv").found == [])
  }

  @Test("cells that do not fit stand at their place")
  func cells() {
    let (found, places, sentences) = Self.problems(
      "date;quoi\n▼31/02/2026;é\n2026-01-01;▼\n2026-01-01;x;▼surplus\n▼hier;y\n", "changements.csv")
    #expect(
      found == [
        "\(places[0]) bad-date", "\(places[1]) bad-cell", "\(places[2]) bad-cell",
        "\(places[3]) bad-date",
      ])
    #expect(
      sentences.first
        == "the column “date” expects a date, not “31/02/2026” → write the year, the month and the day: 2026-03-31, or 31/03/2026"
    )
  }

  @Test("columns count characters, not bytes")
  func characters() {
    let (found, places, _) = Self.problems("quoi;date\nété é;▼x\n", "changements.csv")
    #expect(found == ["\(places[0]) bad-date"])
  }

  @Test(
    "a repeated column, an empty table, an unclosed cell, an unknown table, bytes that are no text")
  func files() {
    let repeated = Self.problems("terme;définition;▼term\na;b;c\n", "glossaire.csv")
    #expect(repeated.found == ["\(repeated.places[0]) unknown-column"])
    #expect(Self.problems("", "mots.csv").found == ["1:1 bad-csv"])
    let unclosed = Self.problems("dire;pourquoi\na;▼\"b\nc;d\n", "mots.csv")
    #expect(unclosed.found == ["\(unclosed.places[0]) bad-csv"])
    #expect(
      Self.problems("a;b\n", "mot.csv").sentences == [
        "no table is named “mot.csv” → did you mean “words”?"
      ])
    #expect(
      Self.problems("a;b\n", "mot.csv", language: .french).sentences.first?.hasSuffix("« mots » ?")
        == true)
    let tree = ContentTree(
      files: [ContentFile(path: "mots.csv", bytes: [0x64, 0xFF, 0x0A])], media: [:], prefix: "")
    var problems: [Diagnostic] = []
    _ = Charter(
      assembling: [], configuration: Configuration(), tree: tree,
      for: Readership(), &problems)
    #expect(problems.summaries == ["1:1 unknown-column"])
  }

  @Test("files of one kind are one table, in the order of their paths")
  func severalFiles() {
    let folder = AuthorFolder([
      "glossaire-b.csv": "terme;définition\nb;2\n", "glossaire-a.csv": "terme;définition\na;1\n",
    ])
    #expect(folder.charter.tables.count == 1)
    #expect(folder.charter.tables.first?.rows.map { $0.fields[Glossary.term] } == ["a", "b"])
  }

  @Test("a row that names a record which does not exist is found at its cell")
  func danglingCell() {
    let folder = AuthorFolder([
      "roles/index.md": "---\ncollection: role\n---\n# Roles", "roles/x.md": "# X",
      "veille.csv": "quoi;rôle\nmots;y\n",
    ])
    #expect(folder.problems.contains("veille.csv:2:6 dangling-reference"))
  }
}
