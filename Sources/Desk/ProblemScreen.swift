import CharterModel
import Diagnosis

/// All problems by page, each with what can be written instead.
struct ProblemScreen {
  let html: String

  private static let mostFiles = 200
  private static let mostOfOneFile = 50

  init(_ desk: DeskService) {
    let shell = Shell(desk)
    let list = ProblemList(desk, atMost: Self.mostFiles)
    var content = "<h1>\(shell.word("problems").escaped)</h1>"
    content += "<p id=\"desk-said\" class=\"desk-said\" role=\"status\"></p>"
    if list.entries.isEmpty {
      content += "<p class=\"desk-quiet\">\(shell.word("noProblems").escaped)</p>"
    } else {
      content += "<p class=\"desk-about\">\(shell.word("problemsHelp").escaped)</p>"
    }
    content += list.entries.map { Self.section($0, desk, shell) }.joined(separator: "\n")
    if list.hasMore { content += "<p>\(shell.word("moreProblems").escaped)</p>" }
    html = shell.html(shell.word("problems"), .problems, [:], content)
  }

  private static func section(
    _ entry: ProblemList.Entry, _ desk: DeskService, _ shell: Shell
  ) -> String {
    let title =
      entry.isOfContent
      ? HomeScreen.link(desk, to: entry.path) : entry.path.shownAsPath.escaped
    let handle = entry.isOfContent ? desk.handles.handle(of: entry.path) : ""
    let items = entry.items.prefix(mostOfOneFile).map {
      item($0, handle, desk.language, shell)
    }
    let more =
      entry.items.count > mostOfOneFile ? "<p>\(shell.word("moreProblems").escaped)</p>" : ""
    return "<section data-page=\"\(handle)\" data-digest=\"\(entry.digest)\"><h2>\(title)</h2>"
      + "<ul class=\"desk-list\">\(items.joined())</ul>\(more)</section>"
  }

  private static func item(
    _ item: ProblemList.Item, _ handle: String, _ language: Language, _ shell: Shell
  ) -> String {
    let line = HomeScreen.line(item.diagnostic, shell, language)
    guard let offer = item.correction else {
      guard item.isOfFacts else { return "<li>\(line)</li>" }
      // What the header says is changed in the form.
      return "<li>\(line)<p class=\"desk-actions\"><a class=\"button\" "
        + "href=\"\(Gate.prefix)form/\(handle)\">\(shell.word("form").escaped)</a></p></li>"
    }
    func hidden(_ name: String) -> String {
      "<span class=\"visually-hidden\"> \(shell.word(name).escaped) </span>"
    }
    let label =
      "\(shell.word("correct"))\(language == .french ? "\u{A0}:" : ":") \(offer.old) → \(offer.new)"
    return "<li>\(line)<p class=\"desk-words\">\(offer.before.escaped)"
      + "<del>\(hidden("goes"))\(visible(offer.old))</del>"
      + "<ins>\(hidden("comes"))\(visible(offer.new))</ins>\(offer.after.escaped)</p>"
      + "<p class=\"desk-actions\"><button type=\"button\" class=\"button\" "
      + "data-problem=\"\(item.diagnostic.mark.escaped)\" aria-label=\"\(label.escaped)\">"
      + "\(shell.word("correct").escaped)</button></p></li>"
  }

  /// Spaces alone are seen by a sign.
  private static func visible(_ text: String) -> String {
    text.allSatisfy(\.isWhitespace) ? String(repeating: "␣", count: text.count) : text.escaped
  }
}
