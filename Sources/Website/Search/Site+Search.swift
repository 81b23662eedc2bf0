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
  package var searchParts: [SearchPart] {
    guard isSearchable else { return [] }
    let found = foundPages
    let size = max(16, (found.count + 63) / 64)
    return stride(from: 0, to: found.count, by: size).map {
      SearchPart(pages: Array(found[$0..<min($0 + size, found.count)]))
    }
  }

  package func wordPlaces(_ part: SearchPart) -> WordPlaces {
    WordPlaces(part.pages.lazy.map { SearchPage($0, of: self) }, stops: .of(language))
  }

  /// The files that the browser fetches for a search.
  /// - Parameter parts: what ``wordPlaces(_:)`` made of ``searchParts``, in their order.
  package func searchFiles(_ parts: [WordPlaces]) -> [SiteFile] {
    guard isSearchable else { return [] }
    let index = SearchIndex(joining: parts, in: language)
    let shards = SearchShards(index)
    let found = foundPages
    let size = Excerpts.pagesInFile(of: found.count)
    let starts = stride(from: 0, to: found.count, by: size)
    let names = found.map { pages[$0].address + pages[$0].title }
    let version = Self.version(of: shards, names)
    let script = SearchScript(version: version)
    var files = [
      SiteFile(
        address: SearchScript.address(""),
        content: .bytes(
          script.receiving(
            "index", 0, SearchHead(index, shards, synonyms: synonymGroups, of: self).json)))
    ]
    for (number, words) in shards.words.enumerated() {
      files.append(script.file("words", number, words))
    }
    for (number, places) in shards.places.enumerated() {
      files.append(script.file("places", number, places))
    }
    for (number, start) in starts.enumerated() {
      let pages = Array(found[start..<min(start + size, found.count)])
      files.append(
        SiteFile(
          address: SearchScript.address("pages-\(number)"),
          content: .excerpts(
            Excerpts(
              number: number, pages: pages, version: version,
              textOfPage: Excerpts.textOfPage(of: found.count)))))
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
  private static func version(of shards: SearchShards, _ names: [String]) -> String {
    let prints = (shards.words + shards.places + names).map { Slug.fingerprint($0.utf8) }
    return String(Slug.fingerprint(prints.joined().utf8).prefix(10))
  }
}

/// Some pages of a site, whose words can be looked up without the others.
package struct SearchPart: Sendable {
  let pages: [Int]
}
