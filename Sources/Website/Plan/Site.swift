import CharterModel
import Diagnosis
import Markdown

/// The planned site: every page with its address, its place in the navigation and its layout. Any
/// page can be rendered from it alone.
package struct Site: Sendable {
  package internal(set) var charter: Charter
  package private(set) var theme: Theme
  /// The build's date: an input, so that the same folder gives the same site.
  package let date: Day
  package internal(set) var pages: [SitePage] = []
  let addresses: AddressBook
  var resolved: [ResolvedPage]
  package let media: [String: MediaFacts]
  /// Files that may not be used any more, with the last day on which they might.
  package let withdrawn: [String: Day]
  let labels: PageMarkup.Labels
  let strings: ThemeStrings
  /// The page of each of the charter's pages, by its index there.
  var pageOfCharter: [Int] = []
  var pageOfFolder: [String: Int] = [:]
  /// Pages that cite a page, by the cited page.
  var citations: [Int: [Int]] = [:]
  /// The pages in the order of reading, and where each stands in it.
  var readingOrder: [Int] = []
  var placeInReading: [Int] = []
  /// Of the pages below the home page those that the header names, whether it has no room for more
  /// parts, and those that the home page lists.
  var headerParts: [Int] = []
  var hasMoreParts = false
  var homeParts: [Int] = []
  var contactPages: [Int] = []
  let glossary: GlossaryIndex
  /// The months of the calendar, each by its first day; their pages stand one after the other.
  var monthPages: [Day: Int] = [:]
  /// The page that lists what a search finds, if the theme has a search.
  var searchPage: Int?
  /// The page that shows the glossary.
  var glossaryPage: Int?
  var planningProblems: [Diagnostic] = []
  /// Where the calendar's files stand; nil without a calendar.
  var calendarAddresses: CalendarAddresses?
  /// The brand's downloads.
  var kits: [BrandKit] = []
  /// What stands on every page while a crisis lasts, and the page of what to suspend.
  var crisisBanner: View?
  var suspensionPage: Int?
  /// The page that checks a draft.
  var proofreadPage: Int?
  /// The site's name: as configured, or the company's, or the title of the home page.
  package let siteName: String
  /// The values of each indicator, and the calendar's entries in order: read once.
  package let series: [String: KPISeries]
  package let calendar: [CalendarEntry]
  /// Where the parts of the strategy plan disagree; a page of the site shows it.
  package var coherence: [Diagnostic] = []
  /// Gives what the texts of a page are marked with, by its path: for who edits the site in place. Nil
  /// for what is published.
  package var blockMarks: (@Sendable (String) -> String)?
  /// The names of the months, January first.
  let months: [String]
  /// The version of the charter's document, if one is in force.
  let version: String?

  /// - Parameters:
  ///   - resolved: what each page's links mean, in the order of the charter's pages.
  ///   - media: what is known of each file that a page refers to.
  package init(
    planning charter: Charter, resolved: [ResolvedPage], media: [String: MediaFacts],
    theme: Theme, date: Day, _ diagnostics: inout [Diagnostic]
  ) {
    self.charter = charter
    var theme = theme
    let table = charter.tables.first { $0.kind.id == Colours.kind.id }
    if let css = Self.companyStyles(charter, colours: table?.colours ?? []) {
      theme.addAsset(named: "site.css", Array(css.utf8))
    }
    self.theme = theme
    self.date = date
    self.resolved = resolved
    self.media = media
    strings = theme.strings[charter.language] ?? ThemeStrings()
    labels = PageMarkup.Labels(strings)
    withdrawn = Self.withdrawnMedia(of: charter, on: date)
    let published = Self.publishedMedia(media, without: withdrawn)
    glossary = GlossaryIndex(charter)
    siteName = Self.name(of: charter) ?? strings.word("home")
    months = strings.word("months").split(separator: " ").map(String.init)
    version = charter.records(of: CharterDocument.kind).first {
      charter.validity(of: $0)?.state(on: date) == .inForce
    }.flatMap { charter.pages[$0].fields[CharterDocument.version] }
    series = charter.series
    calendar = charter.calendar
    addresses = AddressBook(of: charter, media: published, &diagnostics)
    addPages()
    diagnostics += planningProblems
    nest()
    tellApart()
    divideParts()
    order()
    collectCitations()
    contactPages = inOrder(charter.records(of: Contact.kind).map { pageOfCharter[$0] })
    crisisBanner = makeCrisisBanner
    kits = makeKits
    if let guide = proofreadingData {
      self.theme.addAsset(named: "proofreading-guide.js", guide)
    }
    glossaryPage = pages.firstIndex { page in
      page.table.map { charter.tables[$0].kind.id == Glossary.kind.id } ?? false
    }
  }

  /// The language of the interface.
  var language: Language { charter.language }
  /// The language of the texts, but of a page that states another.
  var textLanguage: LanguageTag { charter.configuration.languages.text }
  var typography: Typography.Rules { textLanguage.typography }

  func typeset(_ text: String) -> String { Typography.typeset(text, typography) }

  func charterPage(of page: SitePage) -> CharterPage? {
    page.charterIndex.map { charter.pages[$0] }
  }
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
    /// Where a draft is held against the charter; in a folder, by its path.
    case proofread(folder: String)
    /// A document with all its rules on one page, for paper.
    case printedDocument(Int)
    /// A sheet to sign: a document was read.
    case acknowledgement(Int)
  }

  package var address: String
  package var content: Content
  package var title: String
  /// What it is called where room is scarce.
  var shortTitle: String
  /// The two as links and lists say them, away from the page: with what a rule's force and dates make
  /// of its title.
  package internal(set) var label: String
  var shortLabel: String
  package var layout: String
  /// The table that is shown below the page's own text.
  var table: Int?
  var order: Int?
  var parent: Int?
  var children: [Int] = []
  /// The way from this page to the site's top: nothing, or `../` for each folder. The 404 page is
  /// served at any address, so it is told where the top is.
  package var root: String

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

  package var charterIndex: Int? { if case .charter(let index) = content { index } else { nil } }

  /// Whether it is read away from the site: it leads to no other page.
  var isAlone: Bool { if case .crisisSheet = content { true } else { false } }

  /// Whether readers come across it while leafing through the site.
  var isRead: Bool {
    switch content {
    case .charter, .folder, .table, .calendarMonth, .proofread, .suspensions: true
    case .notFound, .search, .moved, .crisisSheet, .printedDocument, .acknowledgement: false
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
