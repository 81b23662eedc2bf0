import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// Counts of acknowledgements are of a version that there is, and not more than were asked; they are
  /// counts, and no list of persons.
  static let acknowledgementsAddUp = Check { site in
    let charter = site.charter
    guard let table = charter.table(Acknowledgements.kind) else { return [] }
    let known = charter.versionsOfDocuments
    return table.rows.flatMap { row in
      [
        charter.unknownVersion(
          in: row, Acknowledgements.document, Acknowledgements.version, among: known),
        charter.excess(in: row), charter.ahead(in: row, of: site.date),
      ].compactMap(\.self)
    } + charter.namedPersons(in: table)
  }
}

extension Charter {
  /// A row of a version of which the charter says nothing.
  func unknownVersion(
    in row: CharterTable.Row, _ document: Field<Located<String>>, _ version: Field<String>,
    among known: [Int: KnownVersions]
  ) -> Diagnostic? {
    guard let written = row.fields[version], let index = self.document(of: row, document),
      let known = known[index], !known.contains(written)
    else { return nil }
    let word = Phrase.quoted(written)
    let list = known.numbers.prefix(12).map(\.shownInMessage).joined(separator: ", ")
    return diagnostic(
      .unknownVersion, in: row, of: version,
      Phrase(
        en: "no document has a version \(word.en)",
        fr: "aucun document n'a de version \(word.fr)"),
      help: Phrase(
        en: "write one of these: \(list); or say in the table of changes what that version brought",
        fr: "écrivez l'une de celles-ci : \(list) ; ou dites dans la table des changements ce que "
          + "cette version a apporté"))
  }

  fileprivate func excess(in row: CharterTable.Row) -> Diagnostic? {
    guard let asked = row.fields[Acknowledgements.headCount],
      let received = row.fields[Acknowledgements.received], received > asked
    else { return nil }
    return diagnostic(
      .impossibleCount, in: row, of: Acknowledgements.received,
      Phrase(
        en: "\(received) have acknowledged of \(asked) who were asked",
        fr: "\(received) accusés reçus pour \(asked) personnes concernées"),
      help: Phrase(
        en: "write \(asked) or less, or correct the head count",
        fr: "écrivez \(asked) au plus, ou corrigez l'effectif"))
  }

  /// A count of a day that has not come.
  fileprivate func ahead(in row: CharterTable.Row, of date: Day) -> Diagnostic? {
    guard let counted = row.fields[Acknowledgements.counted], counted > date else { return nil }
    return diagnostic(
      .impossibleCount, in: row, of: Acknowledgements.counted,
      Phrase(
        en: "it was counted on \(counted), a day that has not come",
        fr: "le décompte est du \(counted), un jour qui n'est pas venu"),
      help: Phrase(
        en: "write the day on which it was counted", fr: "écrivez le jour où le compte a été fait"))
  }

  /// Columns that hold persons.
  fileprivate func namedPersons(in table: CharterTable) -> [Diagnostic] {
    table.ownTitles.filter { Self.isOfPersons($0) }.map { title in
      let word = Phrase.quoted(title)
      return Diagnostic(
        .personalData,
        at: SourcePosition(path: prefix + (table.paths.first ?? ""), line: 1),
        message: Phrase(
          en: "the column \(word.en) names people: this table contains nothing but counts",
          fr: "la colonne \(word.fr) nomme des personnes : ce tableau ne contient que des nombres"),
        help: Phrase(
          en: "remove the column; keep the signed sheets where few may open them",
          fr: "retirez la colonne ; gardez les feuilles signées là où peu de gens les ouvrent"))
    }
  }

  private static func isOfPersons(_ title: String) -> Bool {
    let words = Set(title.asKey.split { !$0.isLetter }.map(String.init))
    return !words.isDisjoint(with: [
      "nom", "noms", "prenom", "prenoms", "courriel", "email", "mail", "matricule", "salarie",
      "signataire", "name", "names", "surname", "firstname", "employee", "signatory",
    ])
  }
}
