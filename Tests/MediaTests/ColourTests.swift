import Testing

@testable import Media

@Suite("Colours and their contrast")
struct ColourTests {
  @Test(
    "as designers write them",
    arguments: [
      ("#a33b1e", "#a33b1e"), ("#FFF", "#ffffff"), ("#0a0", "#00aa00"), ("#000000", "#000000"),
      ("a33b1e", nil),
      ("#ggg", nil), ("#ffff", nil), ("#", nil), ("", nil), ("#12345", nil), ("#1234567", nil),
      ("#ﬀﬀﬀ", nil),
    ] as [(String, String?)])
  func parsing(_ text: String, _ expected: String?) {
    #expect(Colour(text)?.description == expected)
  }

  @Test("a sign is no digit", arguments: ["#+12345", "#-00000", "#+12"])
  func signs(_ text: String) {
    #expect(Colour(text) == nil)
  }

  @Test(
    "contrast as WCAG counts it",
    arguments: [
      ("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#fff", "#fff", 1.0),
      ("#767676", "#fff", 4.54),
      ("#f00", "#fff", 4.0), ("#00f", "#fff", 8.59), ("#0a66c2", "#ffffff", 5.69),
      ("#ff0", "#000", 19.56),
    ])
  func contrast(_ one: String, _ two: String, _ expected: Double) throws {
    let first = try #require(Colour(one))
    let second = try #require(Colour(two))
    #expect(abs(first.contrast(with: second) - expected) < 0.006)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }
}
