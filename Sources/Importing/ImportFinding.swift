import Diagnosis

/// What became of a part of a document, or is left to its author.
package enum ImportFinding: Sendable, Hashable {
  package enum Left: Sendable, Hashable {
    case tableOfContents(lines: Int)
    case rawMarkup(Int)
    /// A table that had merged cells: each appears in all its places; with its first words.
    case mergedCells(String)
    case link(String, words: String)
    case image(String)
    /// What stands at the top or the bottom of every page.
    case pageMargins([String])
    case comment(author: String, text: String)
    case emptySheet(String)
    case hiddenSheet(String)
    case file(String)
    /// What readers of the document do not see, and comments of OpenDocument: with its first words.
    case hidden([String])
    /// Rows and columns of a sheet that its readers do not see.
    case hiddenCells(Int, sheet: String)
    /// What a link of the file system leads to, outside what was given.
    case outside(String)
  }

  case left(Left)
  /// Paragraphs of text boxes and the like, which stand at the end: nothing tells where they belong.
  case atTheEnd([String])
  /// An image without a description, by its path.
  case undescribed(String)
  /// A page that does not say all words of its document, with the first that are missing.
  case altered(String, words: [String])
  /// The document names no version: 1.0 is taken, by its page.
  case assumedVersion(String)
  /// A rule whose force its words do not say, by its path.
  case unsure(String)
  /// States of a calendar that the site does not know: what they are taken for, written in its settings
  /// or left to be written there.
  case states([String], areDeclared: Bool)
  /// Formats of a calendar that the table of formats does not have, in the same way.
  case formats([String], areDeclared: Bool)
  /// A page of Markdown that was not in UTF-8, by its path.
  case reencoded(String, from: String)
  /// What is wrong with a page of Markdown by itself: its path, the line, the problem and its cure.
  case faulty(String, line: Int, message: Phrase, help: Phrase?)
  /// More of that than is told.
  case faultier(Int)
  /// What a link or an image of a page of Markdown leads to, and is not there.
  case dead(String, line: Int, destination: String)
  /// Values marked as to be filled in, by the path of their file.
  case toFill(String, fields: [String])

  package var isToFill: Bool { if case .toFill = self { true } else { false } }
}
