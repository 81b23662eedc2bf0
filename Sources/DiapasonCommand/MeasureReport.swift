import CharterModel
import Diagnosis
import Diapason
import Importing

/// What an import of measures adds, what stands already, and what it leaves to the author.
struct MeasureReport {
  private let measures: MeasureImport
  private let findings: [MeasureFinding]
  private let files: [(path: String, shown: String, bytes: [UInt8], isNew: Bool)]
  private let isDry: Bool

  init(_ importer: MeasureImporter, isDry: Bool) {
    measures = importer.measures
    findings = importer.findings
    files = importer.files
    self.isDry = isDry
  }

  func text(_ language: Language) -> String {
    let count = measures.added.count
    var text =
      Phrase(
        en: isDry ? "values that would be added: \(count)" : "values added: \(count)",
        fr: isDry
          ? "valeurs qui seraient ajoutées\u{A0}: \(count)" : "valeurs ajoutées\u{A0}: \(count)")[
        language] + "\n"
    for value in measures.added { text += "  \(line(value, language))\n" }
    if measures.known > 0 {
      text +=
        Phrase(
          en: "values already in the table: \(measures.known)\n",
          fr: "valeurs qui sont déjà dans le tableau\u{A0}: \(measures.known)\n")[language]
    }
    text += list(
      Phrase(
        en: isDry ? "Files that would be written:" : "Files written:",
        fr: isDry ? "Fichiers qui seraient écrits\u{A0}:" : "Fichiers écrits\u{A0}:"),
      files.map { Phrase(en: $0.shown.shownInMessage, fr: $0.shown.shownInMessage) }, language)
    text += list(
      Phrase(en: "Read from:", fr: "Lu dans\u{A0}:"),
      NetworkFigure.all.compactMap { figure in
        measures.columns[figure].map { column in
          let word = Phrase.quoted(column)
          return Phrase(
            en: "\(figure.name.en): column \(word.en)",
            fr: "\(figure.name.fr)\u{A0}: colonne \(word.fr)")
        }
      }, language)
    text += list(
      Phrase(
        en: "The table says otherwise; nothing was changed there (--replace takes the export's):",
        fr: "Le tableau dit autre chose ; rien n'y a été changé (--replace prend l'export)\u{A0}:"),
      measures.conflicts.map(\.conflict), language)
    text += list(
      Phrase(
        en: "Only a part of the days is known; not added (export the whole, or add --partial):",
        fr:
          "Une partie des jours seulement est connue ; pas ajouté (exportez tout, ou ajoutez "
          + "--partial)\u{A0}:"),
      measures.partial.map(\.phrase), language)
    text += list(
      Phrase(en: "Left out:", fr: "Laissé de côté\u{A0}:"),
      findings.map(\.phrase) + measures.leftOut, language)
    return text
  }

  private func line(_ value: MeasureImport.Value, _ language: Language) -> String {
    let number = MeasureImport.shown(value.value)[language]
    let old = value.old.map { " (\(MeasureImport.shown($0.value)[language]))" } ?? ""
    return "\(value.oldDay ?? value.day)  \(value.kpi.shownInMessage)  \(number)\(old)"
  }

  private func list(_ heading: Phrase, _ lines: [Phrase], _ language: Language) -> String {
    guard !lines.isEmpty else { return "" }
    return heading[language] + "\n" + lines.map { "  \($0[language])\n" }.joined()
  }
}

extension MeasureImport {
  static func shown(_ value: Double) -> Phrase {
    let isWhole = value == value.rounded()
    let text = isWhole ? String(Int(nearest: value)) : String(value)
    return Phrase(en: text, fr: text.replacing(".", with: ","))
  }

  fileprivate var leftOut: [Phrase] {
    var lines: [Phrase] = []
    if !unfollowed.isEmpty {
      let figures = unfollowed.map(\.figure.name)
      lines.append(
        Phrase(
          en: "figures that no indicator is read from: "
            + unfollowed.map(\.name.en).joined(separator: ", ") + " (to follow one: --follow "
            + "\(figures.first?.en ?? ""))",
          fr: "des chiffres dont aucun indicateur n'est tiré\u{A0}: "
            + unfollowed.map(\.name.fr).joined(separator: ", ") + " (pour en suivre un\u{A0}: "
            + "--follow \(figures.first?.fr ?? ""))"))
    }
    lines += unfit.map { figure in
      Phrase(
        en:
          "\(figure.name.en): lines whose span is not that of the indicator's values; export by "
          + "day, or add --by",
        fr:
          "\(figure.name.fr)\u{A0}: des lignes d'une autre durée que les valeurs de l'indicateur ; "
          + "exportez par jour, ou ajoutez --by")
    }
    return lines
  }
}

extension MeasureImport.Value {
  fileprivate var conflict: Phrase {
    let (new, old) = (MeasureImport.shown(value), MeasureImport.shown(old?.value ?? 0))
    let name = kpi.shownInMessage
    return Phrase(
      en: "\(oldDay ?? day)  \(name)  table \(old.en), export \(new.en)",
      fr: "\(oldDay ?? day)  \(name)  tableau \(old.fr), export \(new.fr)")
  }
}

extension MeasureImport.Partial {
  fileprivate var phrase: Phrase {
    Phrase(
      en: "\(last)  \(figure.name.en): days known, \(days) of \(length)",
      fr: "\(last)  \(figure.name.fr)\u{A0}: jours connus, \(days) sur \(length)")
  }
}
