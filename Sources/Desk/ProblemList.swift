import CharterModel
import Diagnosis
import Diapason
import Editing

/// What is wrong with the site, file by file, with what can be written instead.
struct ProblemList {
  struct Item {
    let diagnostic: Diagnostic
    let correction: OfferedCorrection?
    /// Whether it is about the page's facts.
    let isOfFacts: Bool
  }

  struct Entry {
    /// Relative to the content folder, if the file is of the content.
    let path: String
    let isOfContent: Bool
    let digest: String
    let items: [Item]
  }

  let entries: [Entry]
  /// Whether more files have problems than are looked at.
  let hasMore: Bool

  /// - Parameters:
  ///   - most: files that are looked at.
  ///   - only: one file alone.
  init(_ desk: DeskService, atMost most: Int, only: String? = nil) {
    let charter = desk.board.showing.site.plan.charter
    let corrections = PageCorrections(of: charter)
    let files = Self.byFile(desk).filter { only == nil || $0.path == only }
    hasMore = files.count > most
    entries = files.prefix(most).map { path, isOfContent, problems in
      let seen = isOfContent ? try? desk.read(path) : nil
      var offers: [Int: Correction] = [:]
      var page: Page?
      if case .page(let read)? = seen?.file, let own = desk.charterPage(path),
        own.source.bytes == read.parsed.source.bytes
      {
        page = read
        offers = corrections.corrections(of: own, for: problems)
      }
      let items = problems.enumerated().map { index, diagnostic in
        let offer = page.flatMap { page in
          offers[index].flatMap { OfferedCorrection($0, in: page) }
        }
        let line = diagnostic.position?.line ?? 0
        return Item(
          diagnostic: diagnostic, correction: offer,
          isOfFacts: page.map { line > 1 && line < $0.firstTextLine } ?? false)
      }
      return Entry(
        path: path, isOfContent: isOfContent, digest: seen?.digest ?? "", items: items)
    }
  }

  /// The problems of each file, in the order of the files; notes are no problems.
  static func byFile(
    _ desk: DeskService
  ) -> [(path: String, isOfContent: Bool, problems: [Diagnostic])] {
    let showing = desk.board.showing
    let charter = showing.site.plan.charter
    let known = Set(charter.pages.map(\.path) + charter.tables.flatMap(\.paths))
    var files: [(path: String, isOfContent: Bool, problems: [Diagnostic])] = []
    var places: [String: Int] = [:]
    for diagnostic in showing.diagnostics.sorted() where diagnostic.severity > .note {
      let whole = diagnostic.position?.path ?? ""
      let path =
        whole.hasPrefix(charter.prefix) ? String(whole.dropFirst(charter.prefix.count)) : whole
      if let place = places[path] {
        files[place].problems.append(diagnostic)
      } else {
        places[path] = files.count
        files.append((path, known.contains(path), [diagnostic]))
      }
    }
    return files
  }
}

extension Page {
  /// The line on which the text begins, behind the header.
  fileprivate var firstTextLine: Int {
    parsed.source.bytes[..<parsed.frontMatter.end].count { $0 == 0x0A } + 1
  }
}

extension Diagnostic {
  /// What a problem is told from others of its file by, in one reading of it.
  var mark: String {
    "\(problem.rawValue).\(position?.line ?? 0).\(position?.column ?? 0)"
  }
}
