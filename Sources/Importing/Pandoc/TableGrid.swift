/// A table as a grid: each cell that spans others stands in all of their places.
struct TableGrid {
  /// The blocks of each cell, by row and column; all rows are equally long.
  var rows: [[PandocValue]] = []
  /// Whether the first row names the columns.
  var hasHeader = false
  var hasMergedCells = false

  private static let mostColumns = 200

  init(_ table: PandocValue) {
    guard table.tag == "Table" else { return }
    let head = table.content[3][1].list
    let bodies = table.content[4].list.flatMap { $0[2].list + $0[3].list }
    let foot = table.content[5][1].list
    hasHeader = !head.isEmpty && head.contains { !$0[1].plainCells.isEmpty }
    let all = (hasHeader ? head : []) + bodies + foot
    var open: [Int: (rows: Int, blocks: PandocValue)] = [:]
    for row in all {
      var cells: [PandocValue] = []
      func takeOpen() {
        while let above = open[cells.count] {
          open[cells.count] = above.rows > 1 ? (above.rows - 1, above.blocks) : nil
          cells.append(above.blocks)
        }
      }
      for cell in row[1].list {
        takeOpen()
        let down = max(cell[2].count, 1)
        let across = max(cell[3].count, 1)
        if down > 1 || across > 1 { hasMergedCells = true }
        for _ in 0..<across where cells.count < Self.mostColumns {
          if down > 1 { open[cells.count] = (down - 1, cell[4]) }
          cells.append(cell[4])
        }
      }
      takeOpen()
      rows.append(cells)
    }
    let width = rows.map(\.count).max() ?? 0
    for index in rows.indices {
      rows[index] += Array(repeating: .list([]), count: width - rows[index].count)
    }
  }

  /// The words of each cell.
  var texts: [[String]] { rows.map { $0.map { $0.blocksText } } }

  /// The same table with one paragraph in each cell, as Markdown can write it.
  var flattened: PandocValue {
    let width = rows.first?.count ?? 0
    let column = PandocValue.list([.node("AlignDefault"), .node("ColWidthDefault")])
    func row(_ cells: [PandocValue]) -> PandocValue {
      .list([
        .noAttributes,
        .list(
          cells.map { cell in
            let inlines = PandocValue.list(cell.list.inCell)
            return .list([
              .noAttributes, .node("AlignDefault"), .number(1), .number(1),
              .list([.node("Plain", inlines)]),
            ])
          }),
      ])
    }
    // Markdown knows no table without a header: the first row is one in most tables of a text
    // processor, said or not.
    let header = rows.first ?? []
    let body = Array(rows.dropFirst())
    return .node(
      "Table",
      .list([
        .noAttributes, .list([.null, .list([])]),
        .list(Array(repeating: column, count: width)),
        .list([.noAttributes, .list([row(header)])]),
        .list([
          .list([.noAttributes, .number(0), .list([]), .list(body.map(row))])
        ]),
        .list([.noAttributes, .list([])]),
      ]))
  }
}

extension PandocValue {
  /// The words of a row's cells, without the empty ones.
  fileprivate var plainCells: [String] {
    list.map { $0[4].blocksText }.filter { !$0.isEmpty }
  }

  /// The words of blocks, each after the other.
  var blocksText: String { list.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ") }
}

extension [PandocValue] {
  /// Blocks as inlines of one table cell.
  fileprivate var inCell: [PandocValue] {
    var pieces: [[PandocValue]] = []
    for block in self {
      switch block.tag {
      case "Para", "Plain": pieces.append(block.content.list)
      case "Header": pieces.append(block.content[2].list)
      case "CodeBlock": pieces.append([.node("Code", block.content)])
      default:
        let isList = block.tag == "BulletList" || block.tag == "OrderedList"
        for inner in block.innerBlocks {
          let mark: [PandocValue] = isList ? [.node("Str", .text("•")), .node("Space")] : []
          pieces.append(mark + [inner].inCell)
        }
      }
    }
    let lineBreak = PandocValue.node("RawInline", .list([.text("html"), .text("<br>")]))
    return Array(pieces.map(\.withoutBreaks).filter { !$0.isEmpty }.joined(separator: [lineBreak]))
  }

  private var withoutBreaks: [PandocValue] {
    map { inline in
      switch inline.tag {
      case "LineBreak": .node("RawInline", .list([.text("html"), .text("<br>")]))
      case "SoftBreak": .node("Space")
      default: inline
      }
    }
  }
}
