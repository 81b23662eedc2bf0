import CharterModel
import Diagnosis
import Markdown
import Media

extension Site {
  /// Makes the pages of the charter, of folders without an index, of tables, of old addresses.
  mutating func addPages(_ diagnostics: inout [Diagnostic]) {
    var addresses = files.addresses
    for (index, page) in charter.pages.enumerated() {
      pageOfCharter.append(pages.count)
      pages.append(
        SitePage(
          address: addresses.pages[index],
          content: page.isOfEdition ? .edition(index) : .charter(index), title: typeset(page.title),
          shortTitle: page.fields[CommonFields.shortTitle].map(typeset), layout: layout(of: page),
          order: page.fields[CommonFields.order]))
      if page.isIndex { pageOfFolder[page.folder] = pageOfCharter[index] }
    }
    addVersions(&addresses)
    addTables(&addresses)
    addCalendarMonths(&addresses)
    addFolders(&addresses)
    orderByMenus(&diagnostics)
    addProofreadPage(&addresses)
    var notFound = SitePage(
      address: "404.html", content: .notFound, title: strings.word("notFound"), layout: "not-found")
    notFound.root = publishedPath ?? notFound.root
    pages.append(notFound)
    addSearch(&addresses)
    addCrisisSheets(&addresses)
    addSuspensions(&addresses)
    addOverdue(&addresses)
    addDocumentPages(&addresses)
    addComparisons(&addresses)
    addOldAddresses(&addresses, &diagnostics)
    files.calendar = makeCalendarAddresses(&addresses)
    addLabels()
  }

  private mutating func addSearch(_ addresses: inout AddressBook) {
    guard theme.isSearchable else { return }
    let title = strings.word("search")
    special.search = pages.count
    pages.append(
      SitePage(
        address: addresses.take(Slug.make(title) + ".html"), content: .search, title: title,
        layout: "search"))
  }

  /// What the calendar still holds while a crisis lasts.
  private mutating func addSuspensions(_ addresses: inout AddressBook) {
    guard let level = charter.crisis, theme.hasLayout("suspensions"), !entriesToSuspend.isEmpty
    else { return }
    let title = strings.word("toSuspend")
    let folder = AddressBook.address(ofFolder: charter.pages[level].folder)
    special.suspensions = pages.count
    pages.append(
      SitePage(
        address: addresses.take(ContentPath.join(folder, Slug.make(title) + ".html")),
        content: .suspensions(level), title: title, layout: "suspensions"))
  }

  /// A plan that is followed has a page of what is late.
  private mutating func addOverdue(_ addresses: inout AddressBook) {
    guard theme.hasLayout("overdue"), let plan = charter.records(of: StrategyPlan.kind).first
    else { return }
    let title = strings.word("overdue")
    let folder = charter.pages[plan].folder
    pages.append(
      SitePage(
        address: addresses.take(
          ContentPath.join(AddressBook.address(ofFolder: folder), Slug.make(title) + ".html")),
        content: .overdue(folder: folder), title: title, layout: "overdue"))
  }

  private mutating func addCrisisSheets(_ addresses: inout AddressBook) {
    guard theme.hasLayout("crisis-sheet") else { return }
    for (index, page) in charter.pages.enumerated()
    where page.collection?.id == CrisisLevel.kind.id {
      let name = Slug.make(strings.word("crisisSheetName")) + ".html"
      let folder = AddressBook.address(ofFolder: page.folder)
      pages.append(
        SitePage(
          address: addresses.take(ContentPath.join(folder, name)), content: .crisisSheet(index),
          title: pages[pageOfCharter[index]].title, layout: "crisis-sheet"))
    }
  }

  /// The addresses of the crisis plans in one file, which carry their own style.
  package var sheetAddresses: [String] { pages.filter(\.isAlone).map(\.address) }

  private func layout(of page: CharterPage) -> String {
    if page.path.isEmpty || page.folder.isEmpty, page.isIndex { return "home" }
    if let collection = page.collection, theme.hasLayout(collection.id + "-collection") {
      return collection.id + "-collection"
    }
    if page.kind.id != "page", theme.hasLayout(page.kind.id) { return page.kind.id }
    return page.isIndex ? "folder" : "page"
  }

