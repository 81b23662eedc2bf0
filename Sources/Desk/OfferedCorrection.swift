import CharterModel
import Diagnosis
import Diapason
import Editing

/// A correction as the desk offers it: the words around its place, before and after, and the piece that
/// makes it.
struct OfferedCorrection {
  let before: String
  let old: String
  let new: String
  let after: String
  let piece: Piece

  /// Letters that are shown on each side.
  private static let around = 40

  /// Nil where the place is in no passage that can be edited.
  init?(_ correction: Correction, in page: Page) {
    let mark = page.file.count - page.parsed.source.bytes.count
    if correction.range.isEmpty {
      let start = correction.range.lowerBound
      guard let value = page.values.value(at: start),
        let piece = page.piece(value: value.path, new: correction.text)
      else { return nil }
      self.piece = piece
      (before, old, new, after) = ("", value.text, correction.text, "")
      return
    }
    let range = (correction.range.lowerBound + mark)..<(correction.range.upperBound + mark)
    guard
      let block = page.blocks.leaves.last(where: { page.blocks.blocks[$0].range.contains(range) }),
      let (first, second) = page.text(of: block, around: range)
    else { return nil }
    let kind = page.blocks.blocks[block].kind
    guard [.paragraph, .heading, .tableCell].contains(kind) else { return nil }
    let isCell = kind == .tableCell
    // A cell is given its text as it is read.
    func read(_ text: String) -> String { isCell ? text.replacing("\\|", with: "|") : text }
    old = read(String(decoding: page.file[range], as: UTF8.self))
    new = correction.text
    piece = page.piece(block: block, new: read(first) + new + read(second))
    let (lead, tail) = (Self.line(endOf: first), Self.line(startOf: second))
    before = lead.count > Self.around ? "…" + lead.suffix(Self.around) : lead
    after = tail.count > Self.around ? tail.prefix(Self.around) + "…" : tail
  }
}

extension OfferedCorrection {
  private static func line(endOf text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  private static func line(startOf text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension ValueMap {
  /// The value that begins at a byte of the text.
  fileprivate func value(at offset: Int) -> Value? {
    values.first { $0.range.contains(offset) }
  }
}

extension Page {
  /// A block's text before and behind some bytes of one of its lines; nil if they are not in one.
  fileprivate func text(of block: Int, around range: Range<Int>) -> (String, String)? {
    var (before, after): (String, String?) = ("", nil)
    let own = blocks.blocks[block]
    // A cell has no lines of its own.
    let lines =
      own.lines.isEmpty
      ? [Block.Line(text: own.range, start: own.range.lowerBound)] : Array(blocks.lines[own.lines])
    for (number, line) in lines.enumerated() {
      let feed = number == 0 ? "" : "\n"
      if let rest = after {
        after = rest + feed + String(decoding: file[line.text], as: UTF8.self)
      } else if line.text.contains(range) {
        before +=
          feed + String(decoding: file[line.text.lowerBound..<range.lowerBound], as: UTF8.self)
        after = String(decoding: file[range.upperBound..<line.text.upperBound], as: UTF8.self)
      } else {
        before += feed + String(decoding: file[line.text], as: UTF8.self)
      }
    }
    return after.map { (before, $0) }
  }
}
