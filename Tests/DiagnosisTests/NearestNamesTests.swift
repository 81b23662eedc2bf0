import Diagnosis
import Testing

@Suite("The nearest of many names")
struct NearestNamesTests {
  /// So many names of five letters, no two of which are alike: `aaaaa`, `baaaa`…
  private static func names(_ count: Int) -> [String] {
    (0..<count).map { number in
      var (rest, letters) = (number, "n")
      for _ in 0..<4 {
        letters.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
        rest /= 26
      }
      return letters
    }
  }

  @Test("of few, whatever is near enough is found; of very many, what is one letter away")
  func many() {
    let (few, many) = (
      NearestNames(Self.names(100) + ["directrice"]), NearestNames(Self.names(900) + ["directrice"])
    )
    for near in [few, many] {
      for slip in ["directrce", "directricee", "dirextrice", "driectrice", "Diréctrice"] {
        #expect(near.nearest(to: slip) == "directrice", "\(slip)")
      }
      #expect(near.nearest(to: "personne") == nil)
      #expect(near.nearest(to: "xirectrice") == nil, "it begins otherwise")
      #expect(near.nearest(to: "directrce") { $0 != "directrice" } == nil)
    }
    #expect(few.nearest(to: "dirctrce") == "directrice")
    #expect(many.nearest(to: "dirctrce") == nil)
  }

  @Test("of very many, of several that are one letter away, one that is none away comes first")
  func same() {
    let near = NearestNames(Self.names(900))
    for name in Self.names(900) { #expect(near.nearest(to: name.uppercased()) == name) }
  }

  @Test("names without end and words without end are passed over")
  func long() {
    let near = NearestNames(Self.names(600) + [String(repeating: "a", count: 100_000)])
    #expect(near.nearest(to: String(repeating: "a", count: 99_999)) == nil)
    #expect(NearestNames([]).nearest(to: "a") == nil)
  }
}
