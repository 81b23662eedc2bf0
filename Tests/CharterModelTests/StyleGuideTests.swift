import CharterModel
import Testing

@Suite("The guide for texts")
struct StyleGuideTests {
  @Test("a draft may be held against every network, one that is closed too")
  func everyNetwork() {
    func network(_ status: String) -> String {
      "---\nkind: network\nstatus: \(status)\nlimits: {characters: 500}\n---\n# N\n"
    }
    let charter = AuthorFolder([
      "active.md": network("active"), "closed.md": network("retired"),
    ]).charter
    let networks = charter.styleGuide.networks
    #expect(networks.map(\.id) == ["active", "closed"])
    #expect(networks.map { $0.limits["characters"] } == [500, 500])
  }
}
