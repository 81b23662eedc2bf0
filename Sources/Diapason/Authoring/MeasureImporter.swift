import CharterModel
import Diagnosis
import Disk
import Importing
import Markdown

/// Exports of networks on their way into a site's tables of measures, before anything is written.
package struct MeasureImporter {
  package enum Refusal: Error, Sendable {
    case noCollection
    /// A table that is to be changed cannot be read as it stands.
    case table(String, EditableTable.Refusal)
  }

  package let measures: MeasureImport
  package let findings: [MeasureFinding]
  package let language: Language
  /// Files that are to be made or changed, with their paths from where the source was given.
  package private(set) var files: [(path: String, shown: String, bytes: [UInt8], isNew: Bool)] = []
  private let source: SourceFolder
  private let reading: Build.Reading

  /// - Parameters:
  ///   - paths: files of exports: CSV and workbooks.
  ///   - network: as the command says; nil takes what the files show.
  package init(
    _ paths: [String], network: ExportingNetwork?, isDayFirst: Bool?, year: Int?,
    _ wishes: MeasureImport.Wishes, in source: SourceFolder
  ) throws {
    self.source = source
    reading = Build.Reading(source)
    language = reading.language
    let tables = try paths.flatMap(Self.tables)
    let read = try MeasureFiles(tables, network: network, isDayFirst: isDayFirst, year: year)
    findings = read.findings
    let kpis = reading.pages(of: KPI.kind)
    let editable = try reading.tables(of: Measures.kind)
    let taken = Set(reading.recordNames.map { $0.lowercased() })
    let language = language
    let names = NetworkFigure.all.reduce(into: [NetworkFigure: String]()) { names, figure in
      let wanted = Slug.make(figure.name[language])
      names[figure] = taken.contains(wanted) ? wanted + "-export" : wanted
    }
    measures = read.held(
      against: kpis.compactMap { Self.indicator($0, editable) }, wishes,
      id: { names[$0] ?? $0.name.en })
    try prepare(kpis, editable, names, by: wishes.period ?? .month)
  }

  private static func indicator(
    _ page: CharterPage, _ tables: [(path: String, table: EditableTable)]
  ) -> MeasureImport.Indicator? {
    guard let id = page.recordID, let choice = page.fields[KPI.export],
      let export = NetworkFigure.named(choice.name.en)
    else { return nil }
    let points = tables.flatMap(\.table.rows).compactMap { row -> KPISeries.Point? in
      guard row.fields[Measures.kpi]?.value.lowercased() == id.lowercased(),
        let day = row.fields[Measures.date], let value = row.fields[Measures.value]
      else { return nil }
      return KPISeries.Point(day: day, value: value)
    }
    return MeasureImport.Indicator(
      id: id, unit: page.fields[KPI.unit] ?? "", export: export, points: points)
  }

  /// The language in which the site speaks, before anything of an import is known.
  package static func language(of source: SourceFolder) -> Language {
    var problems: [Diagnostic] = []
    let bytes = (try? source.configuration()) ?? []
    return Configuration(bytes, path: SourceFolder.configurationName, &problems).siteLanguage
  }

  // MARK: Reading

  private static func tables(of path: String) throws -> [MeasureFiles.Table] {
    let name = ContentPath.name(of: path)
    let bytes = try FileSystem.read(path, limit: 64 << 20)
    guard case .workbook? = DocumentFormat(of: path) else {
      let rows = RecognizedTable.readings(of: bytes)
      // A workbook under another name is one all the same.
      guard rows.isEmpty, bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF])
      else {
        if rows.isEmpty { throw MeasureFault.unreadable(name) }
        return [MeasureFiles.Table(name: name, rows: rows)]
      }
      return try sheets(of: path, name)
    }
    // LinkedIn has given out tables of text under the name of a workbook.
    let rows = RecognizedTable.readings(of: bytes)
    return rows.isEmpty ? try sheets(of: path, name) : [MeasureFiles.Table(name: name, rows: rows)]
  }

  private static func sheets(of path: String, _ name: String) throws -> [MeasureFiles.Table] {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    return try Workbook.sheets(of: path, scratch: scratch.path).map { sheet in
      MeasureFiles.Table(
        name: "\(name) [\(sheet.name)]",
        rows: sheet.isHidden ? [] : RecognizedTable.readings(of: sheet.values), isSheet: true,
        isHidden: sheet.isHidden)
    }
  }

  // MARK: Writing

  private mutating func prepare(
    _ kpis: [CharterPage], _ tables: [(path: String, table: EditableTable)],
    _ names: [NetworkFigure: String], by period: MeasuredPeriod
  ) throws {
    var tables = tables
    var folders = Dictionary(
      kpis.compactMap { page in page.recordID.map { ($0, ContentPath.folder(of: page.path)) } },
      uniquingKeysWith: { first, _ in first })
    // An indicator without a value says nothing.
    let begun = measures.begun.filter { begun in
      measures.added.contains { $0.figure == begun.figure }
    }
    if !begun.isEmpty {
      guard let folder = reading.folders(of: KPI.kind).first else { throw Refusal.noCollection }
      for (figure, column) in begun {
        guard let id = names[figure] else { continue }
        let draft = KPIDraft(figure, column: column, by: period, language)
        add(ContentPath.join(folder, id + ".md"), Array(draft.text.utf8), isNew: true)
        folders[id] = folder
      }
    }
    var changed: Set<Int> = []
    for value in measures.added {
      let index = try place(of: value.kpi, folder: folders[value.kpi] ?? "", &tables)
      let text = written(value, in: tables[index].table)
      if let day = value.oldDay {
        replace(value, of: day, with: text, in: &tables, &changed)
      } else {
        tables[index].table.append([
          Measures.date.definition.name: value.day.description,
          Measures.kpi.definition.name: value.kpi, Measures.value.definition.name: text,
        ])
        changed.insert(index)
      }
    }
    for index in changed.sorted() {
      add(tables[index].path, tables[index].table.bytes, isNew: !reading.has(tables[index].path))
    }
  }

  private mutating func add(_ path: String, _ bytes: [UInt8], isNew: Bool) {
    let shown = source.contentPrefix + path
    files.append(
      (
        source.contentFolder + "/" + path, source.path == "." ? shown : source.path + "/" + shown,
        bytes, isNew
      ))
  }

  /// The table that holds an indicator's values, else one beside its page; a new one without: a
  /// table elsewhere may have other readers.
  private func place(
    of kpi: String, folder: String, _ tables: inout [(path: String, table: EditableTable)]
  ) throws -> Int {
    func isOwn(_ row: CharterTable.Row) -> Bool {
      row.fields[Measures.kpi]?.value.lowercased() == kpi.lowercased()
    }
    if let index = tables.lastIndex(where: { $0.table.rows.contains(where: isOwn) }) {
      return index
    }
    if let index = tables.lastIndex(where: { ContentPath.folder(of: $0.path) == folder }) {
      return index
    }
    let columns = Measures.kind.columns.map { $0.name[language] }
    let header = columns.joined(separator: language == .french ? ";" : ",") + "\n"
    let path = ContentPath.join(folder, Measures.kind.name[language] + ".csv")
    let file = ContentFile(path: path, bytes: Array(header.utf8))
    guard !reading.has(path) else { throw Refusal.table(source.contentPrefix + path, .unreadable) }
    tables.append((path, try EditableTable(file, of: Measures.kind, reading.configuration)))
    return tables.count - 1
  }

  private func replace(
    _ value: MeasureImport.Value, of day: Day, with text: String,
    in tables: inout [(path: String, table: EditableTable)], _ changed: inout Set<Int>
  ) {
    for index in tables.indices {
      let row = tables[index].table.rows.last { row in
        row.fields[Measures.kpi]?.value.lowercased() == value.kpi.lowercased()
          && row.fields[Measures.date] == day && row.fields[Measures.value] == value.old
      }
      guard let row else { continue }
      tables[index].table.replace(Measures.value.definition.name, in: row, with: text)
      changed.insert(index)
      return
    }
  }

  /// `1204`, `12,5`: a decimal comma where the site is French and the table leaves it room.
  private func written(_ value: MeasureImport.Value, in table: EditableTable) -> String {
    let isWhole = value.value == value.value.rounded()
    let text = isWhole ? String(Int(nearest: value.value)) : String(value.value)
    let comma = language == .french && table.hasRoom(for: ",")
    return comma ? text.replacing(".", with: ",") : text
  }

  /// Writes all files, each as a whole; what was made is taken back if another cannot be.
  package func write() throws {
    var made: [String] = []
    do {
      for file in files {
        try FileSystem.writeWhole(file.bytes, to: file.path, mayStand: !file.isNew)
        if file.isNew { made.append(file.path) }
      }
    } catch {
      for path in made { try? FileSystem.remove(path) }
      throw error
    }
  }
}
