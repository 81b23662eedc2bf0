import Markdown

extension ValueMap {
  /// What changes in a list of texts.
  package enum ListChange: Sendable, Equatable {
    case append(String)
    case remove(Int)
  }

  /// The bytes that a change of a list takes the place of, and the ways to write it; nil where the
  /// list cannot be written for sure.
  ///
  /// - Parameter ending: how lines end there.
  func forms(
    of change: ListChange, in list: List, of text: [UInt8], ending: [UInt8]
  ) -> (range: Range<Int>, forms: [[UInt8]])? {
    let items = (0..<list.count).map { self[list.path + [.item($0)]] }
    switch change {
    case .append(let word): return appended(word, list, items, text, ending)
    case .remove(let index): return removed(index, list, items, text)
    }
  }

  private func appended(
    _ word: String, _ list: List, _ items: [Value?], _ text: [UInt8], _ ending: [UInt8]
  ) -> (Range<Int>, [[UInt8]])? {
    let style = items.last.flatMap { $0?.style } ?? .plain
    let forms = ScalarWriter.forms(
      of: word, style: style, isInBrackets: list.bracket != nil, isItem: true)
    if let bracket = list.bracket {
      guard list.count > 0 else {
        guard text[bracket + 1] == UInt8(ascii: "]") else { return nil }
        return ((bracket + 1)..<(bracket + 1), forms)
      }
      guard let end = items.last.flatMap({ $0?.range.upperBound }) else { return nil }
      return (end..<end, forms.map { Array(", ".utf8) + $0 })
    }
    guard let last = items.last.flatMap({ $0 }), let line = itemLine(of: last, text) else {
      return nil
    }
    let prefix = Array(text[line.start..<last.range.lowerBound])
    // The last line of a header ends before its dashes.
    return (line.end..<line.end, forms.map { prefix + $0 + ending })
  }

  private func removed(
    _ index: Int, _ list: List, _ items: [Value?], _ text: [UInt8]
  ) -> (Range<Int>, [[UInt8]])? {
    guard items.indices.contains(index), list.count > 1, let item = items[index] else { return nil }
    if list.bracket != nil {
      if index + 1 < items.count {
        guard let next = items[index + 1] else { return nil }
        return (item.range.lowerBound..<next.range.lowerBound, [[]])
      }
      guard let before = items[index - 1] else { return nil }
      return (before.range.upperBound..<item.range.upperBound, [[]])
    }
    // A comment beside it would go with it.
    guard let line = itemLine(of: item, text),
      text[item.range.upperBound..<line.contentEnd].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    return (line.start..<line.end, [[]])
  }

  /// The line of an item that has it for itself: spaces, a dash, spaces.
  private func itemLine(
    of item: Value, _ text: [UInt8]
  ) -> (start: Int, contentEnd: Int, end: Int)? {
    let start = text[..<item.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = text[start..<item.range.lowerBound]
    guard before.count(where: { $0 == UInt8(ascii: "-") }) == 1,
      before.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") })
    else { return nil }
    guard let feed = text[item.range.upperBound...].firstIndex(of: 0x0A) else { return nil }
    let hasReturn = feed > item.range.upperBound && text[feed - 1] == 0x0D
    return (start, hasReturn ? feed - 1 : feed, feed + 1)
  }
}
