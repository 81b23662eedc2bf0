/// Comments, scripts and the like that are never closed. Markdown takes all that follows for part of
/// them, to the end of the page or of the quote; nobody would see it, so such an opening is read as
/// plain text, and named.
struct UnclosedMarkup {
  /// What stands in the text for the `<` of an opening that is no opening: no text holds it, and it
  /// is put back when the text has been read.
  static let standIn: UInt8 = 0x01

  /// The text to be read instead, and what is said of it; nil if all is closed.
  ///
  /// - Parameter atOnce: also what a next reading would bring to light, without a word on each.
  static func mended(
    _ source: [UInt8], readAs document: Document, atOnce: Bool
  ) -> (source: [UInt8], findings: [RawHTMLReview.Finding])? {
    var lines: SourceLines?
    var mended = source
    var findings: [RawHTMLReview.Finding] = []
    for index in document.nodes.indices where document.nodes[index].kind == .htmlBlock {
      let node = document.nodes[index]
      let text = document[node.literal]
      guard let opening = Opening.all.first(where: { $0.begins(text) }), !opening.isClosed(in: text)
      else { continue }
      let known = lines ?? SourceLines(source)
      lines = known
      let height = text.count { $0 == UInt8(ascii: "\n") }
      let isCut = text.last != UInt8(ascii: "\n")
      let range = known.bytes(from: Int(node.line), count: height + (isCut ? 1 : 0))
      guard let place = mended[range].firstIndex(of: UInt8(ascii: "<")) else { continue }
      var reading = RawHTMLPlace(document, index)
      reading.advance(to: text.firstIndex(of: UInt8(ascii: "<")) ?? text.startIndex)
      findings.append(reading.finding(opening.reason, opening.name))
      mended[place] = standIn
      guard atOnce else { continue }
      for other in Opening.all { other.replaceUnclosed(in: &mended, within: range) }
    }
    return findings.isEmpty ? nil : (mended, findings)
  }

  /// Puts the sign back in what was read.
  static func restore(_ text: inout [UInt8]) {
    for index in text.indices where text[index] == standIn { text[index] = UInt8(ascii: "<") }
  }
}

/// One of the openings after which Markdown reads on to the closing, over blank lines.
private struct Opening {
  var start: [UInt8]
  var closings: [[UInt8]]
  var reason: RawHTMLReview.Finding.Reason
  var name: String

  static let all: [Opening] =
    [
      Opening("<!--", ["-->"], .unclosedComment, "<!--"), Opening("<?", ["?>"], .unclosed, "<?"),
      Opening("<![CDATA[", ["]]>"], .unclosed, "<![CDATA["), Opening("<!", [">"], .unclosed, "<!"),
    ]
    + ["script", "pre", "style"].map {
      Opening("<" + $0, ["</script>", "</pre>", "</style>"], .unclosed, $0)
    }

  private init(
    _ start: String, _ closings: [String], _ reason: RawHTMLReview.Finding.Reason, _ name: String
  ) {
    self.start = Array(start.utf8)
    self.closings = closings.map { Array($0.utf8) }
    self.reason = reason
    self.name = name
  }

  func begins(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.drop { $0 == UInt8(ascii: " ") }
    guard
      text.prefix(start.count).elementsEqual(
        start, by: { $0.lowercasedASCII == $1.lowercasedASCII })
    else { return false }
    // `<prefix>` is no `<pre>`.
    guard start.last?.isASCIILetter == true else { return true }
    let next = text.dropFirst(start.count).first ?? UInt8(ascii: "\n")
    return next.isASCIISpace || next == UInt8(ascii: ">")
  }

  /// Another comment within a comment tells that the first was to end before it.
  func isClosed(in text: ArraySlice<UInt8>) -> Bool {
    let content = text.drop { $0 == UInt8(ascii: " ") }
    if reason == .unclosedComment {
      guard let first = HTMLTokenizer.tokens(of: content).first, first.kind == .comment else {
        return false
      }
      // Markdown reads past `--!>`, at which browsers end it.
      return content[first.range].suffix(3).elementsEqual("-->".utf8)
    }
    return lastClosing(in: content) != nil
  }

  /// Where the last closing begins.
  private func lastClosing(in text: ArraySlice<UInt8>) -> Int? {
    var index = text.endIndex
    while index > text.startIndex {
      index -= 1
      // All of them end so.
      guard text[index] == UInt8(ascii: ">") else { continue }
      for closing in closings where index + 1 - text.startIndex >= closing.count {
        let found = text[(index + 1 - closing.count)...index]
        if found.elementsEqual(closing, by: { $0.lowercasedASCII == $1 }) {
          return found.startIndex
        }
      }
    }
    return nil
  }

  func replaceUnclosed(in source: inout [UInt8], within range: Range<Int>) {
    let first = lastClosing(in: source[range]) ?? range.lowerBound
    for index in first..<range.upperBound where source[index] == UInt8(ascii: "<") {
      if begins(source[index..<min(range.upperBound, index + 12)]) {
        source[index] = UnclosedMarkup.standIn
      }
    }
  }
}

/// Where each line of a text begins, as Markdown counts lines.
private struct SourceLines {
  private var starts = [0]
  private let end: Int

  init(_ source: [UInt8]) {
    end = source.count
    for index in source.indices {
      let isReturnAlone =
        source[index] == UInt8(ascii: "\r")
        && !(index + 1 < source.count && source[index + 1] == UInt8(ascii: "\n"))
      if source[index] == UInt8(ascii: "\n") || isReturnAlone { starts.append(index + 1) }
    }
  }

  func bytes(from line: Int, count: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return end..<end }
    let last = line - 1 + count
    return starts[line - 1]..<(last < starts.count ? starts[last] : end)
  }
}
