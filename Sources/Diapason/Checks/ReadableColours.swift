import CharterModel
import Diagnosis
import Website

extension Check {
  /// Colours are colours, and a pair said to be readable reaches 4.5 (WCAG 2.2, 1.4.3).
  static let readableColours = Check { site in
    let tables = site.charter.tables.filter { $0.kind.id == Colours.kind.id }
    let rows = tables.flatMap(\.rows)
    return rows.flatMap { row -> [Diagnostic] in
      guard let hex = row.fields[Colours.hex] else { return [] }
      guard let colour = Colour(hex) else { return [.notAColour(hex, row, site.charter.prefix)] }
      guard let name = row.fields[Colours.textOnIt] else { return [] }
      let other = rows.first { $0.fields[Colours.name]?.folded == name.folded }
      guard let text = Colour(name) ?? other?.fields[Colours.hex].flatMap(Colour.init) else {
        let known = rows.compactMap { $0.fields[Colours.name] }
        return [.unknownColour(name, among: known, row, site.charter.prefix)]
      }
      let ratio = text.contrast(with: colour)
      return ratio >= 4.5 ? [] : [.lowContrast(name, ratio, row, site.charter.prefix)]
    }
  }
}

extension Diagnostic {
  private static func at(
    _ field: Field<String>, _ row: CharterTable.Row, _ prefix: String
  ) -> SourcePosition {
    let name = field.definition.name.en
    let entry = row.fields.entries.first { $0.definition.name.en == name }
    return SourcePosition(
      path: prefix + row.path, line: entry?.line ?? row.line, column: entry?.column ?? 1)
  }

  fileprivate static func notAColour(
    _ text: String, _ row: CharterTable.Row, _ prefix: String
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    return Diagnostic(
      .badCell, at: at(Colours.hex, row, prefix),
      message: Phrase(en: "\(word.en) is not a colour", fr: "\(word.fr) n'est pas une couleur"),
      help: Phrase(
        en: "write six hexadecimal digits: #a33b1e",
        fr: "écrivez six chiffres hexadécimaux : #a33b1e"))
  }

  fileprivate static func unknownColour(
    _ name: String, among known: [String], _ row: CharterTable.Row, _ prefix: String
  ) -> Diagnostic {
    let word = Phrase.quoted(name)
    return Diagnostic(
      .badCell, at: at(Colours.textOnIt, row, prefix),
      message: Phrase(
        en: "no colour is named \(word.en)", fr: "aucune couleur ne s'appelle \(word.fr)"),
      help: .oneOf(name, known))
  }

  fileprivate static func lowContrast(
    _ name: String, _ ratio: Double, _ row: CharterTable.Row, _ prefix: String
  ) -> Diagnostic {
    let hundredths = Int(ratio * 100)
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    let background = row.fields[Colours.name] ?? ""
    return Diagnostic(
      .lowContrast, at: at(Colours.textOnIt, row, prefix),
      message: Phrase(
        en: "text in “\(name)” on “\(background)” has a contrast of \(hundredths / 100).\(digits)",
        fr:
          "un texte « \(name) » sur « \(background) » a un contraste de \(hundredths / 100),\(digits)"
      ),
      help: Phrase(
        en: "choose a colour that reaches 4.5, or leave the cell empty",
        fr: "choisissez une couleur qui atteint 4,5, ou laissez la cellule vide"))
  }
}
