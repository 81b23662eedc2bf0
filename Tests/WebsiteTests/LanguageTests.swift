import CharterModel
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("Languages of a site")
struct SiteLanguageTests {
  @Test(
    "a text in another language keeps it, its marks and its direction; the interface is English")
  func foreign() throws {
    let plan = try PlannedSite(
      ["index.md": "# H", "a.md": "# A\n\nSie sagt: \"Das geht's!\" ; so ? Ja, 'gut'."],
      configuration: "language: de")
    let html = plan.html("a.md")
    #expect(html.contains("<html lang=\"de\">"))
    #expect(html.contains("<p>Sie sagt: „Das geht’s!“ ; so ? Ja, 'gut'.</p>"))
    #expect(html.contains("<a class=\"skip\" href=\"#d_main\" lang=\"en\">Skip to content</a>"))
    let hebrew = try PlannedSite(["index.md": "# H"], configuration: "language: he").html(
      "index.md")
    #expect(hebrew.contains("<html lang=\"he\" dir=\"rtl\">"))
  }

  @Test("a page of its own language stands among the others, and nothing changes in these")
  func ownLanguage() throws {
    let plan = try PlannedSite(
      [
        "index.md": "# H", "a.md": "---\nlangue: en\n---\n# A\n\n\"Yes\" !",
        "b.md": "# B\n\n\"Oui\" !",
      ], configuration: "langue: fr")
    let own = plan.html("a.md")
    #expect(own.contains("<html lang=\"en\">") && own.contains("<p>“Yes” !</p>"))
    #expect(own.contains("lang=\"fr\">Aller au contenu</a>"))
    let other = plan.html("b.md")
    #expect(other.contains("<html lang=\"fr\">"))
    #expect(other.contains("<p>«\u{A0}Oui\u{A0}»\u{202F}!</p>"))
    #expect(other.contains("<a class=\"skip\" href=\"#d_main\">Aller au contenu</a>"))
  }

  @Test(
    "quotation marks are those of the language",
    arguments: [
      ("es", "«a» d’b"), ("it", "«a» d’b"), ("nl", "“a” d’b"), ("pt", "“a” d’b"),
      ("pt-PT", "«a» d’b"),
      ("de-CH", "«a» d’b"), ("de", "„a“ d’b"), ("ja", "&quot;a&quot; d'b"),
      ("pl", "&quot;a&quot; d'b"),
    ])
  func quotes(language: String, text: String) throws {
    let plan = try PlannedSite(
      ["index.md": "# H", "a.md": "# A\n\n\"a\" d'b\n"], configuration: "language: \(language)")
    #expect(plan.html("a.md").contains("<p>\(text)</p>"), "\(language)")
  }
}
