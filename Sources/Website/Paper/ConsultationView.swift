import CharterModel
import Comparison
import Diagnosis
import Layouts
import Markdown
import SitePlan

/// What stands in a file for a works council, and where.
struct ConsultationView {
  /// One of the two texts.
  private struct Side {
    /// The beginning of the ids of its places.
    var mark: String
    var edition: Edition
    var files: DocumentFiles
    /// Its pages in the charter, by the paths of its files.
    var pages: [String: Int]
    var page: SitePage

    func place(of rule: String) -> String { mark + "-" + Slug.make(rule) }
  }

  private let site: Site
  private let change: VersionChange
  private let document: Int
  private let history: DocumentHistory
  /// For whom else there are rules that these readers are not shown.
  let otherReaders: Set<String>

  init(_ site: Site, _ change: VersionChange, _ document: Int, _ history: DocumentHistory) {
    self.site = site
    self.change = change
    self.document = document
    self.history = history
    otherReaders = site.charter.otherReaders(of: change.old, in: history)
      .union(site.charter.otherReaders(of: change.new, in: history))
  }

  mutating func made() -> View {
    let source = site.charter.pages[document]
    var view = View(ConsultationShapes.file)
    let language = site.charter.textLanguage(of: source)
    let (old, new) = (side("d_old", change.old), side("d_new", change.new))
    view["language"] = .text(language.text)
    if language.isRightToLeft { view["direction"] = .text("rtl") }
    view["title"] = .text(site.typeset((new ?? old)?.files.document.title ?? source.title))
    view["company"] = .text(
      site.typeset(site.charter.configuration.fields[Configuration.company] ?? site.siteName))
    view["house"] = .markup(Array(site.paperStyles.utf8))
    view["logos"] = .list(site.logoViews.prefix(1).map { $0 })
    view["old"] = old.map { .view(text(of: $0)) }
    view["new"] = new.map { .view(text(of: $0)) }
    view["summary"] = .text(site.summary(of: change))
    view["reasons"] = .list(generalReasons.map(reasonView))
    if !change.preamble.isEmpty { view["preamble"] = .view(preambleView) }
    let changed = change.rules.filter { $0.state != .same }
    view["rules"] = .list(changed.map { ruleView($0, old, new) })
    view["same"] = .list(
      change.rules.filter { $0.state == .same }.map { ruleView($0, old, new) })
    site.addFormalities(to: &view, of: change.new.number, document)
    view["changesNothing"] = .flag(changed.isEmpty && change.preamble.isEmpty)
    view["isCurtailed"] = .flag(!otherReaders.isEmpty)
    return view
  }

  // MARK: - What changes

  /// What the table of changes says of the document as a whole in the versions from one to the other.
  private var generalReasons: [RuleChange.Reason] {
    let id = site.charter.pages[document].recordID?.lowercased()
    // A row that names no document is of the only one.
    let only = site.charter.records(of: CharterDocument.kind).count == 1 ? id : nil
    return site.strategy.changes.withProposed.reversed().filter { row in
      row.fields[Changes.rule] == nil
        && row.fields[Changes.version].map {
          history.has($0, after: change.old, through: change.new)
        } == true
        && (row.fields[Changes.document]?.value.lowercased() ?? only) == id
    }.map { ($0.fields[Changes.what] ?? "", $0.fields[Changes.why]) }
  }

  private func reasonView(_ reason: RuleChange.Reason) -> View {
    View(
      VersionShapes.reason,
      [
        "what": .text(site.typeset(reason.what)),
        "why": reason.why.map { .text(site.typeset($0)) },
      ])
  }

  private var preambleView: View {
    View(
      ConsultationShapes.rule,
      [
        "redline": .markup(site.redline(change.preamble)),
        "summary": .text(change.preamble.tally.phrase(site.language)),
      ])
  }

  private func ruleView(_ change: RuleChange, _ old: Side?, _ new: Side?) -> View {
    var view = View(
      ConsultationShapes.rule,
      [
        "id": .text(change.id), "isAdded": .flag(change.state == .added),
        "isChanged": .flag(change.state == .changed),
        "isRemoved": .flag(change.state == .removed),
        "place": .text("d_change-" + Slug.make(change.id)),
        "reasons": .list(change.reasons.map(reasonView)),
        "redline": .markup(change.state == .same ? [] : site.redline(change.redline)),
        "summary": .text(change.redline.tally.phrase(site.language)),
        "title": .text(site.typeset(change.title)),
      ])
    if change.old != nil { view["oldPlace"] = (old?.place(of: change.id)).map { .text($0) } }
    if change.new != nil { view["newPlace"] = (new?.place(of: change.id)).map { .text($0) } }
    return view
  }

