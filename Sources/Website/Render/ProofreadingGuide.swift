import CharterModel
import Markdown
import Proofreading
import SitePlan

/// What the script of the page that checks a draft is given.
extension Site {
  /// The guide as a classic script: it runs from a file share too.
  var proofreadingData: [UInt8]? {
    guard special.proofread != nil else { return nil }
    let guide = charter.styleGuide
    var places = GuideExport.Places()
    let table = wordsPage.map { pages[$0].address }
    let anchors = wordAnchors
    places.words = charter.wordRows.map { row in
      table.map { $0 + (anchors[RowPlace(row)].map { "#" + $0 } ?? "") }
    }
    places.networks = charter.records(of: Network.kind).map { pages[pageOfCharter[$0]].address }
    places.situations = charter.records(of: Situation.kind).map {
      pages[pageOfCharter[$0]].address
    }
    places.mentions = charter.disclaimers.map { pages[pageOfCharter[$0]].address }
    var export = GuideExport(
      Proofreader(guide), places: places, severities: charter.configuration.severities,
      silenced: charter.configuration.silenced, withSpelling: givesDictionary)
    export.styleHref = stylePage.map { pages[$0].address } ?? table
    return ProofreadingData(guide: export).script
  }

  /// The dictionary as a classic script, where the site asks for it and has one.
  var dictionaryData: [UInt8]? {
    guard special.proofread != nil, givesDictionary, let speller = charter.configuration.speller
    else { return nil }
    let dictionary = speller.dictionary
    // Letters alone: nothing needs escaping.
    return Array(
      "var diapasonDictionary = {\"own\":\"\(dictionary.own)\",\"guest\":\"\(dictionary.guest)\"};\n"
        .utf8
    )
  }

  private var givesDictionary: Bool {
    charter.configuration.style.givesDictionary && charter.styleGuide.speller != nil
  }

  /// Where each word to avoid can be linked to; the first of two that would share an anchor.
  var wordAnchors: [RowPlace: String] {
    var anchors: [RowPlace: String] = [:]
    var taken: Set<String> = []
    for row in charter.wordRows {
      let anchor = "mot-" + Slug.make(row.fields[Words.avoid] ?? "")
      if taken.insert(anchor).inserted { anchors[RowPlace(row)] = anchor }
    }
    return anchors
  }
}

/// A row of a table, by where it is written.
struct RowPlace: Hashable {
  var path: String
  var line: Int

  init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  init(_ row: CharterTable.Row) {
    path = row.path
    line = row.line
  }
}
