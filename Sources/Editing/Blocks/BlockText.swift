import Foundation
import Markdown

extension Page {
  /// A block's own text: its lines without what the blocks around put before them, joined by line
  /// feeds. For a block that holds others, the bytes from its first to its last.
  package func text(of block: Int) -> String {
    let own = blocks.blocks[block]
    guard !own.lines.isEmpty else {
      let bytes = Array(parsed.source.bytes[inText(own.range)])
      let lines = bytes.lineRanges.map { String(decoding: bytes[$0.content], as: UTF8.self) }
      return lines.joined(separator: "\n")
    }
    return blocks.lines[own.lines].map { String(decoding: file[$0.text], as: UTF8.self) }
      .joined(separator: "\n")
  }

  /// A block's bytes for a new text: lines that stay keep what stands before them and how they end;
  /// new ones have it from their neighbours.
  func bytes(of block: Int, for text: String) -> [UInt8] {
    let own = blocks.blocks[block]
    let new = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let olds = oldLines(of: own)
    let ending = LineEnding.nearest(to: own.range.upperBound, in: file)
    var bytes: [UInt8] = []
    for (number, line) in new.enumerated() {
      let old = number < olds.count ? olds[number] : nil
      if number > 0 {
        bytes += old.map { Array($0.ending) } ?? ending
        bytes += prefix(of: old, line, among: olds)
      }
      bytes += line
    }
    return bytes
  }

  /// The text has no byte order marks.
  private func inText(_ range: Range<Int>) -> Range<Int> {
    (range.lowerBound - mark)..<(range.upperBound - mark)
  }

  private struct OldLine {
    var text: ArraySlice<UInt8>
    var prefix: ArraySlice<UInt8>
    /// How the line before it ends.
    var ending: ArraySlice<UInt8>
    var isLazy: Bool
  }

  private func oldLines(of block: Block) -> [OldLine] {
    guard !block.lines.isEmpty else {
      // The bytes of a block that holds others are taken as they are.
      var start = block.range.lowerBound
      return Array(parsed.source.bytes[inText(block.range)]).lineRanges.map { line in
        let first = block.range.lowerBound
        let content = (first + line.content.lowerBound)..<(first + line.content.upperBound)
        defer { start = content.upperBound }
        return OldLine(
          text: file[content], prefix: [], ending: file[start..<content.lowerBound], isLazy: false)
      }
    }
    var end = block.range.lowerBound
    return blocks.lines[block.lines].enumerated().map { number, line in
      defer { end = line.text.upperBound }
      let start = line.start
      let prefix = file[start..<max(start, line.text.lowerBound)]
      let ending = number == 0 ? [] : file[end..<start]
      return OldLine(text: file[line.text], prefix: prefix, ending: ending, isLazy: line.isLazy)
    }
  }

  private func prefix(
    of old: OldLine?, _ line: [UInt8], among olds: [OldLine]
  ) -> [UInt8] {
    if let old, !old.isLazy || old.text.elementsEqual(line) { return Array(old.prefix) }
    // Where the first line has a list's mark, the others have spaces.
    let model = olds.dropFirst().last { !$0.isLazy && !$0.text.isEmpty } ?? olds.first
    var prefix = (model?.prefix ?? []).map { byte -> UInt8 in
      byte == UInt8(ascii: ">") || byte == 0x09 ? byte : 0x20
    }
    if line.isEmpty { while prefix.last == 0x20 || prefix.last == 0x09 { prefix.removeLast() } }
    return prefix
  }
}

/// What somebody typed, in the form in which it goes into a file.
package enum InsertedText {
  /// Composed letters (NFC) where the text is new; what stood there before stays as it was.
  package static func normalized(_ new: String, insteadOf old: String) -> String {
    let typed = new.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let (new, old) = (Array(typed), Array(old))
    func isSame(_ one: Character, _ other: Character) -> Bool {
      String(one).hasSameBytes(as: String(other))
    }
    var start = 0
    while start < min(new.count, old.count), isSame(new[start], old[start]) { start += 1 }
    var end = 0
    while end < min(new.count, old.count) - start,
      isSame(new[new.count - 1 - end], old[old.count - 1 - end])
    {
      end += 1
    }
    let middle = String(new[start..<(new.count - end)]).precomposedStringWithCanonicalMapping
    return String(new[..<start]) + middle + String(new[(new.count - end)...])
  }
}
