import CharterModel
import Diagnosis
import Markdown
import Testing

@testable import Search

@Suite("The thesaurus of a search")
struct ThesaurusTests {
  @Test("what the site says stands in for what it never says, and for nothing else")
  func standIns() {
    let style = ExcerptStyle(typography: LanguageTag.french.typography) { _ in nil }
    var part = IndexedPart(of: 1, among: 1, in: .french, style)
    var page = SearchPage(title: "Presse", name: "a", isIndex: false, isHome: false, part: "")
    page.append { $0 += "Des reporters et une fausse nouvelle".utf8 }
    part.add(page)
    let standIns = SearchIndex(joining: [part.places], in: .french).standIns(in: .french)
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
