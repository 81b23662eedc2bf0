import CharterModel
import Diagnosis
import Markdown
import Search
import SitePlan

extension SearchPage {
  init(_ index: Int, of site: Site) {
    let page = site.pages[index]
    let names = page.address.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let file = names.last.map { ContentPath.stem(of: $0) } ?? ""
    let isIndex = file == "index"
    let part = page.parent.map { site.pages[$0].parent == nil ? "" : site.pages[$0].title }
    self.init(
      title: page.title, name: isIndex ? names.dropLast().last ?? "" : file, isIndex: isIndex,
      isHome: isIndex && names.count == 1, part: part ?? "")
    if let source = site.charterPage(of: page) {
      id = source.recordID
      addKeywords(of: source)
      addBody(of: source)
      addFacts(site.facts(of: source))
    }
    // Words that a reader may search with are no answer; entries are found by themselves.
    if let table = page.table, site.charter.tables[table].kind.id != Synonyms.kind.id,
      !Site.hasEntries(site.charter.tables[table].kind)
    {
      addRows(of: site.charter.tables[table])
    }
  }

  /// The rows of a table alone.
  init(rowsOf table: CharterTable) {
    self.init(title: "", name: "", isIndex: false, isHome: false, part: "")
    addRows(of: table)
  }

  private mutating func addKeywords(of source: CharterPage) {
    if let summary = source.summary { keywords.append(summary) }
    keywords += (source.fields[CommonFields.tags] ?? []).map(\.value)
    keywords += (source.fields[Contact.reasons] ?? []).map(\.value)
    if let words = source.fields[Asset.alternative] { keywords.append(words) }
  }

  private mutating func addBody(of source: CharterPage) {
    let headings = Dictionary(
      source.outline.headings.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    for block in source.document.blocks where block != source.titleNode {
      if let heading = headings[block], sections.count < Self.mostSections {
        sections.append(Section(anchor: heading.id, heading: heading.text))
        continue
      }
      append { source.document.appendPlainText(of: block, to: &$0) }
    }
  }

  /// Worth more than running text, and shown after the page's own.
  private mutating func addFacts(_ facts: (keywords: [String], shown: [String])) {
    guard !facts.shown.isEmpty else { return }
    keywords += facts.keywords
    if sections.count < Self.mostSections { sections.append(Section(anchor: "", heading: "")) }
    append { $0 += facts.shown.joined(separator: " · ").utf8 }
  }

  /// The rows of a table are the page's text.
  private mutating func addRows(of table: CharterTable) {
    for row in table.rows {
      let cells =
        (table.kind.columns.compactMap { column in
          switch row.fields.value(named: column.name.en) {
          case .text(let text): text
          case .texts(let texts): texts.map(\.value).joined(separator: ", ")
          default: nil
          }
        } + row.own.map(\.text)).joined(separator: " · ")
      append { $0 += cells.utf8 }
    }
  }
}
