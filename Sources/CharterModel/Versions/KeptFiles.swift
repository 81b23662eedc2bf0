import Digests
import Markdown

/// The print of the files that keep a version: nobody changes any of them, be it in what no print of
/// the text tells (a summary, the page of a chapter). Who may read them may be said later.
package enum KeptFiles {
  /// - Parameter files: each with its path from the version's folder.
  /// - Returns: SHA-256, 64 hexadecimal digits: the same for other line ends, such as Git gives them.
  package static func print(_ files: [(path: String, page: ParsedPage)]) -> String {
    var text: [UInt8] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      text.append(field: "file", file.path.utf8)
      text.append(field: "text", file.page.textWithoutReaders)
    }
    return SHA256.hash(text)
  }
}

extension ParsedPage {
  /// The file but for what its header says of readers, and for a header that says nothing else.
  fileprivate var textWithoutReaders: [UInt8] {
    let entries = frontMatter.entries
    let last = source.lineNumber(ofByte: max(frontMatter.end - 1, 0))
    var omitted: Set<Int> = []
    var left = 0
    for (place, entry) in entries.enumerated() {
      guard CommonFields.readers.definition.name.matches(entry.key.scalar ?? "") else {
        left += 1
        continue
      }
      let next = place + 1 < entries.count ? entries[place + 1].key.line : last
      omitted.formUnion(entry.key.line..<max(next, entry.key.line + 1))
    }
    if !omitted.isEmpty, left == 0 { omitted.formUnion(1...last) }
    let lines = source.bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
    return Array(
      lines.enumerated().filter { !omitted.contains($0.offset + 1) }
        .map { $0.element.last == UInt8(ascii: "\r") ? $0.element.dropLast() : $0.element }
        .drop { $0.isEmpty }
        .joined(separator: [UInt8(ascii: "\n")]))
  }
}
