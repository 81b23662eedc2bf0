import CharterModel
import Diagnosis
import Markdown
import SitePlan

extension Site {
  /// The calendar to import or to subscribe to: all of it, and one file a network.
  var calendarFiles: [SiteFile] {
    guard let places = self.files.calendar else { return [] }
    let events = calendarEvents
    let eventsOf = Dictionary(grouping: zip(calendar, events), by: \.0.network)
    var files = [calendarFile(siteName, at: places.all, events)]
    files += places.networks.map { network, address in
      let page = charter.pages[network]
      let own = eventsOf[page.recordID?.lowercased() ?? ""] ?? []
      let name = siteName + " — " + pages[pageOfCharter[network]].title
      return calendarFile(name, at: address, own.map(\.1))
    }
    files += places.tables.map { SiteFile(address: $0.address, content: .media($0.path)) }
    return files
  }

  /// Entries of the calendar, to import or to subscribe to.
  private func calendarFile(
    _ name: String, at address: String, _ events: [ICalendar.Event]
  ) -> SiteFile {
    let (source, zone, day) = (publishedAddress.map { $0 + address }, charter.zone, date)
    return SiteFile(
      address: address,
      content: .late {
        ICalendar(named: name, from: source, in: zone, on: day, events: events).bytes
      })
  }

  /// Each entry of the calendar. Its UID is the same in every file that holds it, and knows neither
  /// the site's name nor the entry's day: what is moved or written anew stays the same event.
  private var calendarEvents: [ICalendar.Event] {
    var seen: [String: Int] = [:]
    return calendar.map { entry in
      // Rows that say the same keep the order of their days.
      seen[entry.identity, default: 0] += 1
      let count = seen[entry.identity] ?? 1
      let identity = entry.identity + (count > 1 ? "/\(count)" : "")
      let network = charter.record(entry.network).map { pages[pageOfCharter[$0]].title }
      return ICalendar.Event(
        uid: Slug.fingerprint(identity.utf8) + "@diapason", day: entry.day, time: entry.time,
        summary: (network ?? entry.networkName) + " · " + typeset(entry.title),
        description: description(of: entry),
        category: entry.row.fields[EditorialCalendar.pillar].map(typeset),
        link: entry.row.fields[EditorialCalendar.link],
        isConfirmed: !["idea", "draft", nil].contains(entry.status?.name.en))
    }
  }

  /// What is in columns of the author's own, a line each.
  private func ownLines(of entry: CalendarEntry) -> String {
    let titles = charter.table(EditorialCalendar.kind)?.ownTitles ?? []
    return entry.row.own.filter { titles.indices.contains($0.column) }.map {
      "\n" + typeset(titles[$0.column]) + strings.word("colon") + typeset($0.text)
    }.joined()
  }

  private func description(of entry: CalendarEntry) -> String {
    let fields = entry.row.fields
    func title(_ field: Field<Located<String>>) -> String? {
      fields[field].flatMap { charter.record($0.value) }.map { pages[pageOfCharter[$0]].title }
    }
    func line(_ key: String, _ value: String?) -> String? {
      value.map { strings.word(key) + strings.word("colon") + $0 }
    }
    return [
      fields[EditorialCalendar.text].map(typeset), line("state", entry.status?.label[language]),
      line("owner", title(EditorialCalendar.owner)),
      line("objective", title(EditorialCalendar.objective)),
      line("format", fields[EditorialCalendar.format].map(typeset)),
    ].compactMap(\.self).joined(separator: "\n") + ownLines(of: entry)
  }
}

extension Charter {
  /// The zone in which hours are written: as configured, else the language's own.
  var zone: CompanyZone {
    configuration.fields[Configuration.timeZone].flatMap { CompanyZone(named: $0.name.en) }
      ?? CompanyZone(named: language == .french ? "Europe/Paris" : "Europe/London")
      ?? CompanyZone.all[0]
  }
}
