import Diagnosis

/// Problems of which a file may have thousands that are one: what a column holds is wrong in every row.
/// A few are shown as they are; of many, the first, with the lines of the others.
struct RepeatedProblems {
  private struct Group {
    var first: [Diagnostic] = []
    var lines: [Int] = []
    var count = 0
  }

  private var groups: [String: Group] = [:]
  /// In the order in which they were first found.
  private var names: [String] = []

  /// So many of a name are shown one by one.
  private static let shown = 5
  /// So many lines are listed.
  private static let listed = 12

  mutating func add(_ diagnostic: Diagnostic, as name: String) {
    let group = groups[name]
    if group == nil { names.append(name) }
    groups[name, default: Group()].count += 1
    if (group?.count ?? 0) < Self.shown { groups[name]?.first.append(diagnostic) }
    if let line = diagnostic.position?.line, (group?.lines.count ?? 0) <= Self.listed {
      groups[name]?.lines.append(line)
    }
  }

  var diagnostics: [Diagnostic] {
    names.compactMap { groups[$0] }.flatMap { group in
      guard group.count > Self.shown, var one = group.first.first else { return group.first }
      let lines = group.lines.dropFirst().prefix(Self.listed).map(String.init)
        .joined(separator: ", ")
      let count = group.count - 1
      let more = count > Self.listed ? ", …" : ""
      one.message = Phrase(
        en: one.message.en + "; so in \(count) more lines: \(lines)\(more)",
        fr: one.message.fr + " ; de même \(count) autres lignes : \(lines)\(more)")
      return [one]
    }
  }
}
