import CharterModel
import Diagnosis

/// Files of exports, read together: an overlap counts once, and what two of them say otherwise is a
/// fault.
package struct MeasureFiles: Sendable {
  /// A file's table, or one sheet of a workbook.
  package struct Table: Sendable {
    /// As messages name it.
    package var name: String
    package var rows: [PlacedRows]
    /// Whether it is one of several sheets: one with no table of days is passed over.
    package var isSheet: Bool
    /// Whether its author does not show it: nothing is read of it.
    package var isHidden: Bool

    package init(
      name: String, rows: [PlacedRows], isSheet: Bool = false, isHidden: Bool = false
    ) {
      self.name = name
      self.rows = rows
      self.isSheet = isSheet
      self.isHidden = isHidden
    }
  }

  package private(set) var findings: [MeasureFinding] = []
  /// The networks whose figures were read.
  package var networks: [ExportingNetwork] {
    ExportingNetwork.all.filter { network in
      observations.contains { $0.figure.network == network }
    }
  }
  private var observations: [Observation] = []

  /// - Parameters:
  ///   - isDayFirst: which number of `11/12/2026` comes first where the column does not show it.
  ///   - year: of days without one.
  package init(
    _ tables: [Table], network: ExportingNetwork?, isDayFirst: Bool? = nil, year: Int? = nil
  ) throws(MeasureFault) {
    let hints = ExportDays.Hints(isDayFirst: isDayFirst, year: year)
    var faults: [MeasureFault] = []
    var said: [Observation] = []
    for table in tables {
      guard !table.isHidden else {
        findings.append(.hiddenSheet(table.name))
        continue
      }
      do throws(MeasureFault) {
        let reading = try ExportReading(table.rows, named: table.name, network: network, hints)
        said += reading.observations
        findings += reading.findings
      } catch {
        guard table.isSheet, error.isOfOtherContent else { throw error }
        findings.append(.sheet(table.name))
        faults.append(error)
      }
    }
    // A workbook of which no sheet is an export is none.
    if said.isEmpty, let fault = faults.first(where: \.isOfPosts) ?? faults.first { throw fault }
    try keep(said)
  }

  package func held(
    against indicators: [MeasureImport.Indicator], _ wishes: MeasureImport.Wishes,
    id: (NetworkFigure) -> String
  ) -> MeasureImport {
    MeasureImport(observations, indicators, wishes, id: id)
  }

  /// Of columns that say one figure the foremost counts, in all files.
  private mutating func keep(_ said: [Observation]) throws(MeasureFault) {
    var ranks: [NetworkFigure: (rank: Int, column: String)] = [:]
    for observation in said {
      if ranks[observation.figure].map({ observation.rank < $0.rank }) ?? true {
        ranks[observation.figure] = (observation.rank, observation.column)
      }
    }
    struct Place: Hashable {
      var figure: NetworkFigure
      var span: ExportDays.Span
    }
    var places: [Place: Int] = [:]
    var lesser: Set<MeasureFinding> = []
    for observation in said {
      guard let best = ranks[observation.figure], observation.rank == best.rank else {
        let finding = MeasureFinding.lesser(
          observation.figure, observation.column,
          instead: ranks[observation.figure]?.column ?? "")
        if lesser.insert(finding).inserted { findings.append(finding) }
        continue
      }
      let place = Place(figure: observation.figure, span: observation.span)
      guard let index = places[place] else {
        places[place] = observations.count
        observations.append(observation)
        continue
      }
      let earlier = observations[index]
      guard let value = observation.value else { continue }
      if let old = earlier.value, old != value {
        throw .contradiction(
          observation.figure, observation.span.first, file: earlier.file, earlier.line,
          other: observation.file, observation.line)
      }
      observations[index].value = value
    }
  }
}

extension MeasureFault {
  fileprivate var isOfPosts: Bool {
    if case .posts = self { true } else { false }
  }

  /// Whether a table is no export of days at all, as some sheets of a workbook are not.
  fileprivate var isOfOtherContent: Bool {
    switch self {
    case .empty, .headersAlone, .posts, .unknown: true
    default: false
    }
  }
}
