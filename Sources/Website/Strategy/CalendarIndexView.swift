import CharterModel
import Layouts
import SitePlan

extension Site {
  /// The calendar's own page: this week, the months, the files to take away.
  func addCalendar(to view: inout View, on page: SitePage) {
    guard let places = files.calendar else { return }
    let entriesByMonth = Dictionary(grouping: calendar, by: \.day.firstOfMonth)
    let months = special.months.sorted { $0.value < $1.value }.map { first, index in
      let entries = entriesByMonth[first] ?? []
      return View(
        StrategyShapes.monthEntry,
        [
          "count": .text(entries.count), "isOne": .flag(entries.count == 1),
          "counts": .list(countsByNetwork(entries)),
          "href": .address(pages[index].address), "isCurrent": .flag(first == date.firstOfMonth),
          "title": .text(pages[index].title),
        ])
    }
    view["calendar"] = .view(
      View(
        StrategyShapes.calendar,
        [
          "files": .list(calendarDownloads(places)), "months": .list(months),
          "tables": .list(
            places.tables.map {
              View(
                StrategyShapes.download,
                ["href": .address($0.address), "title": .text($0.label)])
            }),
          "week": .view(weekView(Week(of: date), on: page)),
        ]))
  }

  private func countsByNetwork(_ entries: [CalendarEntry]) -> [View] {
    let entriesOf = Dictionary(grouping: entries, by: \.network)
    return charter.records(of: Network.kind).compactMap { network in
      let id = charter.pages[network].recordID?.lowercased() ?? ""
      guard let count = entriesOf[id]?.count else { return nil }
      return View(
        StrategyShapes.count,
        ["label": .text(shortTitle(of: pageOfCharter[network])), "value": .text(count)])
    }
  }

  private func calendarDownloads(_ places: CalendarAddresses) -> [View] {
    let all: [(network: Int?, address: String)] =
      [(nil, places.all)] + places.networks.map { ($0.network, $0.address) }
    return all.map { network, address in
      return View(
        StrategyShapes.download,
        [
          "href": .address(address), "subscribe": subscription(to: address).map { .text($0) },
          "title": .text(
            network.map { shortTitle(of: pageOfCharter[$0]) } ?? strings.word("allNetworks")),
        ])
    }
  }

  /// The one address that cannot be relative: a program on another machine asks for it.
  private func subscription(to address: String) -> String? {
    guard let rest = publishedAddress?.split(separator: "://", maxSplits: 1).last else {
      return nil
    }
    return "webcal://" + rest + address
  }

  /// The most entries that the home page holds beyond those of the week in which it is built.
  private static let entriesAhead = 60

  /// The week of the build and the four that follow: a script shows the one in which it is read.
  func addWeeks(to view: inout View, on page: SitePage) {
    guard let index = self.page(ofTable: EditorialCalendar.kind), !calendar.isEmpty else { return }
    var weeks: [View] = []
    var week = Week(of: date)
    var entries = 0
    for number in 0..<5 {
      entries += calendar.count { Week(of: $0.day) == week }
      if number > 0, entries > Self.entriesAhead { break }
      weeks.append(weekView(week, on: page))
      week = week.next
    }
    view["weeks"] = .view(
      View(
        StrategyShapes.weeks,
        ["href": .address(pages[index].address), "weeks": .list(weeks)]))
  }
}
