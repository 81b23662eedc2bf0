import Diagnosis

/// The hours of work that the calendar asks of a role in a week.
package struct Workload: Sendable {
  package var role: String
  package var week: Week
  package var hours: Double
  /// The role's hours of publishing in a week; nil if it declares none.
  package var available: Int?
  /// The week's first entry: where a message points.
  package var entry: CalendarEntry
}

extension Charter {
  /// Hours of one piece, by the folded name of its format.
  package var hoursOfFormats: [String: Double] {
    var hours: [String: Double] = [:]
    for row in rows(of: Formats.kind) {
      guard let format = row.fields[Formats.format], let figure = row.fields[Formats.hours]
      else { continue }
      hours[format.folded] = figure.value
    }
    return hours
  }

  /// By week and role; entries without a role or of an unknown format ask for nothing.
  package var workloads: [Workload] {
    let hours = hoursOfFormats
    var loads: [String: Workload] = [:]
    for entry in calendar {
      guard let role = entry.row.fields[EditorialCalendar.owner]?.value.lowercased(),
        let format = entry.row.fields[EditorialCalendar.format],
        let work = hours[format.folded]
      else { continue }
      let week = Week(of: entry.day)
      let key = "\(week.monday) \(role)"
      loads[
        key,
        default: Workload(
          role: role, week: week, hours: 0, available: publishingHours(of: role), entry: entry)
      ].hours += work
    }
    return loads.sorted { $0.key < $1.key }.map(\.value)
  }

  private func publishingHours(of role: String) -> Int? {
    guard let index = record(role), let hours = pages[index].fields[Role.hours] else { return nil }
    return hours.first { $0.name.en == "publishing" }?.number ?? 0
  }
}
