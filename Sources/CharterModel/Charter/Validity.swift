import Diagnosis

/// From when and until when a rule or a document binds: the one place where it is decided, for every
/// page, list, sheet, print, search result and check.
package struct Validity: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    /// A draft, or a text under consultation: whatever its dates say, it binds nobody yet.
    case proposed
    /// It will bind.
    case announced
    case inForce
    /// A rule that was retired, or one of a document that was repealed.
    case retired
  }

  /// Whether nobody has adopted it yet.
  package var isProposed = false
  /// Whether it was repealed, on a day that nobody wrote down.
  package var isRepealed = false
  /// The first day on which it binds; since ever, without one.
  package var begins: Day?
  /// The first day on which it binds no more.
  package var ends: Day?

  package func state(on day: Day) -> State {
    if isRepealed { return .retired }
    if let ends, ends <= day { return .retired }
    if isProposed { return .proposed }
    if let begins, begins > day { return .announced }
    return .inForce
  }

  /// Whether its dates hold a day, adopted or not.
  package func covers(_ day: Day) -> Bool {
    if let begins, begins > day { return false }
    if let ends, ends <= day { return false }
    return true
  }
}

extension Charter {
  /// Nil for a page that does not bind anybody: neither a rule nor a document.
  package func validity(of index: Int) -> Validity? {
    let page = pages[index]
    switch page.kind.id {
    case Rule.kind.id: return validity(ofRule: page)
    case CharterDocument.kind.id: return validity(ofDocument: page)
    default: return nil
    }
  }

  private func validity(ofDocument page: CharterPage) -> Validity {
    var validity = Validity(begins: page.fields[CharterDocument.effective])
    validity.ends = page.place?.repealed ?? page.fields[CharterDocument.repealedOn]
    switch page.fields[CharterDocument.status]?.name.en {
    case "in-force", "adopted": break
    case "repealed": validity.isRepealed = validity.ends == nil
    default: validity.isProposed = true
    }
    if isDraft(page) { validity.isProposed = true }
    return validity
  }

  /// A rule binds by its document: it is proposed with it, ends with it at the latest, and without a
  /// day of its own it begins with it.
  private func validity(ofRule page: CharterPage) -> Validity {
    if var term = page.place?.term {
      if isDraft(page) { term.isProposed = true }
      return term
    }
    var validity = Validity()
    if let document = document(of: page) {
      validity = self.validity(ofDocument: pages[document])
    }
    if let since = page.fields[Rule.since] { validity.begins = since }
    validity.ends = [page.fields[Rule.retired], validity.ends].compactMap(\.self).min()
    if isDraft(page) { validity.isProposed = true }
    return validity
  }

  /// The document of which a rule is an article: that of its folder, or of the nearest above it.
  package func document(of rule: CharterPage) -> Int? {
    guard !documentOfFolder.isEmpty else { return nil }
    var folder = rule.folder
    while true {
      if let document = documentOfFolder[folder] { return document }
      if folder.isEmpty { return nil }
      folder = ContentPath.folder(of: folder)
    }
  }
}
