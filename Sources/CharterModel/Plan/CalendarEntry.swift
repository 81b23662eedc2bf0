import Diagnosis

/// One row of the editorial calendar.
package struct CalendarEntry: Sendable {
  package var day: Day
  package var time: TimeOfDay?
  package var title: String
  /// The id of its network, in lower case.
  package var network: String
  /// As the calendar names it.
  package var networkName: String
  /// Nil where the calendar does not say how far it is.
  package var status: Choice?
  package var row: CharterTable.Row

  init?(_ row: CharterTable.Row) {
    guard let day = row.fields[EditorialCalendar.date],
      let network = row.fields[EditorialCalendar.network],
      let title = row.fields[EditorialCalendar.title]
    else { return nil }
    self.day = day
    time = row.fields[EditorialCalendar.time]
    self.title = title
    self.network = network.value.lowercased()
    networkName = network.value
    status = row.fields[EditorialCalendar.status]
    self.row = row
  }

  /// What stays of the entry while its day, its hour and its text change: the row's own id, or its
  /// network and its title.
  package var identity: String {
    if let id = row.fields[EditorialCalendar.id] { return "id-" + id }
    return "\(network)-\(title)"
  }

  /// The row's own id, or one made of what it is: it stays when other rows change.
  package var uid: String {
    if let id = row.fields[EditorialCalendar.id] { return "id-" + id }
    return "\(day)-\(network)-\(title)"
  }
}

extension Charter {
  package func table(_ kind: TableKind) -> CharterTable? {
    tables.first { $0.kind.id == kind.id }
  }

  package func rows(of kind: TableKind) -> [CharterTable.Row] { table(kind)?.rows ?? [] }

  /// The calendar's entries by day, hour, network and title.
  package var calendar: [CalendarEntry] {
    rows(of: EditorialCalendar.kind).compactMap(CalendarEntry.init).sorted {
      (first: CalendarEntry, second: CalendarEntry) in
      if first.day != second.day { return first.day < second.day }
      if first.time != second.time {
        return (first.time.map { $0.hour * 60 + $0.minute } ?? -1)
          < (second.time.map { $0.hour * 60 + $0.minute } ?? -1)
      }
      if first.network != second.network { return first.network < second.network }
      return NaturalOrder.precedes(first.title, second.title)
    }
  }
}
