import CharterModel
import Foundation
import TestThreads
import Testing
import Workbench

@Suite("import measures", .ownThreads)
struct MeasureCommandTests {
  private static let site = [
    "diapason.yaml": "langue: fr\nnom: \"M\"\n", "content/index.md": "# Accueil\n",
    "content/plan/indicateurs/index.md": "---\ncollection: indicateur\n---\n# Indicateurs\n",
  ]

  private static let kpi = """
    ---
    unité: "impressions par mois"
    famille: notoriété
    export: linkedin-impressions
    ---
    # Impressions

    ## Définition

    Ce que compte LinkedIn.

    ## Calcul

    La somme.

    """

  private static func linkedIn(_ value: String = "\"1,204\"") -> String {
    let rows = (1...31).map { "10/\($0 < 10 ? "0" : "")\($0)/2026,\(value),2,0.05\n" }.joined()
    return "\"A note, with a comma\",\"\",\"\",\"\"\n"
      + "Date,Impressions (organic),Clicks (organic),Engagement rate (organic)\n" + rows
  }

  private func program(in folder: TemporaryFolder) throws -> Program {
    var program = try Program.built("diapason")
    program.folder = folder.path
    program.environment["SOURCE_DATE_EPOCH"] = String((Day("2026-11-29")?.number ?? 0) * 86_400)
    return program
  }