  // MARK: - Both texts

  private func side(_ mark: String, _ edition: Edition) -> Side? {
    guard let files = site.charter.files(of: edition) else { return nil }
    let own = site.charter.pages(of: edition)
    var places: [Int: String] = [:]
    for index in own {
      let page = site.charter.pages[index]
      let isRule = files.rules.contains { $0 === page }
      let isChapter = files.chapters.contains { $0 === page } && page !== files.document
      let place =
        isRule
        ? mark + "-" + Slug.make(page.plainID)
        : isChapter ? mark + "-chapter-" + Slug.make(page.plainPath) : mark
      places[index] = place
      // Links of a text mean that text, wherever it stands.
      if let plain = site.charter.page(at: page.plainPath) { places[plain] = place }
    }
    var page = SitePage.paper(
      of: document, title: files.document.title, layout: ConsultationShapes.layout)
    page.reach = PaperReach(places: places, isHandedOn: true)
    return Side(
      mark: mark, edition: edition, files: files,
      pages: Dictionary(
        own.map { (site.charter.pages[$0].path, $0) }, uniquingKeysWith: { first, _ in first }),
      page: page)
  }

  private func text(of side: Side) -> View {
    let edition = side.edition
    let digits = edition.print.isEmpty ? side.files.print : edition.print
    // A print is that of the whole text.
    let print = otherReaders.isEmpty ? DocumentWords.grouped(digits) : ""
    return View(
      ConsultationShapes.text,
      [
        "adopted": edition.adopted.map { .view(site.dateView($0)) },
        "begins": edition.begins.map { .view(site.dateView($0)) },
        "chapters": .list(
          side.files.articles.filter { !$0.rules.isEmpty }.map { chapter in
            View(
              ConsultationShapes.chapter,
              [
                "place": .text(
                  side.pages[chapter.page.path].flatMap { side.page.reach?.places[$0] } ?? ""),
                "records": .list(
                  chapter.rules.compactMap { rule in
                    side.pages[rule.path].map { record($0, rule, side) }
                  }),
                "title": .text(site.typeset(chapter.page.title)),
              ])
          }),
        "content": side.pages[side.files.document.path].map {
          .markup(site.subordinate($0, on: side.page))
        },
        "isProposed": .flag(edition.isProposed), "number": .text(site.typeset(edition.number)),
        "place": .text(side.mark), "print": .text(print),
      ])
  }

  private func record(_ index: Int, _ rule: CharterPage, _ side: Side) -> View {
    // A version's rule may be one of today's, whose view says more.
    let whole = site.recordView(index, on: side.page)
    var view = View(ConsultationShapes.record)
    for name in ["title", "force", "capacity", "networks", "roles", "intro"] {
      view[name] = whole[name]
    }
    if case .view(let parts)? = whole["parts"] {
      view["parts"] = .view(View(RecordShapes.parts(of: Rule.kind), copying: parts))
    }
    view["id"] = .text(rule.plainID)
    view["place"] = .text(side.place(of: rule.plainID))
    return view
  }
}

enum ConsultationShapes {
  static let layout = "consultation"

  static let record = RecordShapes.shape(of: Rule.kind).adding(["place": .text])
  static let chapter = Shape(["place": .text, "title": .text, "records": .list { record }])
  static let text = Shape([
    "number": .text, "place": .text, "isProposed": .flag, "print": .text,
    "adopted": .view { RecordShapes.date }, "begins": .view { RecordShapes.date },
    "content": .markup, "chapters": .list { chapter },
  ])
  static let rule = Shape([
    "id": .text, "title": .text, "place": .text, "oldPlace": .text, "newPlace": .text,
    "isAdded": .flag, "isRemoved": .flag, "isChanged": .flag, "summary": .text,
    "redline": .markup, "reasons": .list { VersionShapes.reason },
  ])
  static let file = Shape([
    "language": .text, "direction": .text, "title": .text, "company": .text, "house": .markup,
    "logos": .list { PageShapes.logo }, "old": .view { text }, "new": .view { text },
    "summary": .text, "reasons": .list { VersionShapes.reason }, "preamble": .view { rule },
    "rules": .list { rule }, "same": .list { rule }, "changesNothing": .flag,
    "isCurtailed": .flag,
    "formalities": .list { DocumentShapes.formality }, "firstDay": .text,
  ])
}
