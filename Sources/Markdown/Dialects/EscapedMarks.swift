/// The lines on which a backslash stands before a sign: there the author shows the sign itself.
struct EscapedMarks {
  struct Signs: OptionSet {
    let rawValue: UInt8
    static let bracket = Signs(rawValue: 1)
    static let brace = Signs(rawValue: 2)
    static let colon = Signs(rawValue: 4)
  }

  /// By line, from 0; empty if no line holds a backslash.
  private var lines: [Signs] = []

  init(_ source: [UInt8]) {
    guard source.holds(UInt8(ascii: "\\")) else { return }
    lines = [[]]
    var previous: UInt8 = 0
    for byte in source {
      switch byte {
      case 0x0A: lines.append([])
      case UInt8(ascii: "[") where previous == UInt8(ascii: "\\"):
        lines[lines.count - 1].insert(.bracket)
      case UInt8(ascii: "{") where previous == UInt8(ascii: "\\"):
        lines[lines.count - 1].insert(.brace)
      case UInt8(ascii: ":") where previous == UInt8(ascii: "\\"):
        lines[lines.count - 1].insert(.colon)
      default: break
      }
      previous = byte
    }
  }

  func at(_ line: Int32) -> Signs {
    line > 0 && Int(line) <= lines.count ? lines[Int(line) - 1] : []
  }
}
