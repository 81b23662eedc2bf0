import CharterModel
import Diagnosis
import Website

extension Check {
  /// A text is written for one network: the same one is not planned for another.
  static let textsAreOwn = Check { site in
    let texts = site.charter.calendar.compactMap { entry in
      entry.row.fields[EditorialCalendar.text].flatMap { Likeness($0) }
        .map { (entry: entry, likeness: $0) }
    }
    var found: [Diagnostic] = []
    for (index, text) in texts.enumerated() {
      let twin = texts[..<index].first {
        $0.entry.network != text.entry.network
          && text.likeness.part(sharedWith: $0.likeness) >= Likeness.same
      }
      guard let twin else { continue }
      found.append(
        site.charter.diagnostic(
          .repeatedText, in: text.entry.row, of: EditorialCalendar.text,
          Phrase(
            en: "this text is planned on \(twin.entry.network) too, on \(twin.entry.day) "
              + "(line \(twin.entry.row.line) of \(twin.entry.row.path))",
            fr: "ce texte est prévu aussi sur \(twin.entry.network), le \(twin.entry.day) "
              + "(ligne \(twin.entry.row.line) de \(twin.entry.row.path))"),
          help: Phrase(
            en: "write a text of its own for each network: other readers, another beginning",
            fr: "écrivez un texte propre à chaque réseau : d'autres lecteurs, un autre début")))
    }
    return found
  }
}
