import Markdown

/// Tables on narrow screens. Every table of a page, whoever wrote it, is told how wide it is (`stack-480`)
/// and its cells the names of their columns: where there is less room, the style sheet shows each row as
/// a record. Counted from the words, so that no script has to measure and nothing moves.
enum StackedTables {
  /// The widths at which a style sheet may ask, in CSS pixels.
  static let steps = [320, 360, 420, 480, 560, 640, 760, 920]
  /// A table of more columns has no room anywhere.
  static let columnsSideBySide = 7

  /// Marks the tables of a page.
  static func marked(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while let start = html.range(of: "<table", from: index)?.lowerBound {
      guard let end = html.range(of: "</table>", from: start)?.upperBound else { break }
      index = end
      guard let table = TableMarkup(html[start..<end]) else { continue }
      result += html[copied..<start]
      result += table.marked
      copied = end
    }
    guard copied > 0 else { return html }
    return result + html[copied...]
  }
}

/// One table, as the pieces of its markup.
struct TableMarkup {
  /// A start tag: where its name ends, and where what it opens begins.
  private struct Tag {
    var name: ArraySlice<UInt8>
    var nameEnd: Int
    var close: Int
  }

  private let html: ArraySlice<UInt8>
  private var insertions: [(at: Int, text: [UInt8])] = []

  /// Nil for a table that cannot be stacked: cells that span others, a table in a table, no head, or
  /// a layout of its own (`month`, `matrix`, `table-words`).
  init?(_ html: ArraySlice<UInt8>) {
    self.html = html
    var labels: [[UInt8]] = []
    var widths: [Int] = []
    var isInHead = false
    var column = 0
    var tags = 0
    var comparesColumns = false
    var position = html.startIndex
    while let tag = Self.nextTag(in: html, from: position) {
      position = tag.close
      let attributes = html[tag.nameEnd..<tag.close]
      switch String(decoding: tag.name, as: UTF8.self) {
      case "table":
        tags += 1
        let own = ["month", "matrix", "table-words"].contains { attributes.holds(word: $0) }
        if tags > 1 || own { return nil }
        comparesColumns = attributes.holds(word: "comparison")
      case "thead": isInHead = true
      case "tbody": isInHead = false
      case "tr": column = 0
      case "th", "td":
        if attributes.hold("span=") { return nil }
        let cell = html[tag.close..<Self.cellEnd(in: html, from: tag.close)]
        let text = CellText(cell)
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], text.wanted)
        if isInHead {
          labels.append(text.label)
        } else if column > 0, column < labels.count, tag.name.elementsEqual("td".utf8),
          !attributes.hold("data-label")
        {
          insertions.append((tag.nameEnd, Array(" data-label=\"".utf8) + labels[column] + [0x22]))
        }
        insertRole(of: tag, isInHead: isInHead, attributes)
        column += 1
      default: break
      }
      insertGroupRole(of: tag, attributes)
    }
    guard !labels.isEmpty, let step = Self.step(for: widths, comparing: comparesColumns)
    else { return nil }
    insertions.insert(contentsOf: Self.classes(step, in: html), at: 0)
  }

  var marked: [UInt8] {
    var result: [UInt8] = []
    var copied = html.startIndex
    for (place, text) in insertions.sorted(by: { $0.at < $1.at }) {
      result += html[copied..<place]
      result += text
      copied = place
    }
    return result + html[copied...]
  }

  /// Nil where the narrowest screen has room.
  /// - Parameter comparing: whether the table is one of short values whose columns are compared: it is set
  ///   smaller, and has room on a wide screen.
  private static func step(for widths: [Int], comparing: Bool) -> String? {
    if widths.count > StackedTables.columnsSideBySide {
      return comparing ? StackedTables.steps.last.map { String($0) } : "always"
    }
    // A letter of a table is about 7.6 pixels wide, the space between two columns 20.
    let width = widths.reduce(0, +) * 38 / 5 + max(widths.count - 1, 0) * 20
    guard width > 284, widths.count > 1 else { return nil }
    return String(StackedTables.steps.first { $0 >= width } ?? StackedTables.steps.last ?? 0)
  }

  private static func classes(_ step: String, in html: ArraySlice<UInt8>) -> [(Int, [UInt8])] {
    let words = "stacks stack-" + step
    guard let tag = nextTag(in: html, from: html.startIndex) else { return [] }
    let attributes = html[tag.nameEnd..<tag.close]
    let role =
      attributes.hold("role=") ? "" : " role=\"table\""
    if let place = attributes.range(of: "class=\"", from: attributes.startIndex)?.upperBound {
      return [(tag.nameEnd, Array(role.utf8)), (place, Array((words + " ").utf8))]
    }
    return [(tag.nameEnd, Array((role + " class=\"" + words + "\"").utf8))]
  }
}

