import CharterModel

/// What is shown of a few pages that were found, when the typist pauses: headings and the beginning of
/// each section's text, in the author's words. Written when its turn comes, on any core.
struct Excerpts: LateFile {
  /// A result costs its neighbours' bytes too, so a page has a file of its own; on a large site a few
  /// share one, since files cost time when they are written and copied.
  static func pagesInFile(of count: Int) -> Int { count <= 2000 ? 1 : 4 }
  /// Bytes of text kept of a page, about: all of it where pages are few.
  static func textOfPage(of count: Int) -> Int { count <= 500 ? 8000 : 1300 }

  let number: Int
  let pages: [Int]
  let version: String
  let textOfPage: Int

  func bytes(in site: Site) -> [UInt8] {
    SearchScript(version: version).receiving(
      "pages", number, .list(pages.map { entry($0, in: site) }))
  }

  private func entry(_ index: Int, in site: Site) -> ScriptValue {
    let page = SearchPage(index, of: site)
    var left = textOfPage
    let sections = page.sections.enumerated().map { number, section in
      let share = max(160, left / (page.sections.count - number))
      let text = site.typeset(site.withoutBrackets(section.text.beginning(bytes: share)))
      left -= text.utf8.count
      return ScriptValue.texts([section.anchor, site.typeset(section.heading), text])
    }
    return .list(sections)
  }
}

extension Site {
  /// `[CH-07]` as the page itself shows it: the id, or the record's title.
  fileprivate func withoutBrackets(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    return text.replacing(/\[([A-Za-z0-9][A-Za-z0-9-]*)\]/) { match in
      guard let record = charter.record(String(match.1)) else { return String(match.0) }
      let isNumbered = match.1.contains { $0.isUppercase }
      return isNumbered ? String(match.1) : charter.pages[record].title
    }
  }
}

extension String {
  /// The words that fit.
  fileprivate func beginning(bytes: Int) -> String {
    guard utf8.count > bytes else { return self }
    let end = utf8.index(utf8.startIndex, offsetBy: bytes)
    let whole = utf8[..<end].lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return whole.map { String(self[..<$0]) + " …" } ?? ""
  }
}
