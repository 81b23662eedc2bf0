import Diagnosis

/// Tables that networks give out, known by their columns: figures to be carried over, no table of
/// the charter's.
enum PlatformExport {
  /// Names of columns (and first words of titles) of which two make an export, by its origin.
  private static let marks: [(origin: String, names: Set<String>)] = [
    (
      "LinkedIn",
      [
        "impressions (organic)", "impressions (sponsored)", "impressions (total)",
        "unique impressions (organic)", "clicks (organic)", "clicks (total)",
        "reactions (organic)", "reactions (total)", "comments (organic)", "reposts (organic)",
        "engagement rate (organic)", "engagement rate (total)", "sponsored followers",
        "organic followers", "auto-invited followers", "total followers",
        "total page views (total)", "total unique visitors (total)",
        "overview page views (desktop)", "impressions (organiques)", "clics (organiques)",
        "taux d'engagement (organique)", "abonnes sponsorises", "abonnes organiques",
      ]
    ),
    (
      "X",
      [
        "tweet id", "tweet permalink", "tweet text", "engagement rate", "user profile clicks",
        "detail expands", "hashtag clicks", "new follows", "unfollows", "profile visits",
        "bookmarks", "reposts", "create post", "post id", "post link", "media views",
      ]
    ),
    (
      "Meta",
      [
        "primary", "post id", "page id", "page name", "account id", "account username",
        "account name", "publish time", "permalink", "custom labels", "post type",
        "3-second video views", "identifiant de la publication", "nom de la page",
        "nom du compte", "heure de publication", "permalien", "reels", "data comment",
      ]
    ),
  ]

  /// The network that an export came from; nil if it is none that is known.
  static func origin(of bytes: [UInt8]) -> String? {
    var best: (origin: String, count: Int)?
    for separator in CSVReader.separators {
      var reader = CSVReader(
        bytes, separator: CSVReader.declaredSeparator(of: bytes)?.separator ?? separator)
      for _ in 0..<10 {
        guard let row = reader.next() else { break }
        let words = Set(row.prefix(200).map { $0.text.folded })
        for (origin, names) in marks {
          // Meta's tables of one figure have a day and a column of this name, and nothing else.
          let isPair = origin == "Meta" && words == ["date", "primary"]
          let count = isPair ? 2 : names.intersection(words).count
          if count > 1, count > best?.count ?? 0 { best = (origin, count) }
        }
      }
    }
    return best?.origin
  }
}
