import CharterModel

/// Whom to call when the company is attacked.
package struct EmergencyContact: Sendable {
  /// Indices of the charter's pages: the gravest level of crisis that notifies somebody with a
  /// telephone, and the contact.
  package let level: Int
  package let contact: Int

  /// Nil without one.
  init?(of charter: Charter) {
    let levels = charter.records(of: CrisisLevel.kind).sorted {
      (charter.pages[$0].fields[CrisisLevel.level] ?? 0)
        > (charter.pages[$1].fields[CrisisLevel.level] ?? 0)
    }
    for level in levels {
      let notified = (charter.pages[level].fields[CrisisLevel.notify] ?? []).compactMap {
        charter.record($0.value)
      }
      if let contact = notified.first(where: { charter.pages[$0].fields[Contact.phone] != nil }) {
        self.level = level
        self.contact = contact
        return
      }
    }
    return nil
  }
}
