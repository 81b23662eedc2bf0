import CharterModel
import FoundationEssentials
import Layouts
import Proofreading
import SitePlan

/// All that the page's script reads when a draft is begun.
struct ProofreadingData: Encodable {
  var guide: GuideExport

  var script: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding plain strings and integers cannot fail.
    guard let json = try? encoder.encode(self) else { return [] }
    return Array("var diapasonGuide = ".utf8) + Array(json) + Array(";\n".utf8)
  }
}

extension Site {
  /// What can be chosen, and the pages on which the same rules can be read.
  func addProofreading(to view: inout View) {
    let guide = charter.styleGuide
    view["networkChoice"] = choice(guide.networks.map { ($0.id, $0.name) })
    view["situationChoice"] = choice(guide.situations.map { ($0.id, $0.name) })
    view["capacityChoice"] = choice(
      charter.disclaimers.isEmpty ? [] : Rule.capacities.map { ($0.name.en, $0.label[language]) })
    if let readyTexts { view["readyTexts"] = .view(readyTexts) }
    view["wordsPage"] = wordsPage.map { .view(link(to: $0)) }
    view["stylePage"] = stylePage.map { .view(link(to: $0)) }
  }

  /// Hashtags and disclaimers that are still valid. They stand in the page from the beginning, so
  /// that nothing moves under a reader's hands when the engine arrives.
  private var readyTexts: View? {
    let texts: [View] = charter.records(of: CopyText.kind).compactMap { index in
      let page = charter.pages[index]
      let usage = page.fields[CopyText.usage]?.name.en
      guard let usage, ["hashtags", "disclaimer"].contains(usage),
        page.fields[CopyText.expires].map({ $0 >= date }) ?? true
      else { return nil }
      return View(
        PageShapes.readyText,
        [
          "title": .text(typeset(page.title)), "text": .text(typeset(page.bodyText)),
          "href": .address(pages[pageOfCharter[index]].address),
          "capacities": .text(names(page.fields[CopyText.capacity]?.map(\.name.en))),
          "networks": .text(names(page.fields[CopyText.networks]?.map { $0.value.lowercased() })),
        ])
    }
    return texts.isEmpty ? nil : View(PageShapes.readyTexts, ["texts": .list(texts)])
  }

  private func names(_ names: [String]?) -> String { (names ?? []).joined(separator: " ") }

  private func choice(_ options: [(id: String, title: String)]) -> ViewValue? {
    options.isEmpty
      ? nil
      : .view(
        View(
          PageShapes.choice,
          [
            "options": .list(
              options.map {
                View(PageShapes.option, ["id": .text($0.id), "title": .text($0.title)])
              })
          ]))
  }
}
