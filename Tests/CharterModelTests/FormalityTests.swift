import CharterModel
import Testing

@Suite("Forms and formalities")
struct FormalityTests {
  @Test(
    "a form is told its values, encoded, and nothing else",
    arguments: [
      (
        "https://f.example/{document}?v={version}&e={empreinte}",
        "https://f.example/c%26d?v=1%2F2&e=ab"
      ),
      ("https://f.example/?{print}", "https://f.example/?ab"),
      ("http://f.example", "http://f.example"),
    ])
  func form(_ template: String, _ address: String) {
    let form = AcknowledgementForm(template)
    #expect(form.fault == nil)
    let values = AcknowledgementForm.Values(version: "1/2", print: "ab", document: "c&d")
    #expect(form.filled(values) == address)
  }

  @Test(
    "what is no address to follow is none",
    arguments: [
      "f.example", "javascript:alert(1)", "https://", "https://a b", "https://a/\"><x",
      "mailto:a@b",
      "https://a/{nom}", "https://a/{", "https://a/}{version}", "//a.example", "",
    ])
  func faults(_ template: String) { #expect(AcknowledgementForm(template).fault != nil) }

  @Test(
    "the delay runs from the later of deposit and publicity, to the same day of the next month",
    arguments: [
      ("2026-08-24", "2026-08-26", "2026-09-26"), ("2026-08-31", "2026-08-01", "2026-09-30"),
      ("2026-01-31", "2026-01-30", "2026-02-28"), ("9999-12-31", "2026-01-01", "9999-12-31"),
    ])
  func delay(_ deposit: String, _ publicity: String, _ first: String) throws {
    let days = try [deposit, publicity].map { try #require(Day($0)) }
    let day = Formalities.firstDay(
      after: [(.deposit, days[0]), (.publicity, days[1]), (.consultation, days[0])])
    #expect(day == Day(first))
    #expect(Formalities.firstDay(after: [(.deposit, days[0]), (.consultation, days[1])]) == nil)
  }

  @Test("the steps are known however they are written; others are the author's own")
  func names() {
    for name in ["CSE", "Publicité", "publicite", "Dépôt au greffe", "inspection du travail"] {
      #expect(Formalities.Step(name) != nil, "\(name)")
    }
    for name in ["", "notice", "cse 2"] { #expect(Formalities.Step(name) == nil, "\(name)") }
  }
}
