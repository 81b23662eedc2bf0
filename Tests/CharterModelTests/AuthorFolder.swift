import CharterModel
import Diagnosis
import Workbench

/// A folder of an author's as values, assembled into a charter.
struct AuthorFolder {
  var charter: Charter
  var diagnostics: [Diagnostic]

  init(
    _ files: [String: String], media: [String: Int] = [:], configuration: String? = nil,
    for readership: Readership = Readership(), on day: String? = nil
  ) {
    var problems: [Diagnostic] = []
    let tree = ContentTree(
      files: files.map { ContentFile(path: $0, bytes: Array($1.utf8)) }, media: media, prefix: "")
    let settings =
      configuration.map { Configuration(Array($0.utf8), path: "diapason.yaml", &problems) }
      ?? Configuration()
    let pages = tree.files.filter(\.isMarkdown).map { ParsedPage($0, prefix: "") }
    problems += pages.flatMap(\.diagnostics)
    let arrangement = EditionArrangement(pages, in: tree, as: settings, on: day.flatMap { Day($0) })
    problems += arrangement.diagnostics
    let collections = Collections(arrangement.pages.map(\.parsed), &problems)
    let assembled = arrangement.pages.map {
      CharterPage($0.parsed, in: collections, at: $0.place, &problems)
    }
    charter = Charter(
      assembling: assembled, configuration: settings,
      tree: tree, for: readership, histories: arrangement.histories,
      besides: UnshownIndexes(arrangement, in: collections), &problems)
    diagnostics = problems
  }

  /// `path:line:column id` of each problem, sorted.
  var problems: [String] {
    diagnostics.sorted().map { ($0.position.map { $0.path + ":" } ?? "") + $0.summary }
  }
}

/// One page with marks where its problems stand.
struct MarkedPage {
  var marked: MarkedText
  var diagnostics: [Diagnostic]

  init(_ text: String, path: String = "page.md", beside others: [String: String] = [:]) {
    marked = MarkedText(text)
    var files = others
    files[path] = marked.text
    let folder = AuthorFolder(files)
    diagnostics = folder.diagnostics.filter { $0.position?.path == path }.sorted()
  }

  /// Each mark with the ids in their order: what `diagnostics.summaries` must be.
  func expected(_ ids: Problem...) -> [String] {
    zip(marked.places, ids).map { "\($0) \($1.rawValue)" }
  }
}
