import CharterModel
import Diagnosis
import Markdown

extension Site {
  /// Whether the theme can show what a search finds.
  package var isSearchable: Bool { theme.hasLayout("search") && searchScript != nil }

  var searchScript: String? { theme.address(ofAsset: "search.js") }

  /// Pages that can be found: what is withheld is no page of the site, and so in no index.
  private var foundPages: [Int] { pages.indices.filter { pages[$0].isRead } }

  /// Parts of the index that can be made side by side; none if the theme has no search.
  /// - Parameter count: at most so many. Each meets the site's common words anew.
  package func searchParts(_ count: Int) -> [SearchPart] {
    guard isSearchable else { return [] }
    let found = foundPages
    let size = max(16, (found.count + count - 1) / count)
    return stride(from: 0, to: found.count, by: size).map {
      SearchPart(
        pages: Array(found[$0..<min($0 + size, found.count)]), pagesOfSite: found.count)
    }
  }

  package func indexed(_ part: SearchPart) -> IndexedPart {
    let bytes = Excerpts.textOfPage(of: part.pagesOfSite)
    var indexed = IndexedPart(places: WordPlaces(stops: .of(textLanguage), pages: part.pages.count))
    for index in part.pages {
      let page = SearchPage(index, of: self)
      indexed.places.add(page)
      indexed.excerpts.append(excerpt(of: page, bytes: bytes))
    }
    return indexed
  }

  /// The files that the browser fetches for a search.
  /// - Parameter parts: what ``indexed(_:)`` made of ``searchParts``, in their order.
  package func searchFiles(_ parts: [IndexedPart]) -> [SiteFile] {
    guard isSearchable else { return [] }
    let excerpts = parts.flatMap(\.excerpts)
    let parts = parts.map(\.places)
    let index = SearchIndex(joining: parts, in: textLanguage)
    let shards = SearchShards(index)
    let found = foundPages
    let version = version(of: index, found)
    let head = SearchHead(index, shards, synonyms: synonymGroups, found: found, of: self)
    let script = SearchScript(version: version)
    var files = [
      SiteFile(
        address: SearchScript.address(""),
        content: .bytes(script.receiving("index", 0, head.json)))
    ]
    for (number, words) in shards.words.enumerated() {
      files.append(script.file("words", number, words))
    }
    for (number, families) in shards.places.enumerated() {
      let places = PlacesShard(
        number: number, families: shards.families[families], index: index, version: version)
      files.append(script.file("places", number, places))
    }
    for (number, pages) in found.divided(by: FoundTitles.pagesInFile(of: found.count)) {
      files.append(
        script.file(
          "titles", number, FoundTitles(number: number, pages: pages, version: version)))
    }
    for (number, pages) in excerpts.divided(by: Excerpts.pagesInFile(of: found.count)) {
      files.append(
        script.file("pages", number, Excerpts(number: number, pages: pages, version: version)))
    }
    return files
  }

  /// Words that mean the same, as the author's table says.
  private var synonymGroups: [[String]] {
    let rows = charter.tables.first { $0.kind.id == Synonyms.kind.id }?.rows ?? []
    return rows.map { row in
      (row.fields[Synonyms.term].map { [$0] } ?? [])
        + (row.fields[Synonyms.synonyms] ?? []).map(\.value)
    }.filter { $0.count > 1 }
  }

  /// Shards of two publications do not mix: each says to which one it belongs.
  private func version(of index: SearchIndex, _ found: [Int]) -> String {
    let said =
      [String(index.fingerprint, radix: 36)]
      + found.flatMap { [pages[$0].address, pages[$0].label] } + synonymGroups.joined()
    return String(Slug.fingerprint(said.joined(separator: "\n").utf8).prefix(10))
  }
}

extension Array {
  /// Runs of so many, numbered.
  fileprivate func divided(by size: Int) -> [(number: Int, pages: ArraySlice<Element>)] {
    stride(from: 0, to: count, by: size).enumerated().map { number, start in
      (number, self[start..<Swift.min(start + size, count)])
    }
  }
}

/// Some pages of a site, whose words can be looked up without the others.
package struct SearchPart: Sendable {
  let pages: [Int]
  let pagesOfSite: Int
}

/// What was found out about the pages of a part, each read once.
package struct IndexedPart: Sendable {
  var places: WordPlaces
  /// Of each page what is shown when it is found.
  var excerpts: [[UInt8]] = []
}
