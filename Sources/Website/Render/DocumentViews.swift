import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// A document with all its rules, for paper.
  func addPrintedDocument(to view: inout View, _ document: Int, on page: SitePage) {
    view["content"] = .markup(body(of: document, on: page))
    view["record"] = .view(recordView(document, on: page))
    view["fingerprint"] = .text(DocumentWords.grouped(print(of: document)))
    view["printed"] = .address(printedText(ofDocument: document).address)
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
    let fingerprint = DocumentWords.grouped(print(of: document))
    let record = recordView(document, on: page)
    view["record"] = .view(record)
    view["fingerprint"] = .text(fingerprint)
    view["printed"] = .address(printedText(ofDocument: document).address)
    view["mail"] = acknowledgementMail(source, fingerprint).map { .text($0) }
    guard let index = pages.firstIndex(where: { $0.isPrinted(document) }) else { return }
    view["print"] = .address(pages[index].address)
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

  /// The addresses of a document's pages for paper.
  func addPaper(to view: inout View, _ document: Int) {
    for page in pages {
      if page.isPrinted(document) { view["print"] = .address(page.address) }
      if case .acknowledgement(document) = page.content {
        view["acknowledge"] = .address(page.address)
      }
    }
  }
}

extension SitePage {
  fileprivate func isPrinted(_ document: Int) -> Bool {
    if case .printedDocument(document) = content { true } else { false }
  }
}

enum DocumentShapes {
  static let chapter = Shape([
    "title": .text, "records": .list { RecordShapes.shape(of: Rule.kind) },
  ])

  private static let paper = PageShapes.page.adding([
    "record": .view { RecordShapes.shape(of: CharterDocument.kind) }, "fingerprint": .text,
    "printed": .text,
  ])
  static let printed = paper.adding(["chapters": .list { chapter }])
  static let acknowledgement = paper.adding(["mail": .text, "print": .text])
}
