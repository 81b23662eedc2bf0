import CharterModel
import Diagnosis
import Testing
import Workbench

/// What a column as a whole says of its cells, and columns that no kind has.
extension SpreadsheetFileTests {
  static let columnValues: [SavedFile] = [
    SavedFile(
      name: "one date of America settles its column",
      text: "date,what\n11/9/2026,a\n11/29/2026,b\n1/2/26,c\n",
      rows: ["2026-11-09|a", "2026-11-29|b", "2026-01-02|c"], path: "changes.csv"),
    SavedFile(
      name: "one date of Europe settles its column",
      text: "date,what\n9/11/2026,a\n29.11.2026,b\n01-02-26,c\n",
      rows: ["2026-11-09|a", "2026-11-29|b", "2026-02-01|c"], path: "changes.csv"),
    SavedFile(
      name: "a French table where none does: the day first",
      text: "date;quoi\n09/11/2026;a\n01/02/2026;b\n",
      rows: ["2026-11-09|a", "2026-02-01|b"], path: "changements.csv"),
    SavedFile(
      name: "both in one column: what is sure is read, the rest is asked about once",
      text: "date;quoi\n29/11/2026;a\n11/29/2026;b\n09/11/2026;c\n05/05/2026;d\n01/02/2026;e\n",
      rows: ["2026-11-29|a", "2026-11-29|b", "c", "2026-05-05|d", "e"],
      problems: ["4:1 bad-date"], path: "changements.csv"),
    SavedFile(
      name: "another column of the file settles it",
      text: "title,from,until\na,09/11/2026,11/30/2026\n", rows: ["a|2026-09-11|2026-11-30"],
      path: "curation.csv"),
    SavedFile(
      name: "days in words, with the hour at which they begin",
      text: "date;quoi\n29 nov. 2026;a\n\"Sunday, November 29, 2026\";b\n29-nov-26;c\n"
        + "2026-11-29T00:00:00;d\n29/11/2026 00:00;e\n1er août 2026;f\n\"Fri, Nov 27, 2026\";g\n",
      rows: [
        "2026-11-29|a", "2026-11-29|b", "2026-11-29|c", "2026-11-29|d", "2026-11-29|e",
        "2026-08-01|f", "2026-11-27|g",
      ], path: "changements.csv"),
    SavedFile(
      name: "an hour within a day, and no days",
      text: "date;quoi\n29/11/2026 14:30;a\n31/02/2026;b\n29/13/2026;c\n",
      rows: ["a", "b", "c"], problems: ["2:1 bad-date", "3:1 bad-date", "4:1 bad-date"],
      path: "changements.csv"),
    SavedFile(
      name: "hours of America",
      text: "date;heure;réseau;titre;état\n"
        + ["2:30 PM", "9am", "12:15 a.m.", "9 h 30", "12 pm"]
        .map { "2026-12-02;\($0);x;T;idée\n" }.joined(),
      rows: ["14:30", "9:0", "0:15", "9:30", "12:0"].map { "2026-12-02|\($0)|x|T|idea" },
      problems: ["2:20 networks-without-records"], path: "calendrier.csv"),
    SavedFile(
      name: "hours that are none",
      text: "date;heure;réseau;titre;état\n2026-12-02;13 PM;x;T;idée\n2026-12-02;0am;x;T;idée\n",
      rows: ["2026-12-02|x|T|idea", "2026-12-02|x|T|idea"],
      problems: ["2:12 bad-cell", "2:18 networks-without-records", "3:12 bad-cell"],
      path: "calendrier.csv"),
    SavedFile(
      name: "figures of England: one point settles them",
      text: "line,year,amount\na,2026,\"1,204\"\nb,2026,\"1,204.5\"\nc,2026,€12.50\n",
      rows: ["a|2026|1204.0", "b|2026|1204.5", "c|2026|12.5"], path: "budget.csv"),
    SavedFile(
      name: "figures of Europe: one comma settles them",
      text: "poste;année;montant\na;2026;1.204\nb;2026;1.204,5\nc;2026;12,50 €\nd;2026;1’204\n",
      rows: ["a|2026|1204.0", "b|2026|1204.5", "c|2026|12.5", "d|2026|1204.0"], path: "budget.csv"),
    SavedFile(
      name: "figures that nothing settles are asked about once",
      text: "poste;année;montant\na;2026;1.204\nb;2026;12\nc;2026;3.400\n",
      rows: ["a|2026", "b|2026|12.0", "c|2026"], problems: ["2:8 bad-cell"], path: "budget.csv"),
    SavedFile(
      name: "whole numbers have no decimals",
      text: "nom;état;abonnés\na;actif;1,204\nb;actif;1.204.000\nc;actif;12.0\nd;actif;12,5\n",
      rows: ["a|active|1204", "b|active|1204000", "c|active|12", "d|active"],
      problems: ["5:9 bad-cell"], path: "comptes.csv"),
    SavedFile(
      name: "a state that is none, in forty rows",
      text: "date;réseau;titre;état\n"
        + String(repeating: "2026-12-02;x;T;En cours\n2026-12-02;x;T;Fini\n", count: 20),
      rows: Array(repeating: "2026-12-02|x|T", count: 40),
      problems: ["2:12 networks-without-records", "2:16 bad-cell", "3:16 bad-cell"],
      path: "calendrier.csv"),
  ]

