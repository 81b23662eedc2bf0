import CharterModel
import Markdown
import Media
import Search
import SitePlan

/// An entry of a table that answers by itself: a word to say or to avoid, a term, a colour.
package struct TableEntry: Sendable {
  var found: FoundTitle
  let searched: SearchPage
}

extension Site {
  /// More would be a dictionary, which has its own page to be searched.
  private static let mostEntries = 2000

  /// Those of the pages that can be found; first the terms, which explain and are rarely the answer.
  /// - Parameter found: their places in ``Site/pages``.
  func tableEntries(on found: [Int]) -> (termCount: Int, all: [TableEntry]) {
    var (terms, others): ([TableEntry], [TableEntry]) = ([], [])
    for page in found {
      guard let index = pages[page].table else { continue }
      let table = charter.tables[index]
      switch table.kind.id {
      case Words.kind.id: others += wordEntries(table, on: pages[page])
      case Glossary.kind.id: terms += termEntries(table, on: pages[page])
      case Colours.kind.id: others += colourEntries(table, on: pages[page])
      default: break
      }
    }
    terms = Array(terms.prefix(Self.mostEntries))
    return (terms.count, terms + others.prefix(Self.mostEntries))
  }

  /// Tables whose rows are found as ``tableEntries(on:)``, and not as text of their page.
  static func hasEntries(_ kind: TableKind) -> Bool {
    [Words.kind.id, Glossary.kind.id, Colours.kind.id].contains(kind.id)
  }

  private func wordEntries(_ table: CharterTable, on page: SitePage) -> [TableEntry] {
    let anchors = wordAnchors
    return table.rows.compactMap { row in
      let (say, avoid) = (row.fields[Words.say] ?? "", row.fields[Words.avoid] ?? "")
      guard !avoid.isEmpty || !say.isEmpty else { return nil }
      let title = avoid.isEmpty ? say : say.isEmpty ? "✗ \(avoid)" : "\(avoid) → \(say)"
      var searched = searched(avoid.isEmpty ? say : avoid, on: page)
      searched.keywords = avoid.isEmpty ? [] : [say]
      return entry(
        title, searched, row, row.fields[Words.why] ?? "", anchors[RowPlace(row)], table, page)
    }
  }

  private func termEntries(_ table: CharterTable, on page: SitePage) -> [TableEntry] {
    var taken: Set<String> = []
    return table.rows.compactMap { row in
      guard let term = row.fields[Glossary.term] else { return nil }
      let anchor = GlossaryIndex.anchor(term)
      return entry(
        term, searched(term, on: page), row, row.fields[Glossary.definition] ?? "",
        taken.insert(anchor).inserted ? anchor : nil, table, page)
    }
  }

  private func colourEntries(_ table: CharterTable, on page: SitePage) -> [TableEntry] {
    table.rows.compactMap { row in
      guard let name = row.fields[Colours.name] else { return nil }
      let colour = row.fields[Colours.hex].flatMap(Colour.init)
      var searched = searched(name, on: page)
      if let colour {
        searched.id = String(colour.description.dropFirst())
        searched.sections[0].heading = colour.hueName[language]
      }
      let role = row.fields[Colours.role] ?? ""
      var entry = entry(name, searched, row, role, nil, table, page)
      entry.found.answer = colour.map { .colour($0.description) }
      return entry
    }
  }

  private func searched(_ title: String, on page: SitePage) -> SearchPage {
    SearchPage(title: title, name: "", isIndex: false, isHome: false, part: page.title)
  }

  private func entry(
    _ title: String, _ searched: SearchPage, _ row: CharterTable.Row, _ text: String,
    _ anchor: String?, _ table: CharterTable, _ page: SitePage
  ) -> TableEntry {
    var searched = searched
    let texts = [text] + row.own.map(\.text)
    searched.append { $0 += texts.filter { !$0.isEmpty }.joined(separator: " · ").utf8 }
    var found = FoundTitle(
      address: page.address, title: typeset(title), kind: table.kind.label[language], id: "")
    found.anchor = anchor ?? ""
    return TableEntry(found: found, searched: searched)
  }
}
