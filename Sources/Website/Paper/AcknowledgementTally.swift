import CharterModel
import Layouts
import SitePlan

/// How many have acknowledged each version of each document, from the counts by department.
extension Site {
  /// The version of today first, then the older ones as the table has them.
  func acknowledgementTallies() -> [View] {
    let rows = charter.rows(of: Acknowledgements.kind)
    return charter.records(of: CharterDocument.kind).flatMap { document -> [View] in
      let own = rows.filter { charter.document(of: $0, Acknowledgements.document) == document }
      guard !own.isEmpty else { return [] }
      let current = charter.pages[document].fields[CharterDocument.version] ?? ""
      let rowsOfVersion = Dictionary(
        grouping: own.filter { $0.fields[Acknowledgements.version] != nil }
      ) { $0.fields[Acknowledgements.version] ?? "" }
      var seen: Set<String> = [current]
      let others = own.compactMap { $0.fields[Acknowledgements.version] }
        .filter { seen.insert($0).inserted }
      return ([current] + others).map { version in
        tally(
          of: document, version, rowsOfVersion[version] ?? [],
          asking: version == current ? own : nil)
      }
    }
  }

  /// - Parameters:
  ///   - rows: those of the version.
  ///   - all: those of every version, if this one is today's; nil if it is another.
  private func tally(
    of document: Int, _ version: String, _ rows: [CharterTable.Row],
    asking all: [CharterTable.Row]?
  ) -> View {
    var counts = DepartmentCount.latest(of: rows)
    let isCurrent = all != nil
    // A new version asks everybody again: who has sent nothing yet is late too.
    if let all {
      let known = Set(counts.map(\.department.folded))
      var added: Set<String> = []
      for row in all.reversed() {
        guard var count = DepartmentCount(row), !known.contains(count.department.folded),
          added.insert(count.department.folded).inserted
        else { continue }
        count.received = 0
        count.counted = nil
        counts.append(count)
      }
    }
    let asked = counts.reduce(0) { $0 + $1.headCount }
    let received = counts.reduce(0) { $0 + $1.received }
    let isDue = isCurrent && state(of: document) == .inForce
    return View(
      AcknowledgementShapes.tally,
      [
        "asked": .text(text(of: asked)),
        "document": .text(pages[pageOfCharter[document]].title),
        "isCurrent": .flag(isCurrent),
        "late": .text(isDue ? lateDepartments(counts).joined(separator: ", ") : ""),
        "received": .text(text(of: received)),
        "rows": .list(counts.map { row(of: $0, isDue: isDue) }),
        "share": asked > 0 ? .text(share(received, of: asked)) : nil, "version": .text(version),
      ])
  }

  private func lateDepartments(_ counts: [DepartmentCount]) -> [String] {
    counts.filter { $0.missing > 0 }.sorted {
      ($1.missing, $0.department) < ($0.missing, $1.department)
    }.map { typeset($0.department) }
  }

  private func row(of count: DepartmentCount, isDue: Bool) -> View {
    View(
      AcknowledgementShapes.row,
      [
        "asked": .text(text(of: count.headCount)),
        "counted": count.counted.map { .view(dateView($0)) },
        "department": .text(typeset(count.department)),
        "isLate": .flag(isDue && count.missing > 0), "missing": .text(text(of: count.missing)),
        "received": .text(text(of: count.received)),
      ])
  }

  /// Whole per cent, rounded down: a hundred means all.
  private func share(_ part: Int, of whole: Int) -> String {
    let percent = min(part, whole) * 100 / whole
    return "\(percent)" + (language == .french ? "\u{A0}%" : "%")
  }
}

/// One row of the counts; a row that lacks one says nothing.
private struct DepartmentCount {
  let department: String
  let headCount: Int
  var received: Int
  var counted: Day?

  var missing: Int { max(headCount - received, 0) }

  /// One of each department, in the order of the table: what was counted last, by its day, or the row
  /// that stands last.
  static func latest(of rows: [CharterTable.Row]) -> [DepartmentCount] {
    var counts: [DepartmentCount] = []
    var places: [String: Int] = [:]
    for count in rows.compactMap(DepartmentCount.init) {
      guard let place = places[count.department.folded] else {
        places[count.department.folded] = counts.count
        counts.append(count)
        continue
      }
      let (old, new) = (counts[place].counted, count.counted)
      if old.map({ old in new.map { $0 >= old } ?? false }) ?? true { counts[place] = count }
    }
    return counts
  }

  init?(_ row: CharterTable.Row) {
    guard let department = row.fields[Acknowledgements.department],
      let headCount = row.fields[Acknowledgements.headCount],
      let received = row.fields[Acknowledgements.received]
    else { return nil }
    self.department = department
    self.headCount = headCount
    self.received = received
    counted = row.fields[Acknowledgements.counted]
  }
}

enum AcknowledgementShapes {
  static let tally = Shape([
    "document": .text, "version": .text, "isCurrent": .flag, "asked": .text, "received": .text,
    "share": .text, "late": .text, "rows": .list { row },
  ])
  static let row = Shape([
    "department": .text, "asked": .text, "received": .text, "missing": .text, "isLate": .flag,
    "counted": .view { RecordShapes.date },
  ])
}
