import Diagnosis
import Markdown

/// The control characters of authors' files, which reach no page: each place is named.
extension SourceText {
  /// What one file may be told at once.
  fileprivate static let mostUnwrittenCharacters = 100

  var controlCharacters: [Diagnostic] {
    var found: [Diagnostic] = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while found.count < Self.mostUnwrittenCharacters,
        let next = UnwrittenCharacters.first(in: bytes, from: start)
      {
        found.append(
          diagnostic(
            .controlCharacter, atByte: next.offset, message: next.message,
            help: .removeControlCharacter))
        start = next.offset + next.length
      }
    }
    return found
  }
}

extension Document {
  /// Those that an author wrote as character references (`&#27;`).
  func controlCharacters(in source: SourceText) -> [Diagnostic] {
    text.withUnsafeBytes { bytes in
      var found: [Diagnostic] = []
      var start = 0
      while found.count < SourceText.mostUnwrittenCharacters,
        let next = UnwrittenCharacters.first(in: bytes, from: start)
      {
        let node = nodes.last {
          $0.line > 0 && ($0.literal.holds(next.offset) || $0.detail.holds(next.offset))
        }
        found.append(
          source.diagnostic(
            .controlCharacter, line: Int(node?.line ?? 1), byteColumn: Int(node?.column ?? 1),
            message: next.message, help: .removeControlCharacter))
        start = next.offset + next.length
      }
      return found
    }
  }
}

extension TextRange {
  fileprivate func holds(_ offset: Int) -> Bool { (Int(start)..<Int(end)).contains(offset) }
}

extension UnwrittenCharacters.Found {
  fileprivate var message: Phrase {
    let number = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(4 - number.count, 0)) + number
    return Phrase(
      en: "the invisible character \(name) may not appear in a page",
      fr: "le caractère invisible \(name) ne peut pas figurer dans une page")
  }
}

extension Phrase {
  fileprivate static let removeControlCharacter = Phrase(
    en: "delete it, or retype the word it appears in",
    fr: "supprimez-le, ou retapez le mot où il figure")
}
