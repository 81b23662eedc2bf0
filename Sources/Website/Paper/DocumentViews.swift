import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// A document with all its rules and the pages that go with it, for paper.
  func addPrintedDocument(to view: inout View, _ document: Int, on page: SitePage) {
    var page = page
    page.reach = PaperReach(
      places: places(of: document), isHandedOn: page.reach?.isHandedOn ?? false)
    view["content"] = .markup(body(of: document, on: page))
    view["record"] = .view(recordView(document, on: page))
    view["fingerprint"] = .text(DocumentWords.grouped(print(of: document)))
    if page.reach?.isHandedOn != true {
      addAddress(to: &view, document)
      view["printed"] = .address(printedText(ofDocument: document).address)
    }
    view["chapters"] = .list(
      articles(of: document).map { collection in
        View(
          DocumentShapes.chapter,
          [
            "place": .text(page.reach?.places[collection] ?? ""),
            "records": .list(
              rulesInForce(of: collection, in: document).map { printedRule($0, on: page) }),
            "title": .text(pages[pageOfCharter[collection]].title),
          ])
      })
    view["annexes"] = .list(
      annexes(of: document).enumerated().map { number, annex in
        View(
          DocumentShapes.annex,
          [
            "content": .markup(subordinate(annex, on: page)),
            "number": .text(number + 1), "place": .text(page.reach?.places[annex] ?? ""),
            "title": .text(pages[pageOfCharter[annex]].title),
          ])
      })
  }

  /// Where whoever holds the paper reads the document.
  private func addAddress(to view: inout View, _ document: Int) {
    guard let site = publishedAddress else { return }
    view["address"] = .text(site + pages[pageOfCharter[document]].address.percentEncodedPath)
  }

  private func printedRule(_ rule: Int, on page: SitePage) -> View {
    var view = View(DocumentShapes.rule, copying: recordView(rule, on: page))
    view["place"] = .text(page.reach?.places[rule] ?? "")
    return view
  }

  /// Where on the paper begins what is printed of a document, by its index in the charter.
  private func places(of document: Int) -> [Int: String] {
    var places = [document: PaperReach.top]
    for (number, collection) in articles(of: document).enumerated() {
      places[collection] = "d_chapter-\(number + 1)"
      for rule in rulesInForce(of: collection, in: document) {
        places[rule] = "d_" + Slug.make(charter.pages[rule].recordID ?? "")
      }
    }
    for (number, annex) in annexes(of: document).enumerated() {
      places[annex] = "d_annex-\(number + 1)"
    }
    return places
  }

  /// The sheet on which a reader says that he has read it.
  func addAcknowledgement(to view: inout View, _ document: Int, on page: SitePage) {
    let source = charter.pages[document]
    let fingerprint = DocumentWords.grouped(print(of: document))
    let record = recordView(document, on: page)
    view["record"] = .view(record)
    view["fingerprint"] = .text(fingerprint)
    view["printed"] = .address(printedText(ofDocument: document).address)
    addAddress(to: &view, document)
    view["form"] = acknowledgementForm(document).map { .text($0) }
    view["mail"] = acknowledgementMail(source, fingerprint).map { .text($0) }
    view["print"] = address(of: special.byContent.printedDocuments[document])
  }

  /// The company's own form, told which text it is about.
  private func acknowledgementForm(_ document: Int) -> String? {
    let fields = charter.pages[document].fields
    let address =
      charter.history(ofDocument: document)?.form ?? fields[CharterDocument.form]
    guard let form = address.map(AcknowledgementForm.init), form.fault == nil
    else { return nil }
    return form.filled(
      AcknowledgementForm.Values(
        version: fields[CharterDocument.version] ?? "", print: print(of: document),
        document: charter.pages[document].recordID ?? ""))
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
    view["print"] = address(of: special.byContent.printedDocuments[document])
    view["acknowledge"] = address(of: special.byContent.acknowledgements[document])
    guard let paper = papers.first(where: { $0.document == document && $0.isCurrent }) else {
      return
    }
    view["pdf"] = .view(
      View(
        DocumentShapes.file,
        ["href": .address(paper.address), "weight": .text(words.weight(paper.weight))]))
  }

  private func address(of page: Int?) -> ViewValue? {
    page.map { .address(pages[$0].address) }
  }
}

enum DocumentShapes {
  static let formality = Shape([
    "title": .text, "date": .view { RecordShapes.date }, "proof": .text,
  ])
  static let file = Shape(["href": .text, "weight": .text])
  static let rule = RecordShapes.shape(of: Rule.kind).adding(["place": .text])
  static let chapter = Shape(["place": .text, "title": .text, "records": .list { rule }])
  static let annex = Shape(["number": .text, "place": .text, "title": .text, "content": .markup])

  private static let paper = PageShapes.page.adding([
    "record": .view { RecordShapes.shape(of: CharterDocument.kind) }, "fingerprint": .text,
    "printed": .text, "address": .text,
  ])
  static let printed = paper.adding([
    "chapters": .list { chapter }, "annexes": .list { annex },
  ])
  /// What is handed on without the site, and its layout.
  static let handedOnLayout = "document-pdf"
  static let handedOn = Shape([
    "language": .text, "direction": .text, "title": .text, "company": .text, "house": .markup,
    "logos": .list { PageShapes.logo }, "digits": .text, "fingerprint": .text,
    "record": .view { RecordShapes.shape(of: CharterDocument.kind) }, "content": .markup,
    "contents": .list { PageShapes.tocItem }, "chapters": .list { chapter },
    "annexes": .list { annex }, "annexesNote": .flag, "hasHistory": .flag,
  ])
  static let acknowledgement = paper.adding(["form": .text, "mail": .text, "print": .text])
}
