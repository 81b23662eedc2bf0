import CharterModel
import Diagnosis
import Markdown

/// A file of a site that is being imported, before its words are Markdown.
struct DraftFile: Sendable {
  /// Relative to the content folder.
  var path: String
  var header: [HeaderLine] = []
  /// The words of its title.
  var title: PandocValue?
  /// What the document calls it, where its text leads to it; its title without.
  var linkText: String?
  var blocks: [PandocValue] = []
  /// The shallowest level that its headings may have.
  var headingLevel = 2
  /// The rows of a table; such a file has nothing else.
  var rows: [[String]]?
  /// What it was made from, as the report says it.
  var origin: String

  /// A line of front matter.
  enum HeaderLine: Sendable {
    case words(FieldName, String)
    case list(FieldName, [String])
    /// As it is: a word of a list, a number.
    case plain(FieldName, String)
    /// To be filled in.
    case blank(FieldDefinition)
  }

  /// The fields that are to be filled in.
  func blanks(_ language: Language) -> [String] {
    header.compactMap { if case .blank(let field) = $0 { field.name[language] } else { nil } }
  }

  func frontMatter(_ language: Language) -> String {
    guard !header.isEmpty else { return "" }
    let lines = header.map { line in
      switch line {
      case .words(let name, let text): "\(name[language]): \(text.quotedYAML)"
      case .list(let name, let texts):
        "\(name[language]): [\(texts.map(\.quotedYAML).joined(separator: ", "))]"
      case .plain(let name, let word): "\(name[language]): \(word)"
      case .blank(let field):
        "\(field.name[language]): \(RecordDraft.blank)  # \(RecordDraft.hint(field, language))"
      }
    }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n"
  }

  /// A table as a spreadsheet of the language saves it.
  func csv(_ language: Language) -> String {
    let separator = language == .french ? ";" : ","
    return (rows ?? []).map { row in
      row.map { cell in
        let isQuoted = cell.contains { "\";,\n\r".contains($0) }
        return isQuoted ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: separator) + "\n"
    }.joined()
  }
}
