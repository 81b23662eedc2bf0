import CharterModel
import Markdown
import Search
import SitePlan

/// The pages as programs read them, one at a time.
extension Site {
  /// The pages that can be found, by their numbers, with what each holds.
  package var findablePages: [(page: Int, text: SearchPage)] {
    pages.indices.filter { pages[$0].isRead }.map { ($0, SearchPage($0, of: self)) }
  }

  /// What a page says, in plain Markdown: its own text, and the rows of its table.
  package func plainText(ofPage index: Int) -> String {
    var texts: [String] = []
    if let source = charterPage(of: pages[index]) {
      texts.append(PlainMarkdown(of: source, in: self).body())
    }
    if let table = pages[index].table {
      // As a search reads it: what an author hid is not in it.
      let found = SearchPage(rowsOf: charter.tables[table])
      texts += found.sections.map { section in
        let words = String(decoding: section.text, as: UTF8.self)
        return section.heading.isEmpty ? words : section.heading + "\n" + words
      }
    }
    return texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
