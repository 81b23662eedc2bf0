import CharterModel

extension Site {
  /// The calendar's own page: this week, the months, the files to take away.
  func addCalendar(to view: inout View, on page: SitePage) {
    guard let folder = calendarFolder else { return }
    let entriesByMonth = Dictionary(grouping: calendar, by: \.day.firstOfMonth)
    let months = monthPages.sorted { $0.value < $1.value }.map { first, index in
      let entries = entriesByMonth[first] ?? []
      return View(
        StrategyShapes.monthEntry,
        [
          "count": .text(entries.count), "counts": .list(countsByNetwork(entries)),
          "href": .address(pages[index].address), "isCurrent": .flag(first == date.firstOfMonth),
          "title": .text(pages[index].title),
        ])
    }
    view["calendar"] = .view(
      View(
        StrategyShapes.calendar,
        [
          "files": .list(calendarDownloads(in: folder)), "months": .list(months),
          "tables": .list(
            calendarTables(in: folder).map {
              View(
                StrategyShapes.download,
                [
                  "href": .address($0.address),
                  "title": .text($0.address.split(separator: "/").last.map(String.init) ?? ""),
                ])
            }),
          "week": .view(weekView(Week(of: date), on: page)),
        ]))
  }

  private func countsByNetwork(_ entries: [CalendarEntry]) -> [View] {
    charter.records(of: Network.kind).compactMap { network in
      let id = charter.pages[network].recordID?.lowercased()
      let count = entries.count { $0.network == id }
      guard count > 0 else { return nil }
      return View(
        StrategyShapes.count,
        ["label": .text(shortTitle(of: pageOfCharter[network])), "value": .text(count)])
    }
  }

  private func calendarDownloads(in folder: String) -> [View] {
    let networks = charter.records(of: Network.kind).filter { network in
      calendar.contains { $0.network == charter.pages[network].recordID?.lowercased() }
    }
    let all: [Int?] = [nil] + networks
    return all.map { network in
      let address = calendarAddress(of: network, in: folder)
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
    guard let site = charter.configuration.fields[Configuration.address],
      let rest = site.split(separator: "://", maxSplits: 1).last
    else { return nil }
    return "webcal://" + rest + (rest.hasSuffix("/") ? "" : "/") + address
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
