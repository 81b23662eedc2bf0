import CharterModel
import Diagnosis
import Layouts
import SitePlan

extension Site {
  /// Audiences against networks, and how strong each is where.
  func presenceMatrix(_ audiences: [Int]) -> View {
    let networks = charter.records(of: Network.kind).filter { network in
      let id = charter.pages[network].recordID?.lowercased()
      return audiences.contains { audience in
        (charter.pages[audience].fields[Audience.networks] ?? [])
          .contains { $0.id.value.lowercased() == id }
      }
    }
    let rows = audiences.compactMap { audience -> View? in
      // Of an audience that does not say where it is, the table can say nothing.
      guard let graded = charter.pages[audience].fields[Audience.networks] else { return nil }
      return View(
        StrategyShapes.presenceRow,
        [
          "cells": .list(
            networks.map { network in
              let id = charter.pages[network].recordID?.lowercased()
              let choice = graded.first { $0.id.value.lowercased() == id }?.choice
              return View(
                RecordShapes.choice,
                [
                  "label": choice.map { .text($0.label[language]) },
                  "name": .text(choice?.name.en ?? "none"),
                ])
            }),
          "href": .address(pages[pageOfCharter[audience]].address),
          "title": .text(pages[pageOfCharter[audience]].title),
        ])
    }
    return View(
      StrategyShapes.presence,
      ["networks": .list(networks.map { link(to: pageOfCharter[$0]) }), "rows": .list(rows)])
  }

  /// Hours a week by role and activity, their totals, and the busiest week of the calendar.
  func workforce(_ roles: [Int]) -> View {
    guard case .numbers(let names?) = Role.hours.definition.type else {
      return View(StrategyShapes.workforce)
    }
    let loads = charter.workloads
    var totals = Array(repeating: 0, count: names.count)
    let rows = roles.map { role in
      let source = charter.pages[role]
      let own = source.fields[Role.hours] ?? []
      let hours = names.map { name in own.first { $0.name == name.name }?.number }
      for (index, hour) in hours.enumerated() { totals[index] += hour ?? 0 }
      let busiest = loads.filter { $0.role == source.recordID?.lowercased() }
        .max { ($0.hours, $1.week) < ($1.hours, $0.week) }
      return View(
        StrategyShapes.workforceRow,
        [
          "busiest": busiest.map { .text(busiestText($0)) },
          "employer": source.fields[Role.employer].map { .text($0.label[language]) },
          "hours": .list(
            hours.map { View(PageShapes.text, ["text": $0.map { .text($0) }]) }),
          "href": .address(pages[pageOfCharter[role]].address),
          "id": source.recordID.map { .text($0) },
          "summary": source.summary.map { .text(typeset($0)) },
          "title": .text(pages[pageOfCharter[role]].title),
          "total": .text(own.map(\.number).reduce(0, +)),
        ])
    }
    let sums = totals + [totals.reduce(0, +)]
    return View(
      StrategyShapes.workforce,
      [
        "activities": .list(
          names.map { View(PageShapes.text, ["text": .text($0.label[language].capitalizedFirst)]) }),
        "hasCalendar": .flag(!loads.isEmpty), "rows": .list(rows),
        "totals": .list(sums.map { View(PageShapes.text, ["text": .text($0)]) }),
      ])
  }

  private func busiestText(_ load: Workload) -> String {
    let hours = text(of: Figure(load.hours), decimals: load.hours == load.hours.rounded() ? 0 : 1)
    return strings.word("busiestWeek").replacing("{hours}", with: hours)
      .replacing("{date}", with: text(of: load.week.monday))
  }

  /// The budget by year, each with its lines, its total and its sums by nature.
  func budgetView(_ table: CharterTable) -> View {
    let years = Set(table.rows.compactMap { $0.fields[Budget.year] }).sorted()
    return View(
      StrategyShapes.budget,
      [
        "years": .list(
          years.map { year in
            budgetYear(year, table.rows.filter { $0.fields[Budget.year] == year })
          })
      ])
  }

  private func budgetYear(_ year: Int, _ rows: [CharterTable.Row]) -> View {
    func sum(_ rows: [CharterTable.Row]) -> Double {
      rows.compactMap { $0.fields[Budget.amount]?.value }.reduce(0, +)
    }
    var natures: [Choice] = []
    for nature in rows.compactMap({ $0.fields[Budget.nature] }) where !natures.contains(nature) {
      natures.append(nature)
    }
    return View(
      StrategyShapes.budgetYear,
      [
        "lines": .list(
          rows.map { row in
            View(
              StrategyShapes.budgetLine,
              [
                "amount": row.fields[Budget.amount].map { .text(amount($0.value)) },
                "line": row.fields[Budget.line].map { .text(typeset($0)) },
                "nature": row.fields[Budget.nature].map { .text($0.label[language]) },
                "note": row.fields[Budget.note].map { .text(typeset($0)) },
              ])
          }),
        "natures": .list(
          natures.map { nature in
            let own = rows.filter { $0.fields[Budget.nature] == nature }
            return View(
              StrategyShapes.count,
              ["label": .text(nature.label[language]), "value": .text(amount(sum(own)))])
          }),
        "total": .text(amount(sum(rows))), "year": .text(String(year)),
      ])
  }
}
