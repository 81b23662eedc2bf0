import CharterModel
import Diagnosis

/// What must be said beside a rule's or a document's title wherever it stands away from its page:
/// that it forbids, permits or advises, and that it does not bind today.
extension Site {
  /// Whether a rule or document binds on the build's date; nil for what binds nobody.
  package func state(of index: Int) -> Validity.State? {
    charter.validity(of: index)?.state(on: date)
  }

  /// The day for which a document is read: its first, if that lies ahead.
  package func bindingDay(ofDocument document: Int) -> Day {
    max(charter.validity(of: document)?.begins ?? date, date)
  }

  /// Short words, in lower case; a rule that one must follow today needs none. Days stand in them, so
  /// that they are as true when the page is read later.
  package func marks(of index: Int) -> [String] {
    let isRetired = state(of: index) == .retired
    return [validityMark(of: index), isRetired ? nil : forceMark(of: index)].compactMap(\.self)
  }

  /// What does not bind today, or not for ever.
  package func validityMark(of index: Int) -> String? {
    guard let validity = charter.validity(of: index) else { return nil }
    let page = charter.pages[index]
    let last = validity.ends.map { text(of: $0.adding(days: -1)) }
    switch validity.state(on: date) {
    case .proposed:
      let status = page.fields[CharterDocument.status]
      guard let status, ["draft", "consultation"].contains(status.name.en) else {
        return Phrase(en: "proposed", fr: "en projet")[language]
      }
      return status.label[language]
    case .retired:
      let isDocument = page.kind.id == CharterDocument.kind.id
      return isDocument
        ? CharterDocument.repealed.label[language]
        : Phrase(en: "retired", fr: "retirée")[language]
    case .announced:
      let first = text(of: validity.begins ?? date)
      guard let last else {
        return Phrase(en: "from \(first)", fr: "à partir du \(first)")[language]
      }
      return Phrase(en: "from \(first) to \(last)", fr: "du \(first) au \(last)")[language]
    case .inForce:
      return last.map { Phrase(en: "until \($0)", fr: "jusqu’au \($0)")[language] }
    }
  }

  /// A title reads as an order: what forbids, permits or advises says so.
  private func forceMark(of index: Int) -> String? {
    switch charter.pages[index].fields[Rule.force]?.name.en {
    case "must-not": prohibition(of: index)
    case "should": Phrase(en: "advised", fr: "conseillé")[language]
    case "may": Phrase(en: "allowed", fr: "permis")[language]
    default: nil
    }
  }

  /// The word that a title lacks to read as the prohibition that it is, alone on its page too.
  package func prohibition(of index: Int) -> String? {
    let page = charter.pages[index]
    guard page.fields[Rule.force]?.name.en == "must-not", !Self.forbids(page.title) else {
      return nil
    }
    return Phrase(en: "forbidden", fr: "interdit")[language]
  }

  /// Whether a title forbids by its own words, which a mark would say twice: “Never announce…”.
  static func forbids(_ title: String) -> Bool {
    let words = title.folded.split { !$0.isLetter }.prefix(2).map(String.init)
    guard let first = words.first else { return false }
    let negations: Set = [
      "ne", "n", "jamais", "pas", "aucun", "aucune", "ni", "never", "no", "nobody", "nothing",
      "don",
    ]
    return negations.contains(first) || words == ["do", "not"] || words == ["must", "not"]
  }

  /// A title with its marks: “Forbidden · Share customer files”. The mark is a label and not the
  /// beginning of a sentence: a title may forbid by its own words.
  func labelled(_ title: String, _ marks: [String]) -> String {
    (marks.map(\.capitalizedFirst) + [title]).joined(separator: "\u{A0}· ")
  }

  /// A name within a sentence, with its marks behind it: “share customer files (forbidden)”.
  package func named(_ name: String, _ marks: [String]) -> String {
    marks.isEmpty ? name : "\(name) (\(marks.joined(separator: ", ")))"
  }

  /// Gives the pages of rules and documents their labels.
  mutating func addLabels() {
    for index in charter.pages.indices {
      guard charter.validity(of: index) != nil else { continue }
      let marks = marks(of: index)
      guard !marks.isEmpty else { continue }
      let page = pageOfCharter[index]
      pages[page].label = labelled(pages[page].title, marks)
      pages[page].shortLabel = labelled(pages[page].shortTitle, marks)
    }
    for page in pages.indices {
      switch pages[page].content {
      case .edition(let index):
        let number = charter.pages[index].place?.number ?? ""
        let version = strings["versionLower"] ?? "version"
        pages[page].label = "\(pages[page].title) (\(version) \(number))"
      case .printedDocument(let index), .acknowledgement(let index):
        pages[page].label = labelled(pages[page].title, marks(of: index))
      case .moved(let target): pages[page].label = pages[target].label
      default: break
      }
    }
  }
}
