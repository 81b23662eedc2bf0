/// Cells that libcmark-gfm leaves out, and lines that it takes into a table.
extension MarkupReview {
  mutating func reviewTable(_ index: Int) {
    var columns = 0
    for row in document.children(of: index) {
      let node = document.nodes[row]
      let cells = Array(document.children(of: row))
      if node.flags.contains(.header) {
        columns = cells.count
        reviewCut(node)
        if cells.allSatisfy({ Int(document.nodes[$0].end) == $0 + 1 }) {
          add(.emptyHeader, node, word: String(decoding: lines[node.line], as: UTF8.self))
        }
        continue
      }
      reviewRow(node, columns)
    }
  }

  private mutating func reviewRow(_ node: Node, _ columns: Int) {
    let line = lines[node.line]
    let pipes = line.count { $0 == UInt8(ascii: "|") }
    if pipes == 0 {
      return add(.strayRow, node, word: shown(line))
    }
    guard pipes >= columns else { return }
    let cells = cells(of: line)
    let surplus = cells.dropFirst(columns).filter { !$0.allSatisfy(\.isASCIISpace) }
    guard let first = surplus.first else { return reviewCut(node) }
    let words = surplus.map { shown($0) }.joined(separator: " | ")
    let code = cutCode(in: line)
    if code != nil { cutRows.insert(node.line) }
    faults.append(
      MarkupFault(
        reason: .surplusCell, line: Int(node.line), column: first.startIndex - line.startIndex + 1,
        word: words, cure: code.map(escapingBars)))
  }

  /// A bar within code that divides a row without making it longer than its table.
  private mutating func reviewCut(_ node: Node) {
    let line = lines[node.line]
    guard let code = cutCode(in: line) else { return }
    cutRows.insert(node.line)
    faults.append(
      MarkupFault(
        reason: .cutCode, line: Int(node.line), column: code.startIndex - line.startIndex + 1,
        word: shown(code), cure: escapingBars(code)))
  }

  /// The first code of a row in which a bar stands without a backslash.
  private func cutCode(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let tick = UInt8(ascii: "`")
    var index = line.startIndex
    while let open = line[index...].firstIndex(of: tick) {
      let count = line[open...].prefix { $0 == tick }.count
      var rest = line[(open + count)...]
      index = rest.startIndex
      while let next = rest.firstIndex(of: tick) {
        let closing = rest[next...].prefix { $0 == tick }.count
        rest = rest[(next + closing)...]
        guard closing == count else { continue }
        let code = line[open..<rest.startIndex]
        if holdsBar(code) { return code }
        index = rest.startIndex
        break
      }
    }
    return nil
  }

  private func holdsBar(_ code: ArraySlice<UInt8>) -> Bool {
    code.indices.contains { code[$0] == UInt8(ascii: "|") && code[$0 - 1] != UInt8(ascii: "\\") }
  }

  private func escapingBars(_ code: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in code {
      if byte == UInt8(ascii: "|"), text.last != UInt8(ascii: "\\") {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A row cut as GFM cuts it: at each bar without a backslash before it, in code too.
  private func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var row = line
    while let first = row.first, first.isASCIISpace || first == UInt8(ascii: ">") {
      row = row.dropFirst()
    }
    while let last = row.last, last.isASCIISpace { row = row.dropLast() }
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = row.startIndex
    for index in row.indices where row[index] == UInt8(ascii: "|") {
      let isEscaped = index > row.startIndex && row[index - 1] == UInt8(ascii: "\\")
      guard !isEscaped else { continue }
      cells.append(row[start..<index])
      start = index + 1
    }
    if start < row.endIndex { cells.append(row[start...]) }
    return cells.map { cell in
      let inner = cell.drop(while: \.isASCIISpace)
      return inner.prefix(inner.count - inner.reversed().prefix(while: \.isASCIISpace).count)
    }
  }

  func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.count > 40 ? String(text.prefix(39)) + "…" : text
  }
}
