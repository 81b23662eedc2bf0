import Foundation
import TestThreads
import Testing
import Workbench

/// Spelling, as the program is asked for it: the dictionaries are those that the tests install.
@Suite("Spelling", .ownThreads)
struct SpellingTests {
  static let files = [
    "diapason.yaml": "langue: fr\nstyle:\n  orthographe: contrôle\n  noms: [Trocard]\n",
    "content/index.md": "# Accueil\n\nUne recomandation et un trocard, sans backend routable.\n",
    "content/glossaire.csv": "terme;définition\nbrandbok;Le livre de la marque.\n",
    "content/page.md": "# Page\n\nLe brandbok de l'équipe.\n",
  ]
  static let none = ["DIAPASON_DICTIONARIES": "/nowhere"]

  @Test("check advises, and the site's own words are right")
  func check() throws {
    let book = try Handbook(Self.files, isPlain: true)
    let found = try book.run("check", "--format", "line")
    #expect(found.code == 0)
    let lines = found.error.split(separator: "\n").filter { $0.contains("[spelling]") }
    #expect(lines.count == 1 && lines[0].hasPrefix("content/index.md:3:5:"), "\(found.error)")
    #expect(!found.error.contains("no-dictionary"))
  }

  @Test("without a dictionary, check says once what it does not check, and a build says nothing")
  func withoutDictionary() throws {
    let book = try Handbook(Self.files, isPlain: true)
    let found = try book.run("check", environment: Self.none)
    #expect(found.code == 0 && found.error.contains("DIAPASON_DICTIONARIES"), "\(found.error)")
    #expect(found.error.components(separatedBy: "no-dictionary").count == 2)
    #expect(!found.error.contains("[spelling]"))
    #expect(try !book.run("build", environment: Self.none).error.contains("no-dictionary"))
  }

  @Test("a site is the same, and as good, where there is no dictionary")
  func sameSite() throws {
    var files = Self.files
    files["content/mots.csv"] = "dire;éviter\natelier;usine\n"
    let book = try Handbook(files)
    let elsewhere = try Handbook(files)
    let with = try book.run("build", "--strict")
    let without = try elsewhere.run("build", "--strict", environment: Self.none)
    #expect(with.error.contains("[spelling]") && !without.error.contains("[spelling]"))
    #expect(with.code == without.code && book.site == elsewhere.site && book.site.count > 1)
    #expect(try elsewhere.run("check", "--strict", environment: Self.none).code == with.code)
  }

  @Test("each build of an unchanged site says again what is misspelled")
  func saidAgain() throws {
    var files = Self.files
    files["content/mots.csv"] = "dire;éviter\natelier;usine\n"
    let book = try Handbook(files)
    let environments: [[String: String]] = [[:], [:], Self.none, [:]]
    for environment in environments {
      let heard = try book.run("build", environment: environment).error.contains("[spelling]")
      #expect(heard == environment.isEmpty)
    }
  }

  @Test(
    "what is turned off is not looked at, and not missed",
    arguments: [
      "langue: fr\nstyle:\n  exclamations: 1\n", "langue: fr\nstyle:\n  orthographe: non\n",
      "langue: fr\nstyle:\n  orthographe: contrôle\nproblèmes: {spelling: tu}\n",
    ])
  func turnedOff(_ configuration: String) throws {
    var files = Self.files
    files["diapason.yaml"] = configuration
    let book = try Handbook(files, isPlain: true)
    #expect(try !book.run("check").error.contains("[spelling]"))
    #expect(try !book.run("check", environment: Self.none).error.contains("no-dictionary"))
  }

  @Test("the page has a dictionary where the site asks for it and has one")
  func page() throws {
    var files = Self.files
    files["diapason.yaml"] = "langue: fr\nstyle:\n  orthographe: page\n  exclamations: 1\n"
    files["content/mots.csv"] = "dire;éviter\natelier;usine\n"
    let book = try Handbook(files)
    #expect(try book.run("build").code == 0)
    let dictionary = try #require(Self.dictionary(in: book))
    #expect(dictionary.count > 1_000_000)
    #expect(try book.run("build", environment: Self.none).error.contains("no-dictionary"))
    #expect(Self.dictionary(in: book) == nil)
  }

  private static func dictionary(in book: Handbook) -> String? {
    let assets = book.folder("public/assets")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: assets)) ?? []
    return names.first { $0.hasPrefix("dictionary") }.flatMap {
      book.folder.text("public/assets/" + $0)
    }
  }
}
