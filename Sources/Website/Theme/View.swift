/// One value that a layout can print or enter. Every view answers for the names of its ``Shape`` and
/// no others, so that a name that prints nothing is found when the theme is loaded.
///
/// This stage (`Theme`) knows layouts, strings and assets; it knows no page in particular.
enum ViewValue: Sendable {
  case text(String)
  /// HTML that is already safe: the only value that a layout may print unescaped.
  case markup([UInt8])
  case flag(Bool)
  case list([View])
  case view(View)

  static func text(_ number: Int) -> ViewValue { .text(String(number)) }

  /// Whether a section is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .view: true
    }
  }
}

/// Values for the names of a shape, in the shape's order.
struct View: Sendable {
  let shape: Shape
  private var values: [ViewValue?]

  init(_ shape: Shape, _ values: KeyValuePairs<String, ViewValue?> = [:]) {
    self.shape = shape
    self.values = Array(repeating: nil, count: shape.slots.count)
    for (name, value) in values { self[name] = value }
  }

  subscript(name: String) -> ViewValue? {
    get { shape.place[name].flatMap { values[$0] } }
    set {
      guard let place = shape.place[name] else {
        assertionFailure("the shape has no name \(name)")
        return
      }
      values[place] = newValue
    }
  }

  /// The value at a place of the shape.
  func value(at place: Int) -> ViewValue? { values[place] }
}

/// The names that a view answers for, and what each holds.
final class Shape: Sendable {
  enum Slot: Sendable {
    case text, markup, flag
    case list(@Sendable () -> Shape)
    case view(@Sendable () -> Shape)
  }

  let slots: [String: Slot]
  /// Where each name's value stands in a view.
  let place: [String: Int]

  init(_ slots: [String: Slot]) {
    self.slots = slots
    place = Dictionary(uniqueKeysWithValues: zip(slots.keys.sorted(), 0...))
  }

  func adding(_ more: [String: Slot]) -> Shape {
    Shape(slots.merging(more) { _, new in new })
  }
}
