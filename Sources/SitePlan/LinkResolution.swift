import CharterModel
import Diagnosis
import Markdown

/// What the links and images of one page lead to, in terms of the charter: pages by index, files by
/// path. Addresses come later.
package struct ResolvedPage: Sendable {
  package enum Target: Sendable {
    case page(Int, anchor: String?)
    /// The page of a folder that has no index of its own, by the folder's path.
    case folder(String)
    /// The page that shows a table, by the table's index.
    case table(Int)
    case media(String)
    case outside(String)
    case nowhere
  }

  package enum Picture: Sendable {
    case media(String)
    case description(link: String?)
  }

  package var links: [Int: Target] = [:]
  package var pictures: [Int: Picture] = [:]
  /// Records named in brackets, by node: the index of their page.
  package var references: [Int: Int] = [:]
  package var diagnostics: [Diagnostic] = []

  /// The files that the page needs.
  package var media: [String] {
    let linked = links.values.compactMap { if case .media(let path) = $0 { path } else { nil } }
    let shown = pictures.values.compactMap { if case .media(let path) = $0 { path } else { nil } }
    return linked + shown
  }
}

/// Looks up what a page's links mean. Each page is resolved alone, so pages are resolved side by side.
package struct LinkResolver: Sendable {
  let charter: Charter
  let folders: Set<String>
  let names: NameIndex

  /// What one page may be told at once; what follows is resolved when these are mended.
  static let mostProblems = 1000

  package init(_ charter: Charter) {
    self.charter = charter
    var folders: Set<String> = [""]
    for page in charter.pages {
      var folder = page.folder
      while folders.insert(folder).inserted { folder = ContentPath.folder(of: folder) }
    }
    self.folders = folders
    names = NameIndex(charter)
  }

  package func resolve(_ page: CharterPage) -> ResolvedPage {
    var resolved = ResolvedPage()
    for index in page.document.nodes.indices {
      let node = page.document.nodes[index]
      guard resolved.diagnostics.count < Self.mostProblems else {
        resolved.diagnostics.append(.moreProblems(node, in: page))
        break
      }
      switch node.kind {
      case .link:
        let target = target(of: node, in: page, &resolved.diagnostics)
        resolved.links[index] = target
      case .image:
        resolved.pictures[index] = picture(
          of: node, page.document.plainText(of: index), in: page, &resolved.diagnostics)
      case .reference:
        resolved.references[index] = reference(node, in: page, &resolved.diagnostics)
      default: continue
      }
    }
    resolveRawHTML(of: page, &resolved)
    if page.isOfEdition { return resolved.within(page, in: charter) }
    for path in page.fields.filePaths {
      guard let resolvedPath = ContentPath.resolve(path.value, from: page.linkFolder),
        charter.media[resolvedPath] != nil
      else {
        resolved.diagnostics.append(.missingFile(path, in: page, near: names))
        continue
      }
      resolved.links[-1 - resolved.links.count] = .media(resolvedPath)
    }
    return resolved
  }

  private func reference(
    _ node: Node, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    let id = page.document.string(node.literal)
    if let record = charter.record(id) { return record }
    // Ordinary words in brackets are the author's; an id in capitals with a number is a promise, and
    // so are words with hyphens that are almost a record's.
    guard
      charter.isWithheld(record: id) || id.firstMatch(of: /^[A-Z]{2,}-[0-9]+$/) != nil
        || names.isSlip(ofRecord: id)
    else { return nil }
    diagnostics.append(
      .unknownRecord(
        id, node: node, in: page, known: charter, nearest: names.nearestRecord(to: id)))
    return nil
  }

  func picture(
    of node: Node, _ description: String, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedPage.Picture {
    if description.trimmed.isEmpty {
      diagnostics.append(.missingAlternative(node, in: page))
    }
    if node.flags.contains(.byName), let found = namedPicture(of: node, in: page, &diagnostics) {
      return .media(found)
    }
    let destination = page.document.string(node.literal)
    if let scheme = LinkScheme.scheme(of: destination) {
      let isWeb = scheme == "http" || scheme == "https"
      diagnostics.append(.externalImage(node, destination, in: page))
      return .description(link: isWeb ? destination : nil)
    }
    if destination.hasPrefix("//") {
      diagnostics.append(.externalImage(node, destination, in: page))
      return .description(link: "https:" + destination)
    }
    let parts = LinkParts(destination)
    guard let path = ContentPath.resolve(parts.path, from: page.linkFolder) else {
      diagnostics.append(.linkOutside(node, destination, in: page))
      return .description(link: nil)
    }
    if parts.query != nil, names.exactMedia(path) != nil {
      diagnostics.append(.uselessQuery(node, destination, in: page))
    }
    if let found = names.exactMedia(path) {
      if !found.hasSameBytes(as: path) {
        diagnostics.append(.decomposedPath(node, destination, actual: found, in: page))
      }
      return .media(found)
    }
    if let found = servedFile(at: parts.path, from: page.linkFolder) { return .media(found) }
    if let slip = names.differentCase(of: path), charter.media[slip] != nil {
      diagnostics.append(.misspeltPath(node, destination, actual: slip, in: page))
      return .media(slip)
    }
    if let withholding = charter.withheld[path] {
      let readers = charter.readers(of: page)
      diagnostics.append(.withheldLink(node, destination, withholding, for: readers, in: page))
      return .description(link: nil)
    }
    if let found = pictureFromTop(parts, node, in: page, destination, &diagnostics) {
      return .media(found)
    }
    diagnostics.append(.missingImage(node, destination, path: path, in: page, near: names))
    return .description(link: nil)
  }

  func target(
    of node: Node, in page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedPage.Target {
    let destination = page.document.string(node.literal)
    if let scheme = LinkScheme.scheme(of: destination) {
      if ["http", "https", "mailto", "tel", "sms"].contains(scheme) {
        return .outside(destination)
      }
      diagnostics.append(.forbiddenLink(node, destination, scheme: scheme, in: page))
      return .nowhere
    }
    if destination.hasPrefix("//") {
      diagnostics.append(.forbiddenLink(node, destination, scheme: "//", in: page))
      return .nowhere
    }
    if node.flags.contains(.byName) { return namedTarget(of: node, in: page, &diagnostics) }
    let parts = LinkParts(destination)
    if parts.path.isEmpty {
      guard let own = charter.page(at: page.path) else { return .nowhere }
      if destination.isEmpty {
        diagnostics.append(.brokenLink(node, destination, path: "", in: page, near: names))
        return .nowhere
      }
      return .page(own, anchor: anchor(parts.fragment, of: own, node, in: page, &diagnostics))
    }
    guard let path = path(of: parts, in: page) else {
      diagnostics.append(.linkOutside(node, destination, in: page))
      return .nowhere
    }
    return target(at: path, parts, node, in: page, destination, &diagnostics)
  }

  private func target(
    at path: String, _ parts: LinkParts, _ node: Node, in page: CharterPage,
    _ destination: String, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedPage.Target {
    if let found = exactTarget(at: path) {
      if parts.query != nil { diagnostics.append(.uselessQuery(node, destination, in: page)) }
      switch found {
      case .page(let index, _):
        let actual = charter.pages[index].path
        // A link to a folder leads to its index; only a path that was spelt out can be misspelt.
        if ContentPath.isMarkdown(path), !isMenu(path), !actual.hasSameBytes(as: path) {
          diagnostics.append(.decomposedPath(node, destination, actual: actual, in: page))
        }
        return .page(
          index, anchor: anchor(parts.fragment, of: index, node, in: page, &diagnostics))
      default: return found
      }
    }
    if let found = pageWithoutEnding(at: path), parts.query == nil {
      return .page(found, anchor: anchor(parts.fragment, of: found, node, in: page, &diagnostics))
    }
    if let found = servedFile(at: parts.path, from: page.linkFolder) { return .media(found) }
    if let slip = names.differentCase(of: path) ?? names.withoutExtension(path),
      let found = exactTarget(at: slip)
    {
      diagnostics.append(.misspeltPath(node, destination, actual: slip, in: page))
      guard case .page(let index, _) = found else { return found }
      return .page(index, anchor: anchor(parts.fragment, of: index, node, in: page, &diagnostics))
    }
    if let withholding = withholding(at: path) {
      diagnostics.append(
        .withheldLink(node, destination, withholding, for: charter.readers(of: page), in: page))
    } else if let found = targetFromTop(parts, node, in: page, destination, &diagnostics) {
      return found
    } else {
      diagnostics.append(.brokenLink(node, destination, path: path, in: page, near: names))
    }
    return .nowhere
  }

  /// Why nothing is shown at a path: a page, a file, or a folder by its index.
  private func withholding(at path: String) -> Withholding? {
    charter.withheld[path]
      ?? ["index.md", "_index.md", "README.md", "readme.md"].lazy.compactMap {
        charter.withheld[ContentPath.join(path, $0)]
      }.first
  }

  /// A page, a table's page, a folder's page or a file at exactly this path.
  func exactTarget(at path: String) -> ResolvedPage.Target? {
    if let index = charter.page(at: path) { return .page(index, anchor: nil) }
    if folders.contains(path) {
      for name in ["index.md", "_index.md", "README.md", "readme.md"] {
        if let index = charter.page(at: ContentPath.join(path, name)),
          charter.pages[index].isIndex
        {
          return .page(index, anchor: nil)
        }
      }
      return .folder(path)
    }
    if let table = charter.table(at: path) { return .table(table) }
    // What leads to a list of the folder's pages leads to the folder.
    if isMenu(path) { return exactTarget(at: ContentPath.folder(of: path)) }
    return names.exactMedia(path).map { .media($0) }
  }

  /// The page at `guide/start`, `guide/start/` or `guide/start.html`, as generators have it: what is
  /// written so in every other respect is no slip. So is `guide/start` for `Start.md`: its address.
  func pageWithoutEnding(at path: String) -> Int? {
    var stem = path[...]
    while stem.hasSuffix("/") { stem.removeLast() }
    if stem.hasSuffix(".html") { stem.removeLast(5) }
    let file = String(stem) + ".md"
    guard
      let path = charter.page(at: file).map({ charter.pages[$0].path })
        ?? names.differentCase(of: file), let index = charter.page(at: path)
    else { return nil }
    let isAddress = AddressBook.address(of: path, isIndex: false) == stem + ".html"
    return path.hasSameBytes(as: file) || isAddress ? index : nil
  }

  private func isMenu(_ path: String) -> Bool { charter.menus.contains { $0.path == path } }

  func anchor(
    _ fragment: String?, of index: Int, _ node: Node, in page: CharterPage,
    _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let fragment, !fragment.isEmpty, fragment != "top" else { return nil }
    let target = charter.pages[index]
    if let id = target.outline.id(for: fragment) {
      // The title has no id of its own: the top of the page is its place.
      let isTitle = target.outline.headings.contains { $0.id == id && $0.node == target.titleNode }
      return isTitle ? nil : id
    }
    diagnostics.append(
      .brokenAnchor(
        node, fragment, of: target, in: page,
        nearest: names.nearestAnchor(to: fragment, on: target)))
    return nil
  }
}

extension FieldSet {
  /// The paths in all fields that hold files.
  var filePaths: [Located<String>] {
    entries.flatMap { if case .files(let paths) = $0.value { paths } else { [Located<String>]() } }
  }
}
