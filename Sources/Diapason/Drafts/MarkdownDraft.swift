import CharterModel
import Diagnosis
import Markdown
import Proofreading

/// A draft in Markdown, read as a page is: the rules speak of its prose, and of nothing else in it.
struct MarkdownDraft {
  let bytes: [UInt8]
  let page: ParsedPage
  let prose: Prose
  private let path: String

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    page = ParsedPage(ContentFile(path: path, bytes: bytes), prefix: "")
    prose = Prose(of: page.document)
  }

  /// What keeps it from being known of every byte whether it is prose.
  var obstacles: [Diagnostic] {
    page.diagnostics.filter {
      Self.obstacles.contains($0.problem)
        || page.unreadLine != nil && $0.severity == .error && $0.problem != .rawHTML
    }
  }

  private static let obstacles: Set<Problem> = [
    .notText, .tooComplex, .unterminatedFrontMatter, .invalidYAML, .duplicateKey, .strayKey,
    .proseInFrontMatter, .unclosedComment, .unclosedCode,
  ]

  /// Whether it may be corrected.
  var isReadable: Bool {
    page.unreadLine == nil && obstacles.isEmpty
      && bytes.count - markCount == page.source.bytes.count
  }

  func position(of finding: Finding) -> SourcePosition {
    prose.position(of: finding.range.lowerBound, in: page.document, page.source)
      ?? SourcePosition(path: path, line: 1)
  }

  // MARK: - Corrections

  /// With the safe replacements made, as many as leave everything but the words as it was; nil if
  /// there are none.
  func corrected(by findings: [Finding]) -> MarkdownDraft? {
    var end = 0
    let corrections = findings.compactMap { finding -> Correction? in
      guard finding.isSafe, let replacement = finding.replacement,
        finding.range.lowerBound >= end, let place = place(of: finding.range)
      else { return nil }
      end = finding.range.upperBound
      return Correction(file: place, prose: finding.range, text: Array(replacement.utf8))
    }
    var proof = Proof(of: self)
    proof.accept(corrections[...])
    return proof.accepted.isEmpty ? nil : proof.draft
  }

  /// What stands before the text: UTF-8's byte order marks.
  private var markCount: Int { bytes.count - bytes.withoutByteOrderMark.count }

  /// Where bytes of the prose stand in the file; nil if they were not typed as they are read (an
  /// entity, an escaped sign, a line that begins with a mark of its block).
  func place(of range: Range<Int>) -> Range<Int>? {
    func offset(of byte: Int) -> Int? {
      guard let (number, inner) = prose.place(of: byte) else { return nil }
      let node = page.document.nodes[number]
      guard node.line > 0, node.column > 0, inner < node.literal.end - node.literal.start else {
        return nil
      }
      return page.source.lineRange(Int(node.line)).lowerBound + Int(node.column) - 1 + inner
    }
    guard !range.isEmpty, let first = offset(of: range.lowerBound),
      let last = offset(of: range.upperBound - 1), last - first == range.count - 1,
      last < page.source.bytes.count,
      page.source.bytes[first...last] == prose.bytes[range]
    else { return nil }
    return first + markCount..<last + 1 + markCount
  }

  fileprivate struct Correction {
    var file: Range<Int>
    var prose: Range<Int>
    var text: [UInt8]
  }

  fileprivate func making(_ corrections: [Correction]) -> MarkdownDraft {
    MarkdownDraft(
      bytes.replacing(corrections.map { ($0.file, $0.text) }), path: path)
  }
}

/// Finds out which corrections change words alone, by reading the corrected text again.
private struct Proof {
  private let original: MarkdownDraft
  private(set) var accepted: [MarkdownDraft.Correction] = []
  private(set) var draft: MarkdownDraft
  private let structure: DocumentStructure
  /// A text in which one correction after the other fails is not read for ever.
  private var readingsLeft = 40

  init(of draft: MarkdownDraft) {
    original = draft
    self.draft = draft
    structure = DocumentStructure(of: draft.page)
  }

  /// Those that can be made together with what was accepted before; of the others each half alone.
  mutating func accept(_ corrections: ArraySlice<MarkdownDraft.Correction>) {
    guard !corrections.isEmpty, readingsLeft > 0 else { return }
    readingsLeft -= 1
    let all = accepted + corrections
    let candidate = original.making(all)
    let expected = original.prose.bytes.replacing(all.map { ($0.prose, $0.text) })
    if candidate.prose.bytes == expected, DocumentStructure(of: candidate.page) == structure {
      (accepted, draft) = (all, candidate)
    } else if corrections.count > 1 {
      let middle = corrections.startIndex + corrections.count / 2
      accept(corrections[..<middle])
      accept(corrections[middle...])
    }
  }
}

/// Everything of a page but its words: its blocks and marks, where links lead, code, raw HTML, the
/// anchors of its headings and what was wrong with it.
private struct DocumentStructure: Equatable {
  private struct Item: Equatable {
    var kind: Node.Kind
    var flags: Node.Flags
    var number: Int32
    var repetition: Int32
    var depth: Int
    var literal: [UInt8]
    var detail: [UInt8]
  }

  private var items: [Item] = []
  private let anchors: [String]
  private let problems: [Problem]

  init(of page: ParsedPage) {
    let document = page.document
    anchors = page.outline.ids
    problems = page.diagnostics.map(\.problem)
    var ends: [Int32] = []
    for (index, node) in document.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      // A text may be cut into nodes in more than one way.
      if node.kind == .text, !node.flags.contains(.hidden) { continue }
      items.append(
        Item(
          kind: node.kind, flags: node.flags, number: node.number, repetition: node.repetition,
          depth: ends.count, literal: Array(document[node.literal]),
          detail: Array(document[node.detail])))
      ends.append(node.end)
    }
  }
}

extension [UInt8] {
  /// - Parameter pieces: in their order; none overlaps another.
  fileprivate func replacing(_ pieces: [(range: Range<Int>, text: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = 0
    for (range, text) in pieces {
      result += self[position..<range.lowerBound]
      result += text
      position = range.upperBound
    }
    return result + self[position...]
  }
}

extension Prose {
  /// Where a byte of the prose stands in the author's file; nil if it stands for no text.
  func position(of offset: Int, in document: Document, _ source: SourceText) -> SourcePosition? {
    guard let (node, inner) = place(of: offset) else { return nil }
    return source.position(
      line: max(Int(document.nodes[node].line), 1),
      byteColumn: Int(document.nodes[node].column) + inner)
  }
}
