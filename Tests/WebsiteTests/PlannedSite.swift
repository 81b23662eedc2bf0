import CharterModel
import Diagnosis
import Layouts
import Markdown
import Media
import Testing
import Workbench

@testable import SitePlan
@testable import Website

/// A folder of an author's, planned as a site with the default theme; no disk but the theme's.
struct PlannedSite {
  var charter: Charter
  var resolved: [ResolvedPage]
  /// Problems of resolving and planning, without those of reading.
  var diagnostics: [Diagnostic] = []
  var site: Site
  var themed: ThemedSite

  static let theme: (theme: Theme, diagnostics: [Diagnostic]) = {
    var problems: [Diagnostic] = []
    let theme = Theme(files: Checkout.themeFiles(), prefix: "theme/", &problems)
    return (theme, problems)
  }()

  private static let drawing =
    Array("<svg xmlns='http://www.w3.org/2000/svg' width='2' height='1'/>".utf8)

  init(
    _ files: [String: String], media: [String] = [], configuration: String = "language: en",
    theme: Theme = PlannedSite.theme.theme, on day: String = "2026-10-01"
  ) throws {
    var ignored: [Diagnostic] = []
    let tree = ContentTree(
      files: files.map { ContentFile(path: $0, bytes: Array($1.utf8)) },
      media: Dictionary(uniqueKeysWithValues: media.map { ($0, 1) }), prefix: "")
    let settings = Configuration(Array(configuration.utf8), path: "diapason.yaml", &ignored)
    let arrangement = EditionArrangement(
      tree.files.filter(\.isMarkdown).map { ParsedPage($0, prefix: "") }, in: tree, as: settings,
      on: Day(day))
    let collections = Collections(arrangement.pages.map(\.parsed), &ignored)
    let assembled = arrangement.pages.map {
      CharterPage($0.parsed, in: collections, at: $0.place, &ignored)
    }
    charter = Charter(
      assembling: assembled, configuration: settings, tree: tree, for: Readership(),
      histories: arrangement.histories, besides: UnshownIndexes(arrangement, in: collections),
      &ignored)
    let resolver = LinkResolver(charter)
    resolved = charter.pages.map { resolver.resolve($0) }
    var problems = resolved.flatMap(\.diagnostics)
    let facts = Dictionary(
      (resolved.flatMap(\.media) + charter.identityFiles).map {
        ($0, MediaFacts(of: $0.hasSuffix("svg") ? Self.drawing : [], weight: 1, named: $0))
      },
      uniquingKeysWith: { first, _ in first })
    let date = try #require(Day(day))
    site = Site(
      planning: charter, resolved: resolved, media: facts, theme: theme, date: date, &problems)
    themed = ThemedSite(site, theme: theme)
    diagnostics = problems
  }

  var problems: [String] {
    diagnostics.sorted().map { ($0.position.map { $0.path + ":" } ?? "") + $0.summary }
  }

  /// The page of a content file.
  func index(_ path: String) -> Int {
    charter.page(at: path).map { site.pageOfCharter[$0] } ?? -1
  }

  func address(_ path: String) -> String { site.pages[index(path)].address }

  func html(_ path: String) -> String {
    String(decoding: themed.render(index(path)), as: UTF8.self)
  }
}
