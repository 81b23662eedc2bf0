import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// The home page's text in two: its questions, then what follows its first heading; between them
  /// stand small tables of what is new.
  func addHome(to view: inout View, _ source: Int, on page: SitePage) {
    let (opening, rest) = homeParts(charter.pages[source])
    let markup = markup(for: source, on: page)
    func rendered(_ nodes: Range<Int>) -> [UInt8] {
      let charterPage = charter.pages[source]
      var renderer = HTMLRenderer(
        charterPage.document, page: markup, without: charterPage.titleNode)
      return renderer.render(nodes)
    }
    view["opening"] = .markup(rendered(opening))
    view["rest"] = .markup(rest.isEmpty ? [] : rendered(rest))
    view["isText"] = .flag(!areLinks(opening, in: charter.pages[source].document))
    view["isTextBelow"] = .flag(!areLinks(rest, in: charter.pages[source].document))
    addNews(to: &view, on: page)
    view["illustration"] = illustrationView.map { .view($0) }
  }

  /// The questions of the home page, for a page that has no answer of its own; nil where it asks none.
  func homeQuestions(on page: SitePage) -> [UInt8]? {
    guard let home = pageOfFolder[""], let source = pages[home].charterIndex else { return nil }
    let opening = homeParts(charter.pages[source]).opening
    guard !opening.isEmpty, areLinks(opening, in: charter.pages[source].document),
      charter.pages[source].document.blocks.contains(where: {
        opening.contains($0) && charter.pages[source].document.nodes[$0].kind == .list
      })
    else { return nil }
    return part(opening, of: source, on: page)
  }

  /// A page with footnotes stays whole: they belong to its end.
  func homeParts(_ page: CharterPage) -> (opening: Range<Int>, rest: Range<Int>) {
    let document = page.document
    let all = document.descendants(of: 0)
    let hasFootnotes = document.nodes.contains { $0.kind == .footnoteDefinition }
    let heading = document.blocks.first {
      $0 != page.titleNode && document.nodes[$0].kind == .heading
    }
    guard let heading, !hasFootnotes else { return (all, all.upperBound..<all.upperBound) }
    return (all.lowerBound..<heading, heading..<all.upperBound)
  }

  /// Whether every entry of the lists begins with a link or a strong word, which then stands above the
  /// rest of it: what does not is a list like those of any page.
  private func areLinks(_ nodes: Range<Int>, in document: Document) -> Bool {
    document.blocks.lazy.filter { nodes.contains($0) && document.nodes[$0].kind == .list }
      .allSatisfy { list in
        document.children(of: list).allSatisfy { item in
          var first = item
          while let inner = document.children(of: first).first(where: { _ in true }) {
            first = inner
            if [.link, .strong].contains(document.nodes[first].kind) { return true }
            if document.nodes[first].kind != .paragraph { return false }
          }
          return false
        }
      }
  }

  private static let newsCount = 4
  /// Days for which a change is called new.
  private static let newsDays = 60

  /// The latest changes; each says until when it may be called new, since a page is read later
  /// than it is built.
  private func addNews(to view: inout View, on page: SitePage) {
    let home = pages.first { page in
      page.table.map { charter.tables[$0].kind.id == Changes.kind.id } ?? false
    }
    view["changes"] = home.map { .address($0.address) }
    view["news"] = .list(
      latestChanges.map { row in
        let change = changeView(row, on: page)
        let last = row.fields[Changes.date].map { Day(number: $0.number + Self.newsDays) }
        let isNew = row.fields[Changes.date].map {
          $0 <= date && date.number <= $0.number + Self.newsDays
        }
        return View(
          HomeShapes.news,
          [
            "ahead": change["ahead"], "date": change["date"], "isNew": .flag(isNew ?? false),
            "rule": row.fields[Changes.rule].flatMap { newsRule($0.value) },
            "until": last.map { .text($0.description) }, "what": change["what"],
          ])
      })
  }

  /// Few of those to come, the next ones: what has changed is not lost behind them.
  private var latestChanges: [CharterTable.Row] {
    let all = changes
    let ahead = all.prefix { ($0.fields[Changes.date] ?? date) > date }.suffix(2)
    let past = all.drop { ($0.fields[Changes.date] ?? date) > date }
    return Array(ahead) + past.prefix(Self.newsCount - ahead.count)
  }

  private func newsRule(_ id: String) -> ViewValue? {
    guard let record = charter.record(id) else { return nil }
    return .view(
      View(
        PageShapes.link,
        [
          "href": .address(pages[pageOfCharter[record]].address),
          "title": .text(charter.pages[record].recordID ?? id),
        ]))
  }
}

enum HomeShapes {
  static let home = PageShapes.page.adding([
    "opening": .markup, "rest": .markup, "isMade": .flag, "otherPages": .list { PageShapes.child },
    "isText": .flag, "isTextBelow": .flag, "illustration": .view { PageShapes.logo },
    "news": .list { news }, "changes": .text,
  ])
  static let news = Shape([
    "date": .view { RecordShapes.date }, "ahead": .view { RecordShapes.turn }, "isNew": .flag,
    "until": .text,
    "rule": .view { PageShapes.link }, "what": .text,
  ])
}
