import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

extension Site {
  /// The view that every layout is given, but for what the theme itself puts into it.
  func view(of index: Int) -> View {
    let page = pages[index]
    var view = View(PageLayouts.all[page.layout] ?? PageShapes.page)
    addLanguages(to: &view, of: page)
    view["root"] = .text(page.root)
    view["site"] = .view(siteView(index))
    view["page"] = .view(factsView(index))
    view["breadcrumb"] = .list(
      shownAncestors(of: index).map { ancestor in
        var link = link(to: ancestor)
        let isHome = ancestor == pageOfFolder[""]
        link["title"] = .text(isHome ? strings.word("home") : pages[ancestor].title)
        return link
      })
    addBranch(to: &view, index)
    view["sections"] = .list(sectionViews(index))
    view["sectionsMore"] = moreSections.map { .view($0) }
    addNeighbours(to: &view, index)
    view["children"] = .list(childViews(page.children))
    view["citedBy"] = .list((links.citations[index] ?? []).map { link(to: $0) })
    view["contacts"] = .list(
      contactsInOrder.prefix(Self.contactsAtFoot).map { contactView($0, from: page) })
    addContent(to: &view, index)
    return view
  }

  /// Of folders nested deeper than anybody reads, the outermost and the innermost: as many addresses as
  /// there are levels, each as long, would fill the site.
  private func shownAncestors(of index: Int) -> [Int] {
    let ancestors = ancestors(of: index)
    guard ancestors.count > 12 else { return ancestors }
    return Array(ancestors.prefix(3) + ancestors.suffix(9))
  }

  /// The line to call in a crisis before all others, these in the author's order.
  private var contactsInOrder: [Int] {
    guard let line = emergency.map({ pageOfCharter[$0.contact] }),
      navigation.contacts.contains(line)
    else { return navigation.contacts }
    return [line] + navigation.contacts.filter { $0 != line }
  }

  /// The most contacts that stand on every page; all of them are one link away. A directory of a
  /// thousand would make each page a directory.
  private static let contactsAtFoot = 24

  private func addContent(to view: inout View, _ index: Int) {
    let page = pages[index]
    switch page.content {
    case .charter(let source), .edition(let source):
      view["content"] = .markup(body(of: source, on: page))
      view["contents"] = .list(contentsViews(charter.pages[source]))
      if page.layout == "home" { addHome(to: &view, source, on: page) }
      addRecords(to: &view, source, on: page)
      addEdition(to: &view, source, on: page)
    case .versions(let history): addVersions(to: &view, history)
    case .comparison(let history, let old, let new): addComparison(to: &view, history, old, new)
    case .moved(let target): view["target"] = .view(link(to: target))
    case .crisisSheet(let source): addCrisisSheet(to: &view, source, on: page)
    case .printedDocument(let source): addPrintedDocument(to: &view, source, on: page)
    case .acknowledgement(let source): addAcknowledgement(to: &view, source, on: page)
    case .calendarMonth(let first): addMonth(to: &view, first, on: page)
    case .overdue: view["owners"] = .list(overdueViews())
    case .suspensions: view["networks"] = .list(suspensionViews(on: page))
    case .proofread: addProofreading(to: &view)
    case .search: view["tree"] = .list(treeViews)
    case .notFound: view["opening"] = homeQuestions(on: page).map { .markup($0) }
    case .folder, .table: break
    }
    if page.layout == "home" {
      view["isMade"] = .flag(page.charterIndex == nil)
      view["otherPages"] = .list(childViews(navigation.home))
      addWeeks(to: &view, on: page)
      view["planState"] = .list(strategyState())
    }
    if let table = page.table { addTable(to: &view, charter.tables[table], on: page) }
  }

  func link(to target: Int, from page: SitePage) -> View { link(to: target) }

  func link(to target: Int) -> View {
    View(
      PageShapes.link,
      ["href": .address(pages[target].address), "title": .text(pages[target].label)])
  }

  private func siteView(_ index: Int) -> View {
    let contacts = navigation.contacts.first.flatMap { pages[$0].parent }
    let home = pageOfFolder[""]
    return View(
      PageShapes.site,
      [
        "built": .text(text(of: date)),
        "company": .text(typeset(charter.configuration.fields[Configuration.company] ?? siteName)),
        "contacts": contacts.map { .address(pages[$0].address) },
        "hasContactsInMenu": .flag(contacts.map(navigation.header.contains) ?? false),
        "home": home.map { .address(pages[$0].address) },
        "isHome": .flag(index == home), "name": .text(typeset(siteName)),
        "proofread": special.proofread.map { .address(pages[$0].address) },
        "version": version.map { .text($0) },
      ])
  }