  @Test("indicators and a table are begun, a second time nothing is added, and the site is sound")
  func begin() throws {
    let folder = try TemporaryFolder(Self.site)
    try folder.write(Self.linkedIn(), to: "export.csv")
    let program = try self.program(in: folder)
    let dry = try program("import", "measures", "export.csv", "--dry-run")
    #expect(
      dry.code == 0 && dry.output.contains("valeurs qui seraient ajoutées\u{A0}: 2\n"), "\(dry)")
    #expect(dry.output.contains("Engagement rate (organic)"))
    #expect(!folder.exists("content/plan/indicateurs/mesures.csv"))
    let added = try program("import", "measures", "export.csv")
    #expect(added.code == 0, "\(added)")
    #expect(
      folder.text("content/plan/indicateurs/mesures.csv")
        == "date;indicateur;valeur\n2026-10-31;linkedin-impressions;37324\n"
        + "2026-10-31;linkedin-clics;62\n")
    let check = try program("check", "--format", "line", "--strict")
    #expect(check.code == 0, "\(check.error)")
    let before = folder.tree("content")
    let again = try program("import", "measures", "export.csv")
    #expect(again.code == 0 && again.output.contains("valeurs ajoutées\u{A0}: 0\n"), "\(again)")
    #expect(again.output.contains("déjà dans le tableau\u{A0}: 2\n"))
    #expect(folder.tree("content") == before)
  }

  @Test("a table keeps its bytes: mark, separator, order, quotes, line ends, own columns, total")
  func table() throws {
    let folder = try TemporaryFolder(Self.site)
    try folder.write(Self.linkedIn(), to: "export.csv")
    try folder.write(Self.kpi, to: "content/plan/indicateurs/vues.md")
    let old =
      "\u{FEFF}\"valeur\"\t\"note\"\t\"indicateur\"\t\"date\"\r\n"
      + "\"12\"\t\"à la main\"\t\"vues\"\t\"30/09/2026\"\r\n"
    try folder.write(old + "TOTAL\t12\r\n", to: "content/plan/indicateurs/mesures-2026.csv")
    let program = try self.program(in: folder)
    let added = try program("import", "measures", "export.csv")
    #expect(added.code == 0, "\(added)")
    #expect(
      folder.text("content/plan/indicateurs/mesures-2026.csv")
        == old + "\"37324\"\t\"\"\t\"vues\"\t\"2026-10-31\"\r\nTOTAL\t12\r\n")
    // The clicks have no indicator, and are named.
    #expect(added.output.contains("linkedin-clics") && added.output.contains("--follow clics"))
  }

  @Test("what contradicts the table is named and not written, and --replace writes it in its cell")
  func conflict() throws {
    let folder = try TemporaryFolder(Self.site)
    try folder.write(Self.linkedIn(), to: "export.csv")
    try folder.write(Self.kpi, to: "content/plan/indicateurs/vues.md")
    let path = "content/plan/indicateurs/mesures.csv"
    let old = "date;indicateur;valeur;note\n2026-10-31;vues;37 000;relevé\n2026-09-30;vues;1;x"
    try folder.write(old, to: path)
    let program = try self.program(in: folder)
    let conflict = try program("import", "measures", "export.csv", "--language", "en")
    #expect(
      conflict.code == 1 && conflict.output.contains("table 37000, export 37324"), "\(conflict)")
    #expect(folder.text(path) == old)
    #expect(try program("import", "measures", "export.csv", "--replace").code == 0)
    #expect(folder.text(path) == old.replacing("37 000", with: "37324"))
  }

  @Test("a table in another encoding, an export that is none, a missing file: nothing is written")
  func refusals() throws {
    let folder = try TemporaryFolder(Self.site)
    try folder.write(Self.linkedIn(), to: "export.csv")
    try folder.write("Nom;Prénom\nA;B\n", to: "noms.csv")
    try folder.write("Date,Views\n2026-10-01,3\n", to: "vues.csv")
    let program = try self.program(in: folder)
    for (words, said) in [
      (["noms.csv"], "Nom, Prénom"), (["vues.csv"], "--network youtube"),
      (["absent.csv"], "absent.csv"), (["export.csv", "--network", "x"], "--network linkedin"),
    ] {
      let refused = try program.run(["import", "measures"] + words)
      #expect(refused.code == 2 && refused.error.contains(said), "\(refused)")
    }
    try folder.write(
      Array(
        "date;indicateur;valeur\n2026-09-30;v\u{E9}lo;1\n".unicodeScalars.map { UInt8($0.value) }),
      to: "content/plan/indicateurs/mesures.csv")
    let encoding = try program("import", "measures", "export.csv")
    #expect(encoding.code == 2 && encoding.error.contains("CSV UTF-8"), "\(encoding)")
    #expect(!folder.exists("content/plan/indicateurs/linkedin-impressions.md"))
  }

  /// An export, what the command is told of it, and what it says.
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var words: [String] = []
    var isUTF16 = false
    var code: Int32 = 0
    var said: String

    var testDescription: String { name }
  }

  private static func october(_ line: (String) -> String) -> String {
    (1...31).map { line($0 < 10 ? "0\($0)" : "\($0)") + "\n" }.joined()
  }

  private static let posts = "une publication par ligne"

  static let shapes: [Shape] = [
    Shape(
      name: "LinkedIn, visitors",
      text: "Date,Total page views (desktop),Total page views (total)\n"
        + october { "10/\($0)/2026,1,3" }, said: "linkedin-pages-vues  93"),
    Shape(
      name: "LinkedIn, posts", text: "Post title,Post link,Impressions\nA,https://x,3\n",
      code: 2, said: posts),
    Shape(
      name: "Meta in UTF-16",
      text: "\u{FEFF}sep=,\r\n\"Instagram follows\"\r\n\"Date\",\"Primary\"\r\n"
        + october { "\"2026-10-\($0)T00:00:00\",\"2\"\r" }, isUTF16: true,
      said: "instagram-nouveaux-abonnes  62"),
    Shape(
      name: "Meta without a network", text: "Views\nDate,Primary\n" + october { "2026-10-\($0),2" },
      code: 2, said: "--network facebook ou --network instagram"),
    Shape(
      name: "Meta, posts", text: "Post ID,Page name,Publish time,Views\n1,A,10/01/2026 10:00,3\n",
      words: ["--network", "facebook"], code: 2, said: posts),
    Shape(
      name: "X",
      text: "Date,Impressions,New follows,Unfollows\n"
        + october { "\"Oct \($0), 2026\",\"1,000\",1,0" }, said: "x-impressions  31000"),
    Shape(
      name: "X, posts", text: "Post id,Post text,Post Link,Impressions\n1,a,b,3\n",
      words: ["--network", "twitter"], code: 2, said: posts),
    Shape(
      name: "YouTube",
      text: "Date,Vues,Durée de visionnage (heures)\nTotal,31,1\n"
        + october { "2026-10-\($0),1,\"0,1\"" }, said: "youtube-heures-vues  3,1"),
    Shape(
      name: "YouTube, by video", text: "Contenu,Titre de la vidéo,Vues\nTotal,,3\nabc,A,3\n",
      code: 2, said: posts),
    Shape(
      name: "TikTok",
      text: "Date,Video Views,Profile Views,Likes,Comments,Shares\n"
        + october { "October \($0),2,1,0,0,0" }, words: ["--year", "2026"],
      said: "tiktok-vues  62"),
    Shape(
      name: "TikTok without a year", text: "Date,Video Views,Profile Views\nOctober 1,2,1\n",
      code: 2, said: "--year"),
    Shape(
      name: "Matomo in UTF-16",
      text: "\u{FEFF}date,nb_visits,nb_uniq_visitors\n"
        + october { "2026-10-\($0),2,1" }, isUTF16: true, said: "matomo-visites  62"),
    Shape(
      name: "Google Analytics",
      text: "# ---\n# Start date: 20261001\n# End date: 20261031\nNth day,Sessions\n0000,4\n",
      said: "google-analytics-visites  4"),
    Shape(
      name: "two orders of a date", text: "Date,nb_visits,nb_actions\n10/11/2026,1,1\n", code: 2,
      said: "--first day"),
    Shape(
      name: "a text", text: "Bonjour à tous.\nVoici.\n", code: 2, said: "Bonjour à tous."),
    Shape(name: "nothing", text: "", code: 2, said: "vide"),
    Shape(
      name: "headers alone", text: "date,nb_visits,nb_uniq_visitors\n", code: 2,
      said: "aucune ligne de chiffres"),
    Shape(name: "bytes", text: "a\u{0}b\u{1}c\n", code: 2, said: "pas un tableau"),
  ]

  @Test("each shape of an export is values, or one message that says what to do", arguments: shapes)
  func shape(_ shape: Shape) throws {
    let folder = try TemporaryFolder(Self.site)
    var bytes = Array(shape.text.utf8)
    if shape.isUTF16 {
      bytes = shape.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    try folder.write(bytes, to: "export.csv")
    let ending = try self.program(in: folder).run(
      ["import", "measures", "export.csv"] + shape.words)
    #expect(ending.code == shape.code, "\(ending)")
    #expect((ending.output + ending.error).contains(shape.said), "\(ending)")
    if shape.code == 2 {
      #expect(ending.error.split(separator: "\n").count == 1 && ending.output.isEmpty)
      #expect(folder.tree("content").count == 2)
    }
  }

  @Test("a site without indicators is told how to have some")
  func noCollection() throws {
    let folder = try TemporaryFolder(["content/index.md": "# H\n", "e.csv": Self.linkedIn()])
    let refused = try self.program(in: folder)("import", "measures", "e.csv")
    #expect(refused.code == 2 && refused.error.contains("collection: indicateur"), "\(refused)")
  }

  @Test(
    "a workbook of LinkedIn's: one sheet of days, the others named",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssconvert")))
  func workbook() throws {
    let folder = try TemporaryFolder(Self.site)
    try folder.write(Self.linkedIn(), to: "Metrics.csv")
    try folder.write("Location,Total followers\nParis,3\nLyon,2\n", to: "Location.csv")
    let program = try self.program(in: folder)
    let made = try program.shell(
      "ssconvert --merge-to=content.xls Metrics.csv Location.csv >/dev/null 2>&1")
    #expect(made.code == 0)
    let added = try program("import", "measures", "content.xls", "--network", "linkedin")
    #expect(added.code == 0 && added.output.contains("valeurs ajoutées\u{A0}: 2\n"), "\(added)")
    #expect(added.output.contains("Location"))
  }
}
