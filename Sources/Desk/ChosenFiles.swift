import CharterModel
import Diagnosis
import Importing

/// What is created of a proposal: the files that were chosen, and what they cannot do without.
struct ChosenFiles {
  /// In the order of the proposal.
  let files: [ImportedFile]
  /// The names of those that no page of the proposal shows or leads to, chosen or not: nothing would
  /// take them along.
  let left: [String]

  /// - Parameter numbers: those of files of the proposal; others are nobody's.
  init(_ numbers: Set<Int>, of files: [ImportedFile]) {
    var taken = Set(numbers.filter { files.indices.contains($0) && files[$0].isChosen })
    let folders = Set(taken.map { ContentPath.folder(of: files[$0].path) })
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let chosen = taken
    var left: [String] = []
    for (number, file) in files.enumerated() where !file.isChosen {
      if file.isFolderPage {
        if folders.contains(ContentPath.folder(of: file.path)) { taken.insert(number) }
        continue
      }
      let referring = files.indices.filter {
        files[$0].isPage && Self.refers(texts[$0], at: files[$0].path, to: file.path)
      }
      if !chosen.isDisjoint(with: referring) { taken.insert(number) }
      if referring.isEmpty { left.append(ContentPath.name(of: file.path)) }
    }
    self.files = taken.sorted().map { files[$0] }
    self.left = left
  }

  /// Whether a text of a page names a file by its path from the page's folder, as a link or a field of
  /// its header writes it.
  private static func refers(_ text: String, at page: String, to file: String) -> Bool {
    let path = ContentPath.relative(file, from: ContentPath.folder(of: page))
    let spellings: Set = [
      path, path.percentEncodedPath, path.replacing(" ", with: "%20"),
      path.replacing("&", with: "&amp;"),
    ]
    return spellings.contains { spelling in
      text.ranges(of: spelling).contains { range in
        let before = text[..<range.lowerBound]
        let isWhole = before.hasSuffix("./") ? before.dropLast(2).last : before.last
        return !(isWhole?.continuesPath ?? false)
          && !(text[range.upperBound...].first?.continuesPath ?? false)
      }
    }
  }
}

extension Character {
  /// Whether it makes a longer path of one that stands beside it.
  fileprivate var continuesPath: Bool { isLetter || isNumber || "_-/%.".contains(self) }
}
