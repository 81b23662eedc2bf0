import CharterModel
import Diagnosis
import Proofreading

/// A draft held against the charter of a folder: what `diapason proofread` says.
package struct DraftCheck {
  package private(set) var text: [UInt8]
  package private(set) var diagnostics: [Diagnostic]

  /// - Parameter path: what the draft is called in messages.
  package init(
    of draft: Draft, path: String, _ proofreader: Proofreader, correcting: Bool,
    as configuration: Configuration
  ) {
    var draft = draft
    guard String(validating: draft.bytes, as: UTF8.self) != nil else {
      let source = SourceText(path: path, bytes: draft.bytes)
      text = draft.bytes
      diagnostics = [source.diagnostic(.notText, line: 1, message: .draftIsNotText)]
      return
    }
    func audibleFindings(_ draft: Draft) -> [Finding] {
      proofreader.findings(in: draft).filter { !configuration.silenced.contains($0.rule) }
    }
    var findings = audibleFindings(draft)
    if correcting {
      // One correction may bring another to light; each makes the text right, so there are few.
      for _ in 0..<4 {
        let corrected = draft.bytes.corrected(by: findings)
        if corrected == draft.bytes { break }
        draft.bytes = corrected
        findings = audibleFindings(draft)
      }
    }
    text = draft.bytes
    let source = SourceText(path: path, bytes: draft.bytes)
    diagnostics = findings.map { finding in
      var diagnostic = source.diagnostic(
        finding.rule, atByte: finding.range.lowerBound, message: finding.message,
        help: finding.help)
      diagnostic.severity = configuration.severities[finding.rule] ?? finding.severity
      return diagnostic
    }
  }
}

extension Phrase {
  fileprivate static let draftIsNotText = Phrase(
    en: "the draft is not UTF-8 text", fr: "le brouillon n'est pas du texte en UTF-8")
}
