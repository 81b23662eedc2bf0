import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// Where the versions of a document are kept, each that was adopted is; and what a version changed is
  /// a row of the table of changes. The first verdict asks for a command and is a warning.
  static let adoptedVersionsAreKept = Check { site in
    site.charter.histories.compactMap { history in
      guard let written = history.written.map({ history.editions[$0] }), !written.isKept,
        !written.isProposed,
        let page = site.charter.files(of: written)?.document,
        page.fields[CharterDocument.status]?.name.en != "repealed"
      else { return nil }
      let id =
        ContentPath.stem(of: history.document) == "index"
        ? ContentPath.name(of: ContentPath.folder(of: history.document)) : page.plainID
      return page.diagnostic(
        .unkeptVersion, of: CharterDocument.version,
        Phrase(
          en: "version \(written.number) is adopted, and its text is not kept",
          fr: "la version \(written.number) est adoptée, et son texte n'est pas conservé"),
        help: Phrase(
          en: "run diapason adopt \(id): its text will be at an address of its own, for ever",
          fr: "lancez diapason adopt \(id) : son texte se lira à une adresse à lui, pour toujours"))
    }
  }

  /// A version says in the table of changes what it brings, where that table speaks of versions.
  static let versionsAreRecorded = Check { site in
    let rows = site.charter.allRows(of: Changes.kind)
    guard let changes = site.charter.tables.first(where: { $0.kind.id == Changes.kind.id }),
      rows.contains(where: { $0.fields[Changes.version] != nil })
    else { return [] }
    return site.charter.pages(of: CharterDocument.kind).compactMap { page in
      guard let number = page.fields[CharterDocument.version], let id = page.recordID,
        ["adopted", "in-force"].contains(page.fields[CharterDocument.status]?.name.en ?? "")
      else { return nil }
      let own = rows.filter { row in
        row.fields[Changes.document].map { $0.value.lowercased() == id.lowercased() } ?? true
      }
      guard !own.isEmpty, !own.contains(where: { $0.fields[Changes.version] == number }) else {
        return nil
      }
      let path = (site.charter.prefix + (changes.paths.last ?? "")).shownInMessage
      return page.diagnostic(
        .missingChange, of: CharterDocument.version,
        Phrase(
          en: "no row of the table of changes says what version \(number) changes",
          fr: "aucune ligne du tableau des changements ne dit ce que change la version \(number)"),
        help: Phrase(
          en:
            "add a row to \(path): a date, document “\(id)”, version “\(number)”, and what it changes",
          fr:
            "ajoutez une ligne à \(path) : une date, document « \(id) », version « \(number) », et ce "
            + "qui change"))
    }
  }
}
