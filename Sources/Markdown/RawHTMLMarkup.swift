/// What raw HTML leaves in a page: markup of ours with the author's words escaped, and the marks of
/// what only the page knows how to write.
package struct RawHTMLMarkup: Sendable {
  enum Mark: Sendable {
    /// By its place in ``RawHTMLReview/targets``.
    case link(Int)
    case linkEnd
    case picture(Int)
    /// By its place in ``RawHTMLReview/headings``.
    case heading(Int)
    case headingEnd(Int)
    case table, tableEnd
  }

  var html: [UInt8] = []
  /// Each with how many bytes of ``html`` stand before it.
  var marks: [(at: Int, mark: Mark)] = []

  var isEmpty: Bool { html.isEmpty && marks.isEmpty }

  mutating func append(_ mark: Mark) { marks.append((html.count, mark)) }

  mutating func append(_ other: RawHTMLMarkup) {
    marks += other.marks.map { ($0.at + html.count, $0.mark) }
    html += other.html
  }

  /// Words before and after it are two words.
  mutating func divide() {
    guard !isEmpty, html.last?.isHTMLSpace != true || marks.last?.at == html.count else { return }
    html.append("\n")
  }

  /// The part between two places.
  func part(from start: Place, to end: Place) -> RawHTMLMarkup {
    RawHTMLMarkup(
      html: Array(html[start.bytes..<end.bytes]),
      marks: marks[start.marks..<end.marks].map { ($0.at - start.bytes, $0.mark) })
  }

  struct Place: Equatable {
    var bytes = 0
    var marks = 0
  }

  var end: Place { Place(bytes: html.count, marks: marks.count) }
}

extension RawHTMLReview {
  /// A link or a picture that an author wrote in HTML; the page resolves it as it does Markdown's.
  package struct Target: Sendable {
    /// A link or an image with its address and title, as Markdown has them, and nothing below it.
    package var node: Node
    /// What is said of a picture.
    package var alternative: TextRange
  }

  /// A heading that an author wrote in HTML.
  struct Heading: Sendable {
    /// The raw HTML that holds it.
    var node: Int
    var level: Int
    var words: [UInt8]
  }
}

extension Document {
  /// The link or image behind a key of a page's links and pictures: a node, or one of raw HTML.
  package func linking(_ key: Int) -> Node {
    key < nodes.count ? nodes[key] : rawHTML.targets[key - nodes.count].node
  }

  /// The key of a link, an image or a heading in raw HTML: no node's index.
  package func key(ofRaw place: Int) -> Int { nodes.count + place }
}
