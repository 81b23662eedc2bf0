/// An hour of the day: `9:30`, `09h30`, `9 h 30`, `9h`; with no seconds, as spreadsheets write it:
/// `09:30:00`.
package struct TimeOfDay: Sendable, Hashable, Comparable {
  package let hour: Int
  package let minute: Int

  package init?(_ text: some StringProtocol) {
    var parts = text.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { ":h".contains($0) }
    ).map(\.trimmed)
    if parts.count == 3, parts[2] == "00" { parts.removeLast() }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), let hour = Int(parts[0]),
      let minute = parts[1].isEmpty ? 0 : Int(parts[1]),
      parts[1].isEmpty || parts[1].utf8.count == 2,
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.hour = hour
    self.minute = minute
  }

  package static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    (first.hour, first.minute) < (second.hour, second.minute)
  }
}
