import Diagnosis
import Markdown

/// Turns a layout, its partials and its parents into one ``LayoutProgram``, and compares every name
/// with the view that the layout will be given.
struct LayoutCompiler {
  let layouts: [String: LayoutSource]
  /// The theme's words in the language of the program, which stand under `strings`.
  package let strings: ThemeStrings
  /// The keys of the theme's words in any language.
  let keys: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<String> = []
  private var program = LayoutProgram()

  init(layouts: [String: LayoutSource], strings: ThemeStrings, keys: Set<String>) {
    self.layouts = layouts
    self.strings = strings
    self.keys = keys
  }

  mutating func compile(_ name: String, for shape: Shape) -> LayoutProgram {
    program = LayoutProgram()
    guard let layout = layouts[name] else { return program }
    let scope = Scope(layout: layout, shapes: [shape], blocks: [:], path: [name])
    compile(layout.nodes, scope)
    return program
  }

  /// What stands around a node: where its text is, which views are open, which blocks inner layouts
  /// have handed out.
  private struct Scope {
    var layout: LayoutSource
    /// The outermost first.
    var shapes: [Shape]
    /// The text or markup that was entered last, which `{{.}}` prints.
    var current: (path: LayoutProgram.Path, slot: Shape.Slot)?
    var blocks: [String: (nodes: [LayoutSource.Node], layout: LayoutSource)]
    /// The layouts that led here.
    var path: [String]
  }

  private mutating func compile(_ nodes: [LayoutSource.Node], _ scope: Scope) {
    for node in nodes {
      switch node {
      case .text(let bytes): write(bytes)
      case .variable(let name, let isEscaped, let offset):
        compileVariable(name, isEscaped, offset, scope)
      case .section(let name, let isInverted, let inner, let offset):
        compileSection(name, isInverted, inner, offset, scope)
      case .block(let name, let inner, _):
        let block = scope.blocks[name] ?? (inner, scope.layout)
        var next = scope
        next.layout = block.layout
        // A block within the block of its own name is a new one.
        next.blocks[name] = nil
        compile(block.nodes, next)
      case .partial(let name, let offset): enter(name, offset, scope)
      case .parent(let name, let own, let offset):
        var next = scope
        // The blocks of the layout further in win over those of the one it builds on.
        next.blocks = own.mapValues { (nodes: $0, layout: scope.layout) }
          .merging(scope.blocks) { _, inner in inner }
        enter(name, offset, next)
      }
    }
  }

  private mutating func write(_ bytes: [UInt8]) {
    let start = program.text.count
    program.text += bytes
    if case .write(let before)? = program.steps.last, before.upperBound == start, !isTarget {
      program.steps[program.steps.count - 1] = .write(before.lowerBound..<program.text.count)
    } else {
      program.steps.append(.write(start..<program.text.count))
    }
    isTarget = false
  }

  /// Whether a section ends here: the text that follows is a step of its own.
  private var isTarget = false

  private mutating func enter(_ name: String, _ offset: Int, _ scope: Scope) {
    guard let next = layouts[name] else {
      return report(
        .unknownLayout, offset, scope.layout, .noLayout(name),
        name.nearest(in: layouts.keys.sorted()).map { .didYouMeanName($0) })
    }
    guard !scope.path.contains(name) else {
      return report(.badLayout, offset, scope.layout, .layoutIncludesItself(name), nil)
    }
    var inner = scope
    inner.layout = next
    inner.path.append(name)
    compile(next.nodes, inner)
  }

  private mutating func compileSection(
    _ name: [String], _ isInverted: Bool, _ inner: [LayoutSource.Node], _ offset: Int,
    _ scope: Scope
  ) {
    guard let (path, slot) = find(name, offset, scope) else { return }
    var next = scope
    let step = program.steps.count
    program.steps.append(.when(path, isInverted: isInverted, end: 0))
    var isEntered = false
    if !isInverted {
      switch slot {
      case .list(let shape), .view(let shape):
        next.shapes.append(shape())
        next.current = nil
        isEntered = true
      case .text, .markup: next.current = (path, slot)
      case .flag: break
      }
    }
    isTarget = true
    compile(inner, next)
    isTarget = true
    let end = program.steps.count
    program.steps[step] =
      isEntered ? .each(path, end: end) : .when(path, isInverted: isInverted, end: end)
  }

  private mutating func compileVariable(
    _ name: [String], _ isEscaped: Bool, _ offset: Int, _ scope: Scope
  ) {
    if name.count == 2, name[0] == "strings" { return writeWord(name[1], offset, scope) }
    guard let (path, slot) = find(name, offset, scope) else { return }
    let shown = name.joined(separator: ".")
    switch slot {
    case .text where !isEscaped:
      report(.badLayout, offset, scope.layout, .textUnescaped(shown), .twoBraces(shown))
    case .markup where isEscaped:
      report(.badLayout, offset, scope.layout, .markupEscaped(shown), .threeBraces(shown))
    case .flag, .list, .view:
      report(.badLayout, offset, scope.layout, .notPrintable(shown), .openSection(shown))
    case .text, .markup:
      program.steps.append(.print(path))
      isTarget = false
    }
  }

  /// A word of the interface is fixed text of the program.
  private mutating func writeWord(_ key: String, _ offset: Int, _ scope: Scope) {
    guard keys.contains(key) else {
      return report(
        .missingString, offset, scope.layout, .noString(key),
        key.nearest(in: keys.sorted()).map { .didYouMeanName($0) })
    }
    var word: [UInt8] = []
    word.appendEscaped(strings.word(key).utf8)
    write(word)
  }

  /// Where a dotted name's value stands: the first name is looked up from the innermost view
  /// outwards, the rest inside what it leads to.
  private mutating func find(
    _ name: [String], _ offset: Int, _ scope: Scope
  ) -> (LayoutProgram.Path, Shape.Slot)? {
    guard let first = name.first else { return scope.current }
    var inner: Shape?
    for (depth, shape) in scope.shapes.reversed().enumerated() {
      guard var slot = shape.slots[first], let place = shape.place[first] else { continue }
      let start = program.places.count
      var isFound = true
      for part in name.dropFirst() {
        guard case .view(let entered) = slot, let next = entered().slots[part],
          let place = entered().place[part]
        else {
          if case .view(let entered) = slot { inner = entered() }
          isFound = false
          break
        }
        program.places.append(place)
        slot = next
      }
      let rest = start..<program.places.count
      if isFound { return (LayoutProgram.Path(depth: depth, first: place, rest: rest), slot) }
      break
    }
    let known = (inner.map { [$0] } ?? scope.shapes).flatMap { $0.slots.keys }
    report(
      .unknownName, offset, scope.layout, .noName(name.joined(separator: ".")),
      name[name.count - 1].nearest(in: known.sorted()).map { .didYouMeanName($0) })
    return nil
  }

  /// A partial is compiled once for each layout that uses it; its mistakes are named once.
  private mutating func report(
    _ problem: Problem, _ offset: Int, _ layout: LayoutSource, _ message: Phrase, _ help: Phrase?
  ) {
    guard reported.insert("\(layout.source.path):\(offset):\(message.en)").inserted else { return }
    diagnostics.append(
      layout.source.diagnostic(problem, atByte: offset, message: message, help: help))
  }
}
