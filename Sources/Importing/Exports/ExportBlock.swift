import CharterModel

/// One table of an export: a header with days and figures, and the lines below it.
struct ExportBlock: Sendable {
  /// What stands alone on the line above it.
  var title: PlacedCell?
  let header: [PlacedCell]
  /// Of its columns, as they are compared.
  let names: [String]
  var rows: [[PlacedCell]] = []
  /// The days that a comment above it names.
  var first: Day?
  var last: Day?

  init(title: PlacedCell?, header: [PlacedCell], first: Day?, last: Day?) {
    self.title = title
    self.header = header
    self.first = first
    self.last = last
    names = header.map(\.text.asHeaderName)
  }
}

/// A file's lines as one source divides them into tables.
struct ExportLayout: Sendable {
  let source: ExportSource
  let unclosedLine: Int?
  private(set) var blocks: [ExportBlock] = []
  /// How many columns of posts, one a line, its source knows of a line that names such.
  private(set) var posts = 0
  /// The lines with several cells that are of no table of days.
  private(set) var strayLines: [Int] = []
  /// Whether comments name the first day, as one program alone does.
  private(set) var hasComments = false

  /// - Parameter linesOfPosts: those that name columns of posts, whatever the source: posts have a day
  ///   and figures too, under the same names.
  init(_ file: PlacedRows, as source: ExportSource, besides linesOfPosts: Set<Int> = []) {
    self.source = source
    unclosedLine = file.unclosedLine
    var title: PlacedCell?
    var days: (first: Day?, last: Day?) = (nil, nil)
    var isOpen = false
    for row in file.rows {
      let filled = row.filter { !$0.text.isEmpty }
      guard let lead = filled.first else { continue }
      if lead.text.hasPrefix("#") {
        isOpen = false
        read(lead.text, &days)
      } else if linesOfPosts.contains(lead.line) {
        (isOpen, title) = (false, nil)
        posts = max(posts, source.columnsOfPosts(in: row.prefix(Self.columns)))
        strayLines.append(lead.line)
      } else if isHeader(row) {
        blocks.append(
          ExportBlock(title: title, header: row, first: days.first, last: days.last))
        (isOpen, title) = (true, nil)
      } else if isOpen, filled.count > 1 || lead.text.contains(where: \.isNumber) {
        blocks[blocks.count - 1].rows.append(row)
      } else if filled.count == 1 {
        (isOpen, title) = (false, lead)
      } else {
        strayLines.append(lead.line)
      }
    }
  }

  /// How many of its columns the source knows; a title that it knows counts as one more.
  var score: Int {
    blocks.reduce(0) { sum, block in
      let known = block.names.count { source.knows($0) && !source.isDay($0) }
      return sum + known + (self.title(of: block) == nil ? 0 : 1)
    }
  }

  func title(of block: ExportBlock) -> (title: ExportSource.Title, rank: Int)? {
    guard let name = block.title?.text.asHeaderName else { return nil }
    for title in source.titles {
      if let rank = title.names.firstIndex(of: name) { return (title, rank) }
    }
    return nil
  }

  /// No export has its days and a figure so far to the right.
  private static let columns = 200

  private func isHeader(_ row: [PlacedCell]) -> Bool {
    // Most lines are days with figures.
    let lead = row.first { !$0.text.isEmpty }?.text.utf8.first ?? 0
    guard !(0x30...0x39).contains(lead) else { return false }
    let start = row.prefix(Self.columns)
    let names = start.map(\.text.asHeaderName)
    return names.contains(where: source.isDay)
      && names.contains { source.column($0) != nil || $0 == source.valueColumn }
      // A day with figures is no line of names.
      && !start.contains { $0.text.isNumberOfCell }
  }

  /// The lines that name columns of posts, by what any source says.
  static func linesOfPosts(in file: PlacedRows) -> Set<Int> {
    Set(
      file.rows.compactMap { row in
        guard let lead = row.first(where: { !$0.text.isEmpty }),
          lead.text.first.map({ !$0.isNumber && $0 != "#" }) ?? false
        else { return nil }
        let start = row.prefix(Self.columns)
        return ExportSource.all.contains { $0.columnsOfPosts(in: start) > 0 } ? lead.line : nil
      })
  }

  /// `# Start date: 20261101`.
  private mutating func read(_ comment: String, _ days: inout (first: Day?, last: Day?)) {
    guard let colon = comment.lastIndex(of: ":") else { return }
    let name = comment[..<colon].folded.filter { $0.isLetter }
    guard let day = Day(compact: comment[comment.index(after: colon)...].trimmed) else { return }
    if ["startdate", "datededebut"].contains(name) {
      (days, hasComments) = ((day, nil), true)
    } else if ["enddate", "datedefin"].contains(name) {
      days.last = day
    }
  }
}

extension StringProtocol {
  fileprivate var folded: String { String(self).folded }
}

extension Day {
  /// `20261101`.
  init?(compact text: some StringProtocol) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
