import CharterModel
import Diagnosis
import Testing

@testable import Website

@Suite("The thesaurus of a search")
struct ThesaurusTests {
  @Test("what the site says stands in for what it never says, and for nothing else")
  func standIns() throws {
    let site = try PlannedSite(
      ["index.md": "# Accueil", "a.md": "# Presse\n\nDes reporters et une fausse nouvelle"],
      configuration: "langue: fr"
    ).site
    let standIns = SearchTests.index(site).standIns(in: .french)
    let press = standIns.first { $0.targets.contains("presse") }
    #expect(press?.targets == ["presse", "reporter"])
    #expect(press?.sources.contains("journaliste") == true)
    #expect(press?.sources.contains("reporter") == false)
    #expect(standIns.contains { $0.targets == ["fausse nouvelle"] && $0.sources.contains("intox") })
    #expect(!standIns.contains { $0.targets.isEmpty || $0.sources.isEmpty })
    #expect(!standIns.contains { $0.sources.contains("logo") })
  }

  @Test("the words of each language are folded, and none stands alone")
  func groups() {
    for language in [LanguageTag.french, .english] {
      for group in Thesaurus.of(language).groups {
        #expect(group.count > 1 && group.allSatisfy { $0 == $0.folded && !$0.isEmpty }, "\(group)")
        #expect(Set(group).count == group.count, "\(group)")
      }
    }
  }
}
