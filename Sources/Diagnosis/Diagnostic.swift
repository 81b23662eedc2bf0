/// A problem found in what an author wrote, as a value: where, how bad, what, and what to do.
///
/// This stage knows nothing of Markdown, pages or disks. Every other stage reports through it,
/// and ``DiagnosticPrinter`` is the only place where a problem becomes lines on a terminal.
package struct Diagnostic: Sendable, Hashable {
  package var problem: Problem
  package var severity: Severity
  package var position: SourcePosition?
  /// The author's own line at ``position``, without its line ending.
  package var excerpt: String?
  /// What is wrong: lower case, no full stop, the author's word in quotation marks.
  package var message: Phrase
  /// What to write instead.
  package var help: Phrase?

  package init(
    _ problem: Problem, at position: SourcePosition? = nil, excerpt: String? = nil,
    message: Phrase, help: Phrase? = nil
  ) {
    self.problem = problem
    self.severity = problem.severity
    self.position = position
    self.excerpt = excerpt
    self.message = message
    self.help = help
  }
}

package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (first: Severity, second: Severity) -> Bool {
    first.rank < second.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A place in an author's file. Lines and columns count from 1; a column counts characters.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package var path: String
  package var line: Int
  package var column: Int

  package init(path: String, line: Int, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (first: SourcePosition, second: SourcePosition) -> Bool {
    if first.path != second.path {
      return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }
    return (first.line, first.column) < (second.line, second.column)
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  package func count(of severity: Severity) -> Int {
    count { $0.severity == severity }
  }

  /// Each problem once, however many ways led to it.
  package func withoutRepetitions() -> [Diagnostic] {
    var seen = Set<Diagnostic>(minimumCapacity: count)
    return filter { seen.insert($0).inserted }
  }

  /// In the order of the files, then of the lines; what has no place comes first.
  package func sorted() -> [Diagnostic] {
    sorted { first, second in
      switch (first.position, second.position) {
      case (nil, nil): first.message.en < second.message.en
      case (nil, _): true
      case (_, nil): false
      case (let one?, let other?):
        one == other ? first.message.en < second.message.en : one < other
      }
    }
  }
}
