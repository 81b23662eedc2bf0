import CharterModel
import Diagnosis

/// A figure of a day, or of several, as an export says it.
struct Observation: Sendable {
  var figure: NetworkFigure
  var span: ExportDays.Span
  /// Nil where the export says that it does not know.
  var value: Double?
  /// The column that says it.
  var column: String
  /// How far back the column's name stands among those that say the figure.
  var rank: Int
  var file: String
  var line: Int
}

/// What one file of an export says: read whole, or refused with the place that stands in the way.
struct ExportReading: Sendable {
  let source: ExportSource
  private(set) var observations: [Observation] = []
  private(set) var findings: [MeasureFinding] = []
  private let file: String
  private let hints: ExportDays.Hints
  private let network: ExportingNetwork?

  /// - Parameters:
  ///   - rows: the file as each separator divides it.
  ///   - name: the file's, for messages.
  ///   - network: as the command says; nil takes what the shape says.
  init(
    _ rows: [PlacedRows], named name: String, network: ExportingNetwork?, _ hints: ExportDays.Hints
  ) throws(MeasureFault) {
    file = name
    self.hints = hints
    self.network = network
    guard rows.contains(where: { !$0.rows.isEmpty }) else { throw .empty(name) }
    let layout = try Self.layout(rows, name, network)
    source = layout.source
    if let line = layout.unclosedLine { throw .unclosed(name, line) }
    for block in layout.blocks { try read(block, in: layout) }
    if let line = layout.strayLines.first {
      findings.append(.stray(name, line, count: layout.strayLines.count))
    }
    guard layout.blocks.contains(where: { !$0.rows.isEmpty }) else { throw .headersAlone(name) }
    guard !observations.isEmpty || !findings.isEmpty else { throw .headersAlone(name) }
  }

  /// The source whose columns the file has most of, and as it divides the file.
  private static func layout(
    _ rows: [PlacedRows], _ name: String, _ network: ExportingNetwork?
  ) throws(MeasureFault) -> ExportLayout {
    let readings = rows.lazy.map { file in
      let posts = ExportLayout.linesOfPosts(in: file)
      return ExportSource.all.map { ExportLayout(file, as: $0, besides: posts) }
    }
    // Divided by another sign than its own, a table has no header that any source knows.
    let layouts =
      readings.first { $0.contains { $0.score > 0 } } ?? readings.flatMap { $0 }
    let best = layouts.max { $0.score < $1.score }
    let found = layouts.filter { $0.score == best?.score && $0.score > 0 }
    if let network {
      let own = layouts.filter { $0.source.networks.contains(network.id) }
      if let known = own.first(where: { $0.score > 0 }) { return known }
      if let posts = own.first(where: { $0.posts > 0 }) {
        throw posts.source.refusalOfPosts(name)
      }
      if let best, best.score > 1 {
        throw .otherSource(
          name, network, program: best.source.label, networks: best.source.networks)
      }
      if let posts = layouts.max(by: { $0.posts < $1.posts }), posts.posts > 0 {
        throw posts.source.refusalOfPosts(name)
      }
      throw .unknown(name, columns(rows), network)
    }
    guard let best, best.score > 0 else {
      if let posts = layouts.max(by: { $0.posts < $1.posts }), posts.posts > 0 {
        throw posts.source.refusalOfPosts(name)
      }
      throw .unknown(name, columns(rows), nil)
    }
    if let commented = found.first(where: \.hasComments) { return commented }
    guard found.count == 1, best.score > 1 else {
      throw .needsNetwork(name, found.flatMap(\.source.networks))
    }
    return best
  }

  /// What stands in the line that looks most like one of names: the first with most cells.
  private static func columns(_ rows: [PlacedRows]) -> [String] {
    let lines = rows.flatMap { $0.rows.prefix(30) }
    let filled = lines.map { line in line.map(\.text).filter { !$0.isEmpty } }
    var best: [String] = []
    for line in filled where line.count > best.count { best = line }
    return best
  }

  /// What stands for a figure that is not known.
  private static let missing: Set<String> = [
    "", "-", "--", "---", "–", "—", "n/a", "na", "n/d", "nd", "n.d.", "undefined", "null", "nan",
    "non disponible", "not available",
  ]

  /// A column that is taken: its place in the header, and what it says.
  private typealias Taken = (place: Int, figure: NetworkFigure, column: String, rank: Int)

  private mutating func read(
    _ block: ExportBlock, in layout: ExportLayout
  ) throws(MeasureFault) {
    let names = block.names
    guard let place = names.firstIndex(where: source.isDay) else { return }
    let rows = block.rows.filter { row in !row.contains { $0.text.isTotal } }
    let totals = block.rows.count - rows.count
    if totals > 0 { findings.append(.totals(file, totals)) }
    let taken = try columns(of: block, in: layout)
    noteUntaken(block, but: taken.map(\.place) + [place], rows)
    guard !taken.isEmpty, !rows.isEmpty else { return }
    let spans = try spans(of: rows, at: place, named: names[place], from: block.first)
    let isDivided = try isDivided(spans, rows, names, place)
    let cells = taken.map { column in
      rows.map { column.place < $0.count ? $0[column.place].text : "" }
    }
    let figures = LooseColumn.figures(cells, areCounts: taken.map(\.figure.figure.isCount))
    for (index, column) in taken.enumerated() {
      if isDivided, column.figure.figure.gathering != .sum {
        findings.append(.divided(file, column.column))
        continue
      }
      var sums: [ExportDays.Span: Int] = [:]
      for (number, row) in rows.enumerated() {
        let value = try value(figures[index][number], cells[index][number], row, column.column)
        if isDivided, let known = sums[spans[number]] {
          observations[known].value =
            observations[known].value.flatMap { sum in
              value.map { sum + $0 }
            } ?? observations[known].value ?? value
          continue
        }
        sums[spans[number]] = observations.count
        observations.append(
          Observation(
            figure: column.figure, span: spans[number], value: value, column: column.column,
            rank: column.rank, file: file, line: row[0].line))
      }
      if source.omitsEmptyDays { fill(column, spans, block, rows[0][0].line) }
    }
  }

