import CharterModel
import Diagnosis
import Markdown

/// The sheets of a workbook as tables of a site: those whose columns are of a kind under that kind's
/// name, the others each as a page.
package struct SheetImport {
  package struct Sheet: Sendable {
    package var name: String
    package var isHidden: Bool
    package var csv: [UInt8]

    package init(name: String, isHidden: Bool, csv: [UInt8]) {
      self.name = name
      self.isHidden = isHidden
      self.csv = csv
    }
  }

  package let set: DraftSet
  package let language: Language
  package private(set) var findings: [ImportFinding] = []

  /// - Parameters:
  ///   - origin: the name of the workbook's file.
  ///   - taken: paths of files that exist.
  ///   - apiVersion: of pandoc's documents.
  package init(
    _ sheets: [Sheet], of origin: String, besides taken: Set<String>, language: Language?,
    apiVersion: PandocValue
  ) {
    var files: [DraftFile] = []
    var paths = taken
    let tables = sheets.map { RecognizedTable.rows(of: $0.csv) ?? [] }
    let words = tables.joined().joined().joined(separator: " ")
    let language = language ?? .spoken(in: words)
    self.language = language
    for (sheet, rows) in zip(sheets, tables) {
      let rows = rows.map { $0.map(Self.plainCell) }
      guard rows.contains(where: { $0.contains { !$0.isEmpty } }) else {
        findings.append(.left(.emptySheet(sheet.name)))
        continue
      }
      // What its author does not show is not published.
      guard !sheet.isHidden else {
        findings.append(.left(.hiddenSheet(sheet.name)))
        continue
      }
      let kind = RecognizedTable.kind(of: sheet.csv)
      let name = Self.free(
        kind?.name[language] ?? PublishedName.stem(sheet.name), kind == nil ? ".md" : ".csv",
        slug: Slug.make(sheet.name), &paths)
      files.append(
        kind == nil
          ? DraftFile(
            path: name, title: PandocValue.words(sheet.name), blocks: [Self.table(rows)],
            origin: origin)
          : DraftFile(path: name, rows: rows, origin: origin))
    }
    set = DraftSet(files, apiVersion: apiVersion, language)
  }

  private static func free(
    _ name: String, _ ending: String, slug: String, _ taken: inout Set<String>
  ) -> String {
    var candidate = name + ending
    if taken.contains(candidate) { candidate = "\(name)-\(slug)\(ending)" }
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(slug)-\(number)\(ending)"
      number += 1
    }
    return candidate
  }

  /// Days and hours as the site reads and shows them.
  private static func plainCell(_ cell: String) -> String {
    if let day = cell.wholeMatch(of: #/([0-9]{4})\/([0-9]{2})\/([0-9]{2})(?: 00:00:00)?/#) {
      return "\(day.1)-\(day.2)-\(day.3)"
    }
    if let time = cell.wholeMatch(of: #/([0-9]{2}:[0-9]{2}):00/#) { return String(time.1) }
    return cell
  }

  private static func table(_ rows: [[String]]) -> PandocValue {
    let width = rows.map(\.count).max() ?? 0
    func row(_ cells: [String]) -> PandocValue {
      let padded = cells + Array(repeating: "", count: width - cells.count)
      return .list([
        PandocValue.noAttributes,
        .list(
          padded.map { cell in
            let lines = cell.split(whereSeparator: \.isNewline).map {
              PandocValue.paragraph(String($0))
            }
            return .list([
              PandocValue.noAttributes, .node("AlignDefault"), .number(1), .number(1),
              .list(lines),
            ])
          }),
      ])
    }
    let head = rows.first.map { [row($0)] } ?? []
    let table = PandocValue.node(
      "Table",
      .list([
        PandocValue.noAttributes, .list([.null, .list([])]), .list([]),
        .list([PandocValue.noAttributes, .list(head)]),
        .list([
          .list([
            PandocValue.noAttributes, .number(0), .list([]), .list(rows.dropFirst().map(row)),
          ])
        ]),
        .list([PandocValue.noAttributes, .list([])]),
      ]))
    return TableGrid(table).flattened
  }
}
