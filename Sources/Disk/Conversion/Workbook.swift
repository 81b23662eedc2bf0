/// The sheets of a workbook, as Gnumeric reads them: dates as dates, formulas as what they give.
package enum Workbook {
  package struct Sheet: Sendable {
    package var name: String
    package var isHidden: Bool
    /// The numbers of rows and columns that its readers do not see, from 0.
    package var hiddenRows: Set<Int>
    package var hiddenColumns: Set<Int>
    /// CSV in UTF-8, its cells divided by commas: days as `2026/12/03`, numbers with all their digits.
    package var values: [UInt8]
    /// The same as a reader of the workbook sees it.
    package var shown: [UInt8]
  }

  /// - Parameter scratch: a folder for what the converter writes.
  package static func sheets(of path: String, scratch: String) throws -> [Sheet] {
    guard let file = FileSystem.resolved(path) else { throw FileError(path) }
    for format in ["automatic", "preserve"] {
      let options =
        "separator=, format=\(format) quoting-mode=auto eol=unix charset=UTF-8 locale=C"
      _ = try Converter.spreadsheets.run(
        [
          "-S", "-T", "Gnumeric_stf:stf_assistant", "-O", options, file,
          "\(scratch)/\(format)-%n.csv",
        ], for: path)
    }
    let description = scratch + "/book.xml"
    _ = try Converter.spreadsheets.run(
      ["-T", "Gnumeric_XmlIO:sax:0", file, description], for: path)
    let xml = String(decoding: try FileSystem.read(description, limit: 256 << 20), as: UTF8.self)
    let names = names(in: xml)
    let parts = xml.split(separator: "<gnm:Sheet ").dropFirst()
    func csv(_ format: String, _ index: Int) throws -> [UInt8] {
      try FileSystem.read("\(scratch)/\(format)-\(index).csv", limit: 256 << 20)
    }
    return try names.enumerated().map { index, sheet in
      Sheet(
        name: sheet.name, isHidden: sheet.isHidden,
        hiddenRows: hidden("Row", in: parts.dropFirst(index).first ?? ""),
        hiddenColumns: hidden("Col", in: parts.dropFirst(index).first ?? ""),
        values: try csv("automatic", index), shown: try csv("preserve", index))
    }
  }

  /// More than any sheet has of what matters.
  private static let mostNumbers = 100_000

  /// The rows or columns of a sheet that are hidden.
  private static func hidden(_ kind: String, in sheet: Substring) -> Set<Int> {
    var numbers: Set<Int> = []
    for match in sheet.matches(of: #/<gnm:(Row|Col)Info ([^>]*)\/>/#)
    where match.1 == kind && match.2.contains("Hidden=\"1\"") {
      let first = match.2.firstMatch(of: #/No="([0-9]+)"/#).flatMap { Int($0.1) } ?? 0
      let count = match.2.firstMatch(of: #/Count="([0-9]+)"/#).flatMap { Int($0.1) } ?? 1
      guard first < mostNumbers else { continue }
      numbers.formUnion(first..<(first + min(count, mostNumbers)))
    }
    return numbers
  }

  /// The names of the sheets in their order, and whether each is hidden. The text is Gnumeric's own,
  /// which writes these elements one way alone.
  private static func names(in text: String) -> [(name: String, isHidden: Bool)] {
    let hidden = text.matches(of: #/<gnm:Sheet [^>]*?Visibility="(GNM_SHEET_VISIBILITY_[A-Z_]+)"/#)
      .map { $0.1 != "GNM_SHEET_VISIBILITY_VISIBLE" }
    let names = text.matches(of: #/<gnm:SheetName(?: [^>]*)?>([^<]*)</gnm:SheetName>/#).map {
      var name = String($0.1)
      for (reference, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
      ] {
        name = name.replacing(reference, with: character)
      }
      return name
    }
    return names.enumerated().map { ($1, hidden.indices.contains($0) && hidden[$0]) }
  }
}
