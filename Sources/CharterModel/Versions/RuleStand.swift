import Diagnosis

/// For how long a rule stood, or stands, in the same words.
package struct RuleStand: Sendable {
  package var page: CharterPage
  /// The versions that hold it in these words, the first of them first.
  package var editions: [Edition]
  package var begins: Day?
  /// The first day on which these words bind no more; nil as long as none is known.
  package var ends: Day?
  package var isProposed: Bool
  /// The print of its words, 64 digits.
  package var print: String

  package func state(on day: Day) -> Validity.State {
    Validity(isProposed: isProposed, begins: begins, ends: ends).state(on: day)
  }
}

extension Charter {
  /// The words in which a rule stood, the oldest first; what these readers may not see is left out.
  package func stands(ofRule id: String, in history: DocumentHistory) -> [RuleStand] {
    var stands: [RuleStand] = []
    for edition in history.editions {
      guard let rule = files(of: edition)?.rule(id) else { continue }
      let begins = [edition.begins, rule.fields[Rule.since]].compactMap(\.self).max()
      let ends = [edition.ends, rule.fields[Rule.retired]].compactMap(\.self).min()
      if let begins, let ends, begins >= ends { continue }
      let print = DocumentWords.print(DocumentWords.text(ofRule: rule, since: nil))
      if let last = stands.last, last.print == print, last.isProposed == edition.isProposed,
        last.ends == begins
      {
        stands[stands.count - 1].editions.append(edition)
        stands[stands.count - 1].ends = ends
      } else {
        stands.append(
          RuleStand(
            page: rule, editions: [edition], begins: begins, ends: ends,
            isProposed: edition.isProposed, print: print))
      }
    }
    return stands
  }
}
