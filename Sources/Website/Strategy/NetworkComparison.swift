import CharterModel
import Layouts
import SitePlan

extension Site {
  /// The networks side by side, a column each: their state, what a post may hold, the sizes of images,
  /// and the day on which they were verified. A row stands where one of the networks has a value.
  func networkComparison(_ networks: [Int]) -> View {
    let sources = networks.map { charter.pages[$0].fields }
    var rows = [
      row(strings.word("state"), sources.map { fields in fields[Network.status].map(stateCell) }),
      row(
        strings.word("cadence"),
        sources.map { $0[Network.cadence].map { textCell($0.phrase[language]) } }),
    ]
    rows += limitChoices.map { choice in
      row(
        typeset(choice.label[language]).capitalizedFirst,
        sources.map { fields in
          fields[Network.limits]?.first { $0.name == choice.name }.map {
            textCell(text(of: $0.number))
          }
        })
    }
    rows += imageNames(networks).map { name in
      row(
        typeset(name).capitalizedFirst,
        sources.map { fields in
          fields[Network.images]?.first { $0.name.folded == name.folded }.map {
            textCell("\($0.size.width)\u{202F}×\u{202F}\($0.size.height)")
          }
        })
    }
    rows.append(
      row(
        strings.word("verified"),
        sources.map {
          $0[Network.verified].map { textCell(text(of: $0).replacing("\u{A0}", with: " ")) }
        }))
    return View(
      StrategyShapes.comparison,
      [
        "networks": .list(
          networks.map { network in
            var view = link(to: pageOfCharter[network])
            view["title"] = .text(shortTitle(of: pageOfCharter[network]))
            return view
          }), "rows": .list(rows.compactMap(\.self)),
      ])
  }

  /// Nil where no network has a value.
  private func row(_ title: String, _ cells: [View?]) -> View? {
    guard cells.contains(where: { $0 != nil }) else { return nil }
    return View(
      StrategyShapes.comparisonRow,
      [
        "cells": .list(cells.map { $0 ?? View(StrategyShapes.comparisonCell) }),
        "title": .text(title),
      ])
  }

  private func textCell(_ text: String) -> View {
    View(StrategyShapes.comparisonCell, ["text": .text(text)])
  }

  private func stateCell(_ state: Choice) -> View {
    View(StrategyShapes.comparisonCell, ["status": .view(choiceView(state))])
  }

  /// In the order of the vocabulary.
  private var limitChoices: [Choice] {
    if case .numbers(let choices?) = Network.limits.definition.type { choices } else { [] }
  }

  /// In the order in which the networks first name them.
  private func imageNames(_ networks: [Int]) -> [String] {
    var names: [String] = []
    for image in networks.flatMap({ charter.pages[$0].fields[Network.images] ?? [] })
    where !names.contains(where: { $0.folded == image.name.folded }) {
      names.append(image.name)
    }
    return names
  }
}
