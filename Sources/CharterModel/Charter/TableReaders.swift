import Diagnosis

/// A table that says itself who may see it. Tables have no header: what such a line asks for cannot
/// be read, and the table is withheld.
enum TableReaders {
  /// No table says it further down: what stands there are its rows.
  private static let start = 1 << 14

  /// What is wrong with such a table, at the line that says it; nil for any other.
  static func problem(in file: ContentFile, prefix: String) -> Diagnostic? {
    let start = file.bytes.prefix(Self.start)
    guard start.contains(0) || holdsWord(start), let text = try? TableText(Array(start)) else {
      return nil
    }
    let source = SourceText(path: prefix + file.path, bytes: text.bytes)
    guard let kind = TableKind.of(fileNamed: ContentPath.stem(of: file.path)) else {
      return (1...min(5, source.lineCount)).first { isKey(source.line($0)) }
        .map { .keyInTable(in: source, line: $0) }
    }
    guard let header = TableHeader(in: text.bytes, of: kind) else { return nil }
    let above = header.titles.compactMap { row in row.first { !$0.text.isEmpty } }
    let columns = header.cells(where: \.isUnknown).filter { isName($0.text) }
    return (above.first { isKey($0.text) || isName($0.text) } ?? columns.first)
      .map { .keyInTable(in: source, line: $0.line) }
  }

  /// Most tables speak of no readers and no drafts; their accents are of no matter here.
  private static func holdsWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split { $0 >= 0x80 }.contains { WithholdingKey.mayBeWritten(in: $0) }
  }

  private static func isKey(_ text: String) -> Bool {
    StrayKey.key(of: text.visible[...]).map(WithholdingKey.isWritten) ?? false
  }

  private static func isName(_ text: String) -> Bool {
    text.count <= 24 && WithholdingKey.isKey(text)
  }
}

extension Diagnostic {
  fileprivate static func keyInTable(in source: SourceText, line: Int) -> Diagnostic {
    let word = Phrase.quoted(source.line(line).visible.trimmed)
    return source.diagnostic(
      .strayKey, line: line,
      message: Phrase(
        en: "\(word.en) says who may see this table, but a table has no header: it is left out",
        fr: "\(word.fr) dit à qui montrer ce tableau, mais un tableau n'a pas d'en-tête : il est "
          + "retenu"),
      help: Phrase(
        en: "remove it, and write it in the header of the table's page (.md) or of its folder's "
          + "index.md",
        fr: "retirez-le, et écrivez-le dans l'en-tête de la page du tableau (.md) ou de l'index.md "
          + "de son dossier"))
  }
}
