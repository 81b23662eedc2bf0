/// A block of code whose author named its language.
package struct CodeSample: Sendable, Hashable {
  package let language: String
  /// UTF-8, as it stands in the block.
  package let code: [UInt8]
}

/// What the words of a block of code are, by ranges of its bytes that follow each other.
package struct CodeHighlight: Sendable, Hashable {
  /// The kinds that a theme has colours for: `code-keyword` is a class of its style.
  package enum Kind: String, Sendable, CaseIterable {
    case keyword, type, number, string, comment, function, attribute
  }

  package struct Span: Sendable, Hashable {
    package let range: Range<Int>
    package let kind: Kind
  }

  package private(set) var spans: [Span] = []

  package init() {}

  /// A word more. Of the same kind as the one before it, it is one with it.
  mutating func append(_ range: Range<Int>, _ kind: Kind) {
    guard !range.isEmpty else { return }
    if let last = spans.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      spans[spans.count - 1] = Span(range: last.range.lowerBound..<range.upperBound, kind: kind)
    } else {
      spans.append(Span(range: range, kind: kind))
    }
  }
}

extension Document {
  /// Its blocks of code that name a language, by their nodes.
  package var codeSamples: [(node: Int, sample: CodeSample)] {
    nodes.indices.compactMap { node in
      guard nodes[node].kind == .codeBlock else { return nil }
      let language = CodeInfo(self[nodes[node].detail]).language
      guard !language.isEmpty else { return nil }
      return (
        node,
        CodeSample(
          language: String(decoding: language, as: UTF8.self),
          code: Array(self[nodes[node].literal])
        )
      )
    }
  }

  /// The same document, its blocks of code highlighted as a table says.
  package func highlighted(_ known: [CodeSample: CodeHighlight]) -> Document {
    var document = self
    for (node, sample) in codeSamples { document.highlights[node] = known[sample] }
    return document
  }
}

extension HTMLRenderer {
  /// The code itself is the author's, byte for byte: a highlight only tells its words apart.
  mutating func append(_ highlight: CodeHighlight, of block: TextRange) {
    let code = document[block]
    var end = code.startIndex
    for span in highlight.spans where code.startIndex + span.range.upperBound <= code.endIndex {
      let start = code.startIndex + span.range.lowerBound
      guard start >= end else { continue }
      appendText(code[end..<start])
      end = code.startIndex + span.range.upperBound
      html.append("<span class=\"code-")
      html.append(contentsOf: span.kind.rawValue.utf8)
      html.append("\">")
      appendText(code[start..<end])
      html.append("</span>")
    }
    appendText(code[end...])
  }
}