  /// A table is shown on the page of its own name (`mots.md` beside `mots.csv`), or on one made for it.
  private mutating func addTables(_ addresses: inout AddressBook) {
    for (index, table) in charter.tables.enumerated() {
      // Versions have a page of their own, one for each document.
      guard let path = table.paths.first, table.kind.id != Versions.kind.id else { continue }
      let specific = "table-" + table.kind.id
      let layout = theme.hasLayout(specific) ? specific : "table"
      let stem = ContentPath.join(ContentPath.folder(of: path), ContentPath.stem(of: path))
      if let own = ownPage(of: table) {
        pages[pageOfCharter[own]].table = index
        pages[pageOfCharter[own]].layout = layout
      } else {
        let address = addresses.take(AddressBook.address(of: stem + ".md", isIndex: false))
        pages.append(
          SitePage(
            address: address, content: .table(index), title: table.kind.label[language],
            layout: layout, table: index))
      }
    }
  }

  /// The page of one of its files' names, or of its kind's: `calendrier.md` beside
  /// `calendrier-2026-t4.csv`.
  private func ownPage(of table: CharterTable) -> Int? {
    for path in table.paths {
      for beside in table.kind.pagePaths(of: path) {
        if let page = charter.page(at: beside) { return page }
      }
    }
    return nil
  }

  /// One page a month: a year's calendar on one page would be too heavy for a phone.
  private mutating func addCalendarMonths(_ addresses: inout AddressBook) {
    guard theme.hasLayout("calendar-month"), let folder = calendarFolder else { return }
    for first in Set(calendar.map(\.day.firstOfMonth)).sorted() {
      let name = first.description.prefix(7)
      special.months[first] = pages.count
      pages.append(
        SitePage(
          address: addresses.take("\(folder)/\(name).html"), content: .calendarMonth(first),
          title: words.monthTitle(first), layout: "calendar-month",
          order: first.year * 12 + first.month))
    }
  }

  private mutating func addFolders(_ addresses: inout AddressBook) {
    var folders: Set<String> = [""]
    for page in charter.pages {
      var folder = page.folder
      while folders.insert(folder).inserted { folder = ContentPath.folder(of: folder) }
    }
    let names = OrderNumbers(of: charter.pages.map(\.path))
    for folder in folders.sorted() where pageOfFolder[folder] == nil {
      let address = addresses.take(
        ContentPath.join(AddressBook.address(ofFolder: folder), "index.html"))
      pageOfFolder[folder] = pages.count
      pages.append(
        SitePage(
          address: address, content: .folder(folder),
          title: typeset(folder.isEmpty ? siteName : names.title(of: folder)),
          layout: folder.isEmpty ? "home" : "folder"))
    }
  }

  private mutating func addOldAddresses(
    _ addresses: inout AddressBook, _ diagnostics: inout [Diagnostic]
  ) {
    for (index, page) in charter.pages.enumerated() where !page.isOfEdition {
      for alias in page.fields[CommonFields.aliases] ?? [] {
        guard let wanted = AddressBook.address(ofOldAddress: alias.value, in: page.folder) else {
          diagnostics.append(.noPageAddress(alias, in: page))
          continue
        }
        // An older spelling of its name may come to the same.
        if wanted == pages[pageOfCharter[index]].address { continue }
        guard !addresses.isTaken(wanted) else {
          diagnostics.append(.takenAddress(alias, wanted, in: page))
          continue
        }
        pages.append(
          SitePage(
            address: addresses.take(wanted), content: .moved(to: pageOfCharter[index]),
            title: pages[pageOfCharter[index]].title, layout: "moved"))
      }
    }
  }

  /// Where the site is published, with a final slash; nil if the configuration does not say.
  package var publishedAddress: String? {
    charter.configuration.fields[Configuration.address].map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// The path at which the site is published, with a final slash; nil if the configuration does not
  /// say. `https://intranet.example/charte` gives `/charte/`.
  private var publishedPath: String? {
    guard let address = charter.configuration.fields[Configuration.address] else { return nil }
    let parts = address.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 2, address.contains("://") else { return nil }
    let path = parts.dropFirst(2).joined(separator: "/")
    return path.isEmpty ? "/" : "/\(path)/"
  }
}

extension AddressBook {
  /// An address that a page had before, relative to its folder or to the top: only its path counts,
  /// in the site's own alphabet. Nil for what no server would show as a page, or would be told by.
  static func address(ofOldAddress alias: String, in folder: String) -> String? {
    let path = ContentPath.resolve(alias, from: folder) ?? ContentPath.name(of: alias)
    let names = path.split(separator: "/").map(String.init)
    guard let last = names.last, !alias.hasSuffix("/") else {
      return (names.map(PublishedName.stem) + ["index.html"]).joined(separator: "/")
    }
    let name = PublishedName(last)
    let ending = ["", "md", "markdown"].contains(name.ending) ? "html" : name.ending
    guard ["html", "htm"].contains(ending) else { return nil }
    let file = PublishedName.stem(ContentPath.stem(of: last)) + "." + ending
    return (names.dropLast().map(PublishedName.stem) + [file]).joined(separator: "/")
  }
}
