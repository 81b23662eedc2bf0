import Diagnosis

/// A table that says itself who may see it. Tables have no header: what such a line asks for cannot
/// be read, and the table is withheld.
enum TableReaders {
  /// Where the bytes of another encoding show.
  private static let start = 1 << 14

  /// What is wrong with such a table, at the line that says it; nil for any other.
  static func problem(in file: ContentFile, prefix: String) -> Diagnostic? {
    let kindOfName = TableKind.of(fileNamed: ContentPath.stem(of: file.path))
    guard
      kindOfName != nil || file.bytes.prefix(Self.start).contains(0) || holdsWord(file.bytes[...]),
      let text = try? TableText(file.bytes)
    else { return nil }
    let source = SourceText(path: prefix + file.path, bytes: text.bytes)
    guard let kind = kindOfName else {
      return
        ((1...min(5, source.lineCount)).first { isKey(source.line($0)) }
        ?? lineOfLoneKey(in: source))
        .map { .keyInTable(in: source, line: $0) }
    }
    guard let header = TableHeader(in: text.bytes, of: kind) else { return nil }
    let above = header.titles.compactMap { row in row.first { !$0.text.isEmpty } }
    // A column of one's own that speaks of readers, or of confidence, says it of rows.
    let columns = header.cells(where: \.isUnknown).filter {
      isName($0.text) || $0.text.count <= 60 && WithholdingKey.mayRestrict($0.text)
        || $0.text.count <= 24 && WithholdingKey.isMeant(by: $0.text)
    }
    if let above = above.first(where: { isKey($0.text) || isName($0.text) }) {
      return .keyInTable(in: source, line: above.line)
    }
    return columns.first.map { .keyInTable(in: source, line: $0.line, column: $0.text) }
      ?? lineOfLoneKey(in: source).map { .keyInTable(in: source, line: $0) }
  }

  /// A line that holds nothing but `lecteurs: direction`, wherever it stands: no row has one cell.
  private static func lineOfLoneKey(in source: SourceText) -> Int? {
    (1...source.lineCount).first { number in
      let bytes = source.bytes[source.lineRange(number)]
      guard bytes.count < 200, bytes.contains(UInt8(ascii: ":")),
        WithholdingKey.mayBeWritten(in: bytes)
      else { return false }
      let cells = source.line(number).split(whereSeparator: { ";\t\"".contains($0) })
        .map(\.trimmed).filter { $0.contains { $0 != "," } }
      return cells.count == 1 && !cells[0].dropLast().contains(",") && isKey(cells[0])
    }
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
  /// - Parameter column: the column that says it; nil for a line of its own.
  fileprivate static func keyInTable(
    in source: SourceText, line: Int, column: String? = nil
  ) -> Diagnostic {
    let word = Phrase.quoted((column ?? source.line(line)).visible.trimmed)
    let removal =
      column == nil
      ? Phrase(en: "remove it", fr: "retirez-le")
      : Phrase(en: "rename or remove the column", fr: "renommez ou retirez la colonne")
    return source.diagnostic(
      .strayKey, line: line,
      message: Phrase(
        en: "\(word.en) says who may see this table, but a table has no header: it is left out",
        fr: "\(word.fr) dit à qui montrer ce tableau, mais un tableau n'a pas d'en-tête : il est "
          + "retenu"),
      help: Phrase(
        en:
          "\(removal.en), and write who may see the table in the header of the table's page (.md) or of its folder's "
          + "index.md",
        fr:
          "\(removal.fr), et écrivez à qui montrer le tableau dans l'en-tête de la page du tableau (.md) ou de l'index.md "
          + "de son dossier"))
  }
}
