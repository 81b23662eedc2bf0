import CharterModel
import Markdown

/// What is shown of a few pages that were found, when the typist pauses: headings and the beginning of
/// each section's text, in the author's words.
struct Excerpts: LateFile {
  /// A result costs its neighbours' bytes too, so a page has a file of its own; on a large site a few
  /// share one, since files cost time when they are written and copied.
  static func pagesInFile(of count: Int) -> Int { count <= 2000 ? 1 : 4 }
  /// Bytes of text kept of a page, about: all of it where pages are few.
  static func textOfPage(of count: Int) -> Int { count <= 500 ? 8000 : 1300 }

  let number: Int
  /// Of each page its ``Site/excerpt(of:bytes:)``.
  let pages: ArraySlice<[UInt8]>
  let version: String

  func bytes(in site: Site) -> [UInt8] {
    SearchScript(version: version)
      .receiving("pages", number, .list(pages.map { .script($0) }))
  }
}

extension Site {
  /// A page's sections as a script has them: anchor, heading and text of each.
  func excerpt(of page: SearchPage, bytes: Int) -> [UInt8] {
    var left = bytes
    var script = Array("[".utf8)
    script.reserveCapacity(bytes + 300)
    for (number, section) in page.sections.enumerated() {
      let share = max(160, left / (page.sections.count - number))
      let text = typeset(section.text.beginning(bytes: share))
      left -= text.count
      if number > 0 { script.append(UInt8(ascii: ",")) }
      let heading = typeset(ArraySlice(section.heading.utf8))
      ScriptValue.list([.text(section.anchor), .bytes(heading), .bytes(text)]).write(to: &script)
    }
    script.append(UInt8(ascii: "]"))
    return script
  }

  private func typeset(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard !text.isEmpty else { return [] }
    var text = text
    if text.contains(UInt8(ascii: "[")) {
      text = Array(withoutBrackets(String(decoding: text, as: UTF8.self)).utf8)[...]
    }
    var typography = Typography(typography)
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 40)
    typography.append(text, to: &output, escapes: false)
    return output
  }

  /// `[CH-07]` as the page itself shows it: the id, or the record's title, with what a rule's force
  /// and dates make of it.
  private func withoutBrackets(_ text: String) -> String {
    text.replacing(/\[([A-Za-z0-9][A-Za-z0-9-]*)\]/) { match in
      guard let record = charter.record(String(match.1)) else { return String(match.0) }
      let isNumbered = match.1.contains { $0.isUppercase }
      let marks = isNumbered ? [validityMark(of: record)].compactMap(\.self) : marks(of: record)
      return named(isNumbered ? String(match.1) : charter.pages[record].title, marks)
    }
  }
}

extension [UInt8] {
  /// The words that fit.
  fileprivate func beginning(bytes: Int) -> ArraySlice<UInt8> {
    guard count > bytes else { return self[...] }
    let end = self[..<bytes].lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return end.map { self[..<$0] + " …".utf8 } ?? []
  }
}
