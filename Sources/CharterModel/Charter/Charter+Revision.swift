import Diagnosis

extension Charter {
  /// The same charter with another text of one page; a decision is compiled again.
  package func replacing(
    _ index: Int, with page: CharterPage, _ diagnostics: inout [Diagnostic]
  ) -> Charter {
    var charter = self
    charter.pages[index] = page
    if !histories.isEmpty { charter.setHistories(histories) }
    if page.kind.id == Decision.kind.id {
      charter.decisions[index] = DecisionTree(of: page, in: charter, &diagnostics)
    }
    return charter
  }
}

extension ParsedPage {
  /// Whether nothing but the text below the title changed: the front matter, the title and the
  /// anchors that other pages may lead to are the same.
  package func differsOnlyInText(from older: ParsedPage) -> Bool {
    path == older.path && frontMatter.end == older.frontMatter.end
      && source.bytes[..<frontMatter.end] == older.source.bytes[..<older.frontMatter.end]
      && outline.headings.map(\.id) == older.outline.headings.map(\.id)
      && outline.headings.map(\.text) == older.outline.headings.map(\.text)
      && titleHeading?.id == older.titleHeading?.id
  }
}
