import CharterModel
import Diagnosis
import Markdown
import Testing

@testable import Search

@Suite("The thesaurus of a search")
struct ThesaurusTests {
  static func index(_ title: String, _ text: String) -> SearchIndex {
    let style = ExcerptStyle(typography: LanguageTag.french.typography) { _ in nil }
    var part = IndexedPart(of: 1, among: 1, in: .french, style)
    var page = SearchPage(title: title, name: "a", isIndex: false, isHome: false, part: "")
    page.append { $0 += text.utf8 }
    part.add(page)
    return SearchIndex(joining: [part.places], in: .french)
  }

  /// The words that stand for one, an expression's joined by `+`.
  static func standIns(
    _ word: String, in index: SearchIndex, synonyms: [[String]] = [], isOwn: Bool = false
  ) -> [String] {
    let aliases = index.aliases(in: .french, synonyms: synonyms)
    let alias = aliases.first { $0.word == Array(word.utf8) && $0.isOwn == isOwn }
    return (alias?.families ?? []).map { families in
      families.map { family in
        index.forms.first { $0.family == family }.map { String(decoding: $0.word, as: UTF8.self) }
          ?? ""
      }.joined(separator: "+")
    }
  }

  @Test("what the site says stands in for what no title of it says, and for nothing else")
  func standIns() {
    let index = Self.index(
      "La presse", "Des reporters, une fausse nouvelle, un mot de passe, une plainte")
    #expect(Self.standIns("journaliste", in: index) == ["presse", "reporters"])
    #expect(Self.standIns("reporter", in: index) == ["presse"])
    #expect(Self.standIns("presse", in: index).isEmpty)
    #expect(Self.standIns("intox", in: index) == ["fausse+nouvelle"])
    #expect(Self.standIns("logo", in: index).isEmpty)
  }

  @Test("an acronym stands for its words, and its words not for it; an expression is one word")
  func directions() {
    let index = Self.index("Accueil", "Le mot de passe, le bad buzz et la crise, un mdp")
    #expect(Self.standIns("mdp", in: index) == ["mot+passe"])
    #expect(Self.standIns("motpasse", in: index).isEmpty)
    for key in ["shitstorm", "lynchage"] { #expect(Self.standIns(key, in: index).first == "crise") }
    #expect(Self.standIns("badbuzz", in: index).first == "crise")
    #expect(Self.standIns("doublefacteur", in: index).isEmpty)
  }

  @Test("what authors call the same is said of any word, in a title or not")
  func synonyms() {
    let index = Self.index("Le mot-dièse", "Le courriel")
    let rows = [["mot-dièse", "hashtag", "mot-clic"], ["courriel", "e-mail", "mél"]]
    #expect(
      Self.standIns("hashtag", in: index, synonyms: rows, isOwn: true) == ["motdiese"])
    #expect(Self.standIns("motclic", in: index, synonyms: rows, isOwn: true) == ["motdiese"])
    #expect(Self.standIns("email", in: index, synonyms: rows, isOwn: true) == ["courriel"])
    #expect(Self.standIns("motdiese", in: index, synonyms: rows, isOwn: true).isEmpty)
  }

  @Test("the words of each language are folded, dated, and none stands alone or twice")
  func data() {
    for language in [LanguageTag.french, .english] {
      let data = TradeWords.of(language)
      #expect(data.dated.count == 7 && data.dated > "2026" && data.crisisWords.count > 10)
      for entry in Thesaurus.of(language).entries {
        let words = [entry.source] + entry.targets
        #expect(words.count > 1 && words.allSatisfy { $0 == $0.folded && !$0.isEmpty }, "\(words)")
        #expect(Set(words).count == words.count, "\(words)")
      }
    }
  }
}
