import CharterModel
import Diagnosis
import Testing
import Workbench

@testable import SitePlan
@testable import Website

@Suite("Addresses of pages and files")
struct AddressTests {
  @Test(
    "lower-case ASCII that names its file",
    arguments: [
      ("index.md", true, "index.html"), ("reseaux/LinkedIn.md", false, "reseaux/linkedin.html"),
      ("Réseaux sociaux/Été à venir.md", false, "reseaux-sociaux/ete-a-venir.html"),
      ("a/README.md", true, "a/index.html"), ("a.b.md", false, "a-b.html"),
      ("CH-07.md", false, "ch-07.html"),
    ])
  func addresses(_ path: String, _ isIndex: Bool, _ address: String) {
    #expect(AddressBook.address(of: path, isIndex: isIndex) == address)
  }

  @Test("other scripts get a stable hash, composed and decomposed alike")
  func otherScripts() {
    let address = AddressBook.address(of: "日本/語.md", isIndex: false)
    #expect(address.wholeMatch(of: /[0-9a-f]{8}\/[0-9a-f]{8}\.html/) != nil)
    #expect(
      AddressBook.address(of: "が.md", isIndex: false)
        == AddressBook.address(of: "か\u{3099}.md", isIndex: false))
  }

  @Test("two pages at one address are named, and both are still there")
  func collisions() throws {
    let plan = try PlannedSite([
      "index.md": "# x", "a b.md": "# 1", "a-b.md": "# 2", "A_B.md": "# 3", "404.md": "# 4",
    ])
    #expect(
      plan.problems == [
        "404.md:1:1 duplicate-address", "a b.md:1:1 duplicate-address",
        "a-b.md:1:1 duplicate-address",
      ])
    let addresses = plan.site.pages.map(\.address)
    #expect(Set(addresses).count == addresses.count)
    #expect(plan.address("A_B.md") == "a-b.html" && plan.address("a b.md") == "a-b-2.html")
  }

  @Test("a page that takes an index's address is named, whichever comes first")
  func indexCollision() throws {
    let plan = try PlannedSite([
      "index.md": "# x", "a/index.md": "# 1", "a/README.md": "# 2", "a/Index.markdown": "# 3",
    ])
    let addresses = plan.site.pages.map(\.address)
    #expect(Set(addresses).count == addresses.count)
    #expect(plan.problems.allSatisfy { $0.hasSuffix("duplicate-address") })
  }

  @Test("two files at one address keep their own")
  func files() throws {
    let plan = try PlannedSite(
      ["index.md": "![a](A.svg) ![b](a.svg) [c](<É t.PDF>)"], media: ["A.svg", "a.svg", "É t.PDF"])
    #expect(plan.site.addresses.address(ofMedia: "A.svg") == "a.svg")
    #expect(plan.site.addresses.address(ofMedia: "a.svg") == "a-2.svg")
    #expect(plan.site.addresses.address(ofMedia: "É t.PDF") == "e-t.pdf")
    let addresses = plan.themed.files.map(\.address)
    #expect(Set(addresses).count == addresses.count)
  }

  @Test("old addresses lead to the page, unless a page stands there")
  func oldAddresses() throws {
    let plan = try PlannedSite([
      "index.md": "# x",
      "new.md": "---\naliases: [/old/Name.html, deep/er/, other.md, \"../up\"]\n---\n# New",
      "other.md": "# Other",
    ])
    let moved = plan.site.pages.filter { if case .moved = $0.content { true } else { false } }
    for page in moved {
      #expect(
        page.address.wholeMatch(of: /[a-z0-9\/.-]+/) != nil && !page.address.contains(".."),
        "\(page.address)")
    }
    #expect(moved.map(\.address).contains("old/name.html"))
    #expect(moved.map(\.address).contains("deep/er/index.html"))
  }

  @Test("the way to the top is a step up for each folder")
  func roots() throws {
    let plan = try PlannedSite(["index.md": "# x", "a/b/c.md": "# c"])
    #expect(plan.site.pages[plan.index("a/b/c.md")].root == "../../")
    #expect(plan.site.pages[plan.index("index.md")].root == "")
  }
}
