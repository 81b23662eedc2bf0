import CharterModel
import Diagnosis
import Testing
import Workbench

/// A file as some spreadsheet or network saved it, and what is read of it.
struct SavedFile: Sendable, CustomTestStringConvertible {
  enum Encoding: Sendable { case utf8, marked, little, big, unmarked, windows, mac, dos }

  var name: String
  var text: String
  var encoding: Encoding = .utf8
  /// The rows, each with its values in the order of the columns.
  var rows: [String] = []
  /// `line:column id` of each problem.
  var problems: [String] = []
  var path = "glossaire.csv"

  var testDescription: String { name }

  var bytes: [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .unmarked: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows:
      Self.encode(text, ["é": 0xE9, "É": 0xC9, "à": 0xE0, "–": 0x96, "’": 0x92, "€": 0x80])
    case .mac:
      Self.encode(text, ["é": 0x8E, "É": 0x83, "à": 0x88, "–": 0xD0, "’": 0xD5, "€": 0xDB])
    case .dos: Self.encode(text, ["é": 0x82, "É": 0x90, "à": 0x85])
    }
  }

  private static func encode(_ text: String, _ letters: [Unicode.Scalar: UInt8]) -> [UInt8] {
    text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : letters[$0] ?? 0x3F }
  }
}

@Suite("Files of spreadsheets and networks")
struct SpreadsheetFileTests {
  static let header = "terme;définition\n"

  /// Encodings, line ends, separators.
  static let encodings: [SavedFile] = [
    SavedFile(name: "UTF-8", text: header + "Été;chaud", rows: ["Été|chaud"]),
    SavedFile(name: "UTF-8 with mark", text: header + "a;b", encoding: .marked, rows: ["a|b"]),
    SavedFile(
      name: "UTF-8 with two marks", text: "\u{FEFF}" + header + "a;b", encoding: .marked,
      rows: ["a|b"]),
    SavedFile(name: "UTF-16, little", text: header + "a;é🙂", encoding: .little, rows: ["a|é🙂"]),
    SavedFile(name: "UTF-16, big", text: header + "a;é", encoding: .big, rows: ["a|é"]),
    SavedFile(
      name: "UTF-16 without mark", text: header + "a;é", encoding: .unmarked, rows: ["a|é"],
      problems: ["1:1 other-encoding"]),
    SavedFile(
      name: "Excel's Unicode text: UTF-16 and tabs", text: "terme\tdéfinition\r\na\tb;c\r\n",
      encoding: .little, rows: ["a|b;c"]),
    SavedFile(
      name: "Windows-1252", text: header + "à–l’É;déjà 3 €", encoding: .windows,
      rows: ["à–l’É|déjà 3 €"], problems: ["1:1 other-encoding"]),
    SavedFile(
      name: "Mac Roman, CR", text: "terme;définition\rÉté;déjà’\r", encoding: .mac,
      rows: ["Été|déjà’"], problems: ["1:1 other-encoding"]),
    SavedFile(
      name: "MS-DOS", text: header + "Été;déjà", encoding: .dos, rows: ["Été|déjà"],
      problems: ["1:1 other-encoding"]),
    SavedFile(name: "CRLF", text: "terme;définition\r\na;b\r\n", rows: ["a|b"]),
    SavedFile(
      name: "CR, and a place in it", text: "terme;définition\ra;b\rc;\r", rows: ["a|b", "c"],
      problems: ["3:3 bad-cell"]),
    SavedFile(name: "commas", text: "terme,définition\na,\"b, c\"\n", rows: ["a|b, c"]),
    SavedFile(name: "tabs", text: "terme\tdéfinition\na\tb, c\n", rows: ["a|b, c"]),
    SavedFile(name: "sep=,", text: "sep=,\nterme,définition\na;x,b\n", rows: ["a;x|b"]),
    SavedFile(name: "\"sep=;\"", text: "\"sep=;\"\r\n" + header + "a;b\n", rows: ["a|b"]),
    SavedFile(
      name: "SEP=| filled up", text: "SEP=|;;;\nterme|définition\na|b;c\n", rows: ["a|b;c"]),
    SavedFile(
      name: "sep=, in UTF-16, and a place below it", text: "sep=,\r\nterme,définition\r\na,\r\n",
      encoding: .little, rows: ["a"], problems: ["3:3 bad-cell"]),
    SavedFile(name: "a term that begins so", text: header + "sep=;x\n", rows: ["sep=|x"]),
    SavedFile(name: "an empty file", text: "", problems: ["1:1 bad-csv"]),
    SavedFile(name: "a mark and nothing", text: "", encoding: .little, problems: ["1:1 bad-csv"]),
  ]