  /// Days without a line, of a source that has none for a day on which nothing happened.
  private mutating func fill(
    _ column: Taken, _ spans: [ExportDays.Span], _ block: ExportBlock, _ line: Int
  ) {
    let days = spans.filter(\.isDay).map(\.first)
    guard column.figure.figure.gathering == .sum, days.count == spans.count,
      let first = block.first ?? days.min(), let last = block.last ?? days.max(), first <= last,
      last.number - first.number < 4000
    else { return }
    let known = Set(days)
    for number in first.number...last.number where !known.contains(Day(number: number)) {
      observations.append(
        Observation(
          figure: column.figure, span: ExportDays.Span(day: Day(number: number)), value: 0,
          column: column.column, rank: column.rank, file: file, line: line))
    }
  }

  private func value(
    _ reading: LooseColumn.Reading<Double>, _ text: String, _ row: [PlacedCell], _ column: String
  ) throws(MeasureFault) -> Double? {
    switch reading {
    case .value(let value): return value
    case .either(let one, let other): throw .ambiguousFigure(file, row[0].line, text, one, other)
    case .wrong:
      guard Self.missing.contains(text.asHeaderName) else {
        throw .badFigure(file, row[0].line, column: column, text)
      }
      return nil
    }
  }

  private func spans(
    of rows: [[PlacedCell]], at place: Int, named name: String, from start: Day?
  ) throws(MeasureFault) -> [ExportDays.Span] {
    let texts = rows.map { place < $0.count ? $0[place].text : "" }
    let isNumbered = name != "date" && start != nil
    let days = ExportDays(texts, from: isNumbered ? start : nil, hints)
    var spans: [ExportDays.Span] = []
    for (number, cell) in days.cells.enumerated() {
      let line = rows[number][0].line
      switch cell {
      case .span(let span): spans.append(span)
      case .either(let one, let other):
        throw .ambiguousDay(file, line, texts[number], one, other)
      case .withoutYear: throw .needsYear(file, line, texts[number])
      case .wrong: throw .badDay(file, line, texts[number])
      }
    }
    return spans
  }

  /// Whether several lines are of one day, because a column of words divides it.
  private func isDivided(
    _ spans: [ExportDays.Span], _ rows: [[PlacedCell]], _ names: [String], _ days: Int
  ) throws(MeasureFault) -> Bool {
    guard Set(spans).count < spans.count else { return false }
    let hasWords = names.indices.contains { place in
      place != days && source.column(names[place]) == nil && names[place] != source.valueColumn
        && rows.contains { place < $0.count && $0[place].text.contains(where: \.isLetter) }
    }
    if hasWords { return true }
    var seen: Set<ExportDays.Span> = []
    for (span, row) in zip(spans, rows) where !seen.insert(span).inserted {
      throw .repeatedDay(file, row[0].line, row[days].text)
    }
    return false
  }

  private mutating func columns(
    of block: ExportBlock, in layout: ExportLayout
  ) throws(MeasureFault) -> [Taken] {
    if let value = source.valueColumn, let place = block.names.firstIndex(of: value) {
      let shown = block.title?.text ?? block.header[place].text
      guard let (title, rank) = layout.title(of: block),
        let figure = CountedFigure.named(title.figure)
      else {
        findings.append(.unknownTitle(file, shown))
        return []
      }
      guard let network = title.network.flatMap(ExportingNetwork.named) ?? network else {
        throw .needsNetwork(file, source.networks)
      }
      if let wanted = self.network, wanted != network {
        findings.append(.ofOtherNetwork(file, shown, network))
        return []
      }
      return [(place, NetworkFigure(network, figure), shown, rank)]
    }
    guard let network = source.networks.first.flatMap(ExportingNetwork.named) else { return [] }
    var best: [String: Taken] = [:]
    for (place, name) in block.names.enumerated() {
      guard let (id, rank) = source.column(name), let figure = CountedFigure.named(id),
        best[id].map({ rank < $0.rank }) ?? true
      else { continue }
      best[id] = (place, NetworkFigure(network, figure), block.header[place].text, rank)
    }
    return best.values.sorted { $0.place < $1.place }
  }

  /// Columns that no figure is read from are named: rates, shares, and what is not known.
  private mutating func noteUntaken(
    _ block: ExportBlock, but places: [Int], _ rows: [[PlacedCell]]
  ) {
    let left = block.header.indices.filter { !places.contains($0) }
    let (known, unknown) = (
      left.filter { source.knows(block.names[$0]) }, left.filter { !source.knows(block.names[$0]) }
    )
    let names = unknown.map { block.header[$0].text }.filter { !$0.isEmpty }
    if !known.isEmpty || !names.isEmpty {
      findings.append(.untaken(file, names, besides: known.map { block.header[$0].text }))
    }
  }
}

extension String {
  /// Whether a cell says that its line sums up others.
  fileprivate var isTotal: Bool {
    guard utf8.count <= 40 else { return false }
    return [
      "total", "totaux", "totals", "grand total", "total general", "total global", "sous-total",
      "subtotal", "sub-total", "sous total", "sub total", "grand-total", "overall total", "sum",
      "somme",
    ].contains(asHeaderName)
  }
}
