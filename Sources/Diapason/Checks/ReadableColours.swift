import CharterModel
import Diagnosis
import Media
import SitePlan

extension Check {
  /// Colours are colours, in inks too, and a pair said to be readable reaches 4.5 (WCAG 2.2, 1.4.3).
  static let readableColours = Check { site in
    let tables = site.charter.tables.filter { $0.kind.id == Colours.kind.id }
    let rows = tables.flatMap(\.rows)
    let inks = rows.compactMap { row in
      row.fields[Colours.cmyk].flatMap { text in
        text.isFourInks ? nil : Diagnostic.notFourInks(text, row, site.charter.prefix)
      }
    }
    let named = rows.compactMap { row in row.fields[Colours.name].map { ($0.folded, row) } }
    let rowOfName = Dictionary(named) { first, _ in first }
    let known = NearestNames(rows.compactMap { $0.fields[Colours.name] })
    return inks
      + rows.flatMap { row -> [Diagnostic] in
        guard let hex = row.fields[Colours.hex] else { return [] }
        guard let colour = Colour(hex) else { return [.notAColour(hex, row, site.charter.prefix)] }
        guard let name = row.fields[Colours.textOnIt] else { return [] }
        let other = rowOfName[name.folded]
        guard let text = Colour(name) ?? other?.fields[Colours.hex].flatMap(Colour.init) else {
          return [.unknownColour(name, among: known, row, site.charter.prefix)]
        }
        let ratio = text.contrast(with: colour)
        return ratio >= 4.5 ? [] : [.lowContrast(name, ratio, row, site.charter.prefix)]
      }
  }
}

extension String {
  /// Four figures from 0 to 100, whatever stands between them: `0 80 95 20`, `C0 M80 J95 N20`.
  fileprivate var isFourInks: Bool {
    let figures = split { !$0.isNumber && $0 != "," && $0 != "." }.compactMap {
      Double($0.replacing(",", with: "."))
    }
    return figures.count == 4 && figures.allSatisfy { (0...100).contains($0) }
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

  fileprivate static func notFourInks(
    _ text: String, _ row: CharterTable.Row, _ prefix: String
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    return Diagnostic(
      .badCell, at: at(Colours.cmyk, row, prefix),
      message: Phrase(
        en: "\(word.en) is not a colour in four inks",
        fr: "\(word.fr) n'est pas une couleur en quatre encres"),
      help: Phrase(
        en: "write the four shares of cyan, magenta, yellow and black: 0 80 95 20",
        fr: "écrivez les quatre parts de cyan, de magenta, de jaune et de noir : 0 80 95 20"))
  }

  fileprivate static func unknownColour(
    _ name: String, among known: NearestNames, _ row: CharterTable.Row, _ prefix: String
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