  /// Titles, totals, empty columns, quotation marks.
  static let shapes: [SavedFile] = [
    SavedFile(
      name: "empty columns", text: "terme;définition;;;\r\nA;B;;;\r\n;;;;\r\n", rows: ["A|B"]),
    SavedFile(
      name: "an empty column between others", text: "terme;;définition\nA;;B\n", rows: ["A|B"]),
    SavedFile(
      name: "a column without name that holds text", text: "terme;définition;\nA;B;\nC;D;x\n",
      rows: ["A|B", "C|D"], problems: ["3:5 unknown-column"]),
    SavedFile(
      name: "the same in a hundred rows is one problem",
      text: "terme;définition;\n" + String(repeating: "A;B;x\n", count: 100),
      rows: Array(repeating: "A|B", count: 100), problems: ["2:5 unknown-column"]),
    SavedFile(
      name: "a title with separators", text: "GLOSSAIRE 2026;;\n;;\n" + header + "A;B\n",
      rows: ["A|B"], problems: ["1:1 line-outside-table"]),
    SavedFile(
      name: "a title that holds another separator",
      text: "Mots, tons, règles\n" + header + "A;B,C\n",
      rows: ["A|B,C"], problems: ["1:1 line-outside-table"]),
    SavedFile(
      name: "a quoted title of two lines", text: "\"Mots\nde la maison\";\n" + header + "A;B\n",
      rows: ["A|B"], problems: ["1:1 line-outside-table"]),
    SavedFile(
      name: "a total", text: header + "A;B\nTotal;\n", rows: ["A|B"],
      problems: ["3:1 line-outside-table"]),
    SavedFile(
      name: "totals in capitals, with words and figures",
      text: "poste;année;montant\na;2026;1\nTOTAL GÉNÉRAL;;1\nSous-total;;2\n",
      rows: ["a|2026|1.0"],
      problems: ["3:1 line-outside-table"], path: "budget.csv"),
    SavedFile(
      name: "a term that is called Total", text: header + "Total;une somme\n",
      rows: ["Total|une somme"]),
    SavedFile(
      name: "a legend below", text: "date;quoi\n2026-01-01;B\n\nSource : la maison;\n",
      rows: ["2026-01-01|B"],
      problems: ["4:1 bad-cell"], path: "changements.csv"),
    SavedFile(
      name: "line ends and doubled marks in quotation marks",
      text: header + "A;\"deux\r\nlignes, \"\"dites\"\"\"\n", rows: ["A|deux\nlignes, \"dites\""]),
    SavedFile(
      name: "a mark never closed", text: header + "A;B\nC;\"D\nE;F\nG;H\n", rows: ["A|B"],
      problems: ["3:3 bad-csv"]),
    SavedFile(
      name: "surplus cells", text: header + "A;B;C;;D\n", rows: ["A|B"], problems: ["2:5 bad-cell"]),
    SavedFile(name: "surplus empty cells", text: header + "A;B;;;\n", rows: ["A|B"]),
    SavedFile(
      name: "control characters", text: header + "A\u{1F};B\u{B}C\u{0}\u{FFFE}\nD;E\n",
      rows: ["A|B\nC", "D|E"], problems: ["2:2 control-character"]),
    SavedFile(
      name: "next line, form feed and separators end lines",
      text: header + "A;B\u{85}C\u{C}D\u{2028}E\n", rows: ["A|B\nC\nD\nE"],
      problems: ["2:4 control-character"]),
    SavedFile(
      name: "separators of lines within quotation marks", text: header + "A;\"B\u{2028}C\"\n",
      rows: ["A|B\nC"]),
    SavedFile(
      name: "separators of paragraphs for line ends", text: header + "A;B\u{2029}C;D\n",
      rows: ["A|B\nC"], problems: ["2:4 control-character", "2:7 bad-cell"]),
    SavedFile(name: "blank", text: " \n;;\n", problems: ["1:1 bad-csv"]),
    SavedFile(
      name: "a row that ends early", text: "terme;définition\nA\nB;C\n", rows: ["A", "B|C"],
      problems: ["2:1 bad-cell"]),
    SavedFile(
      name: "names with marks of direction", text: "\u{200E}Terme\u{200B};DÉFINITION \na;b\n",
      rows: ["a|b"]),
  ]

