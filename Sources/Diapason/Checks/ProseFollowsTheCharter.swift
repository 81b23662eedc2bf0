import CharterModel
import Diagnosis
import Disk
import Proofreading
import SitePlan

extension Check {
  /// The site's own prose says what the charter tells others to say: its words and its style.
  static let proseFollowsTheCharter = Check { site in
    let guide = site.charter.styleGuide
    guard !guide.isEmpty else { return [] }
    let proofreader = Proofreader(guide)
    return Parallel.map(site.charter.pages) { $0.findings(of: proofreader) }.flatMap { $0 }
  }
}

extension CharterPage {
  fileprivate func findings(of proofreader: Proofreader) -> [Diagnostic] {
    guard fields[CommonFields.proofread] ?? true else { return [] }
    let prose = Prose(of: document)
    var draft = Draft(prose.bytes)
    draft.isProse = true
    return proofreader.findings(in: draft).compactMap { finding in
      guard let place = prose.position(of: finding.range.lowerBound, in: document, source) else {
        return nil
      }
      var diagnostic = diagnostic(
        finding.rule, at: (place.line, place.column), message: finding.message,
        help: finding.help)
      diagnostic.severity = finding.severity
      return diagnostic
    }
  }
}
