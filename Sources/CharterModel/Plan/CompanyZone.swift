import Diagnosis

/// The zone in which the company's hours are written: its distance from UTC on each day.
///
/// Own rules rather than the machine's data, so that the same folder gives the same bytes
/// everywhere: Directive 2000/84/EC for the European Union and its neighbours, the Energy Policy Act
/// of 2005 for North America; the zones without summer time are fixed.
package struct CompanyZone: Sendable {
  package enum Summer: Sendable { case none, europe, america }

  package let name: String
  /// Minutes east of UTC in winter.
  package let winter: Int
  package let summer: Summer

  package static let all: [CompanyZone] =
    ["Europe/Lisbon", "Europe/London", "Europe/Dublin"].map {
      CompanyZone(name: $0, winter: 0, summer: .europe)
    }
    + [
      "Europe/Paris", "Europe/Brussels", "Europe/Luxembourg", "Europe/Zurich", "Europe/Berlin",
      "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Vienna", "Europe/Warsaw",
      "Europe/Monaco", "Europe/Stockholm", "Europe/Copenhagen", "Europe/Prague",
    ].map { CompanyZone(name: $0, winter: 60, summer: .europe) }
    + ["Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Sofia"].map {
      CompanyZone(name: $0, winter: 120, summer: .europe)
    }
    + [
      ("America/Toronto", -300), ("America/Montreal", -300), ("America/New_York", -300),
      ("America/Chicago", -360), ("America/Denver", -420), ("America/Los_Angeles", -480),
      ("America/Halifax", -240), ("America/Miquelon", -180),
    ].map { CompanyZone(name: $0.0, winter: $0.1, summer: .america) }
    + [
      ("UTC", 0), ("Africa/Abidjan", 0), ("Africa/Dakar", 0), ("Africa/Tunis", 60),
      ("Africa/Algiers", 60), ("Africa/Kinshasa", 60), ("Indian/Reunion", 240),
      ("Indian/Mayotte", 180), ("Indian/Mauritius", 240), ("America/Guadeloupe", -240),
      ("America/Martinique", -240), ("America/Cayenne", -180), ("Pacific/Noumea", 660),
      ("Pacific/Tahiti", -600), ("Pacific/Wallis", 720),
    ].map { CompanyZone(name: $0.0, winter: $0.1, summer: .none) }

  package init?(named name: String) {
    guard let zone = Self.all.first(where: { $0.name.folded == name.folded }) else { return nil }
    self = zone
  }

  private init(name: String, winter: Int, summer: Summer) {
    self.name = name
    self.winter = winter
    self.summer = summer
  }

  /// A day and an hour of this zone in UTC, as days since 1970 and minutes of that day.
  ///
  /// An hour that the clocks skip counts as winter time; one that they repeat, as summer time.
  package func inUTC(_ day: Day, _ time: TimeOfDay) -> (day: Day, minutes: Int) {
    let local = day.number * 1440 + time.hour * 60 + time.minute
    let asSummer = local - winter - 60
    let minutes = isSummer(atUTC: asSummer) ? asSummer : local - winter
    let number = Int((Double(minutes) / 1440).rounded(.down))
    return (Day(number: number), minutes - number * 1440)
  }

  /// The day that it is here at a moment.
  package func day(at secondsSince1970: Int) -> Day {
    let minutes = Int((Double(secondsSince1970) / 60).rounded(.down))
    let local = minutes + winter + (isSummer(atUTC: minutes) ? 60 : 0)
    return Day(number: Int((Double(local) / 1440).rounded(.down)))
  }

  /// - Parameter minutes: minutes since 1970 in UTC.
  private func isSummer(atUTC minutes: Int) -> Bool {
    let year = Day(number: Int((Double(minutes) / 1440).rounded(.down))).year
    switch summer {
    case .none: return false
    case .europe:
      // From the last Sunday of March to that of October, at 1:00 UTC.
      let begin = Self.lastSunday(of: 3, year).number * 1440 + 60
      let end = Self.lastSunday(of: 10, year).number * 1440 + 60
      return begin <= minutes && minutes < end
    case .america:
      // From the second Sunday of March to the first of November, at 2:00 on the local clock.
      let begin = Self.sunday(2, of: 3, year).number * 1440 + 120 - winter
      let end = Self.sunday(1, of: 11, year).number * 1440 + 60 - winter
      return begin <= minutes && minutes < end
    }
  }

  private static func lastSunday(of month: Int, _ year: Int) -> Day {
    let last = (Day(year: year, month: month, day: 1) ?? Day(number: 0)).adding(months: 1)
      .adding(days: -1)
    return last.adding(days: -((last.weekday + 1) % 7))
  }

  private static func sunday(_ count: Int, of month: Int, _ year: Int) -> Day {
    let first = Day(year: year, month: month, day: 1) ?? Day(number: 0)
    return first.adding(days: 6 - first.weekday + 7 * (count - 1))
  }
}