  private func factsView(_ index: Int) -> View {
    let page = pages[index]
    var view = View(
      PageShapes.pageFacts,
      [
        "title": .text(page.label), "heading": .markup(heading(of: page)),
        "layout": .text(page.layout), "kind": .text("page"),
      ])
    guard let source = charterPage(of: page) else { return view }
    view["summary"] = source.summary.map { .text(typeset($0)) }
    view["kind"] = .text(source.kind.id)
    view["id"] = source.shownID.map { .text($0) }
    view["isDraft"] = .flag(charter.isDraft(source))
    view["owner"] = ownerView(source, from: page).map { .view($0) }
    view["review"] = reviewView(source).map { .view($0) }
    view["version"] = source.fields[CharterDocument.version].map { .text($0) }
    view["tags"] = source.fields[CommonFields.tags].map {
      .text($0.map { typeset($0.value) }.joined(separator: ", "))
    }
    // A version is read; what is to change is written in the document as it stands.
    if navigation.isForAuthors {
      let path = charter.prefix + source.plainPath
      view["source"] = .text(source.place == nil ? source.source.path : path)
    }
    view["edit"] = source.isOfEdition ? nil : proposal(for: source).map { .text($0) }
    return view
  }

  private func heading(of page: SitePage) -> [UInt8] {
    var markup: [UInt8] = []
    if let index = page.charterIndex, let mark = prohibition(of: index) {
      markup.appendEscaped((mark.capitalizedFirst + "\u{A0}· ").utf8)
    }
    if let index = page.charterIndex, let title = charter.pages[index].titleNode,
      !charter.pages[index].document.isPlain(title)
    {
      return markup + inline(title, of: index, on: page)
    }
    markup.appendEscaped(page.title.utf8)
    return markup
  }

  private func ownerView(_ source: CharterPage, from page: SitePage) -> View? {
    guard let owner = source.fields[CommonFields.owner] else { return nil }
    guard let record = charter.record(owner.value) else {
      return View(PageShapes.link, ["title": .text(typeset(owner.value))])
    }
    return link(to: pageOfCharter[record])
  }

  private func reviewView(_ source: CharterPage) -> View? {
    guard let reviewed = source.fields[CommonFields.reviewed] else { return nil }
    let due = source.fields[CommonFields.reviewEvery].map { $0.after(reviewed) }
    // Nobody has read it on a day that lies ahead.
    var words = filled(reviewed > date ? "reviewDue" : "reviewedOn", "date", text(of: reviewed))
    if let due, reviewed <= date { words += " · " + filled("reviewDue", "date", text(of: due)) }
    return View(
      PageShapes.review,
      [
        "text": .text(words), "due": due.map { .text($0.description) },
        "isOverdue": .flag(due.map { $0 < date } ?? false),
        "reviewed": .text(reviewed.description), "reviewedText": .text(text(of: reviewed)),
      ])
  }

  /// Where to propose a change: a mail with the page's name, or the file in a repository.
  private func proposal(for source: CharterPage) -> String? {
    guard let setting = charter.configuration.fields[Configuration.propose] else { return nil }
    if ["http", "https"].contains(LinkScheme.scheme(of: setting)) {
      let path = source.place == nil ? source.source.path : charter.prefix + source.plainPath
      return setting.replacing("{path}", with: path.percentEncodedPath)
    }
    let address = setting.hasPrefix("mailto:") ? String(setting.dropFirst(7)) : setting
    return "mailto:\(address)?subject=\(source.title.percentEncodedPath)"
  }

  /// The language of the text, and that of the interface where it is another.
  private func addLanguages(to view: inout View, of page: SitePage) {
    let text = language(ofText: page)
    view["language"] = .text(text.text)
    if text.isRightToLeft { view["direction"] = .text("rtl") }
    if text.spoken != language { view["interface"] = .text(language.rawValue) }
  }

  /// That of what a page says.
  func language(ofText page: SitePage) -> LanguageTag {
    charterPage(of: page).map(charter.textLanguage) ?? textLanguage
  }
}
