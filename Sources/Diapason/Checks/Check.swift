import Diagnosis
import Website

/// A guarantee that a finished site gives: one file each, facts in, diagnostics out.
struct Check: Sendable {
  var diagnostics: @Sendable (Site) -> [Diagnostic]

  func diagnostics(of site: Site) -> [Diagnostic] { diagnostics(site) }

  static let all: [Check] = [usableImages]
}
