extension Workbook {
  package struct Sheet: Sendable {
    package var name: String
    package var isHidden: Bool
    /// The numbers of rows and columns that its readers do not see, from 0.
    package var hiddenRows: Set<Int>
    package var hiddenColumns: Set<Int>
    /// The rows and columns of cells that are merged: the first of each holds what all show.
    package var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)]
    /// What is noted beside cells, in the order of the file.
    package var comments: [(author: String, text: String)]
    /// CSV in UTF-8, its cells divided by commas: days as `2026/12/03`, numbers with all their digits.
    package var values: [UInt8]
    /// The same as a reader of the workbook sees it.
    package var shown: [UInt8]
  }
}

extension Workbook.Sheet {
  /// More than any sheet has of what matters.
  private static let mostNumbers = 100_000

  /// - Parameter description: what Gnumeric's own format says of the sheet. It writes each of these
  ///   elements one way alone.
  init(_ description: Substring, values: [UInt8], shown: [UInt8]) {
    let head = description.prefix { $0 != ">" }
    isHidden = head.contains("Visibility=\"") && !head.contains("\"GNM_SHEET_VISIBILITY_VISIBLE\"")
    name = Self.text(of: description.firstMatch(of: #/<gnm:Name>([^<]*)</#)?.1 ?? "")
    hiddenRows = Self.hidden("Row", in: description)
    hiddenColumns = Self.hidden("Col", in: description)
    merged = description.matches(of: #/<gnm:Merge>([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)</#)
      .prefix(Self.mostNumbers).compactMap { match in
        guard let top = Self.number(match.2), let bottom = Self.number(match.4), top <= bottom,
          let left = Self.column(match.1), let right = Self.column(match.3), left <= right
        else { return nil }
        return (top...bottom, left...right)
      }
    comments = description.matches(of: #/<gnm:CellComment ([^>]*)\/>/#).map { match in
      func value(_ key: Regex<(Substring, Substring)>) -> String {
        Self.text(of: match.1.firstMatch(of: key)?.1 ?? "")
      }
      return (value(#/Author="([^"]*)"/#), value(#/Text="([^"]*)"/#))
    }
    self.values = values
    self.shown = shown
  }

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

  /// A row as its reader counts it, from 0.
  private static func number(_ row: Substring) -> Int? {
    Int(row).flatMap { $0 > 0 && $0 <= 1 << 24 ? $0 - 1 : nil }
  }

  /// A column by its letters, from 0.
  private static func column(_ letters: Substring) -> Int? {
    guard letters.utf8.count <= 4 else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  private static func text(of written: Substring) -> String {
    var text = String(written)
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#10;", "\n"),
      ("&#13;", "\r"), ("&#9;", "\t"), ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    return text
  }
}