  /// Values as spreadsheets show them.
  static let values: [SavedFile] = [
    SavedFile(
      name: "money", text: "poste;année;montant\na;2026;1 200,50 €\nb;2026;1\u{202F}200€\n",
      rows: ["a|2026|1200.5", "b|2026|1200.0"], path: "budget.csv"),
    SavedFile(
      name: "money in dollars", text: "poste;année;montant\na;2026;12 $\nb;2026;12 %\n",
      rows: ["a|2026|12.0", "b|2026|12.0"], problems: ["2:8 bad-cell", "3:8 bad-cell"],
      path: "budget.csv"),
    SavedFile(
      name: "per cent",
      text:
        "sujet;valeur;unité;au;source\na;12,5 %;% des clients;31/12/2026;b\nc;3%;;2026-12-31;d\n",
      rows: ["a|12.5|% des clients|2026-12-31|b", "c|3.0|2026-12-31|d"],
      problems: ["3:3 bad-cell"], path: "chiffres.csv"),
    SavedFile(
      name: "hours with seconds, dates with marks of direction",
      text: "date;heure;réseau;titre;état\n\u{200E}02/12/2026;09:00:00;x;T;idée\n"
        + "2026-12-03;18h30;x;U;publié\n",
      rows: ["2026-12-02|9:0|x|T|idea", "2026-12-03|18:30|x|U|published"],
      problems: ["2:22 networks-without-records"], path: "calendrier.csv"),
    SavedFile(
      name: "dates of America in forty rows",
      text: "date;quoi\n" + String(repeating: "11/29/2026;x\n", count: 40),
      rows: Array(repeating: "2026-11-29|x", count: 40), path: "changements.csv"),
    SavedFile(
      name: "a network without a record in forty rows",
      text: "date;réseau;titre;état\n"
        + String(repeating: "2026-12-02;Instagram;T;idée\n", count: 40),
      rows: Array(repeating: "2026-12-02|Instagram|T|idea", count: 40),
      problems: ["2:12 networks-without-records"], path: "calendrier.csv"),
  ]

