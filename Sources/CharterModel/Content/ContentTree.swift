import Diagnosis
import Markdown

/// The author's folder as values: texts with their bytes, other files by name and size.
///
/// This stage (`Content`) knows files, front matter and Markdown; it knows no record and no address.
package struct ContentTree: Sendable {
  /// Markdown and CSV files in the order of their paths.
  package var files: [ContentFile]
  /// Files that are copied if something refers to them: path to weight in bytes.
  package var media: [String: Int]
  /// Links of the file system to files of the folder: path to the path of what they lead to.
  package var links: [String: String]
  /// Files that are one on the disk, each with the paths under which it stands here (hard links).
  package var twins: [[String]]
  /// What stands before a content path in messages: `content/`, or nothing.
  package var prefix: String

  /// What would be a folder's index if its form were read, and whose header speaks of who may see it:
  /// `index.mdx`, `README`, `.index.md`.
  let unreadIndexes: [UnreadHeader]

  /// - Parameter unread: files for which ``ContentPath/mayBeUnreadIndex(_:)`` holds.
  package init(
    files: [ContentFile], media: [String: Int], links: [String: String] = [:],
    twins: [[String]] = [], unread: [ContentFile] = [], prefix: String
  ) {
    unreadIndexes = unread.compactMap { file in
      ParsedPage(file, prefix: prefix).lineOfReaders.map {
        UnreadHeader(path: prefix + file.path, line: $0)
      }
    }
    self.twins = twins
    self.files = files.sorted { ContentPath.precedes($0.path, $1.path) }
    self.media = media
    self.links = links
    self.prefix = prefix
  }
}

package struct ContentFile: Sendable {
  /// Relative to the content folder, with `/` between names.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package var isMarkdown: Bool { ContentPath.isMarkdown(path) }
}

/// Reads the parts of content paths.
package enum ContentPath {
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

  /// The folder of a path, without a final slash; empty at the top.
  package static func folder(of path: String) -> String {
    guard let slash = last("/", in: path) else { return "" }
    return String(path[..<slash])
  }

  /// The folders that hold a file, the nearest first, the top last.
  static func foldersAround(_ path: String) -> [String] {
    var folders = [folder(of: path)]
    while let last = folders.last, !last.isEmpty { folders.append(folder(of: last)) }
    return folders
  }

  package static func name(of path: String) -> String {
    guard let slash = last("/", in: path) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The name without its last extension.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = last(".", in: name), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The path without its last extension.
  package static func withoutEnding(_ path: String) -> String {
    join(folder(of: path), stem(of: path))
  }

  private static func last(_ character: Unicode.Scalar, in path: String) -> String.Index? {
    let offset = path.withBytes { $0.lastIndex(of: UInt8(ascii: character)) }
    return offset.map { path.utf8.index(path.startIndex, offsetBy: $0) }
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  /// The rest of a path below a folder that holds it: `regles/CH-01.md` of `charte/regles/CH-01.md` in
  /// `charte`. What a system writes is cut by letters, and never by counted bytes: é is one and two.
  package static func inner(_ path: String, in folder: String) -> String {
    folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
  }

  /// A path from the top as it is written in a file of a folder.
  package static func relative(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    let common = zip(target.dropLast(), start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    return (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  /// `path` as seen from `folder`, with `.` and `..` resolved; nil if it leaves the top.
  package static func resolve(_ path: String, from folder: String) -> String? {
    var base = folder.utf8[...]
    var rest = path.utf8[...]
    if rest.first == slash {
      base = base.prefix(0)
      rest = rest.drop { $0 == slash }
    }
    while rest.first == UInt8(ascii: ".") {
      if rest.starts(with: "../".utf8) {
        guard !base.isEmpty else { return nil }
        base = base.lastIndex(of: slash).map { base[..<$0] } ?? base.prefix(0)
        rest = rest.dropFirst(3)
      } else if rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    let plain = Substring(rest)
    guard !needsCare(rest) else { return resolveSlowly(plain, from: Substring(base)) }
    return base.isEmpty ? String(plain) : Substring(base) + "/" + plain
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether dots or doubled slashes stand further on in a path.
  private static func needsCare(_ path: Substring.UTF8View) -> Bool {
    var previous = slash
    for byte in path {
      if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return true }
      previous = byte
    }
    return path.isEmpty || previous == slash
  }

  private static func resolveSlowly(_ path: Substring, from folder: Substring) -> String? {
    var names = folder.split(separator: "/")
    for name in path.split(separator: "/") {
      switch name {
      case ".": continue
      case "..":
        guard names.popLast() != nil else { return nil }
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
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
