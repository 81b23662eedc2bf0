/// Text of a document that its readers do not see: it is taken out before pandoc reads it, since what
/// somebody hid is not for all. Word's hidden runs and rows and its white letters, OpenDocument's
/// hidden spans, sections, rows and comments.
package struct HiddenText: Equatable {
  /// A part that cannot be looked through: what it hides is not known.
  package struct UnreadablePart: Error {}

  /// The part that is to be written in the place of the document's own.
  package var part: [UInt8]
  /// The first words of what was taken out.
  package var words: [String]

  /// What a part of a Word document hides: its text, its footnotes, its endnotes.
  ///
  /// - Parameter styles: `word/styles.xml`; empty if there is none.
  /// - Returns: nil if nothing is hidden.
  package static func inWord(
    _ part: [UInt8], styles: [UInt8]
  ) throws(UnreadablePart) -> HiddenText? {
    let styles = try WordStyles(styles)
    return try cut(part) { styles.hidden($0) }
  }

  /// Whether a part of a Word document, by its name, is one of those that pandoc reads words of:
  /// `word/document.xml`, `word/document2.xml`, `word/footnotes.xml`.
  package static func isRead(fromWord name: String) -> Bool {
    guard name.split(separator: "/").count == 2, let file = name.split(separator: "/").last else {
      return false
    }
    return ["document", "footnotes", "endnotes"].contains { file.hasPrefix($0) }
  }

  /// - Parameters:
  ///   - content: `content.xml`.
  ///   - styles: `styles.xml`; empty if there is none.
  package static func inOpenDocument(
    _ content: [UInt8], styles: [UInt8]
  ) throws(UnreadablePart) -> HiddenText? {
    let common = try styles.isEmpty ? nil : read(styles)
    return try cut(content) { elements in
      OpenDocumentStyles((common?.elements ?? []) + elements).hidden(elements)
    }
  }

  static func read(_ part: [UInt8]) throws(UnreadablePart) -> OfficeXML {
    guard let tree = OfficeXML(part) else { throw UnreadablePart() }
    return tree
  }

  /// - Parameter hidden: those of all elements that go, none of them within another.
  private static func cut(
    _ part: [UInt8], _ hidden: ([OfficeElement]) -> [OfficeElement]
  ) throws(UnreadablePart) -> HiddenText? {
    let tree = try read(part)
    let gone = hidden(tree.elements)
    guard !gone.isEmpty else { return nil }
    let words = gone.map { $0.text.split(whereSeparator: \.isWhitespace).prefix(8) }
    for element in gone { element.remove() }
    return HiddenText(
      part: tree.bytes, words: words.filter { !$0.isEmpty }.map { $0.joined(separator: " ") })
  }
}

extension OfficeElement {
  /// The nearest of the elements around it that has one of these names.
  func nearest(_ names: String...) -> OfficeElement? {
    var next = parent
    while let element = next, !names.contains(element.name) { next = element.parent }
    return next
  }
}

extension [OfficeElement] {
  /// Those that are within no other of them.
  var outermost: [OfficeElement] {
    let all = Set(self)
    return filter { element in
      var next = element.parent
      while let around = next, !all.contains(around) { next = around.parent }
      return next == nil
    }
  }
}
