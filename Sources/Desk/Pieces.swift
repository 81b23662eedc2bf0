import CharterModel
import Diagnosis
import Editing

/// How to go on where two people changed one passage.
struct Again {
  /// What the file holds now; nil if the passage is gone.
  var theirs: String?
  /// The change against the file as it is now, and one that keeps both texts.
  var yours: ChangeMessage?
  var both: ChangeMessage?
}

/// A file as somebody saw it, and the pieces of what they changed in it.
enum SeenFile {
  case page(Page)
  case table(CellMap)

  init?(path: String, file: [UInt8]) {
    if ContentPath.isTable(path) {
      guard let map = CellMap(of: file, as: CellMap.kind(ofTable: path, file)) else { return nil }
      self = .table(map)
    } else {
      guard let page = Page(path: path, file: file) else { return nil }
      self = .page(page)
    }
  }

  /// Nil for what the file has no place for.
  func piece(_ change: ChangeMessage) -> Piece? {
    switch self {
    case .page(let page): Self.piece(change, in: page)
    case .table(let map): Self.piece(change, in: map)
    }
  }

  private static func piece(_ change: ChangeMessage, in page: Page) -> Piece? {
    let way = (change.way ?? []).enumerated().map { index, word in
      // A list's items are told by their numbers; a key never begins a way with one.
      index > 0 ? Int(word).map { ValueStep.item($0) } ?? .key(word) : .key(word)
    }
    switch change.kind {
    case .block, .below, .without:
      guard let block = change.block, page.blocks.blocks.indices.contains(block) else { return nil }
      let screen = BlockScreen(page: page, block: block)
      return switch change.kind {
      case .below: screen.piece(adding: change.text)
      case .without: screen.pieceWithout
      default: screen.piece(replacingBy: change.text)
      }
    case .end: return page.pieceAtEnd(change.text)
    case .value: return way.isEmpty ? nil : page.piece(value: way, new: change.text)
    case .key:
      guard way.count == 1, let name = change.way?.first else { return nil }
      return page.piece(newKey: name, value: change.text)
    case .clear:
      guard way.count == 1, let name = change.way?.first, !Self.withholds(name) else { return nil }
      return page.piece(withoutKey: name)
    case .append: return page.piece(list: way, .append(change.text))
    case .remove:
      guard let item = change.row else { return nil }
      return page.piece(list: way, .remove(item))
    case .cell, .row: return nil
    }
  }

  /// What decides who reads a page is changed to another value, never taken away by an empty field.
  private static func withholds(_ name: String) -> Bool {
    [CommonFields.readers.definition, CommonFields.draft.definition].contains {
      $0.name.matches(name)
    }
  }

  private static func piece(_ change: ChangeMessage, in map: CellMap) -> Piece? {
    guard let row = change.row else { return nil }
    switch change.kind {
    case .cell: return change.column.flatMap { map.piece(row: row, column: $0, new: change.text) }
    case .row: return map.piece(newRow: change.cells ?? [], after: row)
    default: return nil
    }
  }

  /// What stood where a change was begun.
  func text(at change: ChangeMessage) -> String {
    switch self {
    case .page(let page):
      if change.kind == .block, let block = change.block,
        page.blocks.blocks.indices.contains(block)
      {
        return BlockScreen(page: page, block: block).message("", digest: "").text
      }
      guard change.kind == .value, let piece = Self.piece(change, in: page),
        case .value(let way) = piece.unit
      else { return "" }
      return page.values[way]?.text ?? ""
    case .table(let map):
      guard change.kind == .cell, let row = change.row, let column = change.column,
        map.rows.indices.contains(row), map.rows[row].indices.contains(column)
      else { return "" }
      return map.rows[row][column].text
    }
  }

  /// The same change against this file, where it was made from another in which its passage has been
  /// changed since; and one that keeps both texts.
  func again(
    _ change: ChangeMessage, _ piece: Piece, theirs: String?
  ) -> Again {
    switch (self, piece.unit) {
    case (.page(let page), .block(_, let before, let after, _)):
      return Self.block(change, in: page, between: before, after)
    case (.page, .value), (.page, .withoutKey), (.page, .append), (.page, .remove), (.page, .end):
      return Again(theirs: theirs, yours: theirs == nil ? nil : change)
    case (.page, .key):
      var changed = change
      changed.kind = .value
      return Again(theirs: theirs, yours: theirs == nil ? nil : changed)
    case (.table(let map), .cell(let column, let others)):
      let rows = map.rows.indices.filter { row in
        let cells = map.rows[row].enumerated().filter { $0.offset != column }.map(\.element.text)
        return cells == others
      }
      guard rows.count == 1 else { return Again(theirs: theirs) }
      var changed = change
      changed.row = rows[0]
      return Again(theirs: theirs, yours: changed)
    case (.table(let map), .row):
      // The row that it was to follow has changed: it follows the last.
      var changed = change
      changed.row = map.rows.indices.last
      return Again(theirs: theirs, yours: changed)
    default: return Again(theirs: theirs)
    }
  }

  private static func block(
    _ change: ChangeMessage, in page: Page, between before: [UInt8]?, _ after: [UInt8]?
  ) -> Again {
    guard change.kind == .block,
      let found = page.blocks(between: before, and: after), found.count == 1
    else {
      // Its place is gone or no longer one passage: the words go to the end of the page.
      var end = change
      (end.kind, end.block) = (.end, nil)
      return Again(theirs: nil, yours: change.kind == .without ? nil : end)
    }
    var yours = change
    yours.block = found[0]
    var both = yours
    both.kind = .below
    return Again(
      theirs: BlockScreen(page: page, block: found[0]).message("", digest: "").text, yours: yours,
      both: page.blocks.blocks[found[0]].kind == .paragraph ? both : nil)
  }
}
