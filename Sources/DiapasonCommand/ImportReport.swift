import CharterModel
import Diagnosis
import Diapason
import Disk
import Importing

/// What an import did with each part of the documents: what became a file, what was left, what is
/// the author's to do.
struct ImportReport {
  private let files: [ImportedFile]
  private let findings: [ImportFinding]
  private let folder: String
  private let isDry: Bool
  /// Of the content folder, in which findings have their paths.
  private let prefix: String
  private let isNew: Bool

  init(_ importer: Importer, _ files: [ImportedFile], in place: ImportPlace, isDry: Bool) {
    self.files = files
    findings = importer.findings
    folder = place.shown
    self.isDry = isDry
    prefix = place.site?.contentPrefix ?? "content/"
    isNew = place.site == nil
  }

  func text(_ language: Language) -> String {
    let place = Phrase.quoted(folder)[language]
    let count = files.count
    var text = Phrase(
      en: isDry
        ? "\(Phrase.files(count).en) would be written to \(place):\n"
        : "\(Phrase.filesWritten(count).en) to \(place):\n",
      fr: isDry
        ? "à écrire dans \(place), \(Phrase.files(count).fr)\u{A0}:\n"
        : "\(Phrase.filesWritten(count).fr) dans \(place)\u{A0}:\n")[language]
    for file in files {
      let title = file.title.map { "  " + $0.shownInMessage } ?? ""
      text += "  \(((isNew ? "" : prefix) + file.path).shownAsPath)\(title)\n"
    }
    text += list(
      Phrase(en: "Left out, or changed:", fr: "Laissé de côté, ou changé\u{A0}:"),
      findings.compactMap(\.left), language)
    text += list(
      Phrase(en: "This needs you:", fr: "À vous\u{A0}:"),
      findings.compactMap { $0.toDo { shown($0) } }, language)
    return text
  }

  /// A file as its author finds it, by its path in the content folder.
  private func shown(_ path: String) -> String {
    (prefix + (path.hasPrefix("/") ? String(path.dropFirst()) : path)).shownAsPath
  }

  private func list(_ heading: Phrase, _ lines: [Phrase], _ language: Language) -> String {
    guard !lines.isEmpty else { return "" }
    return heading[language] + "\n" + lines.map { "  \($0[language])\n" }.joined()
  }
}
