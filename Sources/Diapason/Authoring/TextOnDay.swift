import CharterModel
import Diagnosis

/// What a rule or a document said on a day: what `diapason show` prints.
package struct TextOnDay: Sendable {
  package enum Refusal: Error, Sendable {
    case unknown(String, nearest: String?)
    /// It is neither a rule nor a document.
    case neither(String)
    /// It did not bind on that day; when it did, from the first day to the last of each time.
    case notInForce(String, [(begins: Day?, last: Day?)])
    /// It is not known any more what it said: no version is kept that was in force on that day.
    case notKept(String, written: Day?)
    /// The version in force on that day keeps it for others.
    case reserved(String)
  }

  /// The pages that say it: a rule's own, or a document's with those of its rules.
  package let pages: [CharterPage]
  /// The version that says it; nil where none has a number.
  package let number: String?
  package let begins: Day?
  /// The last day on which it says so; nil as long as none is known.
  package let last: Day?
  /// The text of which ``print`` is made.
  package let words: [UInt8]
  package let print: String

  private init(
    _ pages: [CharterPage], number: String?, from begins: Day?, until ends: Day?, words: [UInt8]
  ) {
    self.pages = pages
    self.number = number
    self.begins = begins
    self.words = words
    last = ends.map { $0.adding(days: -1) }
    print = DocumentWords.print(words)
  }

  package init(of id: String, on day: Day, in charter: Charter) throws(Refusal) {
    guard let index = charter.record(id) else {
      throw .unknown(id, nearest: id.nearest(in: charter.recordIDs))
    }
    let page = charter.pages[index]
    switch page.kind.id {
    case Rule.kind.id: try self.init(ofRule: index, on: day, in: charter)
    case CharterDocument.kind.id: try self.init(ofDocument: index, on: day, in: charter)
    default: throw .neither(page.recordID ?? id)
    }
  }

  private init(ofRule index: Int, on day: Day, in charter: Charter) throws(Refusal) {
    let page = charter.pages[index]
    let id = page.recordID ?? ""
    if let history = charter.history(ofRule: page) {
      let stands = charter.stands(ofRule: id, in: history)
      guard let stand = stands.last(where: { $0.state(on: day) == .inForce }) else {
        if let edition = history.edition(on: day), charter.withholds(id, in: edition) {
          throw .reserved(id)
        }
        let adopted = stands.filter { !$0.isProposed }
        // It may have bound before the first version that is kept, in words that are not.
        if let first = adopted.first, let begins = first.begins, day < begins,
          let since = first.page.fields[Rule.since], since <= day
        {
          throw .notKept(id, written: begins)
        }
        throw .notInForce(id, Self.spans(of: adopted.map { ($0.begins, $0.ends) }))
      }
      self.init(
        [stand.page], number: stand.editions.first?.number, from: stand.begins, until: stand.ends,
        words: DocumentWords.text(ofRule: stand.page, since: nil))
      return
    }
    guard let validity = charter.validity(of: index), validity.state(on: day) == .inForce else {
      let validity = charter.validity(of: index)
      throw .notInForce(
        id, [(begins: validity?.begins, last: validity?.ends.map { $0.adding(days: -1) })])
    }
    // Without versions only what is written is known, and since when it has been.
    let document = charter.document(of: page).map { charter.pages[$0] }
    let written = document?.fields[CharterDocument.effective]
    if let written, written > day { throw .notKept(id, written: written) }
    self.init(
      [page], number: document?.fields[CharterDocument.version], from: validity.begins,
      until: validity.ends, words: DocumentWords.text(ofRule: page, since: nil))
  }

  private init(ofDocument index: Int, on day: Day, in charter: Charter) throws(Refusal) {
    let page = charter.pages[index]
    let id = page.recordID ?? ""
    if let history = charter.history(ofDocument: index) {
      guard let edition = history.edition(on: day),
        let files = charter.files(of: edition)
      else {
        throw .notInForce(
          id,
          Self.spans(of: history.editions.filter { !$0.isProposed }.map { ($0.begins, $0.ends) })
        )
      }
      self.init(
        [files.document] + files.articles.flatMap(\.rules), number: edition.number,
        from: edition.begins, until: edition.ends,
        words: DocumentWords.text(of: files.document, files.articles))
      return
    }
    guard let validity = charter.validity(of: index), validity.state(on: day) == .inForce else {
      throw .notInForce(id, [(begins: charter.validity(of: index)?.begins, last: nil)])
    }
    let files = charter.writtenFiles(ofDocument: index, on: day)
    self.init(
      [page] + files.articles.flatMap(\.rules), number: page.fields[CharterDocument.version],
      from: validity.begins, until: nil, words: DocumentWords.text(of: page, files.articles))
  }

  /// From the first day to the last of each time; one that begins where another ends goes on with it.
  ///
  /// - Parameter times: in their order, each with the first day and the one after the last.
  private static func spans(of times: [(begins: Day?, ends: Day?)]) -> [(begins: Day?, last: Day?)]
  {
    var joined: [(begins: Day?, ends: Day?)] = []
    for time in times {
      if let last = joined.last, let ends = last.ends, ends == time.begins {
        joined[joined.count - 1].ends = time.ends
      } else {
        joined.append(time)
      }
    }
    return joined.map { ($0.begins, $0.ends.map { $0.adding(days: -1) }) }
  }
}
