import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// What a record's view holds beyond its fields, by kind.
  func addComputed(to view: inout View, _ index: Int, on page: SitePage) {
    let source = charter.pages[index]
    switch source.kind.id {
    case Role.kind.id:
      let hours = source.fields[Role.hours]?.map(\.number).reduce(0, +)
      view["hoursTotal"] = hours.map { .text($0) }
    case Risk.kind.id:
      view["score"] = riskScore(source).map { .text($0) }
    case Contact.kind.id:
      view["phone"] = source.fields[Contact.phone].map { .view(phoneView($0)) }
      view["email"] = source.fields[Contact.email].map { .view(emailView($0)) }
    case Decision.kind.id: addDecision(to: &view, index, on: page)
    case Network.kind.id:
      view["kit"] = files.kits.first { $0.network == pageOfCharter[index] }
        .map { .text(page.root + $0.address) }
    case Rule.kind.id:
      addHistory(to: &view, source, on: page)
      if page.charterIndex == index { addStands(to: &view, source) }
      // Enough for a browser to see that a rule was changed: nobody signs it.
      view["fingerprint"] = .text(String(print(of: index).prefix(16)))
    case CharterDocument.kind.id:
      addHistory(to: &view, source, on: page)
      addComing(to: &view, index)
      addPaper(to: &view, index)
      addFormalities(to: &view, index)
    case Asset.kind.id: addAsset(to: &view, source, on: page)
    case CopyText.kind.id: addLimits(to: &view, source)
    default: addStrategy(to: &view, index, on: page)
    }
  }

  private func riskScore(_ source: CharterPage) -> Int? {
    guard let likelihood = source.fields[Risk.likelihood], let impact = source.fields[Risk.impact]
    else { return nil }
    return likelihood * impact
  }

  /// Rows from the greatest impact to the least; a cell's level by the product of its coordinates.
  func riskMatrix(_ records: [Int], on page: SitePage) -> View {
    let rows = (1...5).reversed().map { impact in
      let cells = (1...5).map { likelihood in
        let risks = records.filter {
          let fields = charter.pages[$0].fields
          return fields[Risk.likelihood] == likelihood && fields[Risk.impact] == impact
        }
        let score = likelihood * impact
        return View(
          RecordShapes.matrixCell,
          [
            "likelihood": .text(likelihood), "level": .text(score >= 12 ? 3 : score >= 5 ? 2 : 1),
            "risks": .list(
              risks.compactMap { charter.pages[$0].recordID }
                .compactMap { referenceView($0, on: page) }),
          ])
      }
      return View(RecordShapes.matrixRow, ["impact": .text(impact), "cells": .list(cells)])
    }
    return View(RecordShapes.matrix, ["rows": .list(rows)])
  }

  /// A text's length against each network it is for, counted in characters as people see them.
  private func addLimits(to view: inout View, _ source: CharterPage) {
    let text = source.bodyText
    view["characters"] = .text(self.text(of: text.count))
    view["limits"] = .list(
      (source.fields[CopyText.networks] ?? []).compactMap { id in
        guard let network = charter.record(id.value),
          let limit = charter.pages[network].fields[Network.limits]?
            .first(where: { $0.name.en == "characters" })?.number
        else { return nil }
        return View(
          RecordShapes.limit,
          [
            "title": .text(pages[pageOfCharter[network]].title),
            "limit": .text(self.text(of: limit)), "fits": .flag(text.count <= limit),
          ])
      })
  }
}
