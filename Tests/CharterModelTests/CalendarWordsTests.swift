import Diagnosis
import Testing
import Workbench

@testable import CharterModel

/// What a calendar of a company's own says in its own words.
@Suite("Calendars in a company's own words")
struct CalendarWordsTests {
  private static func read(
    _ files: [String: String], settings: String = "", _ language: Language = .french
  ) -> (tables: [CharterTable], problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let configuration =
      settings.isEmpty
      ? Configuration()
      : Configuration(Array(settings.utf8), path: "diapason.yaml", &problems)
    let charter = Charter(
      assembling: [], configuration: configuration,
      tree: ContentTree(
        files: files.sorted { $0.key < $1.key }.map {
          ContentFile(path: $0.key, bytes: Array($0.value.utf8))
        }, media: [:], prefix: ""),
      for: Readership(), &problems)
    return (charter.tables, problems.sorted().filter { $0.problem != .networksWithoutRecords })
  }

  private static let header = "date;réseau;titre;état\n"

  @Test("all unknown states are declared in one line, that of the first; and it cures all of them")
  func states() {
    let files = [
      "calendrier-a.csv": Self.header + "2026-12-02;x;T;En cours\n2026-12-03;x;U;À valider\n",
      "calendrier-b.csv": Self.header + "2026-12-04;x;V;En ligne\n2026-12-05;x;W;En cours\n",
    ]
    let (_, problems) = Self.read(files)
    let line = "états: {\"En cours\": brouillon, \"À valider\": brouillon, \"En ligne\": publié}"
    #expect(problems.map(\.problem) == [.badCell, .badCell, .badCell, .badCell])
    #expect(problems.first?.help?.fr.hasSuffix("par exemple « \(line) »") == true)
    for other in problems.dropFirst() {
      #expect(other.help?.fr.contains("états:") == false)
      #expect(other.help?.fr.hasSuffix("dans la même ligne que «\u{A0}En cours\u{A0}»") == true)
    }
    #expect(Self.read(files, settings: line + "\n").problems.isEmpty)
  }

  @Test("where states are declared the others are to be added, not declared a second time")
  func moreStates() {
    let (_, problems) = Self.read(
      ["calendar.csv": "date,network,title,status\n2026-12-02,x,T,Second\n"],
      settings: "language: en\nstates: {First: draft}\n")
    let help = problems.first?.help?.en ?? ""
    #expect(help.contains("add to “states”") && help.hasSuffix("such as “\"Second\": draft”"))
    #expect(!help.contains("states: {"))
  }

  @Test("a column of states of another table is offered no states of the calendar")
  func otherStates() {
    let (_, problems) = Self.read(["comptes.csv": "nom;état\na;endormi\n"])
    #expect(problems.contains { $0.problem == .badCell })
    #expect(problems.allSatisfy { $0.help?.fr.contains("états") != true })
  }

  @Test(
    "a line that sums up others is none of them",
    arguments: [
      "Grand total", "GRAND TOTAL :", "Total général", "Sous-total", "Sous total", "Sub-total",
      "Subtotal", "Sum", "Sum of amounts", "Somme", "Totaux", "Overall total", "LinkedIn Total",
      "Montant total", "Cumul",
    ])
  func totals(_ words: String) {
    let (tables, problems) = Self.read([
      "calendrier.csv":
        "date;réseau;titre;état;Budget\n2026-12-02;x;T;idée;12\n\(words);;;;1 200 €\n"
    ])
    #expect(tables.first?.rows.count == 1)
    #expect(problems.summaries == ["3:1 line-outside-table"])
  }

  @Test("a line with words of its own is no sum, whatever it begins with")
  func noTotals() {
    let (tables, problems) = Self.read([
      "calendrier.csv": Self.header + "demain;x;Bilan total;idée\nBilan total;x;T;idée\n"
    ])
    #expect(tables.first?.rows.count == 2)
    #expect(problems.allSatisfy { $0.problem == .badDate } && problems.count == 2)
  }

  @Test("days that nothing settles are asked about unless the site states its language")
  func days() {
    let text = "date,what\n05/06/2026,a\n07/08/2026,b\n"
    #expect(Self.read(["changes.csv": text]).problems.map(\.problem) == [.badDate])
    let english = Self.read(["changes.csv": text], settings: "language: en\n")
    #expect(english.problems.map(\.problem) == [.badDate])
    for language in ["fr", "de"] {
      #expect(
        Self.read(["changes.csv": text], settings: "language: \(language)\n").problems.isEmpty)
    }
    let french = "date;quoi\n05/06/2026;a\n"
    #expect(Self.read(["changements.csv": french]).problems.isEmpty)
  }

  @Test(
    "columns of everyday tables withhold nothing",
    arguments: [
      "Chiffre", "CHIFFRE", "Chiffres", "Chiffre d'affaires", "Montant", "Cible", "Public",
      "Audience", "Date limite", "Limite de caractères", "Date de diffusion", "Canal de diffusion",
      "Droits d'image", "Nombre de membres", "New users",
    ])
  func ordinary(_ name: String) {
    let (tables, problems) = Self.read(["glossaire.csv": "terme;définition;\(name)\na;b;12\n"])
    #expect(problems.isEmpty)
    #expect(tables.first?.ownTitles == [name])
  }

  @Test(
    "columns that may say who reads withhold their table still",
    arguments: [
      "Chiffré", "CHIFFRÉ", "Chiffre\u{301}", "ChiffrÃ©", "Diffusion", "Diffusion interne",
      "Date limite d'accès", "Confidentiel", "Lecteurs", "Date de diffusion restreinte",
      "Droits", "Membres", "Users", "Limite", "Nombre de lecteurs", "Niveau d'accès",
    ])
  func withheld(_ name: String) {
    let (tables, problems) = Self.read(["glossaire.csv": "terme;définition;\(name)\na;b;12\n"])
    #expect(problems.map(\.problem) == [.strayKey])
    #expect(tables.isEmpty)
  }

  @Test("what an import is to declare: states and formats that nobody has declared")
  func proposals() {
    let calendar =
      "date;réseau;format;titre;état\n2026-12-02;x;Film;T;Fini\n2026-12-03;x;photo;U;idée\n"
    let files = [("a/calendrier.csv", Array(calendar.utf8))]
    #expect(OwnStates.unknown(in: files, nil) == ["Fini"])
    #expect(Formats.unknown(in: files, besides: [], nil).isEmpty)
    let formats = [("formats.csv", Array("format;heures\nPhoto;1\n".utf8))]
    #expect(Formats.unknown(in: files, besides: formats, nil) == ["Film"])
    #expect(RecognizedTable.language(of: Array(calendar.utf8)) == .french)
    let english = "Date,Network,Title,Status\n02/12/2026,LinkedIn,T,Draft\n"
    #expect(RecognizedTable.language(of: Array(english.utf8)) == .english)
    #expect(RecognizedTable.language(of: Array("a,b\n1,2\n".utf8)) == nil)
  }
}
