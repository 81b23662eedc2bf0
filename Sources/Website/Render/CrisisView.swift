import CharterModel
import Layouts
import Markdown
import SitePlan

/// A crisis that lasts: a banner on every page, and what must not go out.
extension Site {
  /// A banner stays low on a phone; the level's own page names everybody.
  private static let bannerContacts = 3

  /// The same on every page, but on the level's own.
  var makeCrisisBanner: View? {
    guard let level = charter.crisis else { return nil }
    let source = charter.pages[level]
    let fields = source.fields
    let notified = (fields[CrisisLevel.notify] ?? []).compactMap { charter.record($0.value) }
    let contacts =
      notified.isEmpty ? navigation.contacts : notified.map { pageOfCharter[$0] }
    let decides = fields[CrisisLevel.decides].flatMap { charter.record($0.value) }
    return View(
      CrisisShapes.banner,
      [
        "contacts": .list(
          contacts.prefix(Self.bannerContacts).map { contactView($0, from: pages[$0]) }),
        "decides": decides.map { .view(link(to: pageOfCharter[$0])) },
        "delay": fields[CrisisLevel.delay].map { .text($0.phrase[language]) },
        "href": .address(pages[pageOfCharter[level]].address),
        "level": fields[CrisisLevel.level].map { .text($0) },
        "since": charter.configuration.fields[Configuration.crisisSince].map {
          .text(typeset($0))
        },
        "statements": .list(holdingStatements(of: source)),
        "summary": source.summary.map { .text(typeset($0)) },
        "suspended": special.suspensions.map { page in
          .view(
            View(
              CrisisShapes.suspended,
              [
                "count": .text(text(of: entriesToSuspend.count)),
                "href": .address(pages[page].address),
              ]
            ))
        },
        "title": .text(pages[pageOfCharter[level]].title),
      ])
  }

  func crisisView(_ banner: View, on index: Int) -> View? {
    guard let level = charter.crisis else { return nil }
    var view = banner
    view["isHere"] = .flag(pageOfCharter[level] == index)
    return view
  }

  /// The paragraphs of the part, as texts: what is quoted is said, the rest is when to say it.
  private func holdingStatements(of page: CharterPage) -> [View] {
    guard let part = page.parts.first(where: { $0.name == "holding" }) else { return [] }
    let document = page.document
    return document.blocks.filter { part.nodes.contains($0) && document.nodes[$0].kind != .heading }
      .compactMap { block in
        let text = document.plainText(of: block).trimmed
        guard !text.isEmpty else { return nil }
        return View(
          CrisisShapes.statement,
          [
            "isQuoted": .flag(document.nodes[block].kind == .blockQuote),
            "text": .text(typeset(text)),
          ])
      }
  }

  /// The same by network, in the order of the networks.
  func suspensionViews(on page: SitePage) -> [View] {
    let days = Set(entriesToSuspend.map(\.day)).sorted()
    let entries = days.flatMap { self.entries(on: $0) }.filter {
      $0.entry.status?.name.en != "published"
    }
    var networks: [String] = charter.records(of: Network.kind).compactMap {
      charter.pages[$0].recordID?.lowercased()
    }
    let entriesOf = Dictionary(grouping: entries, by: \.entry.network)
    var known = Set(networks)
    networks += entries.map(\.entry.network).filter { known.insert($0).inserted }
    return networks.compactMap { network in
      guard let own = entriesOf[network] else { return nil }
      let record = charter.record(network).map { pageOfCharter[$0] }
      return View(
        CrisisShapes.network,
        [
          "count": .text(text(of: own.count)),
          "entries": .list(own.map { entryView($0.entry, id: $0.id, on: page) }),
          "id": .text("n-" + Slug.make(network)),
          "title": .text(record.map { shortTitle(of: $0) } ?? network),
        ])
    }
  }
}

enum CrisisShapes {
  static let banner = Shape([
    "title": .text, "href": .text, "level": .text, "summary": .text, "delay": .text,
    "since": .text,
    "isHere": .flag, "decides": .view { PageShapes.link },
    "contacts": .list { PageShapes.contact }, "statements": .list { statement },
    "suspended": .view { suspended },
  ])
  static let statement = Shape(["text": .text, "isQuoted": .flag])
  static let suspended = Shape(["href": .text, "count": .text])
  static let suspensions = PageShapes.page.adding(["networks": .list { network }])
  static let network = Shape([
    "id": .text, "title": .text, "count": .text, "entries": .list { StrategyShapes.entry },
  ])
}
