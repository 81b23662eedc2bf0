/// Names of files and folders that say, as in other programs, that what they hold are drafts.
enum DraftNames {
  private static let words: Set<String> = ["drafts", "draft", "brouillons", "brouillon"]

  /// `_drafts`
  static func areSaid(byFolder folder: String) -> Bool {
    let name = ContentPath.name(of: folder)
    return name.hasPrefix("_") && words.contains(String(name.dropFirst()).asKey)
  }

  /// `budget.draft.md`, `budget.brouillon.csv`
  static func areSaid(byFile path: String) -> Bool {
    let parts = ContentPath.name(of: path).split(separator: ".").dropFirst().dropLast()
    return parts.contains { words.contains(String($0).visible.asKey) }
  }
}
