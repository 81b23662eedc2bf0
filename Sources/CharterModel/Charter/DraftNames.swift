import Diagnosis

/// Names of files and folders that say, as in other programs, that what they hold are drafts.
enum DraftNames {
  private static let words: Set<String> = ["drafts", "draft", "brouillons", "brouillon"]

  /// `_drafts`
  static func areSaid(byFolder folder: String) -> Bool {
    let name = ContentPath.name(of: folder)
    return name.hasPrefix("_") && words.contains(String(name.dropFirst()).asKey)
  }

  /// `brouillons`, `Brouillons 2027`, `mes-drafts`: a name that may say it.
  static func mayBeMeant(byFolder folder: String) -> Bool {
    let name = ContentPath.name(of: folder)
    return !areSaid(byFolder: folder) && endsInWord(name)
  }

  /// `budget-brouillon.md`, `budget (draft).md`
  static func mayBeMeant(byFile path: String) -> Bool {
    guard ContentPath.isMarkdown(path), !areSaid(byFile: path) else { return false }
    let stem = ContentPath.stem(of: path)
    return stem.contains(where: { !$0.isLetter }) && endsInWord(stem)
  }

  private static func endsInWord(_ name: String) -> Bool {
    // Most names are looked at no further.
    guard name.utf8.contains(where: { $0 | 0x20 == 0x64 || $0 | 0x20 == 0x62 }) else {
      return false
    }
    return name.visible.asKey.split(whereSeparator: { !$0.isLetter }).last
      .map { words.contains(String($0)) } ?? false
  }

  /// `budget.draft.md`, `budget.brouillon.csv`
  static func areSaid(byFile path: String) -> Bool {
    let parts = ContentPath.name(of: path).split(separator: ".").dropFirst().dropLast()
    return parts.contains { words.contains(String($0).visible.asKey) }
  }
}
