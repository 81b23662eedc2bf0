import Diagnosis

extension Charter {
  /// `€`, `£`, `$` and `%` beside a number say its unit again: where they say another one, the number is not
  /// what it seems.
  func reportForeignSigns(_ diagnostics: inout [Diagnostic]) {
    for table in tables {
      var repeated = RepeatedProblems()
      for row in table.rows {
        for entry in row.fields.entries {
          guard case .figure(let figure) = entry.value, let sign = figure.sign,
            !unit(of: row, in: table.kind).contains(sign)
          else { continue }
          let place = SourcePosition(
            path: prefix + row.path, line: entry.line, column: entry.column)
          repeated.add(
            .foreignSign(sign, of: entry.definition, at: place),
            as: "\(row.path)\n\(entry.definition.name.en)\n\(sign)")
        }
      }
      diagnostics += repeated.diagnostics
    }
  }

  /// What one is of in a row, with the signs that say it.
  private func unit(of row: CharterTable.Row, in kind: TableKind) -> String {
    var unit = ""
    switch kind.id {
    case Budget.kind.id: unit = configuration.currencySign
    case Figures.kind.id: unit = row.fields[Figures.unit] ?? ""
    case Measures.kind.id:
      unit =
        row.fields[Measures.kpi].flatMap { record($0.value) }.flatMap {
          pages[$0].fields[KPI.unit]
        } ?? ""
    default: break
    }
    let words = unit.folded.split { !$0.isLetter }
    if words.contains(where: { ["euro", "euros", "eur"].contains($0) }) { unit += "€" }
    if words.contains(where: { ["pound", "pounds", "gbp"].contains($0) }) { unit += "£" }
    if words.contains(where: { ["dollar", "dollars", "usd"].contains($0) }) { unit += "$" }
    if words.contains(where: { ["cent", "pourcent", "percent"].contains($0) }) { unit += "%" }
    return unit
  }
}

extension Diagnostic {
  fileprivate static func foreignSign(
    _ sign: Character, of column: FieldDefinition, at place: SourcePosition
  ) -> Diagnostic {
    Diagnostic(
      .badCell, at: place,
      message: Phrase(
        en: "the column “\(column.name.en)” is not counted in “\(sign)” here",
        fr: "la colonne « \(column.name.fr) » ne se compte pas en « \(sign) » ici"),
      help: Phrase(
        en: "write the number alone, or “\(sign)” as its unit",
        fr: "écrivez le nombre seul, ou « \(sign) » comme unité"))
  }
}
