import CharterModel
import Markdown

/// A file that the browser fetches for a search.
package struct SearchFile: Sendable {
  package let address: String
  /// Written when it is wanted, on any core.
  package let bytes: @Sendable () -> [UInt8]
}

/// What was found out about some pages of a site, each read once: their words can be looked up without
/// the others.
package struct IndexedPart: Sendable {
  package private(set) var places: WordPlaces
  /// Of each page what is shown when it is found.
  private(set) var excerpts: [[UInt8]] = []
  private let style: ExcerptStyle
  private let bytesOfPage: Int

  /// - Parameters:
  ///   - pages: how many are to come, about.
  ///   - pagesOfSite: how many there are in all parts.
  package init(
    of pages: Int, among pagesOfSite: Int, in language: LanguageTag, _ style: ExcerptStyle
  ) {
    places = WordPlaces(stops: .of(language), pages: pages)
    self.style = style
    bytesOfPage = Excerpts.textOfPage(of: pagesOfSite)
  }

  package mutating func add(_ page: SearchPage) {
    places.add(page)
    excerpts.append(style.excerpt(of: page, bytes: bytesOfPage))
  }
}

/// All pages of a site that can be found.
package struct FoundPages: Sendable {
  let titles: [FoundTitle]
  /// Ranges of pages that explain, and are not to outrank what they quote.
  let asides: [Range<Int>]
  /// Words that mean the same, as the author says.
  let synonyms: [[String]]
  package let language: LanguageTag
  /// How many of the last of the pages are entries of tables.
  package var entryCount = 0
  /// How many of these, the first, explain terms.
  package var termCount = 0
  /// What the home page asks.
  package var questions: [FoundQuestion] = []
  /// The contact to call in a crisis.
  package var line: Int?

  package init(
    titles: [FoundTitle], asides: [Range<Int>], synonyms: [[String]], language: LanguageTag
  ) {
    self.titles = titles
    self.asides = asides
    self.synonyms = synonyms
    self.language = language
  }

  /// The files that the browser fetches for a search.
  /// - Parameter parts: the same pages, in the same order.
  package func files(_ parts: [IndexedPart]) -> [SearchFile] {
    let index = SearchIndex(joining: parts.map(\.places), in: language)
    let shards = SearchShards(index, index.aliases(in: language, synonyms: synonyms))
    let places = PrintedPart.alone(
      "places",
      SideBySide.map(shards.places) {
        PlacesShard(families: shards.families[$0], index: index).data
      })
    let words = PrintedPart.alone("words", shards.words.map { ScriptValue.text($0).written })
    let excerpts = parts.flatMap(\.excerpts)
    let pageCount = titles.count - entryCount
    let pages = PrintedPart.numbered(
      "pages", excerpts[..<pageCount].divided(by: Excerpts.pagesInFile(of: titles.count)))
    let rows = PrintedPart.numbered(
      "rows", excerpts[pageCount...].divided(by: Excerpts.entriesInFile))
    let named = PrintedPart.numbered(
      "titles",
      titles.map(\.entry.written).divided(by: FoundTitle.pagesInFile(of: titles.count)))
    let entryWords = parts.flatMap(\.places.titleWords).suffix(entryCount)
    let all = [words, places, named, pages, rows]
    let head = SearchHead(
      index, shards, of: self, entryWords: Array(entryWords),
      prints: all.map { $0.map(\.print).joined() })
    let first = SearchFile(address: SearchScript.address(SearchScript.head)) {
      SearchScript.receiving(SearchScript.head) { head.json.write(to: &$0) }
    }
    return [first] + all.joined().map(\.file)
  }
}

extension RandomAccessCollection<[UInt8]> where Index == Int {
  /// Runs of so many, each as a script has a list.
  fileprivate func divided(by size: Int) -> [[UInt8]] {
    stride(from: startIndex, to: endIndex, by: size).map { start in
      let run = self[start..<Swift.min(start + size, endIndex)]
      return ScriptValue.list(run.map { .script($0) }).written
    }
  }
}
