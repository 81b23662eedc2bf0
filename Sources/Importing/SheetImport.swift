import CharterModel
import Diagnosis
import Markdown
import Media

/// The sheets of a workbook as tables of a site: those whose columns are of a kind under that kind's
/// name, the others each as a page.
package struct SheetImport {
  package let set: DraftSet
  package let language: Language
  package private(set) var findings: [ImportFinding] = []

  /// - Parameters:
  ///   - origin: the name of the workbook's file.
  ///   - folder: the folder of the content in which its tables stand: its readers are theirs.
  ///   - taken: paths of files that exist.
  ///   - apiVersion: of pandoc's documents.
  package init(
    _ sheets: [Sheet], of origin: String, in folder: String, besides taken: Set<String>,
    language: Language?, apiVersion: PandocValue
  ) {
    var files: [DraftFile] = []
    var paths = taken
    let words = sheets.flatMap(\.rows).joined().joined(separator: " ")
    // Columns say what language a table is in where its cells have no sentence.
    let named = sheets.lazy.filter { !$0.isHidden }.compactMap { sheet in
      RecognizedTable.language(
        of: Array(DraftFile(path: "", rows: sheet.rows, origin: origin).csv(.english).utf8))
    }.first
    let language = language ?? named ?? .spoken(in: words)
    self.language = language
    for sheet in sheets {
      guard sheet.rows.contains(where: { $0.contains { !$0.isEmpty } }) else {
        findings.append(.left(.emptySheet(sheet.name)))
        continue
      }
      // What its author does not show is not published.
      guard !sheet.isHidden else {
        findings.append(.left(.hiddenSheet(sheet.name)))
        continue
      }
      if sheet.hiddenCells > 0 {
        findings.append(.left(.hiddenCells(sheet.hiddenCells, sheet: sheet.name)))
      }
      if let words = sheet.merged { findings.append(.left(.mergedCells(words))) }
      findings += sheet.comments.map { .left(.comment(author: $0.author, text: $0.text)) }
      files.append(Self.file(of: sheet, origin, in: folder, language, &paths))
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

  /// A table of a kind under its name, or a page with what stands above the table and the table.
  private static func file(
    of sheet: Sheet, _ origin: String, in folder: String, _ language: Language,
    _ taken: inout Set<String>
  ) -> DraftFile {
    let slug = Slug.make(sheet.name)
    let draft = DraftFile(path: "", rows: sheet.rows, origin: origin)
    if let kind = RecognizedTable.kind(of: Array(draft.csv(language).utf8)) {
      var file = draft
      if kind.id == EditorialCalendar.kind.id { file.rows = withHours(sheet.rows, language) }
      file.path = free(
        ContentPath.join(folder, kind.name[language]), ".csv", slug: slug, &taken)
      return file
    }
    let header = headerRow(of: sheet.rows)
    let above = sheet.rows[..<header].map { row in
      PandocValue.paragraph(row.filter { !$0.isEmpty }.joined(separator: " · "))
    }
    let rows = sheet.rows[header...].map { $0.map { $0.localNumber(language) } }
    return DraftFile(
      path: free(
        ContentPath.join(folder, PublishedName.stem(sheet.name)), ".md", slug: slug, &taken),
      title: PandocValue.words(sheet.name), blocks: above + [table(rows)], origin: origin)
  }

  /// A day with an hour is a day and an hour: each has a column of the calendar.
  private static func withHours(_ rows: [[String]], _ language: Language) -> [[String]] {
    let time = EditorialCalendar.time.definition.name
    let pattern = #/([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2})/#
    guard let header = rows.first, !header.contains(where: time.matches),
      rows.contains(where: { $0.contains { $0.wholeMatch(of: pattern) != nil } })
    else { return rows }
    let width = rows.map(\.count).max() ?? 0
    return rows.enumerated().map { index, row in
      var hour = index == 0 ? time[language] : ""
      let days = row.map { cell in
        guard let match = cell.wholeMatch(of: pattern) else { return cell }
        hour = String(match.2)
        return String(match.1)
      }
      return days + Array(repeating: "", count: width - row.count) + [hour]
    }
  }

  /// The first row that has as many cells as most rows have: a title stands above it.
  private static func headerRow(of rows: [[String]]) -> Int {
    let counts = rows.map { $0.count { !$0.isEmpty } }
    let most = counts.max() ?? 0
    return counts.firstIndex { $0 * 3 > most * 2 } ?? 0
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

extension String {
  /// `1,204.50 €` as French writes it: `1 204,50 €`.
  fileprivate func localNumber(_ language: Language) -> String {
    guard language == .french,
      let number = wholeMatch(
        of: #/([-−]?[0-9]{1,3}(?:,[0-9]{3})*|[-−]?[0-9]+)(\.[0-9]+)?(\s?[€%]?)/#)
    else { return self }
    let whole = number.1.replacing(",", with: "\u{202F}")
    let sign = number.3.trimmed
    return whole + (number.2.map { "," + $0.dropFirst() } ?? "")
      + (sign.isEmpty ? "" : "\u{A0}" + sign)
  }
}
