import CharterModel
import FoundationEssentials
import Proofreading

/// All that the page's script reads.
struct ProofreadingData: Encodable {
  struct ReadyText: Encodable {
    var name: String
    var text: String
    var usage: String
    var capacities: [String]
    var networks: [String]
    var href: String
  }
  struct Named: Encodable {
    var id: String
    var name: String
  }

  var guide: GuideExport
  var texts: [ReadyText]
  var capacities: [Named]

  var script: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding plain strings and integers cannot fail.
    guard let json = try? encoder.encode(self) else { return [] }
    return Array("var diapasonGuide = ".utf8) + Array(json) + Array(";\n".utf8)
  }
}

extension Site {
  /// The pages on which the same rules can be read.
  func addProofreading(to view: inout View) {
    view["wordsPage"] = wordsPage.map { .view(link(to: $0)) }
    view["stylePage"] = stylePage.map { .view(link(to: $0)) }
  }
}
