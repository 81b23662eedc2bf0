import Diagnosis

extension KeptVersions {
  /// Where the document's own files say otherwise than the version whose number they bear.
  ///
  /// - Parameter written: those of its files that belong to a version.
  func differences(from written: DocumentFiles) -> [Diagnostic] {
    let number = written.document.fields[CharterDocument.version] ?? ""
    guard let edition = editions.first(where: { $0.number == number }), let kept = files[number],
      kept.print == edition.print, written.print != kept.print
    else { return [] }
    let document = written.document
    var found: [Diagnostic] = []
    if written.preamble != kept.preamble {
      found.append(.changedSince(edition, document, of: document, id: document.title))
    }
    for rule in written.rules {
      guard let old = kept.rule(rule.plainID) else {
        found.append(.addedSince(edition, rule, of: document))
        continue
      }
      let day = edition.begins
      let isSame =
        DocumentWords.text(ofRule: rule, since: day) == DocumentWords.text(ofRule: old, since: day)
      if !isSame { found.append(.changedSince(edition, rule, of: document, id: rule.plainID)) }
    }
    for rule in kept.rules where written.rule(rule.plainID) == nil {
      found.append(.goneSince(edition, rule.plainID, of: document))
    }
    // The order of the rules, or the name of a chapter.
    return found.isEmpty
      ? [.changedSince(edition, document, of: document, id: document.title)] : found
  }
}

extension DocumentFiles {
  fileprivate var preamble: [UInt8] { DocumentWords.text(of: document, []) }
}
