import CharterModel
import FoundationEssentials
import Proofreading

/// All that the page's script reads when a draft is begun.
struct ProofreadingData: Encodable {
  struct ReadyText: Encodable {
    var name: String
    var text: String
    var usage: String
    var capacities: [String]
    var networks: [String]
    var href: String
  }

  var guide: GuideExport
  var texts: [ReadyText]

  var script: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding plain strings and integers cannot fail.
    guard let json = try? encoder.encode(self) else { return [] }
    return Array("var diapasonGuide = ".utf8) + Array(json) + Array(";\n".utf8)
  }
}

extension Site {
  /// What can be chosen, where the engine and its guide are, and the pages on which the same rules
  /// can be read.
  func addProofreading(to view: inout View) {
    let guide = charter.styleGuide
    view["proofreader"] = theme.address(ofAsset: "proofreader.js").map { .address($0) }
    view["proofreadingGuide"] = theme.address(ofAsset: "proofreading-guide.js").map { .address($0) }
    view["networkChoice"] = choice(guide.networks.map { ($0.id, $0.name) })
    view["situationChoice"] = choice(guide.situations.map { ($0.id, $0.name) })
    view["capacityChoice"] = choice(
      charter.disclaimers.isEmpty ? [] : Rule.capacities.map { ($0.name.en, $0.label[language]) })
    view["wordsPage"] = wordsPage.map { .view(link(to: $0)) }
    view["stylePage"] = stylePage.map { .view(link(to: $0)) }
  }

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
