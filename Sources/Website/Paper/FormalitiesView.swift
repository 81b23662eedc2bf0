import CharterModel
import Layouts
import SitePlan

extension Site {
  /// What was done so that a document's version binds, in the order of its days, and the first day on
  /// which it may bind.
  func addFormalities(to view: inout View, _ document: Int) {
    addFormalities(to: &view, of: charter.pages[document].fields[CharterDocument.version], document)
  }

  func addFormalities(to view: inout View, of version: String?, _ document: Int) {
    let rows = charter.rows(of: Formalities.kind).filter {
      charter.document(of: $0, Formalities.document) == document
        && $0.fields[Formalities.version] == version
    }
    let dated = rows.enumerated().sorted { first, second in
      let days = [first, second].map { $0.element.fields[Formalities.date] ?? Day(number: Int.max) }
      return (days[0], first.offset) < (days[1], second.offset)
    }.map(\.element)
    view["formalities"] = .list(dated.map(formalityView))
    let done = rows.compactMap { row -> (step: Formalities.Step, day: Day)? in
      guard let step = row.fields[Formalities.step].flatMap(Formalities.Step.init),
        let day = row.fields[Formalities.date]
      else { return nil }
      return (step, day)
    }
    view["firstDay"] = Formalities.firstDay(after: done).map {
      .text(filled("formalitiesDelay", "date", text(of: $0)))
    }
  }

  private func formalityView(_ row: CharterTable.Row) -> View {
    let name = row.fields[Formalities.step] ?? ""
    let known = Formalities.Step(name)
    return View(
      DocumentShapes.formality,
      [
        "date": row.fields[Formalities.date].map { .view(dateView($0)) },
        "proof": row.fields[Formalities.proof].map { .text(typeset($0)) },
        "title": .text(known?.label[language] ?? typeset(name).capitalizedFirst),
      ])
  }
}
