/// One value that a layout can print or enter. Every view answers for the names of its ``Shape`` and
/// no others, so that a name that prints nothing is found when the theme is loaded.
///
/// This module (`Layouts`) knows layouts, strings and assets; it knows no page in particular.
package enum ViewValue: Sendable {
  case text(String)
  /// A path from the site's top; written, the way up to the top stands before it. A page has some
  /// fifty links: to join the two for each cost 15 µs a page.
  case address(String)
  /// HTML that is already safe: the only value that a layout may print unescaped.
  case markup([UInt8])
  case flag(Bool)
  case list([View])
  case view(View)

  package static func text(_ number: Int) -> ViewValue { .text(String(number)) }

  /// Whether a section is shown.
  package var isShown: Bool {
    switch self {
    case .text(let text), .address(let text): !text.isEmpty
    case .markup(let markup): !markup.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .view: true
    }
  }
}

/// Values for the names of a shape, in the shape's order.
package struct View: Sendable {
  package let shape: Shape
  /// In the order of the shape's names, as a ``LayoutProgram`` counts them.
  private(set) var values: [ViewValue?]

  /// Names in the order of the alphabet are found without hashing: a page has some sixty views.
  package init(_ shape: Shape, _ values: KeyValuePairs<String, ViewValue?> = [:]) {
    self.shape = shape
    self.values = Array(repeating: nil, count: shape.names.count)
    var place = 0
    for (name, value) in values {
      while place < shape.names.count, shape.names[place] != name { place += 1 }
      if place < shape.names.count {
        self.values[place] = value
      } else {
        self[name] = value
        place = 0
      }
    }
  }

  /// The values of another view, for a shape that has all of its names and more.
  package init(_ shape: Shape, copying view: View) {
    self.init(shape)
    for (name, value) in zip(view.shape.names, view.values) { self[name] = value }
  }

  /// A page's way to the site's top.
  var root: String {
    guard shape.place["root"] != nil, case .text(let root)? = self["root"] else { return "" }
    return root
  }

  package subscript(name: String) -> ViewValue? {
    get { shape.place[name].flatMap { values[$0] } }
    set {
      guard let place = shape.place[name] else {
        assertionFailure("the shape has no name \(name)")
        return
      }
      values[place] = newValue
    }
  }
}

/// The names that a view answers for, and what each holds.
package final class Shape: Sendable {
  package enum Slot: Sendable {
    case text, markup, flag
    case list(@Sendable () -> Shape)
    case view(@Sendable () -> Shape)
  }

  package let slots: [String: Slot]
  /// In the order in which their values stand in a view.
  let names: [String]
  /// Where each name's value stands in a view.
  package let place: [String: Int]

  package init(_ slots: [String: Slot]) {
    self.slots = slots
    names = slots.keys.sorted()
    place = Dictionary(uniqueKeysWithValues: zip(names, 0...))
  }

  package func adding(_ more: [String: Slot]) -> Shape {
    Shape(slots.merging(more) { _, new in new })
  }
}
