import CharterModel
import Diagnosis
import Markdown
import SitePlan

extension Site {
  /// The page that shows the table of changes.
  var changesPage: Int? {
    pages.firstIndex { page in
      page.table.map { charter.tables[$0].kind.id == Changes.kind.id } ?? false
    }
  }

  /// The address of the Atom feed: beside the page of changes.
  var feedAddress: String? {
    changesPage.map { pages[$0].address.dropLast("html".count) + "xml" }
  }

  /// The table of changes as Atom (RFC 4287), the latest first. Links are relative to the feed
  /// unless the configuration says where the site is; so is the one to the feed itself, which is
  /// true wherever the feed was fetched.
  func changesFeed(at address: String) -> [UInt8] {
    let root = publishedAddress ?? String(repeating: "../", count: address.count { $0 == "/" })
    let latest = changes.compactMap(updated).filter { $0 <= date }.max() ?? date
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.appendEscaped(textLanguage.text.utf8)
    xml.append("\">\n")
    xml.append(element: "title", typeset(siteName) + " — " + Changes.kind.label[language])
    xml.append(
      element: "id", "urn:diapason:" + Slug.fingerprint((publishedAddress ?? siteName).utf8))
    xml.append(element: "updated", "\(latest)T00:00:00Z")
    xml.append("<author>")
    xml.append(
      element: "name", typeset(charter.configuration.fields[Configuration.company] ?? siteName))
    xml.append("</author>\n")
    xml.append(link: root + address, "rel=\"self\" type=\"application/atom+xml\" ")
    if let page = changesPage {
      xml.append(link: root + pages[page].address, "rel=\"alternate\" type=\"text/html\" ")
    }
    // Two rows of one day and one rule are two changes, told apart by their order: the older keeps its
    // name when another is added.
    var seen: [String: Int] = [:]
    let names = changes.reversed().map { row in
      let identity = identity(of: row)
      seen[identity, default: 0] += 1
      let count = seen[identity].map { $0 > 1 ? "-\($0)" : "" } ?? ""
      return "urn:diapason:" + Slug.fingerprint(identity.utf8) + count
    }
    for (row, name) in zip(changes, names.reversed()) { append(row, name, root: root, to: &xml) }
    xml.append("</feed>\n")
    return xml
  }

  private func append(
    _ row: CharterTable.Row, _ name: String, root: String, to xml: inout [UInt8]
  ) {
    guard let day = row.fields[Changes.date], let what = row.fields[Changes.what] else { return }
    let rule = row.fields[Changes.rule]?.value
    let document = row.fields[Changes.document]?.value
    let record = (rule ?? document).flatMap(charter.record)
    let page = (record.map { pageOfCharter[$0] } ?? changesPage).map { pages[$0] }
    xml.append("<entry>\n")
    // A reader of feeds may show it long before its day.
    let ahead =
      day > date ? Phrase(en: "from \(text(of: day))", fr: "à partir du \(text(of: day))") : nil
    let title = [ahead?[language].capitalizedFirst, rule, typeset(what)]
    xml.append(element: "title", title.compactMap(\.self).joined(separator: " · "))
    xml.append(element: "id", name)
    xml.append(element: "updated", "\(updated(row) ?? day)T00:00:00Z")
    if let page { xml.append(link: root + page.address, "") }
    xml.append(element: "summary", typeset(row.fields[Changes.why] ?? what))
    xml.append("<content type=\"html\">")
    // Escaped twice: once for the reader of feeds, once for the reader of the HTML that it unpacks.
    xml.appendEscaped(content(of: row))
    xml.append("</content>\n</entry>\n")
  }

  /// What a change is known by. Its words may be corrected: it stays the same change.
  private func identity(of row: CharterTable.Row) -> String {
    let day = row.fields[Changes.date]?.description ?? ""
    let records = [row.fields[Changes.document]?.value, row.fields[Changes.rule]?.value]
    return ([day] + records.map { $0 ?? "" } + [row.fields[Changes.version] ?? ""])
      .joined(separator: " ")
  }

  /// The day on which a change was told: what is ahead, when its version was adopted.
  private func updated(_ row: CharterTable.Row) -> Day? {
    guard let day = row.fields[Changes.date] else { return nil }
    guard day > date, let document = charter.document(of: row, Changes.document),
      let number = row.fields[Changes.version],
      let adopted = charter.history(ofDocument: document)?.edition(number)?.adopted
    else { return day }
    return min(day, adopted)
  }

  /// The whole of a row as HTML: where it comes from, what changed, and the reason.
  private func content(of row: CharterTable.Row) -> [UInt8] {
    let document = row.fields[Changes.document].flatMap { charter.record($0.value) }
      .map { pages[pageOfCharter[$0]].title }
    let version = row.fields[Changes.version].map { strings.word("versionLower") + " " + $0 }
    let place = [document, version].compactMap(\.self).joined(separator: ", ")
    let why = row.fields[Changes.why].map { strings.word("why") + strings.word("colon") + $0 }
    var html: [UInt8] = []
    for text in [place, row.fields[Changes.what] ?? "", why ?? ""] where !text.isEmpty {
      html.append("<p>")
      html.appendEscaped(typeset(text).inMarkup.utf8)
      html.append("</p>")
    }
    return html
  }
}

extension [UInt8] {
  fileprivate mutating func append(element name: StaticString, _ text: String) {
    append("<")
    append(name)
    append(">")
    appendEscaped(text.inMarkup.utf8)
    append("</")
    append(name)
    append(">\n")
  }

  /// - Parameter attributes: those before the address, with a space after each.
  fileprivate mutating func append(link address: String, _ attributes: StaticString) {
    append("<link ")
    append(attributes)
    append("href=\"")
    appendEscapedAddress(address.utf8)
    append("\"/>\n")
  }
}
