import CharterModel
import Diagnosis
import Proofreading

/// A draft held against the charter of a folder: what `diapason proofread` says.
package struct DraftCheck {
  /// As it was handed in, or corrected.
  package private(set) var text: [UInt8]
  package private(set) var diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - path: what the draft is called in messages.
  ///   - isMarkdown: whether its prose alone is read and corrected, as a page's is.
  package init(
    of draft: Draft, path: String, isMarkdown: Bool = false, _ proofreader: Proofreader,
    correcting: Bool, as configuration: Configuration
  ) {
    text = draft.bytes
    guard String(validating: draft.bytes, as: UTF8.self) != nil else {
      let source = SourceText(path: path, bytes: draft.bytes)
      diagnostics = [source.diagnostic(.notText, line: 1, message: .draftIsNotText)]
      return
    }
    diagnostics = []
    let review = DraftReview(draft, proofreader, configuration)
    if isMarkdown {
      examine(MarkdownDraft(draft.bytes, path: path), review, correcting: correcting)
    } else {
      examine(SourceText(path: path, bytes: draft.bytes), review, correcting: correcting)
    }
  }

  /// One correction may bring another to light; each makes the text right, so there are few.
  private static let mostRounds = 8

  private mutating func examine(
    _ source: SourceText, _ review: DraftReview, correcting: Bool
  ) {
    var findings = review.findings(in: text)
    if correcting {
      for _ in 0..<Self.mostRounds {
        let corrected = text.corrected(by: findings)
        if corrected == text { break }
        text = corrected
        findings = review.findings(in: text)
      }
    }
    let source = correcting ? SourceText(path: source.path, bytes: text) : source
    diagnostics = findings.map { finding in
      review.diagnostic(finding, at: source.position(ofByte: finding.range.lowerBound), in: source)
    }
  }

  private mutating func examine(
    _ draft: MarkdownDraft, _ review: DraftReview, correcting: Bool
  ) {
    var draft = draft
    var findings = review.findings(in: draft.prose.bytes)
    if correcting, draft.isReadable {
      for _ in 0..<Self.mostRounds {
        guard let corrected = draft.corrected(by: findings) else { break }
        draft = corrected
        findings = review.findings(in: draft.prose.bytes)
      }
    }
    text = draft.bytes
    diagnostics =
      draft.obstacles
      + findings.map { review.diagnostic($0, at: draft.position(of: $0), in: draft.page.source) }
  }
}

/// What is asked of a draft: where it will be read, and which rules are silenced.
private struct DraftReview {
  private let draft: Draft
  private let proofreader: Proofreader
  private let configuration: Configuration

  init(_ draft: Draft, _ proofreader: Proofreader, _ configuration: Configuration) {
    self.draft = draft
    self.proofreader = proofreader
    self.configuration = configuration
  }

  func findings(in text: [UInt8]) -> [Finding] {
    var draft = draft
    draft.bytes = text
    return proofreader.findings(in: draft).filter { !configuration.silenced.contains($0.rule) }
  }

  func diagnostic(
    _ finding: Finding, at position: SourcePosition, in source: SourceText
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      finding.rule, at: position, excerpt: source.excerpt(position.line), message: finding.message,
      help: finding.help)
    diagnostic.severity = configuration.severities[finding.rule] ?? finding.severity
    return diagnostic
  }
}

extension Phrase {
  fileprivate static let draftIsNotText = Phrase(
    en: "the draft is not UTF-8 text", fr: "le brouillon n'est pas du texte en UTF-8")
}
