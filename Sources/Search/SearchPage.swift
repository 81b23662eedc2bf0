/// What a reader can find on one page: the page itself, then each of its sections.
///
/// This module (`Search`) knows words and where they stand; whoever has pages says what each holds.
/// The browser's half is the theme's `assets/search.js`.
package struct SearchPage: Sendable {
  package struct Section: Sendable {
    /// The id of its heading; empty for the page itself.
    package var anchor: String
    package var heading: String
    /// UTF-8.
    package var text: [UInt8]

    package init(anchor: String, heading: String, text: [UInt8] = []) {
      self.anchor = anchor
      self.heading = heading
      self.text = text
    }
  }

  /// Pages of more sections gather the rest in the last one.
  package static let mostSections = 40

  package var title: String
  package var id: String?
  /// The name of its file or folder, which authors choose with care.
  package var name: String
  package var isIndex: Bool
  package var isHome: Bool
  /// The title of the part of the site that it stands in.
  package var part: String
  /// What is worth more than running text: the summary, tags, what one calls about.
  package var keywords: [String] = []
  /// The page itself comes first, with what stands before the first heading.
  package var sections = [Section(anchor: "", heading: "")]

  package init(title: String, name: String, isIndex: Bool, isHome: Bool, part: String) {
    self.title = title
    self.name = name
    self.isIndex = isIndex
    self.isHome = isHome
    self.part = part
  }

  /// Adds a block to the last section, on a line of its own.
  package mutating func append(_ write: (inout [UInt8]) -> Void) {
    let last = sections.count - 1
    let end = sections[last].text.count
    if end > 0 { sections[last].text.append(UInt8(ascii: "\n")) }
    let start = sections[last].text.count
    write(&sections[last].text)
    if sections[last].text.count == start { sections[last].text.removeLast(start - end) }
  }
}