extension TableMarkup {
  /// Shown as blocks, the parts of a table would lose what they are.
  private mutating func insertRole(
    of tag: Tag, isInHead: Bool, _ attributes: ArraySlice<UInt8>
  ) {
    let isHeader = tag.name.elementsEqual("th".utf8)
    insert(!isHeader ? "cell" : isInHead ? "columnheader" : "rowheader", at: tag, attributes)
  }

  private mutating func insertGroupRole(of tag: Tag, _ attributes: ArraySlice<UInt8>) {
    switch String(decoding: tag.name, as: UTF8.self) {
    case "tr": insert("row", at: tag, attributes)
    case "thead", "tbody": insert("rowgroup", at: tag, attributes)
    default: break
    }
  }

  private mutating func insert(_ role: String, at tag: Tag, _ attributes: ArraySlice<UInt8>) {
    guard !attributes.hold("role=") else { return }
    insertions.append((tag.nameEnd, Array(" role=\"\(role)\"".utf8)))
  }

  private static func nextTag(in html: ArraySlice<UInt8>, from start: Int) -> Tag? {
    var index = start
    while index < html.endIndex {
      guard html[index] == UInt8(ascii: "<"), index + 1 < html.endIndex,
        html[index + 1].isASCIILetter
      else {
        index += 1
        continue
      }
      let rest = html[(index + 1)...]
      let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit }
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      return Tag(name: name, nameEnd: name.endIndex, close: close + 1)
    }
    return nil
  }

  /// Where the next end tag of a cell begins.
  private static func cellEnd(in html: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while let end = html.range(of: "</t", from: index) {
      if end.upperBound < html.endIndex, [0x64, 0x68].contains(html[end.upperBound]) {
        return end.lowerBound
      }
      index = end.upperBound
    }
    return html.endIndex
  }
}

/// What a cell says, without its markup.
private struct CellText {
  /// As the value of an attribute.
  private(set) var label: [UInt8] = []
  /// The letters that its column should have room for: its longest word, and some of a sentence.
  private(set) var wanted = 0

  private static let sentence = 18
  private static let longest = 26

  init(_ markup: ArraySlice<UInt8>) {
    var (all, word, longestWord) = (0, 0, 0)
    var isInTag = false
    var isInEntity = false
    for byte in markup {
      if isInTag {
        isInTag = byte != UInt8(ascii: ">")
        continue
      }
      if byte == UInt8(ascii: "<") {
        isInTag = true
        continue
      }
      if byte == UInt8(ascii: "\"") { label.append("&quot;") } else { label.append(byte) }
      if isInEntity {
        isInEntity = byte != UInt8(ascii: ";")
        continue
      }
      // What follows the first byte of a character is no letter of its own.
      guard byte & 0xC0 != 0x80 else { continue }
      isInEntity = byte == UInt8(ascii: "&")
      all += 1
      word = byte.isASCIISpace ? 0 : word + 1
      longestWord = max(longestWord, word)
    }
    wanted = min(max(longestWord, min(all, Self.sentence)), Self.longest)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where some bytes stand from a place on.
  fileprivate func range(of text: StaticString, from start: Int) -> Range<Int>? {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return nil }
      var index = start
      while index <= endIndex - wanted.count {
        let end = index + wanted.count
        if self[index] == first, self[index..<end].elementsEqual(wanted) { return index..<end }
        index += 1
      }
      return nil
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hold(_ text: StaticString) -> Bool { range(of: text, from: startIndex) != nil }

  /// Whether a class among a tag's attributes has this name.
  fileprivate func holds(word: String) -> Bool {
    let text = String(decoding: self, as: UTF8.self)
    return text.split(whereSeparator: { " \"=".contains($0) }).contains { $0 == word }
  }
}
