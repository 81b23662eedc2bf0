import TestThreads
import Testing
import Workbench

@Suite("Tables as spreadsheets save them", .ownThreads)
struct SpreadsheetTests {
  /// The tables of the sound charter as a French spreadsheet saves them: byte order mark, semicolons,
  /// decimal commas, French columns and dates, CRLF.
  static let french: [String: String] = [
    "content/plan/kpis/measures.csv":
      "\u{FEFF}date;indicateur;valeur\r\n31/08/2026;followers;160\r\n30/09/2026;followers;175\r\n",
    "content/plan/formats.csv": "\u{FEFF}format;heures\r\npost;1\r\nfilm;2,5\r\n",
    "content/plan/figures.csv":
      "\u{FEFF}sujet;valeur;unité;au;source\r\nUsers at home;33;millions;01/02/2026;The regulator\r\n",
    "content/brand/colours.csv":
      "\u{FEFF}nom;hexa;texte-dessus\r\nInk;#14243b;Paper\r\nPaper;#ffffff;Ink\r\n",
  ]

  @Test("a French file and an English one give the same site")
  func languages() throws {
    let english = try Handbook(SoundCharter.files)
    let other = try Handbook(SoundCharter.files.merging(Self.french) { _, new in new })
    #expect(try english.run("build", "--strict").code == 0)
    #expect(try other.run("build", "--strict").code == 0)
    let first = english.site.filter { $0.key != ".diapason.json" }
    let second = other.site.filter { $0.key != ".diapason.json" }
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test("a calendar as LibreOffice saves it in French gives the same entries and files")
  func calendar() throws {
    let english = try Handbook(SoundCharter.files)
    var files = SoundCharter.files
    let rows = SoundCharter.calendar.split(separator: "\n").map(String.init)
    let header = "id;date;heure;réseau;format;titre;responsable;état;objectif;texte"
    let states = [
      "published": "publié", "approved": "validé", "draft": "brouillon", "idea": "idée",
    ]
    let french = rows.dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        .map { cell in
          let day = cell.split(separator: "-")
          if day.count == 3, day[0].count == 4 { return "\(day[2])/\(day[1])/\(day[0])" }
          return states[cell] ?? cell
        }.joined(separator: ";")
    }
    files["content/plan/calendar.csv"] =
      "\u{FEFF}" + ([header] + french).joined(separator: "\r\n") + "\r\n"
    let other = try Handbook(files)
    #expect(try english.run("build", "--strict").code == 0)
    #expect(try other.run("build", "--strict").code == 0)
    let ignored = [".diapason.json", "plan/calendar/calendar.csv"]
    let first = english.site.filter { !ignored.contains($0.key) }
    #expect(first.filter { other.site[$0.key] != $0.value }.keys.sorted() == [])
  }
}
