import CharterModel
import Diagnosis
import SitePlan

/// The plan of the site: its pages as they are nested, each with what can be done to it; new pages; and
/// the bin.
struct PlanScreen {
  let html: String

  private let desk: DeskService
  private let shell: Shell
  private let site: Site

  init(_ desk: DeskService) {
    let shell = Shell(desk)
    var screen = PlanScreen(desk, shell)
    let content = [
      "<h1>\(shell.word("plan").escaped)</h1>",
      "<p id=\"desk-said\" class=\"desk-said\" role=\"status\"></p>",
      screen.newPage, "<h2>\(shell.word("pages").escaped)</h2>", screen.tree, screen.bin,
    ]
    screen = PlanScreen(
      desk, shell, shell.html(shell.word("plan"), .plan, [:], content.joined(separator: "\n")))
    self = screen
  }

  private init(_ desk: DeskService, _ shell: Shell, _ html: String = "") {
    (self.desk, self.shell, self.html) = (desk, shell, html)
    site = desk.board.showing.site.plan
  }

  // MARK: - New

  /// The kinds that the folder has a place for, in words.
  private var newPage: String {
    let charter = site.charter
    let kinds =
      [RecordKind.page]
      + RecordKind.records.filter { kind in
        charter.pages.contains { $0.isIndex && $0.collection?.id == kind.id }
      }
    let options = kinds.map { kind in
      let about = KindWords.about(kind).map { " — " + $0[desk.language] } ?? ""
      return "<option value=\"\(kind.id.escaped)\">"
        + "\((kind.label[desk.language] + about).escaped)</option>"
    }
    let folders = charter.pages.filter { $0.isIndex && $0.collection == nil }.map { page in
      "<option value=\"\(desk.handles.handle(of: page.path))\">"
        + "\(desk.folderTitle(page.path).escaped)</option>"
    }
    return """
      <section class="desk-new" aria-labelledby="desk-new">\
      <h2 id="desk-new">\(shell.word("newPage").escaped)</h2>
      <form><label for="desk-kind">\(shell.word("kindOfPage").escaped)</label>\
      <select id="desk-kind">\(options.joined())</select>
      <label for="desk-title">\(shell.word("titleOf").escaped)</label>\
      <input id="desk-title" autocomplete="off">
      <div id="desk-where"><label for="desk-folder">\(shell.word("folder").escaped)</label>\
      <select id="desk-folder">\(folders.joined())</select></div>
      <p class="desk-actions"><button type="submit" class="button">\
      \(shell.word("create").escaped)</button> <a class="button" href="\(Gate.prefix)import">\
      \(shell.word("import").escaped)</a></p></form></section>
      """
  }

  // MARK: - Tree

  private var tree: String {
    let home = site.pages.indices.first { index in
      site.pages[index].parent == nil && site.pages[index].address == "index.html"
    }
    guard let home else { return "" }
    return "<ul class=\"desk-plan\">\(item(home))</ul>"
  }

  private func item(_ index: Int) -> String {
    let page = site.pages[index]
    let inner = page.children.filter { site.pages[$0].isRead }.map(item).joined()
    let below = inner.isEmpty ? "" : "<ul>\(inner)</ul>"
    let link = "<a href=\"/\(page.address.escaped)\">\(page.title.escaped)</a>"
    guard let own = page.charterIndex else { return "<li>\(link)\(below)</li>" }
    let source = site.charter.pages[own]
    let label = shell.word("arrangeThis") + source.title
    return "<li>\(link) <button type=\"button\" class=\"desk-arrange\" "
      + "data-page=\"\(desk.handles.handle(of: source.path))\" aria-label=\"\(label.escaped)\">"
      + "\(shell.word("arrange").escaped)</button>\(below)</li>"
  }

  // MARK: - Bin

  private var bin: String {
    let items = (try? Bin(editor: desk.editor).items()) ?? []
    guard !items.isEmpty else { return "" }
    let lines = items.map { item in
      let label = shell.word("putBackThis") + item.title
      let when = item.who + ", " + Moment(item.time).phrase[desk.language]
      return "<li>\(item.title.escaped) <span class=\"desk-quiet\">\(when.escaped)</span> "
        + "<button type=\"button\" class=\"button\" data-bin=\"\(item.id)\" "
        + "aria-label=\"\(label.escaped)\">\(shell.word("putBack").escaped)</button></li>"
    }
    return "<section aria-labelledby=\"desk-bin\"><h2 id=\"desk-bin\">"
      + "\(shell.word("bin").escaped)</h2><ul class=\"desk-list\">\(lines.joined())</ul></section>"
  }
}
