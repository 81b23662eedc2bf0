import CharterModel
import Diagnosis
import Digests
import Hosting

/// The pictures and documents of the site: what they look like, where they are used, and what takes
/// their place.
struct FilesScreen {
  let html: String

  private static let most = 300

  init(_ desk: DeskService) {
    let shell = Shell(desk)
    let paths = desk.mediaPaths
    var content = "<h1>\(shell.word("files").escaped)</h1>"
    content += "<p id=\"desk-said\" class=\"desk-said\" role=\"status\"></p>"
    content += "<p class=\"desk-about\">\(shell.word("filesHelp").escaped)</p>"
    let uses = Self.uses(desk)
    let items = paths.prefix(Self.most).map { Self.item($0, uses[$0] ?? [], desk, shell) }
    content += "<ul class=\"desk-list desk-files\">\(items.joined())</ul>"
    if paths.count > Self.most { content += "<p>\(shell.word("moreProblems").escaped)</p>" }
    html = shell.html(shell.word("files"), .files, [:], content)
  }

  private static func item(
    _ path: String, _ titles: [String], _ desk: DeskService, _ shell: Shell
  ) -> String {
    let handle = desk.handles.handle(of: path)
    let name = ContentPath.name(of: path)
    let address = "\(Gate.prefix)file/\(handle)"
    let isPicture = FileTypes.type(of: path.lowercased()).hasPrefix("image/")
    // Its name stands beside it.
    let picture =
      isPicture
      ? "<img src=\"\(address)\" alt=\"\" loading=\"lazy\" width=\"96\" height=\"64\">"
      : "<span class=\"desk-quiet\">\(ContentPath.name(of: path).suffix(4).uppercased().escaped)</span>"
    let label = shell.word("replaceThis") + name
    return "<li data-file=\"\(handle)\"><span class=\"desk-thumb\">\(picture)</span>"
      + "<span><a href=\"\(address)\">\(name.escaped)</a><br>"
      + "<span class=\"desk-quiet\">\(weight(path, desk).escaped)</span> \(used(in: titles, path, desk, shell))</span>"
      + "<label class=\"button desk-drop\">\(shell.word("replace").escaped)"
      + "<input type=\"file\" class=\"visually-hidden\" aria-label=\"\(label.escaped)\"></label></li>"
  }

  private static func weight(_ path: String, _ desk: DeskService) -> String {
    let bytes = desk.board.showing.site.plan.charter.media[path] ?? 0
    let kilobytes = max(1, (bytes + 500) / 1000)
    return "\(kilobytes)\u{A0}" + (desk.language == .french ? "ko" : "kB")
  }

  /// The titles of the pages that show or offer each file.
  private static func uses(_ desk: DeskService) -> [String: [String]] {
    let site = desk.board.showing.site.plan
    var uses: [String: [String]] = [:]
    for (index, page) in site.charter.pages.enumerated() {
      for path in Set(site.links.resolved[index].media) {
        uses[path, default: []].append(page.title)
      }
    }
    return uses
  }

  private static func used(
    in pages: [String], _ path: String, _ desk: DeskService, _ shell: Shell
  ) -> String {
    var titles = pages
    if desk.board.showing.site.plan.charter.identityFiles.contains(path) {
      titles.insert(shell.word("siteItself"), at: 0)
    }
    guard !titles.isEmpty else { return shell.word("unusedFile").escaped }
    let shown = titles.prefix(6).joined(separator: ", ") + (titles.count > 6 ? "…" : "")
    return (shell.word("usedIn") + shown).escaped
  }
}
