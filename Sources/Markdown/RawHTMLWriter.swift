/// Writes the tree that an HTML parser makes of a container's tags: names from ``HTMLElement``,
/// attributes of our own, escaped words.
struct RawHTMLWriter {
  struct Writing {
    /// What each raw HTML node leaves in the page.
    var markup: [Int: RawHTMLMarkup] = [:]
    /// The same without any element, of the nodes in ``spans``.
    var words: [Int: RawHTMLMarkup] = [:]
    var spans: [Int: Range<Int>] = [:]
    var headings: [RawHTMLReview.Heading] = []
    var findings: [RawHTMLReview.Finding] = []
  }

  private enum Open {
    case written(HTMLElement)
    /// A link that leads nowhere: its words.
    case bare(HTMLElement)
    /// `divides` keeps its words apart from those after it.
    case leftOut(divides: Bool)

    var element: HTMLElement? {
      switch self {
      case .written(let element), .bare(let element): element
      case .leftOut: nil
      }
    }
  }

  private let balance: RawHTMLBalance
  private let hasUnbalanced: Bool
  private var markup = RawHTMLMarkup()
  /// Where Markdown's nodes stand in ``markup``.
  private var cuts: [(node: Int, at: RawHTMLMarkup.Place)] = []
  private var headings: [RawHTMLReview.Heading] = []
  private let firstHeading: Int
  private var tables = 0
  private var findings: [RawHTMLReview.Finding] = []
  private var written: Set<Int> = []
  /// The elements of the tree that are open.
  private var open: [Open] = []
  private var startsPreformatted = false
  private var isSound = true

  /// - Parameter firstHeading: the number of the first heading among the page's raw ones.
  static func write(_ balance: RawHTMLBalance, firstHeading: Int) -> Writing {
    var writer = RawHTMLWriter(balance, firstHeading)
    let isSimple = balance.pieces.allSatisfy(\.isSimple)
    if isSimple { writer.writeSimple() } else { writer.writeTree() }
    return writer.divided
  }

  private init(_ balance: RawHTMLBalance, _ firstHeading: Int) {
    self.balance = balance
    self.firstHeading = firstHeading
    hasUnbalanced = balance.findings.contains { $0.reason == .unbalanced }
  }

  /// Nothing is open at any time: what there is can be written as it comes.
  private mutating func writeSimple() {
    for piece in balance.pieces {
      switch piece.kind {
      case .start(let element): start(element, piece)
      case .words(let words): markup.html.appendEscaped(words)
      case .nothing(let divides): if divides { markup.html.append("\n") }
      case .anchor(let id): markup.html.append(anchor: id)
      case .markdown(let node): cuts.append((node, markup.end))
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
        case .written(let element): end(element)
        case .leftOut(let divides): if divides { markup.html.append("\n") }
        case .bare, nil: break
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
      return begin(element, nil)
    }
    written.insert(piece)
    switch balance.pieces[piece].kind {
    case .markdown(let node):
      if let parent, !parent.spansBlocks, !balance.isInLine { isSound = false }
      cuts.append((node, markup.end))
    case .anchor(let id): markup.html.append(anchor: id)
    case .start(let wanted):
      if wanted == element, wanted.mayStand(in: parent) {
        begin(wanted, balance.pieces[piece])
      } else {
        misplace(piece)
        guard !wanted.isPhrasing else { return }
        open[open.count - 1] = .leftOut(divides: true)
        markup.html.append("\n")
      }
    default: isSound = false
    }
  }

  private mutating func begin(_ element: HTMLElement, _ piece: RawHTMLBalance.Piece?) {
    let isBare = element == .a && piece?.target == nil
    open[open.count - 1] = isBare ? .bare(element) : .written(element)
    start(element, piece)
    startsPreformatted = element == .pre
  }

  private mutating func start(_ element: HTMLElement, _ piece: RawHTMLBalance.Piece?) {
    switch element {
    case .a: if let target = piece?.target { markup.append(.link(target)) }
    case .img:
      if let target = piece?.target {
        markup.append(.picture(target))
      } else {
        markup.html.appendEscaped(piece?.tag?.alternative ?? [])
      }
    case .table:
      tables += 1
      if tables == 1 { markup.append(.table) } else { markup.html.append(start: element) }
    default:
      guard let level = element.headingLevel, let piece else {
        return markup.html.append(start: element, piece?.tag)
      }
      markup.append(.heading(firstHeading + headings.count))
      headings.append(.init(node: piece.node, level: level, words: []))
    }
  }

  private mutating func end(_ element: HTMLElement) {
    switch element {
    case .a: markup.append(.linkEnd)
    case .table:
      tables -= 1
      if tables == 0 { markup.append(.tableEnd) } else { markup.html.append(end: element) }
    case _ where element.headingLevel != nil:
      markup.append(.headingEnd(firstHeading + headings.count - 1))
    case _ where element.isVoid: break
    default: markup.html.append(end: element)
    }
  }

  private mutating func misplace(_ piece: Int) {
    // What stands in an element that was left out stands wrong because of it.
    guard !hasUnbalanced, var finding = balance.pieces[piece].finding else { return }
    if case .start(let element) = balance.pieces[piece].kind, element.isDispensable { return }
    finding.reason = .misplaced
    findings.append(finding)
  }

  private mutating func write(_ words: ArraySlice<UInt8>) {
    if parent?.holdsNoText == true, !words.allSatisfy(\.isHTMLSpace) { isSound = false }
    // Browsers leave out a line feed that follows the tag.
    if startsPreformatted, words.first == UInt8(ascii: "\n") { markup.html.append("\n") }
    startsPreformatted = false
    markup.html.appendEscaped(words)
    if open.contains(where: { $0.element?.headingLevel != nil }) {
      headings[headings.count - 1].words += words
    }
  }

  /// The markup cut at the places of Markdown's nodes; each piece goes to the raw HTML between them.
  private var divided: Writing {
    var writing = Writing(headings: headings, findings: findings)
    var cuts = cuts[...]
    var start = RawHTMLMarkup.Place()
    var receiver: Int?
    /// Of raw HTML that nothing stands between, the first node receives the markup of all.
    var receivers: [Int: Int] = [:]
    var isSound = isSound
    func take(until end: RawHTMLMarkup.Place) {
      if let receiver {
        writing.markup[receiver] = markup.part(from: start, to: end)
      } else if start != end {
        isSound = false
      }
      receiver = nil
      start = end
    }
    for child in balance.document.children(of: balance.parent) {
      if balance.document.nodes[child].kind.isRawHTML {
        if let cut = cuts.first, cut.node == child {
          cuts.removeFirst()
          take(until: cut.at)
        }
        if receiver == nil { receiver = child }
        receivers[child] = receiver
      } else if let cut = cuts.popFirst(), cut.node == child {
        take(until: cut.at)
      } else {
        isSound = false
        break
      }
    }
    if isSound { take(until: markup.end) }
    // An order that no mark can keep: the words alone, which nothing can put in disorder.
    guard isSound else {
      return Writing(markup: balance.plainMarkup(of: Set(balance.nodes)), findings: findings)
    }
    let spans = spans(receivers)
    guard !spans.isEmpty else { return writing }
    var rest = spans[...]
    let words = balance.plainMarkup(of: Set(balance.nodes))
    for node in balance.nodes {
      let receiver = receivers[node] ?? node
      while let span = rest.first, span.upperBound <= receiver { rest.removeFirst() }
      guard let span = rest.first, span.contains(receiver) else { continue }
      writing.spans[receiver] = span
      if let words = words[node] {
        writing.words[receiver, default: RawHTMLMarkup()].append(words)
      }
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
