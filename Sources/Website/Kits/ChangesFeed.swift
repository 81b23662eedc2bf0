import CharterModel
import Markdown

extension Site {
  /// The address of the Atom feed: beside the page of changes.
  var feedAddress: String? {
    guard
      let page = pages.first(where: { page in
        page.table.map { charter.tables[$0].kind.id == Changes.kind.id } ?? false
      })
    else { return nil }
    return page.address.dropLast("html".count) + "xml"
  }

  /// The table of changes as Atom (RFC 4287), the latest first. Links are relative to the feed
  /// unless the configuration says where the site is.
  func changesFeed(at address: String) -> [UInt8] {
    let base = charter.configuration.fields[Configuration.address].map {
      $0.hasSuffix("/") ? $0 : $0 + "/"
    }
    let root = base ?? String(repeating: "../", count: address.count { $0 == "/" })
    let latest = changes.first?.fields[Changes.date] ?? date
    var xml: [UInt8] = []
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
    xml.append(element: "title", typeset(siteName) + " — " + Changes.kind.label[language])
    xml.append(element: "id", "urn:diapason:" + Slug.fingerprint(siteName.utf8))
    xml.append(element: "updated", "\(latest)T00:00:00Z")
    xml.append("<author>")
    xml.append(
      element: "name", typeset(charter.configuration.fields[Configuration.company] ?? siteName))
    xml.append("</author>\n")
    for row in changes { append(row, root: root, to: &xml) }
    xml.append("</feed>\n")
    return xml
  }

  private func append(_ row: CharterTable.Row, root: String, to xml: inout [UInt8]) {
    guard let day = row.fields[Changes.date], let what = row.fields[Changes.what] else { return }
    let rule = row.fields[Changes.rule]?.value
    let document = row.fields[Changes.document]?.value
    let record = (rule ?? document).flatMap(charter.record)
    xml.append("<entry>\n")
    xml.append(element: "title", [rule, typeset(what)].compactMap(\.self).joined(separator: " · "))
    let identity = "\(day) \(document ?? "") \(rule ?? "") \(what)"
    xml.append(element: "id", "urn:diapason:" + Slug.fingerprint(identity.utf8))
    xml.append(element: "updated", "\(day)T00:00:00Z")
    if let record {
      xml.append("<link href=\"")
      xml.appendEscapedAddress((root + pages[pageOfCharter[record]].address).utf8)
      xml.append("\"/>\n")
    }
    if let why = row.fields[Changes.why] { xml.append(element: "summary", typeset(why)) }
    xml.append("</entry>\n")
  }
}

extension [UInt8] {
  fileprivate mutating func append(element name: StaticString, _ text: String) {
    append("<")
    append(name)
    append(">")
    appendEscaped(text.utf8)
    append("</")
    append(name)
    append(">\n")
  }
}
