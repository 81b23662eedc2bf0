/// An hour of the day: `9:30`, `09h30`, `9 h 30`, `9h`, `2:30 PM`, `9am`; with no seconds, as
/// spreadsheets write it: `09:30:00`.
package struct TimeOfDay: Sendable, Hashable, Comparable {
  package let hour: Int
  package let minute: Int

  package init?(_ text: some StringProtocol) {
    let (clock, half) = Self.halfOfDay(text.lowercased())
    var parts = clock.split(
      omittingEmptySubsequences: false, whereSeparator: { ":h".contains($0) }
    ).map(\.trimmed)
    if parts.count == 3, parts[2] == "00" { parts.removeLast() }
    if half != nil, parts.count == 1 { parts.append("") }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), let hour = Int(parts[0]),
      let minute = parts[1].isEmpty ? 0 : Int(parts[1]),
      parts[1].isEmpty || parts[1].utf8.count == 2,
      (half == nil ? 0...23 : 1...12).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.hour = half.map { hour % 12 + $0 } ?? hour
    self.minute = minute
  }

  /// What stands before `am` or `pm`, and the hours that it adds.
  private static func halfOfDay(_ text: String) -> (clock: String, hours: Int?) {
    for (ending, hours) in [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)]
    where text.hasSuffix(ending) {
      return (String(text.dropLast(ending.count)).trimmed, hours)
    }
    return (text, nil)
  }

  package static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    (first.hour, first.minute) < (second.hour, second.minute)
  }
}
