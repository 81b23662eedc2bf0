import Diagnosis
import Testing

@Suite("Bytes as codes of per cent")
struct PercentCodingTests {
  static let wholeRows: [(String, String?)] = [
    ("a/b", "a/b"), ("%2e%2E", ".."), ("%C3%A9", "é"), ("%252e", "%2e"), ("a%20b", "a b"),
    ("%", nil), ("%4", nil), ("a%zz", nil), ("%+1", nil), ("%%41", nil), ("%FF", nil), ("", ""),
  ]

  @Test("the path of a request is decoded once, or not at all", arguments: wholeRows)
  func whole(_ text: String, _ expected: String?) {
    #expect(text.wholePercentDecoded == expected)
  }
}
