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
    let latest = changes.first?.fields[Changes.date] ?? date
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
    var seen: [String: Int] = [:]
    for row in changes { append(row, root: root, &seen, to: &xml) }
    xml.append("</feed>\n")
    return xml
  }

  private func append(
    _ row: CharterTable.Row, root: String, _ seen: inout [String: Int], to xml: inout [UInt8]
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
    let identity = "\(day) \(document ?? "") \(rule ?? "") \(what)"
    seen[identity, default: 0] += 1
    // Two rows that say the same are two changes, told apart by their order.
    let count = seen[identity].map { $0 > 1 ? "-\($0)" : "" } ?? ""
    xml.append(element: "id", "urn:diapason:" + Slug.fingerprint(identity.utf8) + count)
    xml.append(element: "updated", "\(day)T00:00:00Z")
    if let page { xml.append(link: root + page.address, "") }
    xml.append(element: "summary", typeset(row.fields[Changes.why] ?? what))
    xml.append("<content type=\"html\">")
    // Escaped twice: once for the reader of feeds, once for the reader of the HTML that it unpacks.
    xml.appendEscaped(content(of: row))
    xml.append("</content>\n</entry>\n")
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
