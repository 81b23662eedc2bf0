import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

extension Site {
  /// One month as a grid of weeks; the same weeks are read as a list.
  func addMonth(to view: inout View, _ first: Day, on page: SitePage) {
    let last = first.adding(months: 1).adding(days: -1)
    var weeks: [View] = []
    var week = Week(of: first)
    while week.monday <= last {
      weeks.append(weekView(week, within: first...last, on: page))
      if week.isLast { break }
      week = week.next
    }
    let own = special.months[first]
    view["month"] = .view(
      View(
        StrategyShapes.month,
        [
          "index": page.parent.map { .address(pages[$0].address) },
          "next": own.flatMap { month(at: $0 + 1) }.map { .view(link(to: $0)) },
          "previous": own.flatMap { month(at: $0 - 1) }.map { .view(link(to: $0)) },
          "title": .text(page.title),
          "weekdays": .list(weekdays.map { View(PageShapes.text, ["text": .text($0)]) }),
          "weeks": .list(weeks),
        ]))
  }

  /// The page of a month among its neighbours, if one stands there.
  private func month(at index: Int) -> Int? {
    guard pages.indices.contains(index), case .calendarMonth = pages[index].content else {
      return nil
    }
    return index
  }

  private var weekdays: [String] { strings.word("weekdays").split(separator: " ").map(String.init) }

  /// - Parameter days: the days that belong to the month; others of the week are shown without
  ///   entries. Nil shows the whole week.
  func weekView(_ week: Week, within days: ClosedRange<Day>? = nil, on page: SitePage) -> View {
    let names = weekdays
    var count = 0
    let views = (0..<7).map { offset in
      let day = week.monday.adding(days: offset)
      let isOutside = days.map { !$0.contains(day) } ?? false
      let entries = isOutside ? [] : entries(on: day)
      count += entries.count
      return View(
        StrategyShapes.day,
        [
          "entries": .list(entries.map { entryView($0.entry, id: $0.id, on: page) }),
          "iso": .text(day.description), "isOutside": .flag(isOutside), "number": .text(day.day),
          "text": .text(text(of: day)),
          "weekday": .text(offset < names.count ? names[offset] : ""),
        ])
    }
    return View(
      StrategyShapes.week,
      [
        "count": .text(count), "days": .list(views),
        "id": .text("s\(week.number)"), "isCurrent": .flag(Week(of: date) == week),
        "isEmpty": .flag(count == 0), "monday": .text(week.monday.description),
        "number": .text(week.number), "span": .text(text(of: week)),
      ])
  }

  /// A day's entries, each with an anchor that stays while other rows come and go.
  func entries(on day: Day) -> [(entry: CalendarEntry, id: String)] {
    // The entries stand in the order of their days.
    var low = 0
    var high = calendar.count
    while low < high {
      let middle = (low + high) / 2
      if calendar[middle].day < day { low = middle + 1 } else { high = middle }
    }
    var seen: [String: Int] = [:]
    return calendar[low...].prefix { $0.day == day }.map { entry in
      let id = "e-" + Slug.fingerprint(entry.uid.utf8).prefix(8)
      seen[id, default: 0] += 1
      let count = seen[id] ?? 1
      return (entry, count > 1 ? "\(id)-\(count)" : id)
    }
  }

  func entryView(_ entry: CalendarEntry, id: String, on page: SitePage) -> View {
    let fields = entry.row.fields
    func target(_ field: Field<Located<String>>) -> Int? {
      fields[field].flatMap { charter.record($0.value) }.map { pageOfCharter[$0] }
    }
    let network = target(EditorialCalendar.network)
    let owner = target(EditorialCalendar.owner)
    let name = network.map(shortTitle) ?? typeset(entry.networkName)
    return View(
      StrategyShapes.entry,
      [
        "day": .view(dateView(entry.day)),
        "format": fields[EditorialCalendar.format].map { .text(typeset($0)) },
        "id": .text(id),
        "href": monthPage(of: entry.day).map { .address(pages[$0].address + "#" + id) },
        "link": fields[EditorialCalendar.link].map { .text($0) },
        "mark": .text(Self.mark(of: name)), "network": network.map { .view(link(to: $0)) },
        "networkName": .text(name),
        "objective": target(EditorialCalendar.objective).map { .view(link(to: $0)) },
        "own": .list(ownViews(entry)),
        "owner": owner.map { .view(link(to: $0)) },
        "ownerName": owner.map { .text(shortTitle(of: $0)) },
        "pillar": fields[EditorialCalendar.pillar].map { .text(typeset($0)) },
        "shape": .text(shape(of: entry.network)),
        "state": entry.status.map { .text(stateID($0)) },
        "status": entry.status.map { .view(choiceView($0)) },
        "text": fields[EditorialCalendar.text].map { .text(typeset($0)) },
        "time": entry.time.map { .text(text(of: $0)) }, "title": .text(typeset(entry.title)),
      ])
  }

  /// What tells states apart: two of the author's own may be one of the known.
  private func stateID(_ choice: Choice) -> String {
    choice.own.map { choice.name.en + "-" + Slug.fingerprint($0.folded.utf8) } ?? choice.name.en
  }

  /// What is in columns of the author's own.
  private func ownViews(_ entry: CalendarEntry) -> [View] {
    let titles = charter.table(EditorialCalendar.kind)?.ownTitles ?? []
    return entry.row.own.compactMap { place, text in
      guard titles.indices.contains(place) else { return nil }
      return View(
        RecordShapes.entry,
        ["name": .text(typeset(titles[place])), "text": .text(typeset(text))])
    }
  }

  func monthPage(of day: Day) -> Int? {
    special.months[day.firstOfMonth]
  }

  /// Two letters of a network's name: `Li` for LinkedIn, `X` for X.
  private static func mark(of name: String) -> String { String(name.prefix(2)) }

  /// One of six shapes beside the letters, by the network's place among the networks.
  private func shape(of network: String) -> String {
    let place = charter.record(network).map { charter.place(ofRecord: $0) }
    return String((place ?? 0) % 6 + 1)
  }
}
