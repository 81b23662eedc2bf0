import CharterModel
import Digests
import Markdown

extension CellMap {
  /// The piece of a save for a cell.
  package func piece(row: Int, column: Int, new: String) -> Piece? {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return nil }
    let range = rows[row][column].range
    return Piece(
      .cell(column: column, row: Self.others(in: rows[row], but: column)), range: range,
      old: Array(file[range]), new: new)
  }

  package func piece(newRow texts: [String], after row: Int) -> Piece? {
    guard rows.indices.contains(row) else { return nil }
    let end = range(ofRow: row).upperBound
    return Piece(
      .row(after: rows[row].map(\.text)), range: end..<end, old: [], new: "", cells: texts)
  }

  /// Nil where no line names the columns.
  package func piece(newColumn name: String, _ texts: [Piece.RowText]) -> Piece? {
    guard let header = grid.header else { return nil }
    let end = range(ofRow: header).upperBound
    return Piece(
      .column(texts), range: end..<end, old: Array(file[range(ofRow: header)]), new: name)
  }

  static func others(in row: [CSVReader.Cell], but column: Int) -> [String] {
    row.enumerated().filter { $0.offset != column }.map(\.element.text)
  }

  package static func decide(
    _ save: Save, in file: [UInt8], as kind: TableKind?
  ) -> SaveDecision {
    guard let map = CellMap(of: file, as: kind) else {
      return .refused(.readOnly(save.pieces.first?.unit ?? .end))
    }
    let isSame = SHA256.hash(file) == save.digest
    var edits: [ByteEdit] = []
    var expected = CellExpectation(map)
    var conflicts: [Conflict] = []
    var index = isSame ? nil : RowIndex(map)
    for piece in save.pieces {
      do throws(Failure) {
        edits += try map.place(piece, &index, &expected)
      } catch {
        switch error {
        case .moved(let theirs): conflicts.append(Conflict(piece: piece, theirs: theirs))
        case .refused(let refusal): return .refused(refusal)
        }
      }
    }
    guard conflicts.isEmpty else { return .conflict(conflicts) }
    guard let bytes = file.applying(edits) else { return .refused(.overlapping) }
    if bytes == file { return .unchanged }
    guard let after = CellMap(of: bytes, as: kind) else { return .refused(.unwritable("")) }
    if let wrong = expected.difference(from: after) { return .refused(.otherValue(wrong)) }
    return .write(SaveDecision.Written(file: bytes, isMerged: !isSame, edits: edits))
  }

  enum Failure: Error {
    case moved(theirs: String?)
    case refused(Refusal)
  }

  /// - Parameter index: nil where the file is the one that the piece was made from.
  private func place(
    _ piece: Piece, _ index: inout RowIndex?, _ expected: inout CellExpectation
  ) throws(Failure) -> [ByteEdit] {
    switch piece.unit {
    case .cell(let column, let others):
      let row = try self.row(of: piece, column, others, &index)
      let range = rows[row][column].range
      let text = Self.text(piece.new, insteadOf: rows[row][column].text)
      expected.set(row, column, text)
      if text.hasSameBytes(as: rows[row][column].text) { return [] }
      return [ByteEdit(range, try written(text, insteadOf: Array(file[range])))]
    case .row(let above):
      let row = try self.row(reading: above, at: piece.range.upperBound, isSame: index == nil)
      let texts = piece.cells.map { Self.text($0, insteadOf: "") }
      guard let line = self.row(of: texts, below: row) else {
        throw .refused(.unwritable(texts.joined(separator: " ")))
      }
      expected.insert(texts, after: row)
      let end = range(ofRow: row).upperBound
      return [ByteEdit(end..<end, ending(ofRow: row) + line)]
    case .column(let texts):
      // Rows have no name but their number here: nothing else may have changed.
      guard index == nil else { throw .moved(theirs: nil) }
      return try placeColumn(piece, texts, &expected)
    default: throw .refused(.readOnly(piece.unit))
    }
  }

  /// A cell is read without the spaces around it.
  private static func text(_ new: String, insteadOf old: String) -> String {
    var text = InsertedText.normalized(new, insteadOf: old)[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private func written(_ text: String, insteadOf old: [UInt8]) throws(Failure) -> [UInt8] {
    guard let bytes = bytes(for: text, insteadOf: old) else { throw .refused(.unwritable(text)) }
    return bytes
  }

  private func row(
    of piece: Piece, _ column: Int, _ others: [String], _ index: inout RowIndex?
  ) throws(Failure) -> Int {
    guard index != nil else {
      guard
        let row = row(endingFrom: piece.range.upperBound), rows[row].indices.contains(column),
        rows[row][column].range == piece.range, file[piece.range].elementsEqual(piece.old)
      else { throw .moved(theirs: nil) }
      return row
    }
    let found = index?.rows(with: others, but: column) ?? []
    guard found.count == 1, let row = found.first else { throw .moved(theirs: nil) }
    guard file[rows[row][column].range].elementsEqual(piece.old) else {
      throw .moved(theirs: rows[row][column].text)
    }
    return row
  }

  private func row(
    reading texts: [String], at offset: Int, isSame: Bool
  ) throws(Failure) -> Int {
    if isSame {
      guard let row = row(endingFrom: offset), rows[row].map(\.text) == texts else {
        throw .moved(theirs: nil)
      }
      return row
    }
    let found = rows.indices.filter { rows[$0].map(\.text) == texts }
    guard found.count == 1 else { throw .moved(theirs: nil) }
    return found[0]
  }

  /// The row that ends at or behind an offset: rows stand in the order of the file.
  private func row(endingFrom offset: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if range(ofRow: middle).upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < rows.count ? low : nil
  }

  private func placeColumn(
    _ piece: Piece, _ texts: [Piece.RowText], _ expected: inout CellExpectation
  ) throws(Failure) -> [ByteEdit] {
    guard let header = grid.header, file[range(ofRow: header)].elementsEqual(piece.old) else {
      throw .moved(theirs: nil)
    }
    let width = rows[header].count
    var edits: [ByteEdit] = []
    for (row, text) in [(header, piece.new)] + texts.map({ ($0.row, $0.text) }) {
      guard rows.indices.contains(row), row >= header, rows[row].count <= width else {
        throw .refused(.readOnly(piece.unit))
      }
      if text.isEmpty { continue }
      let end = range(ofRow: row).upperBound
      let gap = [UInt8](repeating: grid.separator, count: width - rows[row].count + 1)
      let text = Self.text(text, insteadOf: "")
      let model = rows[row].last.map { Array(file[$0.range]) } ?? []
      edits.append(ByteEdit(end..<end, gap + (try written(text, insteadOf: model))))
      expected.extend(row, to: width, text)
    }
    return edits
  }
}

/// The rows of a file by what they hold, for a piece that was made from an earlier state.
struct RowIndex {
  private let map: CellMap
  private var byColumn: [Int: [[String]: [Int]]] = [:]

  init(_ map: CellMap) { self.map = map }

  /// The rows whose other cells read so.
  mutating func rows(with others: [String], but column: Int) -> [Int] {
    if byColumn[column] == nil {
      let rows = map.rows.indices.filter { map.rows[$0].indices.contains(column) }
      byColumn[column] = Dictionary(grouping: rows) { row in
        CellMap.others(in: map.rows[row], but: column)
      }
    }
    return byColumn[column]?[others] ?? []
  }
}

/// What the cells of a file are to be after a change.
struct CellExpectation {
  private var rows: [[String]]
  private var inserted: [Int: [[String]]] = [:]
  private let map: CellMap

  init(_ map: CellMap) {
    self.map = map
    rows = map.rows.map { $0.map(\.text) }
  }

  mutating func set(_ row: Int, _ column: Int, _ text: String) { rows[row][column] = text }

  mutating func insert(_ texts: [String], after row: Int) {
    inserted[row, default: []].append(texts)
  }

  mutating func extend(_ row: Int, to width: Int, _ text: String) {
    while rows[row].count < width { rows[row].append("") }
    rows[row].append(text)
  }

  /// The first text that another file lacks or has otherwise; nil if it is as expected.
  func difference(from found: CellMap) -> String? {
    guard found.grid.separator == map.grid.separator, found.grid.header == map.grid.header,
      (found.grid.encoding == nil) == (map.grid.encoding == nil)
    else { return map.rows.first?.first?.text ?? "" }
    var number = 0
    for (row, cells) in rows.enumerated() {
      for cells in [cells] + (inserted[row] ?? []) {
        guard number < found.rows.count else { return cells.first ?? "" }
        let other = found.rows[number]
        guard other.count == cells.count else { return cells.first ?? "" }
        for (cell, text) in zip(other, cells) where !cell.text.hasSameBytes(as: text) {
          return text
        }
        number += 1
      }
    }
    return number < found.rows.count ? found.rows[number].first?.text ?? "" : nil
  }
}
