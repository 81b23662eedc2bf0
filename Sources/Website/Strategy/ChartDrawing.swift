import CharterModel
import Markdown

/// One indicator drawn as SVG: the series as a thin line, the target dashed, the straight way from
/// baseline to target fine, every line with its words beside it. Classes carry the colours.
struct ChartDrawing {
  /// In SVG units; the page scales it.
  static let width = 640.0
  static let height = 240.0
  private static let left = 8.0
  private static let right = 104.0
  private static let top = 30.0
  private static let bottom = 28.0

  let series: KPISeries
  /// Writes a figure as the language does.
  let text: (Figure) -> String
  let dayText: (Day) -> String
  let target: String
  let title: String

  /// The first day and the last.
  private let days: ClosedRange<Int>
  /// Least and greatest value with a twelfth of room; the axis does not begin at zero, and its
  /// ends are written.
  let values: ClosedRange<Double>

  init(
    series: KPISeries, text: @escaping (Figure) -> String, dayText: @escaping (Day) -> String,
    target: String, title: String
  ) {
    self.series = series
    self.text = text
    self.dayText = dayText
    self.target = target
    self.title = title
    days = Self.days(of: series)
    values = Self.values(of: series)
  }

  private static func days(of series: KPISeries) -> ClosedRange<Int> {
    var all = series.points.map(\.day.number)
    if let objective = series.objective {
      all += [objective.start.number, objective.deadline.number]
    }
    let first = all.min() ?? 0
    return first...max(all.max() ?? 1, first + 1)
  }

  private static func values(of series: KPISeries) -> ClosedRange<Double> {
    var all = series.points.map(\.value.value)
    if let objective = series.objective {
      all += [objective.baseline.value, objective.target.value]
    }
    let low = all.min() ?? 0
    let high = all.max() ?? 1
    let room = high > low ? (high - low) / 12 : 1
    return low - room...high + room
  }

  func x(_ day: Day) -> Double {
    let part = Double(day.number - days.lowerBound) / Double(days.upperBound - days.lowerBound)
    return Self.left + part * (Self.width - Self.left - Self.right)
  }

  func y(_ value: Double) -> Double {
    let part = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
    return Self.height - Self.bottom - part * (Self.height - Self.top - Self.bottom)
  }

  var svg: [UInt8] {
    var svg =
      "<svg class=\"chart\" viewBox=\"0 0 640 240\" width=\"640\" height=\"240\" role=\"img\""
    svg += " aria-label=\"\(Self.escaped(title))\">"
    let edge = Self.width - Self.right
    for part in [0.0, 0.5, 1.0] {
      let value = values.lowerBound + (values.upperBound - values.lowerBound) * part
      svg += line("chart-rule", Self.left, y(value), edge, y(value))
    }
    if let objective = series.objective {
      svg += line(
        "chart-way", x(objective.start), y(objective.baseline.value), x(objective.deadline),
        y(objective.target.value))
      svg += line(
        "chart-target", Self.left, y(objective.target.value), edge, y(objective.target.value))
      svg += label(
        "chart-note", Self.left, y(objective.target.value) - 6,
        target + " " + text(objective.target))
    }
    let corners = series.points.map { "\(Self.short(x($0.day))),\(Self.short(y($0.value.value)))" }
    if corners.count > 1 {
      svg += "<polyline class=\"chart-line\" points=\"\(corners.joined(separator: " "))\"/>"
    }
    if let last = series.last {
      svg += "<circle class=\"chart-dot\" cx=\"\(Self.short(x(last.day)))\""
      svg += " cy=\"\(Self.short(y(last.value.value)))\" r=\"4\"/>"
      svg += label("chart-last", x(last.day) + 10, y(last.value.value) + 8, text(last.value))
    }
    let first = Day(number: days.lowerBound)
    let end = Day(number: days.upperBound)
    svg += label("chart-note", Self.left, Self.height - 6, dayText(first))
    svg += label("chart-note chart-end", edge, Self.height - 6, dayText(end))
    return Array((svg + "</svg>").utf8)
  }

  private func line(
    _ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) -> String {
    "<line class=\"\(name)\" x1=\"\(Self.short(x1))\" y1=\"\(Self.short(y1))\""
      + " x2=\"\(Self.short(x2))\" y2=\"\(Self.short(y2))\"/>"
  }

  private func label(_ name: String, _ x: Double, _ y: Double, _ words: String) -> String {
    "<text class=\"\(name)\" x=\"\(Self.short(x))\" y=\"\(Self.short(y))\">"
      + Self.escaped(words) + "</text>"
  }

  /// One decimal: a tenth of a unit is not seen.
  private static func short(_ number: Double) -> String {
    let tenths = Int(nearest: number * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
