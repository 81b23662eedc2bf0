import CharterModel
import Diagnosis
import Disk
import Foundation
import Proofreading
import Testing
import Workbench

/// The dictionaries that the packages of the tests install.
@Suite("Dictionaries")
struct DictionariesTests {
  static let folder = "/usr/share/hunspell"

  private func findings(_ text: String, _ language: Language, in folders: [String]) -> [String] {
    let tag: LanguageTag = language == .french ? .french : .english
    var guide = StyleGuide(language: language)
    guide.speller = Dictionaries(in: folders).speller(of: tag)
    return Proofreader(guide).findings(in: Draft(Array(text.utf8)))
      .filter { $0.rule == .spelling }.map { $0.replacement ?? "" }
  }

  @Test("a word one slip away from one of the dictionary is found, and no other")
  func findsSlips() {
    let french = "L’acceuil de l’équipe est une éxcellente recomandation, avec un backend routable."
    #expect(
      findings(french, .french, in: ["/nowhere", Self.folder])
        == ["accueil", "excellente", "recommandation"])
    #expect(
      findings("We recieve the colour and the color of a chair.", .english, in: [Self.folder])
        == ["receive"])
  }

  @Test("where there is no dictionary, nothing is said")
  func withoutDictionary() {
    #expect(Dictionaries(in: ["/nowhere"]).speller(of: .french) == nil)
    #expect(
      LanguageTag("de").map { Dictionaries(in: [Self.folder]).speller(of: $0) == nil } ?? false)
  }

  @Test(
    "the list that a page is given holds what Hunspell holds", arguments: ["fr", "en_GB", "en_US"])
  func listIsHunspells(_ name: String) throws {
    let vocabulary = try #require(Dictionaries(in: [Self.folder]).vocabulary(named: name))
    let words = vocabulary.words
    #expect(words.count > 90_000)
    let known = Set(words)
    var wrong: [String] = []
    for word in stride(from: 0, to: words.count, by: 60).map({ words[$0] }) {
      for place in word.indices {
        var other = word
        other.remove(at: place)
        guard !other.isEmpty else { continue }
        for form in [word, other] where vocabulary.holds(form) != known.contains(form) {
          wrong.append(form)
        }
      }
    }
    #expect(wrong == [])
  }

  /// The installed dictionary of French, or the beginning of it, written otherwise.
  private static func rewritten(_ affixes: (String) -> String, _ words: (String) -> String) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    for ending in ["aff", "dic"] {
      let text = try String(
        contentsOf: URL(filePath: "\(Self.folder)/fr.\(ending)"), encoding: .utf8)
      let changed = ending == "aff" ? affixes(text) : words(text)
      let bytes = changed.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
      try Data(bytes).write(to: URL(filePath: "\(folder.path)/fr.\(ending)"))
    }
    return folder
  }

  @Test("a dictionary in an older encoding knows the same words, in the program and on the page")
  func olderEncodings() throws {
    let text = "L’acceuil de l’équipe, au cœur de l’été, est une éxcellente recomandation."
    for name in ["ISO8859-1", "ISO8859-15", nil] {
      let folder = try Self.rewritten(
        { $0.replacing(/(?m)^SET .*$/, with: name.map { "SET \($0)" } ?? "") },
        { text in
          let oe: Unicode.Scalar = "\u{BD}"
          return text.replacing("œ", with: name == "ISO8859-15" ? String(oe) : "oe")
        })
      let found = findings(text, .french, in: [folder.path])
      #expect(found == ["accueil", "excellente", "recommandation"], "\(name ?? "none")")
      let dictionaries = Dictionaries(in: [folder.path])
      let words = try Set(#require(dictionaries.vocabulary(named: "fr")).words)
      #expect(words.isSuperset(of: ["équipe", "été", "cœur", "accueil"]))
      #expect(dictionaries.unusable(of: .french) == nil)
    }
  }

  @Test(
    "one that cannot be read or holds nothing finds nothing, and is named",
    arguments: [
      ("SET KOI8-R\n", "1\naccueil\n"), ("SET\n", "1\naccueil\n"), ("SET UTF-8\n", "0\n"),
      ("", ""), ("SET UTF-8\n", "\n\r\n"),
    ])
  func unusable(_ affixes: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    try Data(affixes.utf8).write(to: URL(filePath: folder.path + "/fr.aff"))
    try Data(words.utf8).write(to: URL(filePath: folder.path + "/fr.dic"))
    #expect(findings("L’acceuil.", .french, in: [folder.path]) == [])
    let dictionaries = Dictionaries(in: [folder.path])
    #expect(dictionaries.speller(of: .french) == nil)
    #expect(dictionaries.unusable(of: .french) == folder.path + "/fr")
    #expect(Dictionaries(in: ["/nowhere"]).unusable(of: .french) == nil)
  }
}
