import CharterModel
import Diagnosis
import Preview
import SitePlan

/// A page of the site as its theme makes it, with the desk's bar above and its passages marked. Only the
/// desk renders it so: what is published has neither.
struct PageScreen {
  let html: String

  init(_ desk: DeskService, _ showing: Showing, _ index: Int) {
    let shell = Shell(desk)
    let handles = desk.handles
    let marked = showing.site.marking { handles.handle(of: $0) }
    let site = marked.plan
    let page = site.pages[index]
    // A version that is kept is read, never changed.
    let own = site.charterPage(of: page).flatMap { $0.place?.isKept == true ? nil : $0 }
    let tables = site.ownSources(of: page)?.tables ?? []
    let text = Self.withoutScripts(String(decoding: marked.render(index), as: UTF8.self))
    var settings = ["address": "/" + page.address]
    if let own { settings["page"] = handles.handle(of: own.path) }
    if let own, let title = own.titleNode {
      settings["title"] = "\(handles.handle(of: own.path)).\(title)"
    }
    let bar = Self.bar(shell, desk, own, tables)
    html = Self.inserting(head: shell.head(.page, settings), bar: bar, into: text)
  }

  private static func bar(
    _ shell: Shell, _ desk: DeskService, _ own: CharterPage?, _ tables: [String]
  ) -> String {
    let label = shell.word("desk").escaped
    var bar = """
      <div class="desk-bar" role="region" aria-label="\(label)">\
      <a class="desk-home" href="\(Gate.prefix)home">\(label)</a>\
      <span class="desk-tools">
      """
    if let own {
      bar += "<button type=\"button\" class=\"button\" id=\"desk-edit\" aria-pressed=\"false\">"
      bar += shell.word("edit").escaped + "</button>"
      let form = Gate.prefix + "form/" + desk.handles.handle(of: own.path)
      bar += "<a class=\"button\" href=\"\(form)\">\(shell.word("form").escaped)</a>"
      let history = Gate.prefix + "history/" + desk.handles.handle(of: own.path)
      bar += "<a class=\"button\" href=\"\(history)\">\(shell.word("history").escaped)</a>"
    }
    for path in tables {
      let grid = Gate.prefix + "grid/" + desk.handles.handle(of: path)
      let name = tables.count > 1 ? " " + ContentPath.stem(of: path) : ""
      bar += "<a class=\"button\" href=\"\(grid)\">\((shell.word("grid") + name).escaped)</a>"
    }
    let state = own.map { desk.state(of: $0.path) } ?? ""
    return bar + "</span><span id=\"desk-state\" class=\"desk-state\">\(state.escaped)</span>"
      + "<div id=\"desk-notices\"></div></div>\n"
  }

  /// In the desk no script runs but its own: the policy says so, and nothing asks for one.
  private static func withoutScripts(_ html: String) -> String {
    var rest = html[...]
    var kept = ""
    while let start = rest.firstRange(of: "<script") {
      kept += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "</script>") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  private static func inserting(head: String, bar: String, into page: String) -> String {
    guard let end = page.firstRange(of: "</head>"), let body = page.firstRange(of: "<body"),
      let top = Self.endOfTag(from: body.upperBound, in: page)
    else { return head + bar + page }
    let opened = Self.behindSkipLink(top, in: page)
    return page[..<end.lowerBound] + head + "\n" + page[end.lowerBound..<opened] + "\n" + bar
      + page[opened...]
  }

  /// The link that leads past the bar and the header stays the first of the page.
  private static func behindSkipLink(_ start: String.Index, in page: String) -> String.Index {
    let rest = page[start...].drop(while: \.isWhitespace)
    guard rest.hasPrefix("<a class=\"skip\""), let end = rest.firstRange(of: "</a>") else {
      return start
    }
    return end.upperBound
  }

  /// Behind the sign that closes a tag, whatever its quoted values hold.
  private static func endOfTag(from start: String.Index, in page: String) -> String.Index? {
    var isQuoted = false
    var index = start
    while index < page.endIndex {
      if page[index] == "\"" { isQuoted.toggle() }
      let next = page.index(after: index)
      if page[index] == ">", !isQuoted { return next }
      index = next
    }
    return nil
  }
}
