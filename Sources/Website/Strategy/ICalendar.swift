import CharterModel
import Diagnosis
import Markdown

/// Calendar entries as iCalendar (RFC 5545 and 7986): UTC times without VTIMEZONE, CRLF, lines of at
/// most 75 octets that cut no UTF-8 character, escaped text, exclusive ends of whole days.
///
/// A folder has no history, so every event is a revision of the build's day: `DTSTAMP`,
/// `LAST-MODIFIED` and `SEQUENCE` rise with it and never go back while time goes on, whatever an author
/// changed. A program that holds the event takes the newer file (RFC 5546, 2.1.5); two builds of one
/// day are equal in rank, and the one fetched last is taken.
struct ICalendar {
  struct Event: Sendable {
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
  private let stamp: String
  private let revision: Int

  /// The day before which no calendar of ours was built.
  private static let firstDay = Day(year: 2020, month: 1, day: 1)?.number ?? 0

  /// - Parameter address: where the file is fetched from, if that is known.
  init(
    named name: String, from address: String?, in zone: CompanyZone, on date: Day, events: [Event]
  ) {
    self.zone = zone
    stamp = Self.compact(date) + "T000000Z"
    revision = max(date.number - Self.firstDay, 0)
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//Diapason//Diapason//EN")
    add("CALSCALE", "GREGORIAN")
    add("METHOD", "PUBLISH")
    add(text: "NAME", name)
    add(text: "X-WR-CALNAME", name)
    // How often to look for a newer file; Outlook knows the second name alone.
    add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    add("X-PUBLISHED-TTL", "P1D")
    if let address { add("SOURCE;VALUE=URI", Self.uri(address)) }
    for event in events { add(event) }
    add("END", "VCALENDAR")
  }

  private mutating func add(_ event: Event) {
    add("BEGIN", "VEVENT")
    add("UID", event.uid)
    add("DTSTAMP", stamp)
    add("LAST-MODIFIED", stamp)
    add("SEQUENCE", String(revision))
    addTime(of: event)
    add(text: "SUMMARY", event.summary)
    if !event.description.isEmpty { add(text: "DESCRIPTION", event.description) }
    if let category = event.category { add(text: "CATEGORIES", category) }
    if let link = event.link { add("URL", Self.uri(link)) }
    add("STATUS", event.isConfirmed ? "CONFIRMED" : "TENTATIVE")
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  private mutating func addTime(of event: Event) {
    if let time = event.time {
      let start = zone.inUTC(event.day, time)
      let clock = Self.padded(start.minutes / 60) + Self.padded(start.minutes % 60) + "00Z"
      add("DTSTART", Self.compact(start.day) + "T" + clock)
      add("DURATION", "PT15M")
    } else {
      add("DTSTART;VALUE=DATE", Self.compact(event.day))
      add("DTEND;VALUE=DATE", Self.compact(event.day.adding(days: 1)))
    }
  }

  private mutating func add(text name: String, _ value: String) {
    var escaped = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in value.inMarkup.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n" where before == "\r": break
      case "\n", "\r": escaped.append(contentsOf: "\\n".unicodeScalars)
      default: escaped.append(scalar)
      }
      before = scalar
    }
    add(name, String(escaped))
  }

  /// One content line, folded.
  private mutating func add(_ name: String, _ value: String) {
    var room = 75
    for scalar in (name + ":" + value).unicodeScalars {
      let octets = UTF8.width(scalar)
      if octets > room {
        bytes.append("\r\n ")
        room = 74
      }
      bytes.append(contentsOf: String(scalar).utf8)
      room -= octets
    }
    bytes.append("\r\n")
  }

  /// An address in ASCII, as a URI is; what an author wrote percent-encoded stays so.
  private static func uri(_ address: String) -> String {
    address.percentEncoded { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  private static func compact(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
