import CharterModel
import Markdown

/// Calendar entries as iCalendar (RFC 5545): UTC times without VTIMEZONE, CRLF, lines of at most 75
/// octets that cut no UTF-8 character, escaped text, exclusive ends of whole days.
struct ICalendar {
  struct Event {
    var uid: String
    var day: Day
    var time: TimeOfDay?
    var summary: String
    var description: String
    var category: String?
    var link: String?
    /// Whether it is agreed, or still an idea.
    var isConfirmed: Bool
  }

  private(set) var bytes: [UInt8] = []
  private let zone: CompanyZone

  init(named name: String, in zone: CompanyZone, events: [Event]) {
    self.zone = zone
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//Diapason//Diapason//EN")
    add("CALSCALE", "GREGORIAN")
    add("METHOD", "PUBLISH")
    add(text: "X-WR-CALNAME", name)
    for event in events { add(event) }
    add("END", "VCALENDAR")
  }

  private mutating func add(_ event: Event) {
    add("BEGIN", "VEVENT")
    add("UID", event.uid)
    // A stamp that the build's date does not move: the event's own day.
    add("DTSTAMP", Self.compact(event.day) + "T000000Z")
    if let time = event.time {
      let start = zone.inUTC(event.day, time)
      let clock = Self.padded(start.minutes / 60) + Self.padded(start.minutes % 60) + "00Z"
      add("DTSTART", Self.compact(start.day) + "T" + clock)
      add("DURATION", "PT15M")
    } else {
      add("DTSTART;VALUE=DATE", Self.compact(event.day))
      add("DTEND;VALUE=DATE", Self.compact(event.day.adding(days: 1)))
    }
    add(text: "SUMMARY", event.summary)
    if !event.description.isEmpty { add(text: "DESCRIPTION", event.description) }
    if let category = event.category { add(text: "CATEGORIES", category) }
    if let link = event.link { add("URL", link) }
    add("STATUS", event.isConfirmed ? "CONFIRMED" : "TENTATIVE")
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  private mutating func add(text name: String, _ value: String) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case "\n", "\r\n", "\r": escaped += "\\n"
      default:
        let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
        if !isControl { escaped.append(character) }
      }
    }
    add(name, escaped)
  }

  /// One content line, folded.
  private mutating func add(_ name: String, _ value: String) {
    var room = 75
    for scalar in (name + ":" + value).unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if octets.count > room {
        bytes += Array("\r\n ".utf8)
        room = 74
      }
      bytes += octets
      room -= octets.count
    }
    bytes += Array("\r\n".utf8)
  }

  private static func compact(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
