import CharterModel
import Markdown

/// What a reader can find on one page: the page itself, then each of its sections.
///
/// This stage (`Search`) knows words and where they stand; the browser's half is the theme's
/// `assets/search.js`.
struct SearchPage: Sendable {
  struct Section: Sendable {
    /// The id of its heading; empty for the page itself.
    var anchor: String
    var heading: String
    /// UTF-8.
    var text: [UInt8] = []
  }

  /// Pages of more sections gather the rest in the last one.
  static let mostSections = 40

  var title: String
  var id: String?
  /// The name of its file or folder, which authors choose with care.
  var name: String
  var isIndex: Bool
  var isHome: Bool
  /// The title of the part of the site that it stands in.
  var part: String
  /// What is worth more than running text: the summary, tags, what one calls about.
  var keywords: [String] = []
  /// The page itself comes first, with what stands before the first heading.
  var sections: [Section]

  init(_ index: Int, of site: Site) {
    let page = site.pages[index]
    title = page.title
    let names = page.address.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let file = names.last.map { ContentPath.stem(of: $0) } ?? ""
    isIndex = file == "index"
    isHome = isIndex && names.count == 1
    name = isIndex ? names.dropLast().last ?? "" : file
    part = page.parent.map { site.pages[$0].parent == nil ? "" : site.pages[$0].title } ?? ""
    sections = [Section(anchor: "", heading: "")]
    if let source = site.charterPage(of: page) {
      id = source.recordID
      addKeywords(of: source)
      addBody(of: source)
    }
    // Words that a reader may search with are no answer.
    if let table = page.table, site.charter.tables[table].kind.id != Synonyms.kind.id {
      addRows(of: site.charter.tables[table])
    }
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

  /// A term of the glossary is a section; the rows of other tables are the page's text.
  private mutating func addRows(of table: CharterTable) {
    for row in table.rows {
      if let term = row.fields[Glossary.term], sections.count < Self.mostSections {
        sections.append(
          Section(
            anchor: GlossaryIndex.anchor(term), heading: term,
            text: Array(
              ([row.fields[Glossary.definition] ?? ""] + row.own.map(\.text))
                .joined(separator: " · ").utf8)))
        continue
      }
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

  /// Adds a block to the last section, on a line of its own.
  private mutating func append(_ write: (inout [UInt8]) -> Void) {
    let last = sections.count - 1
    let end = sections[last].text.count
    if end > 0 { sections[last].text.append(UInt8(ascii: "\n")) }
    let start = sections[last].text.count
    write(&sections[last].text)
    if sections[last].text.count == start { sections[last].text.removeLast(start - end) }
  }
}
