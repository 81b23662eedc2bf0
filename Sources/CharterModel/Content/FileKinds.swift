import Diagnosis
import Markdown

/// What a file is, by its name.
extension ContentPath {
  package static func isMarkdown(_ path: String) -> Bool {
    path.hasEnding(".md") || path.hasEnding(".markdown")
  }

  /// Markdown by a name that is not read: it would be a file without a page.
  package static func isOtherMarkdown(_ path: String) -> Bool {
    [".mdown", ".mkdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdtext", ".mdx", ".rmd", ".qmd"]
      .contains { path.lowercased().hasSuffix($0) } || isMarkdown(withoutText(path))
  }

  /// Whether a file would be the page of its folder if its form were read: `index.mdx`, `README`,
  /// `index.txt`, `.index.md`.
  package static func mayBeUnreadIndex(_ path: String) -> Bool {
    let name = name(of: path)
    let stem = String(name.drop { $0 == "." }.prefix { $0 != "." }).visible.trimmed.lowercased()
    guard
      ["index", "_index", "readme"].contains(stem)
        || stem == "home" && folder(of: path).isEmpty
    else { return false }
    if isMarkdown(path) { return name.hasPrefix(".") }
    return isOtherMarkdown(path) || !name.drop(while: { $0 == "." }).contains(".")
      || plainTexts.contains { path.lowercased().hasSuffix($0) }
  }

  private static let plainTexts = [".txt", ".text", ".rst", ".adoc", ".asciidoc", ".org"]

  /// A table by a name that is not read.
  package static func isOtherTable(_ path: String) -> Bool { isTable(withoutText(path)) }

  /// `page.md` of `page.md.txt`: what an editor of plain text makes of a name, where Windows hides the
  /// endings; empty for any other name.
  private static func withoutText(_ path: String) -> String {
    path.hasEnding(".txt") ? String(path.dropLast(4)) : ""
  }

  package static func isTable(_ path: String) -> Bool { path.hasEnding(".csv") }

  /// Whether a file may be the page of its folder.
  package static func mayBeIndex(_ path: String) -> Bool { indexRank(of: path) != nil }

  /// Which of several such files of a folder is its page: that of the least rank. `_index.md` is what
  /// some generators call it, `Home.md` what wikis call the first page of all.
  static func indexRank(of path: String) -> Int? {
    guard isMarkdown(path) else { return nil }
    // A file that is called so but for what nobody sees may say who reads its folder.
    return switch stem(of: path).visible.trimmed.lowercased() {
    case "index", "_index": 0
    case "readme": 1
    case "home" where folder(of: path).isEmpty: 2
    default: nil
    }
  }

  /// The order in which a folder's files are read.
  package static func precedes(_ path: String, _ other: String) -> Bool {
    NaturalOrder.precedes(path, other)
  }
}

extension String {
  /// Whether it ends in some lower-case ASCII letters, in whatever case.
  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { wanted in
      utf8.count >= wanted.count
        && zip(utf8.suffix(wanted.count), wanted).allSatisfy { byte, wanted in
          byte == wanted || (byte | 0x20 == wanted && byte.isASCIILetter)
        }
    }
  }
}
