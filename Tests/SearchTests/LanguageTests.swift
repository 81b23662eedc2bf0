import CharterModel
import Testing

@testable import Search

@Suite("A search in each language")
struct SearchLanguageTests {
  @Test("a search joins the forms of a word as Snowball knows them, and asks for no function word")
  func search() throws {
    func families(_ words: [String], _ language: String) throws -> [Int] {
      let tag = try #require(LanguageTag(language))
      return WordFamilies(
        of: words.map { Array($0.utf8) }, written: words.map { Array($0.utf8) }, in: tag
      ).numbers
    }
    #expect(try families(["kind", "kinder", "kindern", "kunde"], "de") == [0, 0, 0, 1])
    #expect(try families(["kind", "kinder"], "ja") == [0, 1])
    #expect(try families(["publication", "publier"], "fr") == [0, 0])
    let german = try #require(LanguageTag("de"))
    #expect(
      StopWords.of(german).words.contains("und") && StopWords.of(german).words.contains("fur"))
    #expect(Thesaurus.of(german).entries.isEmpty)
  }
}
