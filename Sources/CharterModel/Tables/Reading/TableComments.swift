import Diagnosis
import Markdown

/// Comments in tables, which have none: whoever opens the file reads them. The rows and cells that
/// hold one are left out of the page, and the file is not given on as it is.
enum TableComments {
  /// Whether a table's row is put out of use as programmers do it: `# not yet said`, `// to come`. A
  /// hashtag has no blank behind its sign, and a number behind it is the row's own.
  static func isComment(firstCell text: String) -> Bool {
    let sign = text.hasPrefix("//") ? "//" : "#"
    guard text.hasPrefix(sign) else { return false }
    let rest = text.dropFirst(sign.count)
    return rest.first?.isWhitespace == true
      && rest.first(where: { !$0.isWhitespace })?.isLetter == true
  }

  /// Whether a file holds one below its first row.
  static func stand(in file: ContentFile) -> Bool {
    guard file.bytes.contains(where: { "#/<{%[&".utf8.contains($0) || $0 == 0xE2 }),
      let text = try? TableText(file.bytes)
    else { return false }
    let lines = text.bytes.split { $0 == 0x0A || $0 == 0x0D }
    let start = lines.firstIndex { !mayBeComment($0) } ?? lines.count
    return lines.dropFirst(start).contains(where: isHiding)
  }

  private static func mayBeComment(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.first { !isBeforeText($0) }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: "/")
  }

  private static func isHiding(_ line: ArraySlice<UInt8>) -> Bool {
    if mayBeComment(line) {
      let cell = line.drop(while: isBeforeText).prefix(80)
      if isComment(firstCell: String(decoding: cell, as: UTF8.self)) { return true }
    }
    guard line.contains(where: { "<{%[&".utf8.contains($0) || $0 == 0xE2 }) else { return false }
    return String(decoding: line, as: UTF8.self).holdsHiddenText
  }

  /// Blanks, quotation marks and the separators of empty cells.
  private static func isBeforeText(_ byte: UInt8) -> Bool { " \t\";,".utf8.contains(byte) }
}

extension Diagnostic {
  static func commentedRow(_ cell: CSVReader.Cell, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .commentInValue, line: cell.line, byteColumn: cell.column,
      message: Phrase(
        en: "a table has no comments: whoever opens the file reads this row; it is left out",
        fr: "un tableau n'a pas de commentaires : qui ouvre le fichier lit cette ligne ; elle est "
          + "retenue"),
      help: Phrase(
        en: "remove the row, or the sign that it begins with",
        fr: "supprimez la ligne, ou le signe par lequel elle commence"))
  }
}
