import Diagnosis

/// Problems of which a file may have thousands that are one: what a column holds is wrong in every row.
/// A few are shown as they are; of many, the first, with the lines of the others.
package struct RepeatedProblems {
  private struct Group {
    var first: [Diagnostic] = []
    var others = LineNumbers()
    var count = 0
  }

  private var groups: [String: Group] = [:]
  /// In the order in which they were first found.
  private var names: [String] = []

  /// So many of a name are shown one by one.
  private let shown: Int

  /// - Parameter shown: 1 where all of a name have one cause.
  package init(showing shown: Int = 5) { self.shown = shown }

  package mutating func add(_ diagnostic: Diagnostic, as name: String) {
    let count = groups[name]?.count ?? 0
    if count == 0 { names.append(name) }
    groups[name, default: Group()].count += 1
    if count < shown { groups[name]?.first.append(diagnostic) }
    if count > 0, let line = diagnostic.position?.line { groups[name]?.others.add(line) }
  }

  package var diagnostics: [Diagnostic] {
    names.compactMap { groups[$0] }.flatMap { group in
      guard group.count > shown, var one = group.first.first else { return group.first }
      let count = group.count - 1
      one.message = Phrase(
        en: one.message.en + "; so in \(count) more \(count == 1 ? "line" : "lines"): "
          + group.others.text,
        fr: one.message.fr
          + " ; de même \(count) \(count == 1 ? "autre ligne" : "autres lignes") : "
          + group.others.text)
      return [one]
    }
  }
}

/// Lines of a file, told in as few words as there are gaps between them: `3, 5–40`.
struct LineNumbers {
  private var ranges: [ClosedRange<Int>] = []
  private var isCut = false

  /// So many ranges are told.
  private static let told = 60

  init(_ lines: [Int] = []) { for line in lines { add(line) } }

  mutating func add(_ line: Int) {
    if let last = ranges.last, last.upperBound + 1 == line || last.contains(line) {
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, line)
    } else if ranges.count < Self.told {
      ranges.append(line...line)
    } else {
      isCut = true
    }
  }

  var text: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ") + (isCut ? ", …" : "")
  }
}
