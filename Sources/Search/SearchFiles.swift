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
    let version = version(of: index)
    let entryWords = parts.flatMap(\.places.titleWords).suffix(entryCount)
    let head = SearchHead(index, shards, of: self, entryWords: Array(entryWords))
    let script = SearchScript(version: version)
    var files = [
      SearchFile(address: SearchScript.address("")) { script.receiving("index", 0, head.json) }
    ]
    for (number, words) in shards.words.enumerated() {
      files.append(script.file("words", number) { .text(words) })
    }
    for (number, families) in shards.places.enumerated() {
      let places = PlacesShard(
        number: number, families: shards.families[families], index: index, version: version)
      files.append(
        SearchFile(address: SearchScript.address("places-\(number)")) { places.bytes })
    }
    for (number, titles) in titles.divided(by: FoundTitle.pagesInFile(of: titles.count)) {
      files.append(script.file("titles", number) { .list(titles.map(\.entry)) })
    }
    let excerpts = parts.flatMap(\.excerpts)
    let pageCount = titles.count - entryCount
    for (number, pages) in excerpts[..<pageCount].divided(
      by: Excerpts.pagesInFile(of: titles.count))
    {
      files.append(script.file("pages", number) { .list(pages.map { .script($0) }) })
    }
    for (number, rows) in excerpts[pageCount...].divided(by: Excerpts.entriesInFile) {
      files.append(script.file("rows", number) { .list(rows.map { .script($0) }) })
    }
    return files
  }

  /// Shards of two publications do not mix: each says to which one it belongs.
  private func version(of index: SearchIndex) -> String {
    let said =
      [String(index.fingerprint, radix: 36)]
      + titles.flatMap { [$0.address, $0.title, $0.anchor] + ($0.answer?.texts ?? []) }
      + questions.map(\.text) + synonyms.joined()
    return String(Slug.fingerprint(said.joined(separator: "\n").utf8).prefix(10))
  }
}

extension RandomAccessCollection where Index == Int {
  /// Runs of so many, numbered.
  fileprivate func divided(by size: Int) -> [(number: Int, pages: SubSequence)] {
    stride(from: startIndex, to: endIndex, by: size).enumerated().map { number, start in
      (number, self[start..<Swift.min(start + size, endIndex)])
    }
  }
}
