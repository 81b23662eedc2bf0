import Diagnosis

/// Compares every name in a layout, its partials and its parents with the view it will be given.
struct LayoutCheck {
  let layouts: [String: LayoutSource]
  /// The keys of the theme's strings, which stand under `strings`.
  let strings: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<String> = []

  init(layouts: [String: LayoutSource], strings: Set<String>) {
    self.layouts = layouts
    self.strings = strings
  }

  mutating func check(_ name: String, against shape: Shape) {
    guard let layout = layouts[name] else { return }
    walk(layout.nodes, of: layout, stack: [.view(shape)], blocks: [:], path: [name])
  }

  private enum Frame {
    case view(Shape)
    /// A text, a flag or markup was entered: it answers for no names.
    case value(Shape.Slot)
  }

  private typealias Blocks = [String: (nodes: [LayoutSource.Node], layout: LayoutSource)]

  private mutating func walk(
    _ nodes: [LayoutSource.Node], of layout: LayoutSource, stack: [Frame], blocks: Blocks,
    path: [String]
  ) {
    for node in nodes {
      switch node {
      case .text: continue
      case .variable(let name, let isEscaped, let offset):
        checkVariable(name, isEscaped, offset, layout, stack)
      case .section(let name, let isInverted, let inner, let offset):
        guard let slot = slot(name, offset, layout, stack) else { continue }
        let frame: Frame? =
          switch slot {
          case .list(let shape), .view(let shape): .view(shape())
          case .flag: nil
          case .text, .markup: .value(slot)
          }
        walk(
          inner, of: layout, stack: isInverted ? stack : stack + (frame.map { [$0] } ?? []),
          blocks: blocks, path: path)
      case .block(let name, let inner, _):
        let block = blocks[name] ?? (inner, layout)
        walk(block.nodes, of: block.layout, stack: stack, blocks: blocks, path: path)
      case .partial(let name, let offset):
        enter(name, offset, layout, stack: stack, blocks: blocks, path: path)
      case .parent(let name, let overrides, let offset):
        // An outer layout's blocks win over those of the layout it builds on.
        let own = overrides.mapValues { (nodes: $0, layout: layout) }
        let merged = own.merging(blocks) { _, outer in outer }
        enter(name, offset, layout, stack: stack, blocks: merged, path: path)
      }
    }
  }

  private mutating func enter(
    _ name: String, _ offset: Int, _ layout: LayoutSource, stack: [Frame], blocks: Blocks,
    path: [String]
  ) {
    guard let next = layouts[name] else {
      return report(
        .unknownLayout, offset, layout, .noLayout(name),
        name.nearest(in: layouts.keys.sorted()).map { .didYouMeanName($0) })
    }
    guard !path.contains(name) else {
      return report(.badLayout, offset, layout, .layoutIncludesItself(name), nil)
    }
    walk(next.nodes, of: next, stack: stack, blocks: blocks, path: path + [name])
  }

  private mutating func checkVariable(
    _ path: [String], _ isEscaped: Bool, _ offset: Int, _ layout: LayoutSource, _ stack: [Frame]
  ) {
    guard let slot = slot(path, offset, layout, stack) else { return }
    let name = path.joined(separator: ".")
    switch slot {
    case .text:
      if !isEscaped { report(.badLayout, offset, layout, .textUnescaped(name), .twoBraces(name)) }
    case .markup:
      if isEscaped { report(.badLayout, offset, layout, .markupEscaped(name), .threeBraces(name)) }
    case .flag, .list, .view:
      report(.badLayout, offset, layout, .notPrintable(name), .openSection(name))
    }
  }

  /// What a dotted name leads to, looked up from the innermost view outwards.
  private mutating func slot(
    _ parts: [String], _ offset: Int, _ layout: LayoutSource, _ stack: [Frame]
  ) -> Shape.Slot? {
    guard let first = parts.first else {
      if case .value(let slot)? = stack.last { return slot }
      return nil
    }
    if first == "strings", parts.count == 2 {
      if strings.contains(parts[1]) { return .text }
      report(
        .missingString, offset, layout, .noString(parts[1]),
        parts[1].nearest(in: strings.sorted()).map { .didYouMeanName($0) })
      return nil
    }
    var found: Shape.Slot?
    for case .view(let shape) in stack.reversed() {
      found = shape.slots[first]
      if found != nil { break }
    }
    var known = stack.flatMap { frame -> [String] in
      if case .view(let shape) = frame { Array(shape.slots.keys) } else { [] }
    }
    for part in parts.dropFirst() {
      guard let current = found else { break }
      guard case .view(let shape) = current else {
        found = nil
        known = []
        break
      }
      found = shape().slots[part]
      known = Array(shape().slots.keys)
    }
    if found == nil {
      report(
        .unknownName, offset, layout, .noName(parts.joined(separator: ".")),
        parts[parts.count - 1].nearest(in: known.sorted()).map { .didYouMeanName($0) })
    }
    return found
  }

  /// A partial is walked once for each layout that uses it; its mistakes are named once.
  private mutating func report(
    _ problem: Problem, _ offset: Int, _ layout: LayoutSource, _ message: Phrase, _ help: Phrase?
  ) {
    guard reported.insert("\(layout.source.path):\(offset):\(message.en)").inserted else { return }
    diagnostics.append(
      layout.source.diagnostic(problem, atByte: offset, message: message, help: help))
  }
}
