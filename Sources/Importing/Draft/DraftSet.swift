import CharterModel
import Diagnosis

/// Files of a draft that become Markdown together.
package struct DraftSet {
  let files: [DraftFile]
  let language: Language
  private let markdown: MarkdownScript
  private let apiVersion: PandocValue

  init(_ files: [DraftFile], apiVersion: PandocValue, _ language: Language) {
    self.files = files
    self.language = language
    self.apiVersion = apiVersion
    markdown = MarkdownScript(files)
  }

  /// pandoc's name for what it is to write.
  package static let format = "gfm+footnotes-raw_attribute"

  /// Whether there is anything for pandoc to write: tables are written here.
  package var needsWriting: Bool { files.contains { $0.rows == nil } }

  /// What pandoc is to write as ``format``, in JSON.
  package func script() throws -> [UInt8] { try markdown.document(apiVersion: apiVersion) }

  /// The files with their texts.
  ///
  /// - Returns: nil if the output is not that of ``script()``.
  /// - Parameter altered: gets the files whose Markdown does not say all of their words.
  package func finished(
    _ output: [UInt8], altered: inout [ImportFinding]
  ) -> [ImportedFile]? {
    guard let texts = needsWriting ? markdown.texts(in: output) : [:] else { return nil }
    for file in files where file.rows == nil {
      let missing = WordComparison.missing(of: file, in: texts[file.path] ?? "")
      if !missing.isEmpty { altered.append(.altered(file.path, words: missing)) }
    }
    return files.map { file in
      let text =
        file.rows == nil
        ? file.frontMatter(language) + (texts[file.path] ?? "") : file.csv(language)
      return ImportedFile(
        path: file.path, bytes: Array(text.utf8), title: file.title?.plainText,
        shortTitle: file.linkText, origin: file.origin)
    }
  }

  /// What is left to be filled in, by file.
  var blanks: [ImportFinding] {
    files.compactMap { file in
      let blanks = file.blanks(language)
      return blanks.isEmpty ? nil : .toFill(file.path, fields: blanks)
    }
  }
}
