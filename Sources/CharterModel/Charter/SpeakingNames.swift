import Diagnosis

/// Names of files that say more than their own text's place.
extension ContentPath {
  /// Whether what a page says of its readers is said of its folder: an index, in whatever language.
  static func speaksForFolder(_ path: String) -> Bool {
    if indexRank(of: path) != nil { return true }
    // `00-index.md`; `index.brouillon.md`; `Direction/Direction.md`, as note-taking programs have it.
    let name = stem(of: path).visible.asKey
    let plain = name.drop { $0.isNumber || "-_. ".contains($0) }.prefix { $0 != "." }
    return ["index", "readme"].contains(String(plain))
      || plain == "home" && folder(of: path).isEmpty
      || !name.isEmpty && name == self.name(of: folder(of: path)).visible.asKey
  }

  /// `plan/budget` for `plan/budget.en.md`: the path without extension of the page that it
  /// translates; nil if its name names no language.
  static func translated(by path: String) -> String? {
    guard let bare = bare(path), let dot = bare.lastIndex(of: ".") else { return nil }
    let language = bare[bare.index(after: dot)...].split(whereSeparator: { "-_".contains($0) })
    guard let first = language.first, 2...3 ~= first.count, language.count < 3,
      language.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isLetter } })
    else { return nil }
    return String(bare[..<dot])
  }

  /// The path without its extension.
  static func bare(_ path: String) -> String? {
    path.lastIndex(of: ".").map { String(path[..<$0]) }
  }
}
