import Diagnosis
import Markdown

/// Numbers that names of files and folders begin with so that they stand in their order:
/// `02-nos-réseaux` is called “Nos réseaux”. A number that says something else stays: `3-piliers`,
/// where no neighbour has one.
package struct OrderNumbers: Sendable {
  /// Folders in which more than one name begins with a number.
  private var folders: Set<String> = []

  /// - Parameter paths: of the files, as seen from the top.
  package init(of paths: [String]) {
    var first: [String: Substring] = [:]
    var seen: Set<String> = []
    for path in paths {
      var path = ContentPath.withoutEnding(path)
      while !path.isEmpty, seen.insert(path).inserted {
        let folder = ContentPath.folder(of: path)
        if let number = Self.number(of: ContentPath.name(of: path)) {
          if let other = first[folder], other != number { folders.insert(folder) }
          first[folder] = number
        }
        path = folder
      }
    }
  }

  /// What a folder, or a page without a title, is called.
  /// - Parameter path: without the ending of a file.
  package func title(of path: String) -> String {
    let name = ContentPath.name(of: path)
    guard let number = Self.number(of: name),
      number.first == "0" || folders.contains(ContentPath.folder(of: path))
    else { return name.readableName }
    return String(name.dropFirst(number.count).drop { Self.marks.contains($0) }).readableName
  }

  private static let marks: Set<Character> = ["-", "_", ".", " ", ")"]

  /// One to three digits before a mark and a word: no year, no version.
  private static func number(of name: String) -> Substring? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name.dropFirst(digits.count)
    let word = rest.drop { marks.contains($0) }
    guard 1...3 ~= digits.count, word.count < rest.count, let first = word.first, !first.isNumber
    else { return nil }
    return digits
  }
}
