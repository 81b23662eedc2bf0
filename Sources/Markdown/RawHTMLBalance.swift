/// The tags of one container in balance: of what an author typed, the elements that may stand there
/// and are opened and closed in it. All else is named.
struct RawHTMLBalance {
  struct Piece {
    enum Kind {
      case start(HTMLElement)
      case end(HTMLElement)
      case words(ArraySlice<UInt8>)
      /// Nothing; `divides` keeps the words on both sides apart.
      case nothing(divides: Bool)
      case anchor(String)
      /// What Markdown made stands here, or raw HTML begins that belongs to nothing before it: the
      /// index of its node.
      case markdown(Int)
    }
    var kind: Kind
    var node: Int
    /// The tag of an element of whose attributes some mean something.
    var tag: RawHTMLTag?
    /// The place of a link or a picture in ``RawHTMLReview/targets``.
    var target: Int?
    var finding: RawHTMLReview.Finding?
  }

  /// Deeper than this nobody reads.
  static let mostNesting = 64

  let document: Document
  let parent: Int
  let isInLine: Bool
  /// A cell of a table is one line in Markdown, and may hold blocks in HTML.
  private let isCell: Bool
  private(set) var pieces: [Piece] = []
  private(set) var findings: [RawHTMLReview.Finding] = []
  private(set) var anchors: Set<String>
  /// From the node that opens an element around other blocks to the node that closes it; of elements
  /// within each other the outer one.
  private(set) var spans: [Range<Int>] = []

  /// An element opened and not closed yet, by the piece that opens it.
  private struct Open {
    var element: HTMLElement
    var piece: Int
  }
  private var open: [Open] = []
  private var nestedLinks = 0
  /// How many pieces there were when an element that is left out was closed: one that is opened right
  /// behind it stood apart from it.
  private var closedAt = -1
  /// How many elements of each name were left out and not closed yet.
  private var forbidden: [String: Int] = [:]

  init(of parent: Int, in document: Document, anchors: Set<String>) {
    self.document = document
    self.parent = parent
    self.anchors = anchors
    let first = document.children(of: parent).first { document.nodes[$0].kind.isRawHTML }
    isInLine = first.map { document.nodes[$0].kind == .htmlInline } ?? false
    isCell = document.nodes[parent].kind == .tableCell
  }

  /// The container's raw HTML.
  var nodes: [Int] {
    document.children(of: parent).filter { document.nodes[$0].kind.isRawHTML }
  }

  mutating func read() {
    for child in document.children(of: parent) {
      switch document.nodes[child].kind {
      case .htmlInline: read(child)
      case .htmlBlock:
        if open.isEmpty, pieces.last.map({ document.nodes[$0.node].kind.isRawHTML }) == true {
          pieces.append(Piece(kind: .markdown(child), node: child))
        }
        read(child)
        endBlock()
      default: pieces.append(Piece(kind: .markdown(child), node: child))
      }
    }
    close(downTo: 0)
  }

  /// Gives each link and picture that is left its place among the page's.
  mutating func number(from first: Int) -> [(piece: Piece, tag: RawHTMLTag)] {
    var targets: [(Piece, RawHTMLTag)] = []
    for index in pieces.indices {
      guard let tag = pieces[index].tag, tag.address != nil,
        case .start(let element) = pieces[index].kind, element == .a || element == .img
      else { continue }
      pieces[index].target = first + targets.count
      targets.append((pieces[index], tag))
    }
    return targets
  }

  private mutating func read(_ node: Int) {
    var reading = RawHTMLPlace(document, node)
    var tokens = HTMLTokenizer.tokens(of: document[document.nodes[node].literal])[...]
    let opaqueEnds = isInLine ? [:] : HTMLTokenizer.ends(ofOpaque: tokens)
    while let token = tokens.popFirst() {
      reading.advance(to: token.range.lowerBound)
      switch token.kind {
      case .text: append(.words(document.text[token.range]), node)
      case .comment: append(.nothing(divides: false), node)
      case .declaration:
        findings.append(reading.finding(.forbidden, "!"))
        append(.nothing(divides: false), node)
      case .unclosed(let what):
        findings.append(
          reading.finding(what.reason, String(decoding: document.text[token.range], as: UTF8.self)))
        append(.words(document.text[token.range]), node)
      case .tag(let tag):
        read(tag, node, reading)
        guard !isInLine, !tag.isClosing, ForbiddenElement.opaque.contains(tag.name) else { break }
        if let end = opaqueEnds[token.range.lowerBound] {
          findings[findings.count - 1].losesContent = true
          tokens = tokens.drop { $0.range.lowerBound <= end }
        } else {
          findings[findings.count - 1].reason = .unclosed
        }
      }
    }
  }

  private mutating func append(_ kind: Piece.Kind, _ node: Int) {
    pieces.append(Piece(kind: kind, node: node))
  }