  /// Columns of the author's own, at the end of each row.
  static let ownColumns: [SavedFile] = [
    SavedFile(
      name: "columns of one's own among others",
      text: "Campagne;terme;Public visé;définition;Campagne\nA;B;C;D;E\n;F;;G;\n",
      rows: ["B|D|Campagne: A|Public visé: C|Campagne: E", "F|G"]),
    SavedFile(
      name: "a longer heading that begins with what a table can do without",
      text: "date;réseau;titre;état;Texte alternatif;Lien Drive\n2026-12-02;x;T;idée;a;b\n",
      rows: ["2026-12-02|x|T|idea|Texte alternatif: a|Lien Drive: b"],
      problems: ["2:12 networks-without-records"], path: "calendrier.csv"),
    SavedFile(
      name: "slips of columns that are not here stay errors",
      text: "date;réseau;titre;Statut;Heure de parution;Budget\n2026-12-02;x;T;idée;9h;3\n",
      rows: ["2026-12-02|x|T|Budget: 3"],
      problems: ["1:19 unknown-column", "2:12 networks-without-records"], path: "calendrier.csv"),
    SavedFile(
      name: "one that may restrict rows withholds the table, and is named",
      text: "terme;définition;Confidentialité;Note\nA;B;interne;C\n",
      rows: [], problems: ["1:1 stray-key"]),
    SavedFile(
      name: "and so does a slip for one that does",
      text: "term,definition,raeders\nA,B,board\n", rows: [], problems: ["1:1 stray-key"]),
  ]

  @Test(
    "an English table says the day first only where it shows it; the message says what to write")
  func ambiguous() {
    var problems: [Diagnostic] = []
    let bytes = Array("date,what\n05/06/2026,a\n07/08/2026,b\n09/09/2026,c\n".utf8)
    let charter = Charter(
      assembling: [], configuration: Configuration(language: .english),
      tree: ContentTree(
        files: [ContentFile(path: "changes.csv", bytes: bytes)], media: [:], prefix: ""),
      for: Readership(), &problems)
    #expect(
      problems.sentences(.english) == [
        "“05/06/2026” may be 2026-06-05 or 2026-05-06, and no other cell of the column “date” "
          + "shows which; so in 1 more line: 3 → write 2026-06-05 or 2026-05-06, and so in the "
          + "whole column"
      ])
    #expect(charter.tables.first?.rows.map(Self.values) == ["a", "b", "2026-09-09|c"])
  }

  @Test("files of one kind share their own columns by name")
  func sharedColumns() {
    var problems: [Diagnostic] = []
    let files = [
      ("glossaire-a.csv", "terme;définition;X;Y\na;b;1;2\n"),
      ("glossaire-b.csv", "terme;définition;y;Z\nc;d;3;4\n"),
    ]
    let charter = Charter(
      assembling: [], configuration: Configuration(),
      tree: ContentTree(
        files: files.map { ContentFile(path: $0.0, bytes: Array($0.1.utf8)) }, media: [:],
        prefix: ""), for: Readership(), &problems)
    #expect(problems.isEmpty && charter.tables.first?.ownTitles == ["X", "Y", "Z"])
    #expect(
      charter.tables.first?.rows.map { $0.own.map { "\($0.column)\($0.text)" } }
        == [["01", "12"], ["13", "24"]])
  }
}
