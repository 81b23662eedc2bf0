import CharterModel
import Diagnosis
import SitePlan

/// Where somebody begins: what waits for them, and the ways to what they want to change.
struct HomeScreen {
  let html: String

  /// Pages of which the problems are shown.
  private static let mostPages = 40

  init(_ desk: DeskService) {
    let shell = Shell(desk)
    let content = [
      "<h1>\(desk.board.showing.site.plan.words.siteName.escaped)</h1>",
      "<p class=\"desk-actions\"><a class=\"button\" href=\"/index.html\">"
        + "\(shell.word("openSite").escaped)</a> <a class=\"button\" href=\"\(Gate.prefix)plan\">"
        + "\(shell.word("plan").escaped)</a> <a class=\"button\" href=\"\(Gate.prefix)import\">"
        + "\(shell.word("import").escaped)</a></p>",
      Self.finder(desk, shell),
      Self.section("drafts", Self.drafts(desk), empty: "noDrafts", shell),
      Self.section("problems", Self.problems(desk, shell), empty: "noProblems", shell),
      Self.section("overdue", Self.overdue(desk, shell), empty: "noOverdue", shell),
      Self.section("tables", Self.tables(desk), empty: nil, shell),
      Self.online(desk, shell),
    ]
    html = shell.html(shell.word("deskHome"), .home, [:], content.joined(separator: "\n"))
  }

  private static func section(
    _ name: String, _ items: [String], empty: String?, _ shell: Shell
  ) -> String {
    if items.isEmpty, empty == nil { return "" }
    let body =
      items.isEmpty
      ? "<p class=\"desk-quiet\">\(shell.word(empty ?? "").escaped)</p>"
      : "<ul class=\"desk-list\">" + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
    return "<section aria-labelledby=\"desk-\(name)\"><h2 id=\"desk-\(name)\">"
      + "\(shell.word(name).escaped)</h2>\(body)</section>"
  }

  /// All pages by their titles; its script leads to the one that is chosen.
  private static func finder(_ desk: DeskService, _ shell: Shell) -> String {
    let site = desk.board.showing.site.plan
    let options = site.charter.pages.indices.map { index in
      let address = "/" + site.address(ofCharterPage: index)
      return "<option value=\"\(site.charter.pages[index].title.escaped)\" "
        + "data-address=\"\(address.escaped)\"></option>"
    }
    return """
      <div class="desk-finder"><label for="desk-find">\(shell.word("findPage").escaped)</label>
      <input id="desk-find" list="desk-pages" autocomplete="off">\
      <button type="button" class="button" id="desk-go">\(shell.word("goTo").escaped)</button>
      <datalist id="desk-pages">\(options.joined())</datalist></div>
      """
  }

  static func link(_ desk: DeskService, to path: String) -> String {
    let title = desk.title(of: path).escaped
    let own =
      ContentPath.isTable(path)
      ? Gate.prefix + "grid/" + desk.handles.handle(of: path) : desk.address(of: path)
    return own.map { "<a href=\"\($0.escaped)\">\(title)</a>" } ?? title
  }

  private static func paths(_ desk: DeskService) -> [String] {
    let charter = desk.board.showing.site.plan.charter
    return charter.pages.map(\.path) + charter.tables.flatMap(\.paths)
  }

  private static func drafts(_ desk: DeskService) -> [String] {
    let drafts = Drafts(editor: desk.editor)
    return paths(desk).compactMap { path in
      guard let last = drafts.kept(of: path).map(\.time).max() else { return nil }
      return link(desk, to: path)
        + " <span class=\"desk-quiet\">\(Moment(last).phrase[desk.language].escaped)</span>"
    }
  }

  /// The first problems; the screen of problems has them all.
  private static func problems(_ desk: DeskService, _ shell: Shell) -> [String] {
    let files = ProblemList.byFile(desk)
    guard !files.isEmpty else { return [] }
    var items = files.prefix(mostPages).map { file in
      let name =
        file.isOfContent ? link(desk, to: file.path) : file.path.shownAsPath.escaped
      let lines = file.problems.prefix(5).map { "<li>\(line($0, shell, desk.language))</li>" }
      return name + "<ul>" + lines.joined() + "</ul>"
    }
    if files.count > mostPages { items.append(shell.word("moreProblems").escaped) }
    items.append(
      "<a class=\"button\" href=\"\(Gate.prefix)problems\">"
        + "\(shell.word("correctThem").escaped)</a>")
    return items
  }

  static func line(
    _ diagnostic: Diagnostic, _ shell: Shell, _ language: Language
  ) -> String {
    let help = diagnostic.help.map {
      " <span class=\"desk-quiet\">\((shell.word("fix") + $0[language]).escaped)</span>"
    }
    return diagnostic.message[language].escaped + (help ?? "")
  }

  private static func overdue(_ desk: DeskService, _ shell: Shell) -> [String] {
    let site = desk.board.showing.site.plan
    return site.charter.pages.compactMap { page in
      guard let reviewed = page.fields[CommonFields.reviewed],
        let due = page.fields[CommonFields.reviewEvery]?.after(reviewed), due < site.date
      else { return nil }
      return link(desk, to: page.path)
        + " <span class=\"desk-quiet\">\((shell.word("dueOn") + site.words.text(of: due)).escaped)</span>"
    }
  }

  private static func tables(_ desk: DeskService) -> [String] {
    desk.board.showing.site.plan.charter.tables.flatMap(\.paths).map { link(desk, to: $0) }
  }

  private static func online(_ desk: DeskService, _ shell: Shell) -> String {
    let words =
      desk.published().map {
        shell.word("onlineSince") + Moment(nanoseconds: $0).phrase[desk.language]
      } ?? shell.word("neverPublished")
    return "<section aria-labelledby=\"desk-online\"><h2 id=\"desk-online\">"
      + "\(shell.word("online").escaped)</h2><p>\(words.escaped)</p></section>"
  }
}
