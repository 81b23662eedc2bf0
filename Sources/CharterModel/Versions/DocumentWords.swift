import Diagnosis
import Digests
import Markdown

/// The text of a document as a person reads it, in the one form of which its fingerprint is made.
///
/// It is made of fields, each a name, the length of its value in bytes, a colon, the value and a line
/// feed. A document gives `title`, `version`, `effective` (ISO 8601), `scope`, `approved` (once for
/// each role, by its id), its text, and for each of its collections `chapter` (the title) with its
/// rules in their order. A rule gives `rule` (its number), `title`, `force`, `capacity`, `network` and
/// `role` (once for each, by its id), `since` if it begins after its document, `retired`, and its text.
/// A text is every block and word of it (``Document/appendReadText(of:to:_:)``), its words in one form
/// (``WordsAlike``).
///
/// It depends on the files of the document alone: a role that gets another title, a page that moves,
/// a new look change nothing, so that a print can be checked for as long as the files are kept.
package enum DocumentWords {
  /// A chapter with the rules that stand in it.
  package typealias Chapter = (page: CharterPage, rules: [CharterPage])

  /// - Parameter isNamed: whether a role or a network may be named to those who read the text.
  package static func text(
    of page: CharterPage, _ chapters: [Chapter], naming isNamed: (String) -> Bool = { _ in true }
  ) -> [UInt8] {
    var text: [UInt8] = []
    let effective = page.fields[CharterDocument.effective]
    text.append(field: "title", WordsAlike.form(page.title.utf8))
    text.append(field: "version", (page.fields[CharterDocument.version] ?? "").utf8)
    text.append(field: "effective", (effective?.description ?? "").utf8)
    text.append(
      field: "scope", WordsAlike.form((page.fields[CharterDocument.scope] ?? "").utf8))
    append("approved", page.fields[CharterDocument.approvedBy], isNamed, to: &text)
    appendBody(of: page, to: &text)
    for chapter in chapters {
      text.append(field: "chapter", WordsAlike.form(chapter.page.title.utf8))
      for rule in chapter.rules {
        text += self.text(ofRule: rule, since: effective, naming: isNamed)
      }
    }
    return text
  }

  /// - Parameter day: that of its document; what begins later says when.
  package static func text(
    ofRule page: CharterPage, since day: Day?, naming isNamed: (String) -> Bool = { _ in true }
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.append(field: "rule", page.plainID.utf8)
    text.append(field: "title", WordsAlike.form(page.title.utf8))
    text.append(field: "force", (page.fields[Rule.force]?.name.en ?? "").utf8)
    for capacity in page.fields[Rule.capacity] ?? [] {
      text.append(field: "capacity", capacity.name.en.utf8)
    }
    append("network", page.fields[Rule.networks], isNamed, to: &text)
    append("role", page.fields[Rule.roles], isNamed, to: &text)
    if let since = page.fields[Rule.since], let day, since > day {
      text.append(field: "since", since.description.utf8)
    }
    if let retired = page.fields[Rule.retired] {
      text.append(field: "retired", retired.description.utf8)
    }
    appendBody(of: page, to: &text)
    return text
  }

  /// SHA-256, 64 hexadecimal digits in lower case.
  package static func print(_ text: [UInt8]) -> String { SHA256.hash(text) }

  /// Four digits at a time, so that two prints can be compared by eye.
  package static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 4 == 0 { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// Rules, or chapters, as a document has them: by their order, then by their paths.
  package static func inOrder(_ pages: [CharterPage]) -> [CharterPage] {
    pages.sorted { one, other in
      let first = one.fields[CommonFields.order] ?? Int.max
      let second = other.fields[CommonFields.order] ?? Int.max
      return first == second
        ? NaturalOrder.precedes(one.plainPath, other.plainPath) : first < second
    }
  }

  private static func appendBody(of page: CharterPage, to text: inout [UInt8]) {
    for block in page.document.blocks where block != page.titleNode {
      page.document.appendReadText(
        of: block..<Int(page.document.nodes[block].end), to: &text, WordsAlike.form)
    }
  }

  private static func append(
    _ name: String, _ ids: [Located<String>]?, _ isNamed: (String) -> Bool, to text: inout [UInt8]
  ) {
    for id in ids ?? [] where isNamed(id.value) {
      text.append(field: name, id.value.lowercased().utf8)
    }
  }
}

extension CharterPage {
  /// The path at which today's text of this page stands.
  package var plainPath: String { place?.plainPath ?? path }

  /// A record's id, whichever version of it this is.
  package var plainID: String {
    guard let place else { return recordID ?? "" }
    let folder = ContentPath.folder(of: place.plainPath)
    return recordID
      ?? (isIndex && !folder.isEmpty
        ? ContentPath.name(of: folder) : ContentPath.stem(of: place.plainPath))
  }

  /// The id that readers see: that of a rule at the addresses of its versions too.
  package var shownID: String? {
    kind.id == RecordKind.editionRule.id ? plainID : recordID
  }

  /// The folder from which its links are meant.
  package var linkFolder: String { place.map { ContentPath.folder(of: $0.plainPath) } ?? folder }

  /// Whether it shows a version at that version's own address.
  package var isOfEdition: Bool { if case .own? = place?.address { true } else { false } }
}

extension CharterPage {
  /// The Markdown below the header, as it was written.
  package var writtenText: String {
    var ignored: [Diagnostic] = []
    var body = source.bytes
    let header = FrontMatter(from: source, body: &body, &ignored)
    return String(decoding: source.bytes.dropFirst(header.end), as: UTF8.self)
  }
}