  /// What is no table of the charter's: one problem a file.
  static let strangers: [SavedFile] = [
    SavedFile(
      name: "Excel's editorial calendar with columns of its own",
      text: "CALENDRIER ÉDITORIAL – Maison;;;;\r\n;;;;\r\n"
        + "Date;Heure;Canal;Titre du post;Statut;Budget (€)\r\n"
        + String(repeating: "02/12/2026;9h;LinkedIn;A;En cours;0\r\n", count: 200),
      encoding: .windows, problems: ["3:12 unknown-column"], path: "calendrier-2026.csv"),
    SavedFile(
      name: "LinkedIn's figures",
      text: "\"Displays content analytics metrics.\",\"\",\"\"\n"
        + "Date,Impressions (organic),Clicks (organic),Engagement rate (organic)\n"
        + String(repeating: "10/30/2026,\"1,204\",57,0.047342\n", count: 300),
      problems: ["1:1 unknown-table"], path: "linkedin-export.csv"),
    SavedFile(
      name: "the same under the name of a table",
      text: "\"Displays content analytics metrics.\",\"\",\"\"\n"
        + "Date,Impressions (organic),Clicks (organic),Engagement rate (organic)\n"
        + String(repeating: "10/30/2026,\"1,204\",57,0.047342\n", count: 300),
      problems: ["2:1 unknown-column"], path: "mesures-linkedin.csv"),
    SavedFile(
      name: "Meta's figures",
      text: "sep=,\n\"Couverture Facebook\"\n\"Date\",\"Primary\"\n"
        + "\"2026-11-27T00:00:00\",\"1234\"\n",
      encoding: .little, problems: ["1:1 unknown-table"], path: "meta.csv"),
    SavedFile(
      name: "Meta's posts",
      text: "Post ID,Page ID,Page name,Publish time,Permalink,Reach\n1,2,P,11/29/2026 09:00,x,3\n",
      problems: ["1:1 unknown-column"], path: "mesures-facebook.csv"),
    SavedFile(
      name: "X's figures",
      text: "Date,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Unfollows\n"
        + "\"Fri, Nov 27, 2026\",5123,42,130,3,1,7,2\n",
      problems: ["1:1 unknown-table"], path: "x.csv"),
    SavedFile(
      name: "a table under a name of its own", text: "terme;définition\na;b\n",
      problems: ["1:1 unknown-table"], path: "lexique.csv"),
    SavedFile(
      name: "a workbook", text: "PK\u{3}\u{4}xx", problems: ["1:1 not-text"]),
    SavedFile(
      name: "a page of HTML", text: "<html><table><tr><td>terme", problems: ["1:1 not-text"]),
    SavedFile(
      name: "twenty columns that no table has",
      text: (1...20).map { "colonne \($0)" }.joined(separator: ";") + "\n"
        + String(repeating: "1;2;3\n", count: 50),
      problems: ["1:1 unknown-column"]),
  ]

  @Test(
    "each is read as a table, or is one problem with its cure",
    arguments: encodings + shapes + values + columnValues + ownColumns + strangers)
  func files(_ file: SavedFile) {
    let (tables, problems) = Self.read(file.bytes, file.path)
    #expect(problems.summaries == file.problems)
    let rows = tables.flatMap { table in
      table.rows.map { row in
        ([Self.values(row)] + row.own.map { "\(table.ownTitles[$0.column]): \($0.text)" })
          .joined(separator: "|")
      }
    }
    #expect(rows == file.rows)
  }

  @Test("there are forty of them at least")
  func count() {
    #expect((Self.encodings + Self.shapes + Self.values + Self.strangers).count >= 40)
  }

  @Test("a wrong byte in a file of UTF-8 is named at its place")
  func damaged() {
    let bytes = Array("terme;définition\nété;".utf8) + [0xE9] + Array("\n".utf8)
    #expect(Self.read(bytes, "glossaire.csv").problems.summaries == ["2:5 not-text"])
  }

