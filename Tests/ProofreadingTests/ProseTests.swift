import Diagnosis
import Markdown
import Proofreading
import Testing

@Suite("The prose of a page")
struct ProseTests {
  static let proofreader: Proofreader = {
    var guide = StyleGuide(language: .french)
    guide.words = [WordRule(avoid: "usine", say: "atelier", severity: .warning)]
    guide.style.isStated = true
    guide.style.typography = true
    guide.style.exclamations = 0
    return Proofreader(guide)
  }()

  /// `line:column` of each finding, as the source counts bytes.
  static func places(_ markdown: String) -> [String] {
    let document = Document(parsing: Array(markdown.utf8))
    let prose = Prose(of: document)
    var draft = Draft(prose.bytes)
    draft.isProse = true
    return proofreader.findings(in: draft).map { finding in
      guard let (node, offset) = prose.place(of: finding.range.lowerBound) else { return "?" }
      let line = document.nodes[node].line
      return "\(line):\(Int(document.nodes[node].column) + offset) \(finding.rule.rawValue)"
    }
  }

  @Test(
    "words of others are left alone",
    arguments: [
      "> L'usine ferme.", "`usine`", "```\nusine\n```", "> [!DONT]\n> L'usine ferme.",
      "[lien](usine.md)", "<https://usine.example>", "« l'usine ferme »", "![usine](a.png)",
      "Le mot <samp>usine</samp> et <q>usine</q>.", "[^usine]\n\n[^usine]: L'usine.",
    ])
  func othersWords(_ markdown: String) { #expect(Self.places(markdown) == []) }

  @Test(
    "its own words are found where they stand",
    arguments: [
      ("L'usine ferme.", ["1:3 word-to-avoid"]),
      ("# L'usine", ["1:5 word-to-avoid"]),
      ("Une\nusine", ["2:1 word-to-avoid"]),
      ("- une *usine*", ["1:8 word-to-avoid"]),
      ("> [!DO]\n> L'usine.", ["2:5 word-to-avoid"]),
      ("| a |\n|---|\n| usine |", ["3:3 word-to-avoid"]),
      ("<samp>usine</samp> usine", ["1:20 word-to-avoid"]),
      ("[l'usine](a.md) !", ["1:4 word-to-avoid"]),
      ("Oui! Non!", ["1:4 missing-space", "1:9 missing-space"]),
    ])
  func ownWords(_ markdown: String, _ places: [String]) {
    #expect(Self.places(markdown) == places)
  }

  @Test("rules for whole messages do not speak of pages")
  func pagesAreNoMessages() { #expect(Self.places("Oui ! Non !") == []) }
}
