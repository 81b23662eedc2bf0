import CharterModel
import Diagnosis
import Disk

/// What a publication to a target would change, were it made now.
package struct PendingRelease: Sendable {
  package var target: PublicationTarget
  /// By page, in the order of the addresses; nil where nothing was published there yet.
  package var changes: [PageChange]?
  /// The mistakes that hold it back.
  package var obstacles: [Diagnostic]
}

extension Build {
  /// Plans what ``release(to:_:progress:)`` would publish; nothing is written.
  package mutating func pendingRelease(to name: String) throws -> PendingRelease {
    let source = try SourceFolder(options.source)
    let input = try read(source)
    let target = try target(name, in: input.configuration)
    if let readers = target.readers { options.readers = readers }
    site = makeSite(from: input, source)
    let obstacles = diagnostics.filter { $0.severity == .error }
    guard let site, obstacles.isEmpty else {
      return PendingRelease(target: target, changes: [], obstacles: obstacles)
    }
    let releases = try Releases(reading: place(of: target, in: source, for: .looking))
    return PendingRelease(
      target: target, changes: try releases.changes(to: site.plan.pageStates(input.tree)),
      obstacles: [])
  }

  /// The targets of the configuration as it is now.
  package mutating func targets() throws -> [PublicationTarget] {
    try configuration(of: try SourceFolder(options.source)).targets
  }
}
