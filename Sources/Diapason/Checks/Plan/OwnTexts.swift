import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A text is written for one network: the same one is not planned for another.
  static let textsAreOwn = Check { site in
    let entries = site.calendar.filter {
      $0.row.fields[EditorialCalendar.text] != nil
    }
    var index = LikenessIndex()
    var found: [Diagnostic] = []
    for entry in entries {
      let text = entry.row.fields[EditorialCalendar.text] ?? ""
      let same = index.add(Likeness(text)) { entries[$0].network != entry.network }
      guard let twin = same.map({ entries[$0] }) else { continue }
      found.append(
        site.charter.diagnostic(
          .repeatedText, in: entry.row, of: EditorialCalendar.text,
          Phrase(
            en: "this text is planned on \(twin.network) too, on \(twin.day) "
              + "(line \(twin.row.line) of \(twin.row.path))",
            fr: "ce texte est prévu aussi sur \(twin.network), le \(twin.day) "
              + "(ligne \(twin.row.line) de \(twin.row.path))"),
          help: Phrase(
            en: "write a text of its own for each network: other readers, another beginning",
            fr: "écrivez un texte propre à chaque réseau : d'autres lecteurs, un autre début")))
    }
    return found
  }
}