  private mutating func read(_ tag: HTMLTag, _ node: Int, _ place: RawHTMLPlace) {
    if let name = tag.anchor, !tag.isClosing {
      let id = RawHTML.anchorID(name)
      if anchors.insert(id).inserted { append(.anchor(id), node) }
    }
    guard let element = HTMLElement(named: tag.name), mayStandHere(element) else {
      return leaveOut(tag, node, place)
    }
    if tag.hasForeignAttributes, !tag.isClosing {
      findings.append(place.finding(.attributes, tag.name))
    }
    if tag.isClosing {
      close(element, node, place)
    } else if tag.isSelfClosing, !element.isVoid {
      // Whoever writes `<sup class="new" />` means an element without words.
      append(.nothing(divides: !element.isPhrasing), node)
    } else if element.isVoid {
      pieces.append(Piece(kind: .start(element), node: node, tag: RawHTMLTag(tag, place)))
    } else {
      begin(element, tag, node, place)
    }
  }

  private func mayStandHere(_ element: HTMLElement) -> Bool {
    !isInLine || element.isPhrasing || isCell && element.headingLevel == nil
  }

  private mutating func leaveOut(_ tag: HTMLTag, _ node: Int, _ place: RawHTMLPlace) {
    if let element = HTMLElement(named: tag.name), element.isDispensable, !tag.hasForeignAttributes
    {
      return append(.nothing(divides: true), node)
    }
    if ForbiddenElement.transparent.contains(tag.name) {
      // Other forms of one picture are that picture.
      if tag.hasForeignAttributes, !tag.isClosing, tag.name != "source" {
        findings.append(place.finding(.attributes, tag.name))
      }
      return append(.nothing(divides: false), node)
    }
    let isAnswered = tag.isClosing && forbidden[tag.name, default: 0] > 0
    forbidden[tag.name, default: 0] += tag.isClosing ? (isAnswered ? -1 : 0) : 1
    if !isAnswered { findings.append(place.finding(.forbidden, tag.name)) }
    let isApart = ForbiddenElement.divides(tag.name, inLine: isInLine)
    append(.nothing(divides: isApart || !tag.isClosing && closedAt == pieces.count), node)
    if tag.isClosing { closedAt = pieces.count }
    if let words = tag.alternative, !tag.isClosing { append(.words(words), node) }
  }

  private mutating func begin(
    _ element: HTMLElement, _ tag: HTMLTag, _ node: Int, _ place: RawHTMLPlace
  ) {
    while let last = open.last, last.element.endsByItself, last.element.isEnded(by: element) {
      endLast(node)
    }
    // Two links side by side are two words: a style of theirs kept them apart.
    if element == .a, case .end(.a)? = pieces.last?.kind { append(.words([0x20]), node) }
    var piece = Piece(kind: .start(element), node: node, tag: RawHTMLTag(tag, place))
    piece.finding = place.finding(.unbalanced, element.rawValue)
    // Links do not nest.
    if element == .a, open.contains(where: { $0.element == .a }) {
      findings.append(place.finding(.misplaced, element.rawValue))
      piece.kind = .nothing(divides: false)
      nestedLinks += 1
    } else if open.count >= Self.mostNesting {
      findings.append(place.finding(.nesting, element.rawValue))
      piece.kind = .nothing(divides: !element.isPhrasing)
    } else {
      open.append(Open(element: element, piece: pieces.count))
    }
    pieces.append(piece)
  }

  private mutating func close(_ element: HTMLElement, _ node: Int, _ place: RawHTMLPlace) {
    // Browsers read `</br>` as a break, and take no notice of others.
    if element.isVoid {
      return append(element == .br ? .start(.br) : .nothing(divides: false), node)
    }
    if element == .a, nestedLinks > 0 {
      nestedLinks -= 1
      return append(.nothing(divides: false), node)
    }
    guard let index = open.lastIndex(where: { $0.element == element }) else {
      if !element.isDispensable { findings.append(place.finding(.unbalanced, element.rawValue)) }
      return append(.nothing(divides: !element.isPhrasing), node)
    }
    close(downTo: index + 1)
    endLast(node)
  }

  /// The innermost element ends here.
  private mutating func endLast(_ node: Int) {
    guard let last = open.popLast() else { return }
    append(.end(last.element), node)
    let first = pieces[last.piece].node
    if open.isEmpty, first != node { spans.append(first..<node + 1) }
  }

  /// Of the elements that an author left open, those that need no end tag end; the others were none.
  private mutating func close(downTo depth: Int) {
    while open.count > depth, let last = open.last {
      if last.element.endsByItself {
        endLast(pieces.last?.node ?? parent)
      } else {
        open.removeLast()
        if !last.element.isDispensable, let finding = pieces[last.piece].finding {
          findings.append(finding)
        }
        pieces[last.piece].kind = .nothing(divides: !last.element.isPhrasing)
      }
    }
  }

  /// Only a few elements may stay open until a later block.
  private mutating func endBlock() {
    close(downTo: open.firstIndex { !$0.element.spansBlocks } ?? open.count)
  }
}
