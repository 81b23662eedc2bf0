/// A packed document as pandoc is given it: without what its readers do not see, with what they see and
/// pandoc passes over.
package struct ReadableDocument {
  /// The parts that are not the document's own.
  package private(set) var changed: [(name: String, bytes: [UInt8])] = []
  package private(set) var findings: [ImportFinding] = []
  /// What the document's first paragraph says if its style is that of titles, where pandoc does not
  /// tell.
  package private(set) var title: String?
  private var hidden: [String] = []

  /// - Parameters:
  ///   - names: of the document's parts.
  ///   - format: pandoc's name for it.
  ///   - part: a part's bytes.
  package init(
    _ names: [String], format: String, part: (String) -> [UInt8]?
  ) throws(HiddenText.UnreadablePart) {
    if format == "odt" {
      try readOpenDocument(part)
    } else if format.hasPrefix("docx") {
      try readWord(names.filter { $0.hasSuffix(".xml") }, part)
    }
    if !hidden.isEmpty { findings.append(.left(.hidden(hidden))) }
  }

  private mutating func readOpenDocument(
    _ part: (String) -> [UInt8]?
  ) throws(HiddenText.UnreadablePart) {
    guard let content = part(OpenDocument.contentPart) else { return }
    let styles = part("styles.xml") ?? []
    let seen = try HiddenText.inOpenDocument(content, styles: styles)
    hidden = seen?.words ?? []
    var bytes = seen?.part
    if let read = OpenDocument.readable(bytes ?? content, styles: styles) {
      title = read.title
      findings += read.mergedCells.map { .left(.mergedCells($0)) }
      bytes = read.part ?? bytes
    }
    bytes = OpenDocument.withPlainHeaderRows(bytes ?? content) ?? bytes
    if let bytes { changed.append((OpenDocument.contentPart, bytes)) }
    note(PageMargins.words(ofOpenDocument: styles))
  }

  private mutating func readWord(
    _ names: [String], _ part: (String) -> [UInt8]?
  ) throws(HiddenText.UnreadablePart) {
    // Office programs give the parts other names than usual, and say which is which elsewhere.
    func named(_ name: String) -> [UInt8] {
      names.first { $0.split(separator: "/").last.map(String.init) == name }.flatMap(part) ?? []
    }
    let styles = named("styles.xml")
    let (styleTree, numbering) = (OfficeXML(styles), OfficeXML(named("numbering.xml")))
    for name in names where HiddenText.isRead(fromWord: name) {
      guard let bytes = part(name) else { continue }
      let seen = try HiddenText.inWord(bytes, styles: styles)
      hidden += seen?.words ?? []
      var new = seen?.part
      if let styleTree, let numbering, let tree = OfficeXML(new ?? bytes),
        WordNumbers(styles: styleTree, numbering: numbering).write(in: tree)
      {
        new = tree.bytes
      }
      if let new { changed.append((name, new)) }
    }
    note(PageMargins.words(ofWord: names.filter(PageMargins.isPart).compactMap(part)))
  }

  private mutating func note(_ margins: [String]) {
    if !margins.isEmpty { findings.append(.left(.pageMargins(margins))) }
  }
}
