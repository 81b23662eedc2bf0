import Diagnosis

/// The days on which another program would publish a page, as its header says: Hugo, Jekyll, Ghost
/// and their like pass over a page whose day lies ahead, or whose last day is past.
struct PublicationPeriod: Sendable {
  private struct Bound {
    var day: Day
    /// nil where the file's name says it.
    var key: YAMLNode?
  }

  private var first: Bound?
  private var last: Bound?

  static let firstKeys: Set<String> = [
    "date", "publishdate", "publish-date", "pubdate", "pub-date", "published-at", "release-date",
    "go-live-date", "publication-date", "date-de-publication", "publie-le", "published",
    "publish-on", "publish-at", "en-ligne-le", "publier-le", "a-publier-le", "publie-a-partir-du",
    "publier-a-partir-du", "date-publication", "date-de-parution", "date-parution", "parution",
    "a-paraitre-le", "diffuser-le", "mise-en-ligne", "mise-en-ligne-le", "mis-en-ligne-le",
    "date-de-mise-en-ligne", "available-from", "live-on",
    "publish-after", "publish-from", "not-before", "scheduled-for",
  ]
  static let lastKeys: Set<String> = [
    "expirydate", "expiry-date", "expires", "expires-at", "expiration-date", "unpublishdate",
    "unpublish-date", "unpublished-at", "unpublish-at", "date-d-expiration", "expire", "expiration",
    "expire-le", "expired-at", "expires-on", "expire-on", "visible-jusqu-au",
    "available-until", "valid-until", "publish-until", "publier-jusqu-au", "publie-jusqu-au",
    "retirer-le", "depublier-le", "fin-de-publication",
  ]
  static func speaksOfDays(_ word: String) -> Bool {
    firstKeys.contains(word) || lastKeys.contains(word)
  }

  /// Whether a key says so in a way that can be read.
  static func isRead(_ word: String, _ value: YAMLNode) -> Bool {
    speaksOfDays(word) && day(value) != nil
  }

  /// Whether a key says on which days, in words that are none.
  static func isUnread(_ word: String, _ value: YAMLNode) -> Bool {
    speaksOfDays(word) && !value.isEmpty && day(value) == nil
      && value.scalar.flatMap(FieldDecoder.flag) != true
  }

  /// The last day that a value names, or nil if a part of it cannot be read.
  private static func day(_ value: YAMLNode) -> Day? {
    switch value.content {
    case .scalar(let text, _): return day(text)
    case .sequence(let items):
      let days = items.map { $0.scalar.flatMap(day) }
      return days.contains { $0 == nil } ? nil : days.compactMap { $0 }.max()
    case .mapping(let pairs):
      // MkDocs: `date: {created: …, updated: …}`.
      let days = pairs.map { $0.value.scalar.flatMap(day) }
      return days.contains { $0 == nil } ? nil : days.compactMap { $0 }.max()
    }
  }

  init(reading entries: [(key: YAMLNode, value: YAMLNode)], at path: String) {
    first = Self.postDay(at: path).map { Bound(day: $0, key: nil) }
    for (key, value) in entries {
      let word = (key.scalar ?? "").asKey
      guard Self.speaksOfDays(word), let day = Self.day(value) else { continue }
      if Self.firstKeys.contains(word), first.map({ $0.day < day }) ?? true {
        first = Bound(day: day, key: key)
      } else if Self.lastKeys.contains(word), last.map({ $0.day > day }) ?? true {
        last = Bound(day: day, key: key)
      }
    }
  }

  /// Jekyll: `_posts/2027-03-01-title.md`, `_posts/27-3-1-title.md`; with other signs between the
  /// numbers Jekyll would not show it at all.
  private static func postDay(at path: String) -> Day? {
    let folders = path.split(separator: "/").dropLast()
    guard folders.contains(where: { $0.lowercased() == "_posts" }) else { return nil }
    let parts = ContentPath.name(of: path).split(
      maxSplits: 3, whereSeparator: { "-_. ".contains($0) })
    guard parts.count > 2, 2...4 ~= parts[0].count,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
  }

  /// The day that keeps the page from being published on a day; nil if none does.
  func obstacle(on today: Day) -> (day: Day, key: YAMLNode?)? {
    if let first, first.day > today { return (first.day, first.key) }
    if let last, last.day <= today { return (last.day, last.key) }
    return nil
  }

  /// `2027-03-01`, alone or with a time; `2027/3/1`, `01.03.2027`, `March 1, 2027`: of a day in
  /// other words than the first, the earliest that it may be.
  private static func day(_ text: String) -> Day? {
    let head = text.trimmed.prefix(10)
    if let day = Day(head) { return day }
    // `20270101`
    if text.trimmed.count == 8, let whole = Int(text.trimmed) {
      return Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    let numbers = text.prefix(60).split(whereSeparator: { !$0.isASCII || !$0.isNumber })
    guard let year = numbers.first(where: { $0.count == 4 }).flatMap({ Int($0) }) else {
      return nil
    }
    if numbers.first?.count == 4, numbers.count > 2, let month = Int(numbers[1]),
      let number = Int(numbers[2].prefix(2)), let day = Day(year: year, month: month, day: number)
    {
      return day
    }
    return Day(year: year, month: 1, day: 1)
  }
}

extension CharterPage {
  /// One word on a page that its own date keeps from being shown.
  func leftOut(on today: Day) -> Diagnostic? {
    guard let (day, key) = publication.obstacle(on: today) else { return nil }
    let word = key.map { Phrase.quoted($0.scalar ?? "") } ?? Phrase(en: "its name", fr: "son nom")
    let isAhead = day > today
    return Diagnostic(
      .dateAhead, at: key?.position(in: source) ?? SourcePosition(path: source.path, line: 1),
      excerpt: key.flatMap { source.excerpt($0.line) },
      message: isAhead
        ? Phrase(
          en: "this page is left out until \(day), as \(word.en) says",
          fr: "cette page est retenue jusqu'au \(day), comme le dit \(word.fr)")
        : Phrase(
          en: "this page is left out since \(day), as \(word.en) says",
          fr: "cette page est retenue depuis le \(day), comme le dit \(word.fr)"),
      help: key == nil
        ? Phrase(
          en: "take the date out of the file's name to show the page now",
          fr: "retirez la date du nom du fichier pour la montrer")
        : Phrase(
          en: "remove this line to show the page now", fr: "supprimez cette ligne pour la montrer"))
  }
}
