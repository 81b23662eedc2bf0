/// What the browser reads before anything else: how to cut and to fold a query, and which file holds
/// which words, families and pages.
struct SearchHead {
  let json: ScriptValue

  /// - Parameter found: the pages that can be found.
  init(
    _ index: SearchIndex, _ shards: SearchShards, synonyms: [[String]], found: [Int], of site: Site
  ) {
    let stops = StopWords.of(site.textLanguage)
    json = .object([
      ("stops", .text(stops.words.joined(separator: " "))),
      ("elisions", .text(stops.elisions.joined(separator: " "))),
      ("rules", .text(SuffixRules.of(site.textLanguage).text)),
      ("words", .texts(shards.firstWords)),
      ("places", .numbers(shards.places.map(\.lowerBound))),
      // One digit a page: there are at most 40 sections, and few pages have more than 35.
      ("sections", .text(index.sections.map { String(UnicodeScalar(UInt8($0 + 48))) }.joined())),
      ("pagesInFile", .number(Excerpts.pagesInFile(of: index.sections.count))),
      ("titlesInFile", .number(FoundTitles.pagesInFile(of: index.sections.count))),
      ("asides", .numbers(site.asides(among: found).flatMap { [$0.lowerBound, $0.upperBound] })),
      (
        "standIns",
        .list(
          index.standIns(in: site.textLanguage).map {
            .list([.texts($0.sources), .texts($0.targets)])
          })
      ),
      ("synonyms", .list(synonyms.map { .texts($0) })),
    ])
  }
}
