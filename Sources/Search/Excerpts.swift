import Markdown

/// What is shown of a few pages that were found, when the typist pauses: headings and the beginning of
/// each section's text, in the author's words.
enum Excerpts {
  /// A result costs its neighbours' bytes too, so a page has a file of its own; on a large site a few
  /// share one, since files cost time when they are written and copied.
  static func pagesInFile(of count: Int) -> Int { count <= 2000 ? 1 : 4 }
  /// What explains a table's entry is a sentence.
  static let entriesInFile = 6
  /// Bytes of text kept of a page, about: all of it where pages are few.
  static func textOfPage(of count: Int) -> Int { count <= 500 ? 8000 : 1300 }
}

/// How authors' words are shown in results.
package struct ExcerptStyle: Sendable {
  let typography: Typography.Rules
  /// `[CH-07]` as the page itself shows it, by the id: nil for brackets that name nothing.
  let named: @Sendable (String) -> String?

  package init(typography: Typography.Rules, named: @escaping @Sendable (String) -> String?) {
    self.typography = typography
    self.named = named
  }

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

  private func withoutBrackets(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      result += rest[..<open]
      rest = rest[(open + 1)...]
      let word = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      guard word.endIndex < rest.endIndex, rest[word.endIndex] == UInt8(ascii: "]"),
        let name = named(String(decoding: word, as: UTF8.self))
      else {
        result.append(UInt8(ascii: "["))
        continue
      }
      result += name.utf8
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
