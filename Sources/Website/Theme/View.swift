import Mustache

/// One value that a layout can print or enter. Every view answers for the names of its ``Shape`` and
/// no others, so that a name that prints nothing is found when the theme is loaded.
///
/// This stage (`Theme`) knows layouts, strings and assets; it knows no page in particular.
enum ViewValue: Sendable {
  case text(String)
  /// HTML that is already safe: the only value that a layout may print unescaped.
  case markup(String)
  case flag(Bool)
  case list([View])
  case view(View)

  static func text(_ number: Int) -> ViewValue { .text(String(number)) }
}

struct View: Sendable, MustacheParent {
  let shape: Shape
  private var values: [String: ViewValue]

  init(_ shape: Shape, _ values: KeyValuePairs<String, ViewValue?> = [:]) {
    self.shape = shape
    self.values = [:]
    self.values.reserveCapacity(values.count)
    for (name, value) in values { self[name] = value }
  }

  subscript(name: String) -> ViewValue? {
    get { values[name] }
    set {
      assert(shape.slots[name] != nil, "the shape has no name \(name)")
      values[name] = newValue
    }
  }

  /// What the templates see. A name of the shape without a value is empty; it does not make the
  /// template look further out for another of that name.
  func child(named name: String) -> Any? {
    guard let value = values[name] else { return shape.slots[name] == nil ? nil : Printed("") }
    return switch value {
    case .text(let text), .markup(let text): Printed(text)
    case .flag(let flag): flag
    case .list(let views): views
    case .view(let view): view
    }
  }
}

/// A text as the templates print it; an empty one counts as absent.
private struct Printed: MustacheCustomRenderable, MustacheParent, Sendable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }

  init(_ text: String) { renderText = text }

  func child(named name: String) -> Any? { nil }
}

/// The names that a view answers for, and what each holds.
final class Shape: Sendable {
  enum Slot: Sendable {
    case text, markup, flag
    case list(@Sendable () -> Shape)
    case view(@Sendable () -> Shape)
  }

  let slots: [String: Slot]

  init(_ slots: [String: Slot]) { self.slots = slots }

  func adding(_ more: [String: Slot]) -> Shape {
    Shape(slots.merging(more) { _, new in new })
  }
}
