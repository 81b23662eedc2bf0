import CharterModel
import Diagnosis
import Search
import SitePlan

/// What of the site a search can find, handed to `Search`.
extension Site {
  /// Pages that can be found: what is withheld is no page of the site, and so in no index.
  private var foundPages: [Int] {
    pages.indices.filter { canBeFound(pages[$0]) && !navigation.hidden.contains($0) }
  }

  /// What is read, and what is printed: that by its title.
  private func canBeFound(_ page: SitePage) -> Bool {
    switch page.content {
    case .printedDocument, .acknowledgement: true
    default: page.isRead
    }
  }

  /// Parts of the index that can be made side by side; none if the theme has no search.
  /// - Parameter count: at most so many. Each meets the site's common words anew.
  package func searchParts(_ count: Int) -> [SearchPart] {
    guard theme.isSearchable else { return [] }
    let found = foundPages
    let size = max(16, (found.count + count - 1) / count)
    let entries = tableEntries(on: found).all.map(\.searched)
    let parts = stride(from: 0, to: found.count, by: size).map {
      SearchPart(
        pages: Array(found[$0..<min($0 + size, found.count)]), pagesOfSite: found.count)
    }
    guard !entries.isEmpty else { return parts }
    return parts + [SearchPart(entries: entries, pagesOfSite: found.count)]
  }

  package func indexed(_ part: SearchPart) -> IndexedPart {
    var indexed = IndexedPart(
      of: part.pages.count, among: part.pagesOfSite, in: textLanguage, excerptStyle)
    for index in part.pages { indexed.add(SearchPage(index, of: self)) }
    for entry in part.entries { indexed.add(entry) }
    return indexed
  }

  /// The files that the browser fetches for a search.
  /// - Parameter parts: what ``indexed(_:)`` made of ``searchParts``, in their order.
  package func searchFiles(_ parts: [IndexedPart]) -> [SiteFile] {
    guard theme.isSearchable else { return [] }
    let found = foundPages
    let (termCount, entries) = tableEntries(on: found)
    var pages = FoundPages(
      titles: found.map { foundTitle(self.pages[$0]) } + entries.map(\.found),
      asides: asides(among: found),
      synonyms: synonymGroups, language: textLanguage)
    pages.entryCount = entries.count
    pages.termCount = termCount
    pages.questions = homeQuestions(among: found)
    pages.line = emergency.flatMap { found.firstIndex(of: pageOfCharter[$0.contact]) }
    return pages.files(parts).map { SiteFile(address: $0.address, content: .late($0.bytes)) }
  }

  private func foundTitle(_ page: SitePage) -> FoundTitle {
    let source = charterPage(of: page)
    let kind = source.flatMap { $0.kind.id == RecordKind.page.id ? nil : $0.kind }
    var title = FoundTitle(
      address: page.address, title: page.label, kind: kind?.label[language] ?? "",
      id: kind == nil ? "" : source?.recordID ?? "")
    if let index = page.charterIndex {
      title.anchor = beginning(of: index)
      title.answer = answer(of: index)
      // A title that says how binding the rule is says it once.
      if case .force = title.answer, page.label != page.title { title.answer = nil }
    }
    return title
  }

  /// A record in brackets: its number, or its title, with what a rule's force and dates make of it.
  private var excerptStyle: ExcerptStyle {
    ExcerptStyle(typography: typography) { id in
      guard let record = charter.record(id) else { return nil }
      let isNumbered = id.utf8.contains { 0x41...0x5A ~= $0 }
      let marks = isNumbered ? [validityMark(of: record)].compactMap(\.self) : marks(of: record)
      return named(isNumbered ? id : charter.pages[record].title, marks)
    }
  }

  /// Words that mean the same, as the author's table says.
  private var synonymGroups: [[String]] {
    let rows = charter.tables.first { $0.kind.id == Synonyms.kind.id }?.rows ?? []
    return rows.map { row in
      (row.fields[Synonyms.term].map { [$0] } ?? [])
        + (row.fields[Synonyms.synonyms] ?? []).map(\.value)
    }.filter { $0.count > 1 }
  }
}

/// Some pages of a site, whose words can be looked up without the others.
package struct SearchPart: Sendable {
  var pages: [Int] = []
  /// Of tables.
  var entries: [SearchPage] = []
  let pagesOfSite: Int
}
