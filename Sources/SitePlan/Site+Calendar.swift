import CharterModel

extension Site {
  /// What is planned from the build's date on and not out yet, by day and hour.
  package var entriesToSuspend: [CalendarEntry] {
    let first = calendar.firstIndex { $0.day >= date } ?? calendar.endIndex
    return calendar[first...].filter { $0.status?.name.en != "published" }
  }
}
