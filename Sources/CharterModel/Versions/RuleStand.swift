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

extension Charter {
  /// The rules that bind on a day, each at the page that shows the words in which it binds then: today's,
  /// or that of the version that was in force. What these readers may not see is left out.
  package func rules(on day: Day) -> [Int] {
    let today = records(of: Rule.kind).filter { index in
      !isDraft(pages[index]) && history(ofRule: pages[index]) == nil
        && validity(of: index)?.state(on: day) == .inForce
    }
    return histories.reduce(today) { rules, history in
      guard let edition = history.edition(on: day), let files = files(of: edition) else {
        return rules
      }
      return rules
        + files.rules.compactMap { page($0.plainID, of: edition) }.filter { index in
          let fields = pages[index].fields
          return fields[Rule.since].map { $0 <= day } ?? true
            && fields[Rule.retired].map { $0 > day } ?? true
        }.map { index in
          // Where today's text is that version's, it is known by its plain address.
          let plain = page(at: pages[index].plainPath).flatMap { place in
            let isSame = pages[place].place.map { $0.number == edition.number } ?? !edition.isKept
            return isSame && pages[place].kind.id == Rule.kind.id ? place : nil
          }
          return plain ?? index
        }
    }
  }

  /// From when and until when a rule binds in the words of a page, whichever version they are of.
  package func interval(ofRule index: Int, on day: Day) -> Validity? {
    let page = pages[index]
    guard page.kind.id == RecordKind.editionRule.id, let history = history(ofRule: page) else {
      return validity(of: index)
    }
    return stands(ofRule: page.plainID, in: history).last { $0.state(on: day) == .inForce }
      .map { Validity(begins: $0.begins, ends: $0.ends) }
  }
}
