import CharterModel

/// What the browser reads before anything else: how to cut and to fold a query, and which file holds
/// which words, families and pages.
struct SearchHead {
  let json: ScriptValue

  /// - Parameters:
  ///   - entryWords: of each entry of a table, how many words say what it is about.
  ///   - prints: of the files of words, places, titles, pages and rows, one after the other.
  init(
    _ index: SearchIndex, _ shards: SearchShards, of pages: FoundPages, entryWords: [Int],
    prints: [String]
  ) {
    let stops = StopWords.of(pages.language)
    json = .object([
      ("stops", .text(stops.words.joined(separator: " "))),
      ("elisions", .text(stops.elisions.joined(separator: " "))),
      ("rules", .text(SuffixRules.of(pages.language).text)),
      ("words", .texts(shards.firstWords)),
      ("places", .texts(shards.firstFamilies)),
      ("prints", .texts(prints)),
      // One digit a page: there are at most 40 sections, and few pages have more than 35.
      ("sections", .text(index.sections.map { String(UnicodeScalar(UInt8($0 + 48))) }.joined())),
      ("pagesInFile", .number(Excerpts.pagesInFile(of: index.sections.count))),
      ("titlesInFile", .number(FoundTitle.pagesInFile(of: index.sections.count))),
      ("asides", .numbers(pages.asides.flatMap { [$0.lowerBound, $0.upperBound] })),
      ("entries", .number(pages.titles.count - entryWords.count)),
      ("terms", .number(pages.termCount)),
      ("entryWords", .text(entryWords.map { String(min($0, 9)) }.joined())),
      (
        "questions",
        .list(
          pages.questions.map { .list([.text($0.text), .number($0.page), .text($0.anchor)]) })
      ),
      ("line", .number(pages.line ?? -1)),
      ("crisis", .texts(pages.line == nil ? [] : TradeWords.of(pages.language).crisisWords)),
    ])
  }
}
