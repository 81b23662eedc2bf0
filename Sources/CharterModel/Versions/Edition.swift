import Diagnosis

/// One version of a document: kept as it was adopted, or what is being written now.
package struct Edition: Sendable, Hashable {
  /// `3.1`; of a text without a number, what stands in its place in addresses.
  package var number: String
  /// The folder of its pages: `charte/versions/3.1`. Only a kept one has it on the disk.
  package var folder: String
  /// Whether its text is kept; else its text is what stands in the document's own files.
  package var isKept: Bool
  /// Whether nobody has adopted it yet.
  package var isProposed = false
  /// Whether it was repealed, on a day that nobody wrote down: its document says so today.
  package internal(set) var isRepealed = false
  /// Whether ``ends`` is the day on which its document is repealed, and no other takes its place.
  package internal(set) var endsByRepeal = false
  package var adopted: Day?
  /// The first day on which it binds.
  package var begins: Day?
  /// The first day on which another has taken its place; nil as long as none is known.
  package var ends: Day?
  /// The print of its text as it was adopted, 64 digits in lower case; empty for a text not kept.
  package var print = ""
  /// The print of the files that keep it; nil where its line does not say it.
  var filesPrint: String?
  /// What was put right after it was adopted, the earliest first.
  package var errata: [Erratum] = []
  /// Who may read it, whatever its document's index says today; nil if its line says nothing of that.
  var readers: IntendedReaders?
  /// The line of the table that says it; 0 for a text not kept.
  package var line = 0

  /// A slip of the pen that was put right in a version without making another of it.
  package struct Erratum: Sendable, Hashable {
    package var day: Day
    package var what: String
    /// The print of the text before it was put right.
    package var printBefore: String
  }

  package func state(on day: Day) -> Validity.State {
    Validity(isProposed: isProposed, begins: begins, ends: ends).state(on: day)
  }
}

/// The versions of one document, in the order in which they bind; those that are only proposed stand
/// last.
package struct DocumentHistory: Sendable {
  /// The path of the document: `charte/index.md`.
  package var document: String
  /// The folder that keeps its versions: `charte/versions`.
  package var folder: String
  package internal(set) var editions: [Edition]
  /// The version whose text stands at the plain addresses.
  package var shown: Int
  /// The version that stands in the document's own files; nil if that number is kept under another
  /// text, or none.
  package var written: Int?
  /// The address of the form on which it is acknowledged, as the document's own file says it today: what
  /// was adopted says what it was then.
  package var form: String?

  /// The path of the table that lists them.
  package var table: String { ContentPath.join(folder, "versions.csv") }

  /// The places of its versions among ``editions``, by their numbers.
  private let places: [String: Int]

  init(
    document: String, folder: String, editions: [Edition], shown: Int, written: Int?, form: String?
  ) {
    self.document = document
    self.folder = folder
    self.editions = editions
    self.shown = shown
    self.written = written
    self.form = form
    places = Dictionary(
      editions.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func edition(_ number: String) -> Edition? { place(of: number).map { editions[$0] } }

  /// Where a version stands among ``editions``.
  package func place(of number: String) -> Int? { places[number] }

  /// Whether a version is one of those that follow another, up to a third.
  package func has(_ number: String, after old: Edition, through new: Edition) -> Bool {
    guard let place = place(of: number), let first = self.place(of: old.number),
      let last = self.place(of: new.number)
    else { return false }
    return first < place && place <= last
  }

  /// The one in force on a day.
  package func edition(on day: Day) -> Edition? {
    editions.last { $0.state(on: day) == .inForce }
  }

  /// Numbers its editions' last days: each ends when the next one begins.
  static func inOrder(_ editions: [Edition]) -> [Edition] {
    let adopted = editions.enumerated().filter { !$1.isProposed }.sorted { one, other in
      let (first, second) = (one.element.begins, other.element.begins)
      if first == second { return one.offset < other.offset }
      guard let first else { return true }
      guard let second else { return false }
      return first < second
    }.map(\.element)
    var ordered = adopted
    for index in ordered.indices.dropLast() { ordered[index].ends = ordered[index + 1].begins }
    return ordered + editions.filter(\.isProposed)
  }
}

/// That a page shows a version of a document, and at which address.
package struct EditionPlace: Sendable {
  package enum Address: Sendable {
    /// Where the version stands for ever: `charte/versions/3.1/regles/CH-10.md`.
    case own
    /// Where today's text stands: `charte/regles/CH-10.md`.
    case plain
  }

  package var document: String
  package var number: String
  package var address: Address
  /// The path at which today's text stands.
  package var plainPath: String
  /// The path at which the version stands for ever, whose folders say who may read it.
  package var ownPath: String
  /// Whether the version is to take the place of the one that is shown today.
  package var isComing: Bool
  /// Whether its file is one of those that nobody changes any more.
  package var isKept: Bool
  /// When a rule binds that does not bind by the document at the plain address: it comes with another
  /// version, or goes with it.
  package var term: Validity?
  /// The first day on which the document binds no more.
  var repealed: Day?

  var isOwnAddress: Bool { if case .own = address { true } else { false } }
}

extension RecordKind {
  /// What pages of a version are: of no kind that lists, checks and searches go through.
  package static let editions = [edition, editionRule, editionChapter]

  package static let edition = RecordKind(
    "edition", fr: "édition", label: CharterDocument.kind.label,
    fields: CharterDocument.kind.fields,
    concessions: CharterDocument.kind.concessions)
  package static let editionRule = RecordKind(
    "edition-rule", fr: "règle-d-édition", label: Rule.kind.label, fields: Rule.kind.fields,
    parts: Rule.kind.parts)
  package static let editionChapter = RecordKind(
    "edition-chapter", fr: "chapitre-d-édition", label: Phrase(en: "Chapter", fr: "Chapitre"))

  /// The kind of a version's page that was a record of this one.
  var ofEdition: RecordKind {
    switch id {
    case CharterDocument.kind.id: .edition
    case Rule.kind.id: .editionRule
    default: .editionChapter
    }
  }
}
