import CharterModel
import Diagnosis
import Layouts
import SitePlan

/// Something that is due on a day, and late from the next one on.
struct DueThing {
  /// The word of the theme that says what is due.
  var what: String
  var title: String
  /// From the site's top.
  var address: String
  /// As its author names who answers for it.
  var owner: String?
  var day: Day
}

extension Site {
  /// A page is read later than it is built: what falls due within so many days stands in it, hidden.
  private static let daysAhead = 92

  /// The most things that are shown of one owner: of more, none is looked at.
  private static let mostOfOwner = 30

  /// What is late or will soon be, by who answers for it, the longest due first; what nobody answers for
  /// comes last.
  func overdueViews() -> [View] {
    let things = (duePages + dueEntries + dueActions + dueConsents)
      .filter { $0.day.number < date.number + Self.daysAhead }
      .sorted { ($0.day, $0.address) < ($1.day, $1.address) }
    let byOwner = Dictionary(grouping: things) { $0.owner.map { ownerName($0) } ?? "" }
    let names = byOwner.keys.sorted { one, two in
      one.isEmpty == two.isEmpty ? one.folded < two.folded : two.isEmpty
    }
    return names.map { name in
      let things = byOwner[name] ?? []
      let record = things.first?.owner.flatMap { charter.record($0) }
      let more = things.count { $0.day < date } - Self.mostOfOwner
      return View(
        StrategyShapes.owner,
        [
          "more": more > 0 ? .text(filled("overdueMore", "count", text(of: more))) : nil,
          "href": record.map { .address(pages[pageOfCharter[$0]].address) },
          "things": .list(things.prefix(Self.mostOfOwner).map(thingView)),
          "title": .text(name.isEmpty ? strings.word("nobody") : name),
        ])
    }
  }

  private func ownerName(_ owner: String) -> String {
    charter.record(owner).map { pages[pageOfCharter[$0]].title } ?? typeset(owner)
  }

  private func thingView(_ thing: DueThing) -> View {
    View(
      StrategyShapes.thing,
      [
        "day": .view(dateView(thing.day)), "href": .address(thing.address),
        "isAhead": .flag(thing.day >= date), "title": .text(thing.title),
        "what": .text(strings.word(thing.what)),
      ])
  }

  /// Reviews, licences, and laws that were looked up a year ago.
  private var duePages: [DueThing] {
    charter.pages.indices.flatMap { index -> [DueThing] in
      let source = charter.pages[index]
      let page = pages[pageOfCharter[index]]
      guard page.isRead else { return [] }
      func thing(_ what: String, _ day: Day?) -> DueThing? {
        day.map {
          DueThing(
            what: what, title: page.label, address: page.address,
            owner: source.fields[CommonFields.owner]?.value, day: $0)
        }
      }
      let review = source.fields[CommonFields.reviewed].flatMap { day in
        source.fields[CommonFields.reviewEvery].map { $0.after(day) }
      }
      let licence =
        source.kind.id == Asset.kind.id
        ? charter.lastDay(of: source) : source.fields[CopyText.expires]
      let law = source.fields[Obligation.verified].map {
        $0.adding(days: KPIState.Tolerance.figureAge)
      }
      return [thing("dueReview", review), thing("dueLicence", licence), thing("dueLaw", law)]
        .compactMap(\.self)
    }
  }

  /// What the calendar has and nobody has said is published.
  private var dueEntries: [DueThing] {
    guard let page = page(ofTable: EditorialCalendar.kind) else { return [] }
    return calendar.filter { $0.status?.name.en != "published" }.map { entry in
      DueThing(
        what: "dueEntry", title: typeset(entry.title),
        address: monthPage(of: entry.day).map { pages[$0].address } ?? pages[page].address,
        owner: entry.row.fields[EditorialCalendar.owner]?.value, day: entry.day)
    }
  }

  private var dueActions: [DueThing] {
    guard let page = page(ofTable: Actions.kind) else { return [] }
    return charter.rows(of: Actions.kind).compactMap { row in
      guard let day = row.fields[Actions.deadline], let action = row.fields[Actions.action],
        !["done", "dropped"].contains(row.fields[Actions.status]?.name.en)
      else { return nil }
      return DueThing(
        what: "dueAction", title: typeset(action), address: pages[page].address,
        owner: row.fields[Actions.owner]?.value, day: day)
    }
  }

  /// Consents whose use has not ended with them.
  private var dueConsents: [DueThing] {
    guard let page = page(ofTable: Consents.kind) else { return [] }
    return charter.rows(of: Consents.kind).compactMap { row in
      guard let day = row.fields[Consents.until], row.fields[Consents.withdrawn] == nil,
        let what = row.fields[Consents.what]
      else { return nil }
      return DueThing(
        what: "dueConsent", title: typeset(what), address: pages[page].address,
        owner: row.fields[Consents.owner]?.value, day: day)
    }
  }
}
