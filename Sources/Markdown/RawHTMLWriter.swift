/// Writes the tree that an HTML parser makes of a container's tags: names from ``HTMLElement``,
/// attributes of our own, escaped words.
struct RawHTMLWriter {
  struct Writing {
    /// What each raw HTML node leaves in the page.
    var markup: [Int: [UInt8]] = [:]
    /// The same without any element, of the nodes in ``spans``.
    var words: [Int: [UInt8]] = [:]
    var spans: [Int: Range<Int>] = [:]
    var findings: [RawHTMLReview.Finding] = []
  }

  private enum Open {
    case written(HTMLElement)
    /// `divides` keeps its words apart from those after it.
    case leftOut(divides: Bool)

    var element: HTMLElement? { if case .written(let element) = self { element } else { nil } }
  }

  private let balance: RawHTMLBalance
  private let hasUnbalanced: Bool
  private var html: [UInt8] = []
  /// Where the marks of Markdown's nodes stand in ``html``.
  private var cuts: [(node: Int, at: Int)] = []
  private var findings: [RawHTMLReview.Finding] = []
  private var written: Set<Int> = []
  /// The elements of the tree that are open.
  private var open: [Open] = []
  private var startsPreformatted = false
  private var isSound = true

  static func write(_ balance: RawHTMLBalance) -> Writing {
    var writer = RawHTMLWriter(balance)
    let isSimple = balance.pieces.allSatisfy(\.isSimple)
    if isSimple { writer.writeSimple() } else { writer.writeTree() }
    return writer.divided
  }

  private init(_ balance: RawHTMLBalance) {
    self.balance = balance
    hasUnbalanced = balance.findings.contains { $0.reason == .unbalanced }
  }

  /// Nothing is open at any time: what there is can be written as it comes.
  private mutating func writeSimple() {
    for piece in balance.pieces {
      switch piece.kind {
      case .start(let element): html.append(start: element)
      case .words(let words): html.appendEscaped(words)
      case .nothing(let divides): if divides { html.append("\n") }
      case .anchor(let id): html.append(anchor: id)
      case .markdown(let node): cuts.append((node, html.count))
      case .end: break
      }
    }
  }

  private mutating func writeTree() {
    let (fragment, pieces) = balance.fragment
    let tree = HTMLTree(ofFragment: fragment)
    for step in tree.steps {
      switch step {
      case .enter(let element, let offset): enter(element, offset.flatMap { pieces[$0] })
      case .leave:
        switch open.popLast() {
        case .written(let element): if !element.isVoid { html.append(end: element) }
        case .leftOut(let divides): if divides { html.append("\n") }
        case nil: break
        }
        startsPreformatted = false
      case .words(let range): write(tree.text[range])
      }
    }
    // What the parser had no place for.
    for (index, piece) in balance.pieces.enumerated() where !written.contains(index) {
      if case .start = piece.kind { misplace(index) }
    }
  }

  private var parent: HTMLElement? { open.last { $0.element != nil }?.element }

  private mutating func enter(_ element: HTMLElement?, _ piece: Int?) {
    open.append(.leftOut(divides: false))
    guard let piece else {
      // The groups and rows that browsers add to a table.
      guard let element, element == .tbody || element == .tr, element.mayStand(in: parent) else {
        return
      }
      return begin(element)
    }
    written.insert(piece)
    switch balance.pieces[piece].kind {
    case .markdown(let node):
      if let parent, !parent.spansBlocks, !balance.isInLine { isSound = false }
      cuts.append((node, html.count))
    case .anchor(let id): html.append(anchor: id)
    case .start(let wanted):
      if wanted == element, wanted.mayStand(in: parent) {
        begin(wanted)
      } else {
        misplace(piece)
        guard !wanted.isPhrasing else { return }
        open[open.count - 1] = .leftOut(divides: true)
        html.append("\n")
      }
    default: isSound = false
    }
  }

  private mutating func begin(_ element: HTMLElement) {
    open[open.count - 1] = .written(element)
    html.append(start: element)
    startsPreformatted = element == .pre
  }

  private mutating func misplace(_ piece: Int) {
    // What stands in an element that was left out stands wrong because of it.
    guard !hasUnbalanced, var finding = balance.pieces[piece].finding else { return }
    finding.reason = .misplaced
    findings.append(finding)
  }

  private mutating func write(_ words: ArraySlice<UInt8>) {
    if parent?.holdsNoText == true, !words.allSatisfy(\.isHTMLSpace) { isSound = false }
    // Browsers leave out a line feed that follows the tag.
    if startsPreformatted, words.first == UInt8(ascii: "\n") { html.append("\n") }
    startsPreformatted = false
    html.appendEscaped(words)
  }

  /// The markup cut at the places of Markdown's nodes; each piece goes to the raw HTML between them.
  private var divided: Writing {
    var writing = Writing(findings: findings)
    var cuts = cuts[...]
    var start = 0
    var receiver: Int?
    /// Of raw HTML that nothing stands between, the first node receives the markup of all.
    var receivers: [Int: Int] = [:]
    var isSound = isSound
    func take(until end: Int) {
      if let receiver {
        writing.markup[receiver] = Array(html[start..<end])
      } else if start < end {
        isSound = false
      }
      receiver = nil
      start = end
    }
    for child in balance.document.children(of: balance.parent) {
      if balance.document.nodes[child].kind.isRawHTML {
        if receiver == nil { receiver = child }
        receivers[child] = receiver
      } else if let cut = cuts.popFirst(), cut.node == child {
        take(until: cut.at)
      } else {
        isSound = false
        break
      }
    }
    if isSound { take(until: html.count) }
    // An order that no mark can keep: the words alone, which nothing can put in disorder.
    guard isSound else {
      return Writing(markup: balance.plainWords(of: Set(balance.nodes)), findings: findings)
    }
    let spans = spans(receivers)
    guard !spans.isEmpty else { return writing }
    var rest = spans[...]
    let words = balance.plainWords(of: Set(balance.nodes))
    for node in balance.nodes {
      let receiver = receivers[node] ?? node
      while let span = rest.first, span.upperBound <= receiver { rest.removeFirst() }
      guard let span = rest.first, span.contains(receiver) else { continue }
      writing.spans[receiver] = span
      writing.words[receiver, default: []] += words[node] ?? []
    }
    return writing
  }

  /// The spans as the nodes that receive their markup have them: two that end and begin in the same
  /// markup are one.
  private func spans(_ receivers: [Int: Int]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in balance.spans {
      let first = receivers[span.lowerBound] ?? span.lowerBound
      if let last = merged.last, first < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(first..<span.upperBound)
      }
    }
    return merged
  }
}
