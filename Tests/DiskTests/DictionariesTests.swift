import CharterModel
import Diagnosis
import Disk
import Proofreading
import Testing

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
}
