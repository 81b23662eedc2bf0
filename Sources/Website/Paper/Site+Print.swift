import CharterModel
import Digests
import Markdown
import SitePlan

/// The print of a document: what a reader acknowledges, in 64 digits.
///
/// It is the SHA-256 of a text made of fields, each a name, the length of its value in bytes, a colon,
/// the value and a line feed. A document gives `title`, `version`, `effective` (ISO 8601), `scope`,
/// `approved` (once for each role, by its title), its text, and for each of its collections `chapter`
/// (the title) with its rules in the order of the printed charter. A rule gives `rule` (its number),
/// `title`, `force`, `capacity`, `network` and `role` (once for each), and its text. A text is every
/// block and word of it (``Document/appendReadText(of:to:)``): pictures by their words and paths.
///
/// Neither the day of the build nor how the site looks changes it, nor what is announced for later: a
/// sheet that was signed stays true until a word of what binds is another.
extension Site {
  /// 64 hexadecimal digits.
  package func print(of index: Int) -> String {
    let isDocument = charter.pages[index].kind.id == CharterDocument.kind.id
    return SHA256.hash(
      isDocument ? acknowledgedText(ofDocument: index) : acknowledgedText(ofRule: index))
  }

  func acknowledgedText(ofDocument document: Int) -> [UInt8] {
    let page = charter.pages[document]
    var text: [UInt8] = []
    text.append(field: "title", page.title.utf8)
    text.append(field: "version", (page.fields[CharterDocument.version] ?? "").utf8)
    let effective = page.fields[CharterDocument.effective]?.description ?? ""
    text.append(field: "effective", effective.utf8)
    text.append(field: "scope", (page.fields[CharterDocument.scope] ?? "").utf8)
    append("approved", page.fields[CharterDocument.approvedBy], to: &text)
    appendBody(of: page, to: &text)
    for collection in articles(of: document) {
      text.append(field: "chapter", charter.pages[collection].title.utf8)
      for rule in rulesInForce(of: collection, in: document) {
        text += acknowledgedText(ofRule: rule)
      }
    }
    return text
  }

  private func acknowledgedText(ofRule rule: Int) -> [UInt8] {
    let page = charter.pages[rule]
    var text: [UInt8] = []
    text.append(field: "rule", (page.recordID ?? "").utf8)
    text.append(field: "title", page.title.utf8)
    text.append(field: "force", (page.fields[Rule.force]?.name.en ?? "").utf8)
    for capacity in page.fields[Rule.capacity] ?? [] {
      text.append(field: "capacity", capacity.name.en.utf8)
    }
    append("network", page.fields[Rule.networks], to: &text)
    append("role", page.fields[Rule.roles], to: &text)
    appendBody(of: page, to: &text)
    return text
  }

  private func appendBody(of page: CharterPage, to text: inout [UInt8]) {
    for block in page.document.blocks where block != page.titleNode {
      page.document.appendReadText(of: block..<Int(page.document.nodes[block].end), to: &text)
    }
  }

  /// Records as they are named on paper.
  private func append(_ name: String, _ ids: [Located<String>]?, to text: inout [UInt8]) {
    for id in ids ?? [] {
      let title = charter.record(id.value).map { charter.pages[$0].title }
      text.append(field: name, (title ?? id.value).utf8)
    }
  }
}
