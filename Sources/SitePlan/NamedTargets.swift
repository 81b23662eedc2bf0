import CharterModel
import Diagnosis
import Markdown

/// What a wiki's link names: a page or a file by its name alone, wherever it lies in the folder.
extension LinkResolver {
  /// What `[[name#Heading]]` leads to.
  func namedTarget(
    of node: Node, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedPage.Target {
    let destination = page.document.string(node.literal)
    let name = NamedDestination(destination)
    guard !name.path.isEmpty else {
      guard let own = charter.page(at: page.path) else { return .nowhere }
      return .page(own, anchor: heading(name, of: own, node, in: page, &diagnostics))
    }
    guard let path = path(of: name.path, node, in: page, &diagnostics) else {
      reportAbsent(name.path, node, in: page, &diagnostics)
      return .nowhere
    }
    guard let index = charter.page(at: path) else { return exactTarget(at: path) ?? .nowhere }
    return .page(index, anchor: heading(name, of: index, node, in: page, &diagnostics))
  }

  /// The file that `![[name.png]]` shows, or nil.
  func namedPicture(
    of node: Node, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let destination = page.document.string(node.literal)
    // What stands behind a number sign says how the picture is shown.
    for name in [destination, String(destination.prefix { $0 != "#" })] where !name.isEmpty {
      guard let path = path(of: name, node, in: page, &diagnostics) else { continue }
      return names.exactMedia(path) != nil ? path : nil
    }
    return nil
  }

  /// From the page's folder, from the top, then by name: the nearest one.
  private func path(
    of name: String, _ node: Node, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let top = name.drop { $0 == "/" }
    for folder in name.hasPrefix("/") ? [""] : [page.linkFolder, ""] {
      guard let path = ContentPath.resolve(String(top), from: folder) else { continue }
      for path in [path + ".md", path] {
        switch exactTarget(at: path) {
        case .page(let index, _)?: return charter.pages[index].path
        case .media(let path)?: return path
        case .table?: return path
        default: continue
        }
      }
    }
    let nearest = names.named(String(top), from: page.linkFolder)
    if nearest.count > 1 {
      diagnostics.append(.ambiguousName(node, name, nearest, in: page))
    }
    if let first = nearest.first { return first }
    for folder in [page.linkFolder, ""] {
      guard let path = ContentPath.resolve(String(top), from: folder),
        case .folder(let folder)? = exactTarget(at: path)
      else { continue }
      return folder
    }
    return nil
  }

  private func heading(
    _ name: NamedDestination, of index: Int, _ node: Node, in page: CharterPage,
    _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let heading = name.heading else { return nil }
    let outline = charter.pages[index].outline
    let wanted = Slug.gitHostAnchor(heading)
    let isKnown = outline.id(for: heading) != nil
    return anchor(isKnown ? heading : wanted, of: index, node, in: page, &diagnostics)
  }

  private func reportAbsent(
    _ name: String, _ node: Node, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) {
    let key = NameIndex.nameKey(of: ContentPath.name(of: name))
    let withheld = names.withheldPaths(named: key).first { NameIndex.isNamed(name, $0) }
    if let withheld, let withholding = charter.withheld[withheld] {
      let readers = charter.readers(of: page)
      return diagnostics.append(.withheldLink(node, name, withholding, for: readers, in: page))
    }
    diagnostics.append(.brokenLink(node, name, path: name + ".md", in: page, near: names))
  }
}

/// `page#Heading` cut in two. Of `page#One#Two` the last counts; `#^block` names no heading.
private struct NamedDestination {
  var path: String
  var heading: String?

  init(_ destination: String) {
    let parts = destination.split(separator: "#", omittingEmptySubsequences: false)
    path = (parts.first ?? "").trimmed
    guard parts.count > 1, let last = parts.last, !last.hasPrefix("^") else { return }
    heading = last.trimmed
  }
}

extension NameIndex {
  /// The paths that go by a name and are nearest to a folder; several if none is nearer than another.
  func named(_ name: String, from folder: String) -> [String] {
    let all = paths(named: Self.nameKey(of: ContentPath.name(of: name)))
      .filter { Self.isNamed(name, $0) }
    let keyed = all.map { (Self.distance(ContentPath.folder(of: $0), folder), $0) }
    guard let least = keyed.map(\.0).min() else { return [] }
    return keyed.filter { $0.0 == least }.map(\.1).sorted(by: ContentPath.precedes)
  }

  /// Whether a path ends as a name does, whatever its case, its hyphens and its ending.
  static func isNamed(_ name: String, _ path: String) -> Bool {
    let wanted = name.split(separator: "/").map { nameKey(of: String($0)) }
    let parts = path.split(separator: "/").map { nameKey(of: String($0)) }
    return !wanted.isEmpty && parts.suffix(wanted.count).elementsEqual(wanted)
  }

  /// `My page.md` and `my-page` are one name.
  static func nameKey(of name: String) -> String {
    let stem = ContentPath.isMarkdown(name) ? ContentPath.stem(of: name) : name
    return String(stem.folded.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  private static func distance(_ one: String, _ other: String) -> Int {
    let one = one.split(separator: "/")
    let other = other.split(separator: "/")
    let common = zip(one, other).prefix { $0 == $1 }.count
    return one.count + other.count - common * 2
  }
}

extension Diagnostic {
  fileprivate static func ambiguousName(
    _ node: Node, _ name: String, _ paths: [String], in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(name)
    let place = page.place(of: name, node: node)
    let shown = paths.prefix(3).map(\.shownInMessage)
    return page.diagnostic(
      .ambiguousName, at: place,
      message: Phrase(
        en: "\(paths.count) files are named \(word.en): the first is linked to",
        fr: "\(paths.count) fichiers s'appellent \(word.fr) : le lien mène au premier"),
      help: Phrase(
        en: "write the path of the one you mean: \(shown.joined(separator: ", "))",
        fr: "écrivez le chemin de celui qu'il faut : \(shown.joined(separator: ", "))"))
  }
}
