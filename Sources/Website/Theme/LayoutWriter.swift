import Markdown

/// Writes a view through a layout, its partials and its parents.
struct LayoutWriter {
  typealias Block = (nodes: [LayoutSource.Node], blocks: Blocks)

  /// The blocks that an inner layout hands to the layout it builds on.
  final class Blocks {
    let own: [String: [LayoutSource.Node]]
    /// Those of the layout further in: they win.
    let inner: Blocks?

    init(_ own: [String: [LayoutSource.Node]], inner: Blocks?) {
      self.own = own
      self.inner = inner
    }

    func block(_ name: String) -> [LayoutSource.Node]? { inner?.block(name) ?? own[name] }
  }

  let layouts: [String: LayoutSource]
  private var stack: [ViewValue] = []
  private(set) var html: [UInt8] = []

  init(_ layouts: [String: LayoutSource], _ view: View) {
    self.layouts = layouts
    stack = [.view(view)]
    html.reserveCapacity(1 << 14)
  }

  mutating func write(_ layout: String) {
    if let layout = layouts[layout] { write(layout.nodes, nil) }
  }

  private mutating func write(_ nodes: [LayoutSource.Node], _ blocks: Blocks?) {
    for node in nodes {
      switch node {
      case .text(let bytes): html += bytes
      case .variable(let name, _, _): write(value(name))
      case .section(let name, let isInverted, let inner, _):
        let value = value(name)
        guard isInverted else {
          writeSection(value, inner, blocks)
          continue
        }
        if value?.isShown != true { write(inner, blocks) }
      case .partial(let name, _):
        if let layout = layouts[name] { write(layout.nodes, blocks) }
      case .parent(let name, let own, _):
        if let layout = layouts[name] { write(layout.nodes, Blocks(own, inner: blocks)) }
      case .block(let name, let inner, _): write(blocks?.block(name) ?? inner, blocks)
      }
    }
  }

  private mutating func writeSection(
    _ value: ViewValue?, _ inner: [LayoutSource.Node], _ blocks: Blocks?
  ) {
    guard let value, value.isShown else { return }
    switch value {
    case .flag: write(inner, blocks)
    case .list(let views):
      for view in views { write(inner, blocks, with: .view(view)) }
    case .text, .markup, .view: write(inner, blocks, with: value)
    }
  }

  private mutating func write(
    _ nodes: [LayoutSource.Node], _ blocks: Blocks?, with value: ViewValue
  ) {
    stack.append(value)
    write(nodes, blocks)
    stack.removeLast()
  }

  private mutating func write(_ value: ViewValue?) {
    switch value {
    case .text(let text)?: html.appendEscaped(text.utf8)
    case .markup(let markup)?: html.append(contentsOf: markup.utf8)
    case .flag?, .list?, .view?, nil: break  // refused when the theme was loaded
    }
  }

  /// Looks the first name up from the innermost view outwards, the rest inside what it leads to.
  private func value(_ path: [String]) -> ViewValue? {
    guard let first = path.first else { return stack.last }
    var found: ViewValue?
    for case .view(let view) in stack.reversed() {
      if let value = view.lookUp(first) {
        found = value
        break
      }
    }
    for name in path.dropFirst() {
      guard case .view(let view)? = found else { return nil }
      found = view[name]
    }
    return found
  }
}
