import CharterModel
import Diagnosis
import Markdown

extension Site {
  /// The page that shows a table, if the site has one.
  func page(ofTable kind: TableKind) -> Int? {
    pages.firstIndex { page in page.table.map { charter.tables[$0].kind.id == kind.id } ?? false }
  }

  /// The page of a folder of records of a kind.
  func page(ofCollection kind: RecordKind) -> Int? {
    charter.pages.firstIndex { $0.collection?.id == kind.id }.map { pageOfCharter[$0] }
  }

  /// The calendar to import or to subscribe to: all of it, and one file a network.
  var calendarFiles: [SiteFile] {
    guard let folder = calendarFolder else { return [] }
    let networks = charter.records(of: Network.kind).filter { network in
      calendar.contains { $0.network == charter.pages[network].recordID?.lowercased() }
    }
    var files = [calendarFile(of: nil, in: folder)]
    files += networks.map { calendarFile(of: $0, in: folder) }
    files += calendarTables(in: folder).map {
      SiteFile(address: $0.address, content: .media($0.path))
    }
    return files
  }

  /// Where the calendar's files stand: beside its page, under its page's name.
  var calendarFolder: String? {
    guard let page = page(ofTable: EditorialCalendar.kind), !calendar.isEmpty else { return nil }
    return String(pages[page].address.dropLast(".html".count))
  }

  func calendarAddress(of network: Int?, in folder: String) -> String {
    guard let network else {
      return folder + "/" + Slug.make(EditorialCalendar.kind.name[language]) + ".ics"
    }
    return folder + "/" + Slug.make(charter.pages[network].recordID ?? "") + ".ics"
  }

  /// The tables themselves, to be downloaded.
  func calendarTables(in folder: String) -> [(address: String, path: String)] {
    (charter.table(EditorialCalendar.kind)?.paths ?? []).map {
      (folder + "/" + ContentPath.name(of: $0).sluggedFileName, $0)
    }
  }

  private func calendarFile(of network: Int?, in folder: String) -> SiteFile {
    let id = network.flatMap { charter.pages[$0].recordID?.lowercased() }
    let entries = calendar.filter { id == nil || $0.network == id }
    let name = network.map { siteName + " — " + pages[pageOfCharter[$0]].title } ?? siteName
    let file = ICalendar(named: name, in: charter.zone, events: events(of: entries))
    return SiteFile(
      address: calendarAddress(of: network, in: folder), content: .bytes(file.bytes))
  }

  private func events(of entries: [CalendarEntry]) -> [ICalendar.Event] {
    var seen: [String: Int] = [:]
    return entries.map { entry in
      // Two rows that say the same keep the order of their places.
      seen[entry.uid, default: 0] += 1
      let count = seen[entry.uid] ?? 1
      let identity = siteName + "/" + entry.uid + (count > 1 ? "/\(count)" : "")
      let network = charter.record(entry.network).map { pages[pageOfCharter[$0]].title }
      return ICalendar.Event(
        uid: Slug.fingerprint(identity.utf8) + "@diapason", day: entry.day, time: entry.time,
        summary: (network ?? entry.network) + " · " + typeset(entry.title),
        description: description(of: entry),
        category: entry.row.fields[EditorialCalendar.pillar].map(typeset),
        link: entry.row.fields[EditorialCalendar.link],
        isConfirmed: !["idea", "draft"].contains(entry.status.name.en))
    }
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
      fields[EditorialCalendar.text].map(typeset), line("state", entry.status.label[language]),
      line("owner", title(EditorialCalendar.owner)),
      line("objective", title(EditorialCalendar.objective)),
      line("format", fields[EditorialCalendar.format].map(typeset)),
    ].compactMap(\.self).joined(separator: "\n")
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
