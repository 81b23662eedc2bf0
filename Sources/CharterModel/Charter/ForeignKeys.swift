import Diagnosis

/// The keys that other programs read in the header of an ordinary page: some say here what one of the
/// site's own keys says, the rest are passed over, and named once for the whole folder.
///
/// In a record a key that is not known is a mistake. A key that may withhold the page is never
/// foreign, and neither is one that no program is known to read: it may say who reads the page.
enum ForeignKeys {
  /// The key of the site's own that another program's stands for.
  private static let meanings: [(definition: FieldDefinition, keys: Set<String>)] = [
    (CommonFields.summary.definition, ["description", "excerpt", "abstract", "subtitle", "lead"]),
    (
      CommonFields.order.definition,
      ["weight", "nav-order", "sidebar-position", "position", "sort", "rank"]
    ),
    (
      CommonFields.shortTitle.definition,
      [
        "sidebar-label", "linktitle", "link-title", "nav-title", "navtitle", "short-name",
        "sidebar-title",
      ]
    ),
    (CommonFields.aliases.definition, ["redirect-from", "redirects-from", "old-urls"]),
    (CommonFields.tags.definition, ["keywords"]),
    (CommonFields.language.definition, ["lang", "locale"]),
  ]

  /// What means nothing here.
  private static let others: Set<String> = [
    "layout", "lastmod", "last-modified", "last-modified-at", "updated", "created",
    "modified", "author", "authors", "categories", "category", "slug", "permalink",
    "url", "id", "uid", "lang", "language", "locale", "toc", "hide", "hide-title", "parent",
    "hide-table-of-contents", "publish", "has-children", "has-toc", "grand-parent", "nav-exclude",
    "cover", "covery", "icon",
    "image", "images", "thumbnail", "head", "hero", "features", "sidebar",
    "outline", "aside", "editlink", "prev", "next", "footer", "search", "nav", "menu", "menus",
    "cssclass", "cssclasses", "cover-image", "template", "theme", "class", "style", "pageclass",
    "navbar", "series", "featured", "comments", "math", "mermaid", "jupytext", "kernelspec",
    "version", "cascade", "params", "outputs", "resources", "sitemap", "robots", "canonical-url",
    "custom-edit-url", "pagination-label", "pagination-next", "pagination-prev",
    "displayed-sidebar",
    "sidebar-class-name", "sidebar-custom-props", "last-update", "title-meta",
    "bookcollapsesection",
    "content-type", "contributors", "social", "og-image", "page-title", "meta", "collapsible",
  ]

  /// Of these the ones below which the page's own keys stand.
  private static let containers: Set<String> = [
    "params", "cascade", "meta", "sidebar-custom-props",
  ]

  /// Whether a key of another program is about a part of the page: its menu, its cover.
  static func areOfPart(_ word: String) -> Bool {
    let key = word.asKey
    return others.contains(key) && !containers.contains(key)
  }

  private static let mayBeEmpty = [
    CommonFields.aliases.definition.name, CommonFields.tags.definition.name,
  ]

  /// Of these a value that is none keeps a page from being published.
  private static let publishing: Set<String> = ["permalink", "published-at", "date", "publish"]

  private static func isForeign(_ word: String, _ value: YAMLNode) -> Bool {
    if publishing.contains(word) {
      let isNone =
        value.isEmpty || value.scalar.flatMap(FieldDecoder.flag) == false
        || value.scalar.map { ["null", "~", ""].contains($0.asKey) } == true
      if isNone { return false }
    }
    if PublicationPeriod.isRead(word, value) { return true }
    return others.contains(word) || meanings.contains { $0.keys.contains(word) }
  }

  /// What generators call a page that is nothing but a page.
  private static let types: Set<String> = [
    "docs", "doc", "blog", "post", "posts", "book", "section", "default", "landing", "home",
  ]

  /// A header as an ordinary page is read, and the keys in it that mean nothing.
  static func read(
    _ entries: [(key: YAMLNode, value: YAMLNode)]
  ) -> (entries: [(key: YAMLNode, value: YAMLNode)], unread: [YAMLNode]) {
    let known = CommonFields.all.map(\.name)
    var written = Set(
      entries.compactMap { entry in
        known.first { $0.matches(entry.key.scalar ?? "") }?.en
      })
    var read: [(key: YAMLNode, value: YAMLNode)] = []
    var unread: [YAMLNode] = []
    for (key, value) in entries {
      let word = (key.scalar ?? "").asKey
      // Other programs mean other things by it: that a program is written in, a chart's.
      let isOwn = word != "language" || value.scalar.map { LanguageTag($0.trimmed) == nil } != true
      let isKnown = isOwn && known.contains { $0.matches(key: word) }
      // Notebooks write these two into every header, mostly without a value.
      if value.isEmpty, mayBeEmpty.contains(where: { $0.matches(key: word) }) { continue }
      guard !isKnown, !WithholdingKey.isAsked(by: key, value) else {
        read.append((key, value))
        continue
      }
      if let own = meaning(of: word, value), written.insert(own.name.en).inserted {
        var ownKey = key
        ownKey.content = .scalar(own.name.en, isQuoted: false)
        read.append((ownKey, value))
      } else if isForeign(word, value) {
        unread.append(key)
      } else {
        read.append((key, value))
      }
    }
    return (read, unread)
  }

  /// Whether a word says that a page is nothing but a page, in another program.
  static func isPlainType(_ word: String) -> Bool { types.contains(word.asKey) }

  private static func meaning(of word: String, _ value: YAMLNode) -> FieldDefinition? {
    guard let own = meanings.first(where: { $0.keys.contains(word) })?.definition,
      !value.isEmpty
    else { return nil }
    switch own.type {
    case .integer(let range):
      return value.scalar.flatMap { Int($0.trimmed) }.map(range.contains) == true ? own : nil
    case .texts:
      guard case .sequence(let items) = value.content else { return value.scalar.map { _ in own } }
      return items.allSatisfy { $0.scalar?.isEmpty == false } ? own : nil
    case .language: return value.scalar.flatMap { LanguageTag($0.trimmed) } != nil ? own : nil
    default: return value.scalar.map { _ in own }
    }
  }
}

extension Diagnostic {
  /// One note for all the pages of a folder.
  static func foreignKeys(of pages: [CharterPage]) -> Diagnostic? {
    var counts: [String: Int] = [:]
    var first: (page: CharterPage, key: YAMLNode)?
    for page in pages {
      for key in page.foreignKeys {
        first = first ?? (page, key)
        counts[key.scalar ?? "", default: 0] += 1
      }
    }
    guard let (page, key) = first else { return nil }
    let keys = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = keys.prefix(6).map { "\($0.key.shownInMessage) (\($0.value))" }
    let list = shown.joined(separator: ", ") + (keys.count > 6 ? ", …" : "")
    return Diagnostic(
      .foreignKey, at: key.position(in: page.source), excerpt: page.source.excerpt(key.line),
      message: Phrase(
        en: "keys that mean nothing here are passed over: \(list)",
        fr: "des clés qui ne disent rien ici sont laissées de côté : \(list)"),
      help: Phrase(
        en: "leave them to the program that reads them, or remove them",
        fr: "laissez-les au programme qui les lit, ou retirez-les"))
  }
}