  @Test("old bytes are read as what makes letters of them, and said once with the encoding's name")
  func encodingNames() {
    for (encoding, name) in [
      (SavedFile.Encoding.windows, "Windows-1252"), (.mac, "Mac Roman"), (.dos, "MS-DOS 850"),
    ] {
      let file = SavedFile(name: "", text: "terme;définition\nété;déjà\n", encoding: encoding)
      #expect(
        Self.read(file.bytes, "glossaire.csv").problems.sentences(.english) == [
          "this table is not in UTF-8; it was read as \(name) → save it in your spreadsheet as “CSV UTF-8”"
        ])
    }
  }

  @Test("the cure of wrong columns is to be followed literally")
  func cure() {
    let header = "Date;Canal;Titre du post;Statut"
    let (_, problems) = Self.read(
      Array((header + "\n2026-12-02;x;T;idée\n").utf8), "calendrier.csv")
    #expect(
      problems.sentences(.french) == [
        "les colonnes « réseau », « titre » manquent, «\u{A0}Canal\u{A0}», "
          + "«\u{A0}Titre du post\u{A0}», «\u{A0}Statut\u{A0}» sont inconnues : ses lignes ne sont pas lues"
          + " → écrivez « réseau » au lieu de «\u{A0}Canal\u{A0}» ; "
          + "écrivez « titre » au lieu de «\u{A0}Titre du post\u{A0}» ; "
          + "écrivez « état » au lieu de «\u{A0}Statut\u{A0}»"
      ])
    let cured = "Date;réseau;titre;état\n2026-12-02;x;T;idée\n"
    #expect(
      Self.read(Array(cured.utf8), "calendrier.csv").problems.summaries
        == ["2:12 networks-without-records"])
  }

  @Test("many of one problem are one, with the lines of the others")
  func many() {
    let rows = String(repeating: "hier;x\n", count: 20)
    let (_, problems) = Self.read(Array(("date;quoi\n" + rows).utf8), "changements.csv")
    #expect(problems.count == 1)
    #expect(
      problems.first?.message.fr.hasSuffix(" ; de même 19 autres lignes : 3–21") == true)
  }

  @Test("a table of 20,000 columns, one of 50,000 rows and one never closed are read at once")
  func large() {
    let columns = (0..<20_000).map { "c\($0)" }.joined(separator: ";")
    #expect(Self.read(Array("\(columns)\n\(columns)\n".utf8), "glossaire.csv").problems.count == 1)
    let own = "terme;définition;" + columns
    let (wide, surplus) = Self.read(
      Array((own + "\n" + own + "\n" + String(repeating: "a;b\n", count: 20_000)).utf8),
      "glossaire.csv")
    #expect(surplus.map(\.problem) == [.unknownColumn] && wide.first?.ownTitles.count == 60)
    #expect(wide.first?.rows.allSatisfy { $0.own.count <= 60 } == true)
    let repeated = Array(repeating: "terme", count: 20_000).joined(separator: ";")
    #expect(
      Self.read(Array("définition;\(repeated)\na;b\n".utf8), "glossaire.csv").problems.summaries
        == ["1:19 unknown-column"])
    let rows = Self.header + String(repeating: "a;b;c\n", count: 50_000)
    let (tables, problems) = Self.read(Array(rows.utf8), "glossaire.csv")
    #expect(tables.first?.rows.count == 50_000 && problems.count == 1)
    let open = Self.header + "\"" + String(repeating: "a;b\n", count: 50_000)
    #expect(Self.read(Array(open.utf8), "glossaire.csv").problems.summaries == ["2:1 bad-csv"])
  }

  static func read(
    _ bytes: [UInt8], _ path: String
  ) -> (tables: [CharterTable], problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let charter = Charter(
      assembling: [], configuration: Configuration(),
      tree: ContentTree(files: [ContentFile(path: path, bytes: bytes)], media: [:], prefix: ""),
      for: Readership(), &problems)
    return (charter.tables, problems.sorted())
  }

  static func values(_ row: CharterTable.Row) -> String {
    row.fields.entries.map { entry in
      switch entry.value {
      case .text(let text): text
      case .integer(let number): String(number)
      case .figure(let figure): String(figure.value)
      case .date(let day): day.description
      case .time(let time): "\(time.hour):\(time.minute)"
      case .choice(let choice): choice.name.en
      case .reference(let id): id.value
      default: "?"
      }
    }.joined(separator: "|")
  }
}
