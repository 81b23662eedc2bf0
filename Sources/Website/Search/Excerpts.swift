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
    if text.contains(UInt8(ascii: "[")) { text = withoutBrackets(text)[...] }
    var typography = Typography(typography)
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 40)
    typography.append(text, to: &output, escapes: false)
    return output
  }

  /// `[CH-07]` as the page itself shows it: the id, or the record's title, with what a rule's force
  /// and dates make of it.
  private func withoutBrackets(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      result += rest[..<open]
      rest = rest[(open + 1)...]
      let word = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      let id = String(decoding: word, as: UTF8.self)
      guard word.endIndex < rest.endIndex, rest[word.endIndex] == UInt8(ascii: "]"),
        let record = charter.record(id)
      else {
        result.append(UInt8(ascii: "["))
        continue
      }
      let isNumbered = word.contains { 0x41...0x5A ~= $0 }
      let marks = isNumbered ? [validityMark(of: record)].compactMap(\.self) : marks(of: record)
      result += named(isNumbered ? id : charter.pages[record].title, marks).utf8
      rest = rest[(word.endIndex + 1)...]
    }
    return result + rest
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
