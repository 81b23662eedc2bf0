import CharterModel
import Diagnosis
import Markdown
import Proofreading

/// The page on which a draft is held against the charter, and what its script is given.
extension Site {
  /// There is one on a site that has words or style rules; it stands beside the words.
  mutating func addProofreadPage(_ addresses: inout AddressBook) {
    guard theme.hasLayout("proofread"), !charter.styleGuide.isEmpty else { return }
    let words = charter.tables.first { $0.kind.id == Words.kind.id }?.paths.first
    let folder = (words ?? stylePath).map(ContentPath.folder) ?? ""
    let name = Slug.make(strings.word("proofread")) + ".html"
    proofreadPage = pages.count
    pages.append(
      SitePage(
        address: addresses.take(ContentPath.join(AddressBook.address(ofFolder: folder), name)),
        content: .proofread(folder: folder), title: typeset(strings.word("proofread")),
        layout: "proofread"))
  }

  /// The guide as a classic script: it runs from a file share too.
  var proofreadingData: [UInt8]? {
    guard proofreadPage != nil else { return nil }
    let guide = charter.styleGuide
    var places = GuideExport.Places()
    let table = wordsPage.map { pages[$0].address }
    let anchors = wordAnchors
    places.words = charter.wordRows.map { row in
      table.map { $0 + (anchors[WordPlace(row)].map { "#" + $0 } ?? "") }
    }
    places.networks = charter.records(of: Network.kind).map { pages[pageOfCharter[$0]].address }
    places.situations = charter.records(of: Situation.kind).map {
      pages[pageOfCharter[$0]].address
    }
    places.mentions = charter.disclaimers.map { pages[pageOfCharter[$0]].address }
    var export = GuideExport(
      Proofreader(guide), places: places, severities: charter.configuration.severities,
      silenced: charter.configuration.silenced)
    export.styleHref = stylePage.map { pages[$0].address } ?? table
    return ProofreadingData(guide: export).script
  }

  /// The page that shows the words, and the one that says the style.
  var wordsPage: Int? {
    pages.firstIndex { page in
      page.table.map { charter.tables[$0].kind.id == Words.kind.id } ?? false
    }
  }

  var stylePage: Int? {
    stylePath.flatMap { charter.page(at: $0) }.map { pageOfCharter[$0] }
  }

  private var stylePath: String? {
    charter.configuration.style.fields[StyleSettings.page]
  }

  /// Where each word to avoid can be linked to; the first of two that would share an anchor.
  var wordAnchors: [WordPlace: String] {
    var anchors: [WordPlace: String] = [:]
    var taken: Set<String> = []
    for row in charter.wordRows {
      let anchor = "mot-" + Slug.make(row.fields[Words.avoid] ?? "")
      if taken.insert(anchor).inserted { anchors[WordPlace(row)] = anchor }
    }
    return anchors
  }
}

/// A row of a table, by where it is written.
struct WordPlace: Hashable {
  var path: String
  var line: Int

  init(_ row: CharterTable.Row) {
    path = row.path
    line = row.line
  }
}
