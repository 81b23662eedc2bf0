import CharterModel
import Diagnosis
import Markdown

extension CharterPage {
  /// Where a link's or image's destination stands in the author's file. libcmark-gfm gives the place
  /// of the link's text (of its last line, if it has several); the destination is looked for from
  /// there, then in its block, then among the link definitions.
  func place(of destination: String, node: Node) -> (line: Int, column: Int) {
    let fallback = (line: max(Int(node.line), 1), column: max(Int(node.column), 1))
    let wanted = Array(destination.utf8)
    guard !wanted.isEmpty else { return characterPlace(fallback) }
    let start = source.lineRange(fallback.line).lowerBound
    let from = min(start + fallback.column - 1, source.bytes.count)
    let near = from..<min(from + 2000, source.bytes.count)
    let found = inlineDestination(wanted, in: near) ?? farPlace(of: wanted, from: from, in: start)
    guard let found else { return characterPlace(fallback) }
    let position = source.position(ofByte: found)
    return (position.line, position.column)
  }

  /// Where a destination stands that does not follow its link's text at once.
  private func farPlace(of wanted: [UInt8], from: Int, in start: Int) -> Int? {
    let block = blockRange(around: start)
    let rest = from..<max(block.upperBound, from)
    return inlineDestination(wanted, in: rest) ?? inlineDestination(wanted, in: block)
      ?? definition(of: wanted) ?? offset(of: wanted, in: rest) ?? offset(of: wanted, in: block)
  }

  /// A node's own place, its column in characters.
  func place(of node: Node) -> (line: Int, column: Int) {
    characterPlace((max(Int(node.line), 1), max(Int(node.column), 1)))
  }

  private func characterPlace(_ place: (line: Int, column: Int)) -> (line: Int, column: Int) {
    (place.line, source.position(line: place.line, byteColumn: place.column).column)
  }

  /// The lines around an offset up to the next blank ones.
  private func blockRange(around offset: Int) -> Range<Int> {
    let bytes = source.bytes
    func isBlankLine(at index: Int) -> Bool {
      bytes[index...].prefix { $0 != UInt8(ascii: "\n") }.allSatisfy(\.isASCIISpace)
    }
    var start = offset
    while start > 0 {
      let previous = bytes[..<(start - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      if isBlankLine(at: previous) { break }
      start = previous
    }
    var end = offset
    while end < bytes.count, !isBlankLine(at: end) || end == offset {
      end = bytes[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }
    return start..<end
  }

  /// The destination of an inline link: what stands after `](`.
  private func inlineDestination(_ wanted: [UInt8], in range: Range<Int>) -> Int? {
    for marker in ["](", "](<"] {
      if let found = offset(of: Array(marker.utf8) + wanted, in: range) {
        return found + marker.utf8.count
      }
    }
    return nil
  }

  private func offset(of wanted: [UInt8], in range: Range<Int>) -> Int? {
    guard range.count >= wanted.count else { return nil }
    return (range.lowerBound...(range.upperBound - wanted.count)).first {
      source.bytes[$0] == wanted[0] && source.bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  /// `[name]: destination`, wherever it stands in the file.
  private func definition(of wanted: [UInt8]) -> Int? {
    for marker in ["]: ", "]:<", "]: <", "]:"] {
      let needle = Array(marker.utf8) + wanted
      if let found = offset(of: needle, in: 0..<source.bytes.count) {
        return found + marker.utf8.count
      }
    }
    return nil
  }
}
