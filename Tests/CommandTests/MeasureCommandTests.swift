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
