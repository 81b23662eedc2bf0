import CharterModel
import Diagnosis
import Layouts
import Media
import SitePlan

/// What pages say of the version that they show.
extension Site {
  func editionView(_ edition: Edition, in history: DocumentHistory) -> View {
    let state = edition.isRepealed ? .retired : edition.state(on: date)
    let place = history.place(of: edition.number)
    let page = self.page(of: edition)
    var view = View(
      VersionShapes.edition,
      [
        "number": .text(typeset(edition.number)), "isShown": .flag(place == history.shown),
        "isProposed": .flag(state == .proposed), "isKept": .flag(edition.isKept),
        "inForce": .flag(state == .inForce), "replaced": .flag(state == .retired),
        "isRepealed": .flag(edition.endsByRepeal),
        "adopted": edition.adopted.map { .view(dateView($0)) },
        "begins": edition.begins.map { .view(dateView($0)) },
        "ends": edition.ends.map { .view(turn($0)) },
        "last": edition.ends.map { .view(dateView($0.adding(days: -1))) },
        // That of the whole says nothing to whoever has a part of it.
        "print": edition.print.isEmpty || versions.curtailed.contains(edition.folder)
          ? nil : .text(DocumentWords.grouped(edition.print)),
        "href": page.map { .address(pages[$0].address) },
        "errata": .list(edition.errata.map(erratumView)),
        "prints": .list(
          (versions.paperPrints[edition.folder] ?? []).map { print in
            View(
              VersionShapes.paperPrint,
              [
                "date": .view(dateView(print.day)),
                "print": .text(DocumentWords.grouped(print.print)),
              ])
          }),
      ])
    if state == .announced { view["announced"] = edition.begins.map { .view(turn($0)) } }
    view["printed"] = printedText(of: edition).map { .address($0.address) }
    if let document = charter.page(at: history.document), self.state(of: document) != .retired {
      view["current"] = .view(link(to: pageOfCharter[document]))
      view["currentNumber"] = .text(typeset(history.editions[history.shown].number))
    }
    if let place, place > 0 {
      view["change"] = comparison(of: history, place - 1, place).map { .view(link(to: $0)) }
    }
    return view
  }

  private func erratumView(_ erratum: Edition.Erratum) -> View {
    View(
      VersionShapes.erratum,
      [
        "date": .view(dateView(erratum.day)), "what": .text(typeset(erratum.what)),
        "print": .text(DocumentWords.grouped(erratum.printBefore)),
      ])
  }

  /// The page of a version's document: at its own address, or at the plain one if nothing else shows
  /// it.
  func page(of edition: Edition) -> Int? {
    charter.documentPage(of: edition).map { pageOfCharter[$0] }
  }

  /// What a page of a version says of it, and a document's page the whole of its text.
  func addEdition(to view: inout View, _ index: Int, on page: SitePage) {
    let source = charter.pages[index]
    guard view.shape.slots["edition"] != nil, let place = source.place,
      let (history, edition) = charter.edition(at: place)
    else { return }
    var own = editionView(edition, in: history)
    // A rule leads to the same rule as it is today, if there is one.
    if own["current"] != nil, let plain = charter.page(at: source.plainPath) {
      own["current"] = .view(link(to: pageOfCharter[plain]))
    }
    view["edition"] = .view(own)
    guard source.kind.id != RecordKind.editionRule.id,
      let files = charter.files(of: edition)
    else { return }
    let articles = files.articles.filter {
      source.kind.id == RecordKind.edition.id || $0.page === source
    }
    let places = Dictionary(
      charter.pages(of: edition).map { (charter.pages[$0].path, $0) },
      uniquingKeysWith: { first, _ in first })
    view["chapters"] = .list(
      articles.map { chapter in
        View(
          VersionShapes.chapter,
          [
            "title": .text(typeset(chapter.page.title)),
            "href": places[chapter.page.path].map { .address(pages[pageOfCharter[$0]].address) },
            "records": .list(
              chapter.rules.compactMap { places[$0.path] }.map { recordView($0, on: page) }),
          ])
      })
  }
}

extension Site {
  /// A document leads to its versions, and to those that are to come.
  func addComing(to view: inout View, _ document: Int) {
    guard let history = charter.history(ofDocument: document) else { return }
    view["versions"] = pageOfFolder[history.folder].map { .view(link(to: $0)) }
    view["coming"] = .list(
      history.editions.indices.filter { place in
        let state = history.editions[place].state(on: date)
        return place != history.shown && (state == .announced || state == .proposed)
          && page(of: history.editions[place]) != nil
      }.map { editionView(history.editions[$0], in: history) })
  }
}

// MARK: - The text that was printed, to be checked

extension Site {
  /// The text of which a version's print is made, as a file beside it; nil if these readers may not
  /// have all of it.
  func printedText(of edition: Edition) -> (address: String, bytes: [UInt8])? {
    guard let text = versions.printedTexts[edition.folder] else { return nil }
    let folder = AddressBook.address(ofFolder: edition.folder)
    return (ContentPath.join(folder, Self.printedName[language]), text)
  }

  /// The same of a document as it is printed today.
  func printedText(ofDocument index: Int) -> (address: String, bytes: [UInt8]) {
    let page = charter.pages[index]
    let folder = AddressBook.address(ofFolder: page.folder)
    let name = PublishedName.stem(page.recordID ?? "") + "-" + Self.printedName[language]
    return (ContentPath.join(folder, name), acknowledgedText(ofDocument: index))
  }

  private static let printedName = Phrase(en: "print.txt", fr: "empreinte.txt")

  /// The files by which prints can be checked.
  var printedTexts: [SiteFile] {
    let documents = charter.records(of: CharterDocument.kind).map { printedText(ofDocument: $0) }
    let editions = charter.histories.flatMap { history in
      history.editions.compactMap { printedText(of: $0) }
    }
    return (documents + editions).map { SiteFile(address: $0.address, content: .bytes($0.bytes)) }
  }
}
