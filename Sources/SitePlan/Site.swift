import CharterModel
import Diagnosis
import Layouts
import Markdown
import Media

/// The planned site: every page with its address, its place in the navigation and its layout. A theme
/// is all that is wanted besides to render any of them.
package struct Site: Sendable {
  package internal(set) var charter: Charter
  /// The build's date: an input, so that the same folder gives the same site.
  package let date: Day
  package let theme: ThemeOffer
  package let words: SiteWords
  package internal(set) var pages: [SitePage] = []
  /// The page of each of the charter's pages, by its index there.
  package internal(set) var pageOfCharter: [Int] = []
  package internal(set) var pageOfFolder: [String: Int] = [:]
  package internal(set) var special = SpecialPages()
  package internal(set) var links: SiteLinks
  package internal(set) var files: PlannedFiles
  package internal(set) var navigation = Navigation()
  package internal(set) var strategy: StrategyFacts
  package internal(set) var versions = PlannedVersions()
  package let emergency: EmergencyContact?
  /// Gives what the texts of a page are marked with, by its path: for who edits the site in place. Nil
  /// for what is published.
  package var blockMarks: (@Sendable (String) -> String)?
  /// The files for paper that were made of documents, right and outdated ones.
  package var papers: [PaperFile] = []

  /// - Parameters:
  ///   - resolved: what each page's links mean, in the order of the charter's pages.
  ///   - media: what is known of each file that a page refers to.
  ///   - isForAuthors: whether menus and the search show what only authors need.
  package init(
    planning charter: Charter, resolved: [ResolvedPage], media: [String: MediaFacts],
    theme: Theme, date: Day, forAuthors isForAuthors: Bool = true,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.charter = charter
    self.date = date
    self.theme = ThemeOffer(theme)
    words = SiteWords(of: charter, in: theme)
    links = SiteLinks(resolved, of: charter)
    files = PlannedFiles(media, of: charter, on: date, &diagnostics)
    strategy = StrategyFacts(of: charter)
    emergency = EmergencyContact(of: charter)
    addPages(&diagnostics)
    special.byContent = PagesByContent(of: pages)
    nest()
    tellApart()
    links.collectCitations(of: charter, pageOfCharter)
    navigation = Navigation(
      of: pages, home: pageOfFolder[""],
      contacts: inOrder(charter.records(of: Contact.kind).map { pageOfCharter[$0] }),
      forAuthors: charter.pages.indices.filter {
        charter.pages[$0].fields[CommonFields.forAuthors] == true
      }.map { pageOfCharter[$0] }, shownToAuthors: isForAuthors)
    files.kits = makeKits
    special.glossary = page(ofTable: Glossary.kind)
  }

  /// The version of the charter's document, if one is in force.
  package var version: String? {
    charter.records(of: CharterDocument.kind).first { state(of: $0) == .inForce }
      .flatMap { charter.pages[$0].fields[CharterDocument.version] }
  }

  package func charterPage(of page: SitePage) -> CharterPage? {
    page.charterIndex.map { charter.pages[$0] }
  }
}

/// Pages of which there is one at most, and those of the calendar's months.
package struct SpecialPages: Sendable {
  /// The page that lists what a search finds, if the theme has a search.
  package internal(set) var search: Int?
  /// The page that shows the glossary.
  package internal(set) var glossary: Int?
  /// The page of what to suspend while a crisis lasts.
  package internal(set) var suspensions: Int?
  /// The page that checks a draft.
  package internal(set) var proofread: Int?
  /// The months of the calendar, each by its first day; their pages stand one after the other.
  package internal(set) var months: [Day: Int] = [:]
  package internal(set) var byContent = PagesByContent()
}

/// One page of the site.
package struct SitePage: Sendable {
  package enum Content: Sendable {
    /// A page of the charter.
    case charter(Int)
    /// A folder without an index of its own.
    case folder(String)
    /// A table whose file no page introduces.
    case table(Int)
    case notFound
    /// What a search finds.
    case search
    /// An address that a page had before.
    case moved(to: Int)
    /// A month of the calendar, by its first day.
    case calendarMonth(Day)
    /// The crisis levels of a collection in one file to keep on a phone.
    case crisisSheet(Int)
    /// The calendar's entries to suspend while the crisis of a level lasts.
    case suspensions(Int)
    /// What is late or will soon be, by who answers for it; in a folder, by its path.
    case overdue(folder: String)
    /// Where a draft is held against the charter; in a folder, by its path.
    case proofread(folder: String)
    /// A document with all its rules on one page, for paper.
    case printedDocument(Int)
    /// A sheet to sign: a document was read.
    case acknowledgement(Int)
    /// A page of the charter that shows a version, at that version's own address.
    case edition(Int)
    /// The versions of a document, by its place among ``CharterModel/Charter/histories``.
    case versions(Int)
    /// Two versions of a document, the older first, by their places in its history.
    case comparison(history: Int, old: Int, new: Int)
  }

  package internal(set) var address: String
  package internal(set) var content: Content
  package internal(set) var title: String
  /// What it is called where room is scarce.
  package internal(set) var shortTitle: String
  /// The two as links and lists say them, away from the page: with what a rule's force and dates make
  /// of its title.
  package internal(set) var label: String
  package internal(set) var shortLabel: String
  package internal(set) var layout: String
  /// The table that is shown below the page's own text.
  package internal(set) var table: Int?
  var order: Int?
  package internal(set) var parent: Int?
  package internal(set) var children: [Int] = []
  /// The way from this page to the site's top: nothing, or `../` for each folder. The 404 page is
  /// served at any address, so it is told where the top is.
  package internal(set) var root: String
  /// For paper: what stands on it besides, and where its links lead.
  package var reach: PaperReach?

  init(
    address: String, content: Content, title: String, shortTitle: String? = nil,
    layout: String = "page", table: Int? = nil, order: Int? = nil
  ) {
    self.address = address
    self.content = content
    self.title = title
    self.shortTitle = shortTitle ?? title
    label = title
    shortLabel = shortTitle ?? title
    self.layout = layout
    self.table = table
    self.order = order
    root = String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
  }

  package var charterIndex: Int? {
    switch content {
    case .charter(let index), .edition(let index): index
    default: nil
    }
  }

  /// Whether it is read away from the site: it leads to no other page.
  package var isAlone: Bool { if case .crisisSheet = content { true } else { false } }

  /// Whether readers come across it while leafing through the site.
  package var isRead: Bool {
    switch content {
    case .charter, .folder, .table, .calendarMonth, .proofread, .suspensions, .overdue, .versions:
      true
    case .notFound, .search, .moved, .crisisSheet, .printedDocument, .acknowledgement, .edition,
      .comparison:
      false
    }
  }
}

extension PageMarkup.Labels {
  init(_ strings: ThemeStrings) {
    self.init(
      callouts: Dictionary(
        uniqueKeysWithValues: Callout.allCases.map { ($0, strings.label(of: $0)) }),
      table: strings.word("table"), footnotes: strings.word("footnotes"),
      backToReference: strings.word("backToReference"), outside: strings.word("outsideLink"))
  }
}

extension ThemeStrings {
  /// A theme that has no word for one of the rarer callouts calls it as the one that it looks like.
  fileprivate func label(of callout: Callout) -> String {
    self[key(of: callout)] ?? word(key(of: callout.look))
  }

  private func key(of callout: Callout) -> String {
    if callout.isExample { return callout.name }
    return "callout" + callout.name.prefix(1).uppercased() + callout.name.dropFirst()
  }
}
