import Diagnosis
import Disk

/// Releases in words.
enum ReleaseLines {
  /// What a release changed, in one line.
  static func changes(of record: ReleaseRecord) -> Phrase {
    guard let changes = record.changes else {
      return Phrase(
        en: "first publication: \(Phrase.pages(record.pages).en)",
        fr: "première publication : \(Phrase.pages(record.pages).fr)")
    }
    guard !changes.isEmpty else {
      return Phrase(
        en: "no page has another text", fr: "aucune page n'a changé de texte")
    }
    let counts = PageChange.Kind.allCases.compactMap { kind -> Phrase? in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)
    }
    let rules = changes.compactMap(\.rule).map(\.shownInMessage).joined(separator: ", ")
    return Phrase(
      en: "pages: " + counts.map(\.en).joined(separator: ", ")
        + (rules.isEmpty ? "" : "; rules: \(rules)"),
      fr: "pages : " + counts.map(\.fr).joined(separator: ", ")
        + (rules.isEmpty ? "" : " ; règles : \(rules)"))
  }

  /// A release in a list: its marks, what it is, who published it when, and each change.
  static func entry(_ record: ReleaseRecord, isCurrent: Bool, _ language: Language) -> String {
    let mark = isCurrent ? "* " : "  "
    var text =
      mark + record.name + "  " + record.published.shownInMessage + "  "
      + record.by.shownInMessage + "  " + record.program.shownInMessage + "\n"
    text += "    " + record.digest.shownInMessage + "\n"
    text += "    " + changes(of: record)[language] + "\n"
    let shown = record.changes ?? []
    for change in shown.prefix(12) {
      let name = change.rule.map { "\($0.shownInMessage) " } ?? ""
      text +=
        "      \(change.kind.sign) \(name)\(change.title.shownInMessage) "
        + "(\(change.address.shownInMessage))\n"
    }
    if shown.count > 12 { text += "      … +\(shown.count - 12)\n" }
    return text
  }
}

extension PageChange.Kind {
  fileprivate var sign: String {
    switch self {
    case .added: "+"
    case .changed: "~"
    case .removed: "-"
    }
  }

  fileprivate func counted(_ count: Int) -> Phrase {
    switch self {
    case .added:
      Phrase(en: "\(count) added", fr: "\(count) ajoutée" + (count > 1 ? "s" : ""))
    case .changed:
      Phrase(en: "\(count) changed", fr: "\(count) modifiée" + (count > 1 ? "s" : ""))
    case .removed:
      Phrase(en: "\(count) removed", fr: "\(count) retirée" + (count > 1 ? "s" : ""))
    }
  }
}
