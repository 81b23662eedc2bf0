import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// A document with all its rules, for paper.
  func addPrintedDocument(to view: inout View, _ document: Int, on page: SitePage) {
    view["content"] = .markup(body(of: document, on: page))
    view["record"] = .view(recordView(document, on: page))
    view["fingerprint"] = .text(grouped(print(of: document)))
    view["chapters"] = .list(
      articles(of: document).map { collection in
        View(
          DocumentShapes.chapter,
          [
            "records": .list(
              rulesInForce(of: collection, in: document).map { recordView($0, on: page) }),
            "title": .text(pages[pageOfCharter[collection]].title),
          ])
      })
  }

  /// The sheet on which a reader says that he has read it.
  func addAcknowledgement(to view: inout View, _ document: Int, on page: SitePage) {
    let source = charter.pages[document]
    let fingerprint = grouped(print(of: document))
    let record = recordView(document, on: page)
    view["record"] = .view(record)
    view["fingerprint"] = .text(fingerprint)
    view["mail"] = acknowledgementMail(source, fingerprint).map { .text($0) }
    view["print"] = address(of: special.byContent.printedDocuments[document])
  }

  /// A mail that says what the sheet says, to those to whom changes are proposed.
  private func acknowledgementMail(_ source: CharterPage, _ fingerprint: String) -> String? {
    guard let setting = charter.configuration.fields[Configuration.propose],
      LinkScheme.scheme(of: setting) == nil || setting.hasPrefix("mailto:")
    else { return nil }
    let address = setting.hasPrefix("mailto:") ? String(setting.dropFirst(7)) : setting
    let version = source.fields[CharterDocument.version] ?? ""
    let subject = [strings.word("acknowledgement"), source.title, version].joined(separator: " — ")
    let lines = [
      strings.word("acknowledgementText"), "",
      source.title + " — " + strings.word("version") + " " + version,
      source.fields[CharterDocument.effective].map {
        strings.word($0 > date ? "effectiveAhead" : "effective") + " " + text(of: $0)
      } ?? "",
      strings.word("fingerprint") + " " + fingerprint, "",
      strings.word("signName") + strings.word("colon"),
      strings.word("signDate") + strings.word("colon"),
    ]
    let body = lines.joined(separator: "\r\n")
    return
      "mailto:\(address)?subject=\(subject.percentEncodedQuery)&body=\(body.percentEncodedQuery)"
  }

  /// Four digits at a time, so that two sheets can be compared by eye.
  private func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 4 == 0 { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// The addresses of a document's pages for paper.
  func addPaper(to view: inout View, _ document: Int) {
    view["print"] = address(of: special.byContent.printedDocuments[document])
    view["acknowledge"] = address(of: special.byContent.acknowledgements[document])
  }

  private func address(of page: Int?) -> ViewValue? {
    page.map { .address(pages[$0].address) }
  }
}

enum DocumentShapes {
  static let chapter = Shape([
    "title": .text, "records": .list { RecordShapes.shape(of: Rule.kind) },
  ])

  private static let paper = PageShapes.page.adding([
    "record": .view { RecordShapes.shape(of: CharterDocument.kind) }, "fingerprint": .text,
  ])
  static let printed = paper.adding(["chapters": .list { chapter }])
  static let acknowledgement = paper.adding(["mail": .text, "print": .text])
}
