import CharterModel
import Foundation
import Testing

@testable import Website

/// The brand as it is shown and taken away.
@Suite("The brand shows")
struct BrandTests {
  private static let files = [
    "index.md": "# Home\n",
    "colours.csv":
      "name,hex,cmyk,pantone,tier,role\nInk,#14243b,95 75 35 55,533 C,primary,\"Texts, \"\"mostly\"\"\"\n"
      + "Paper,#ffffff,,,neutral,\nInk,#000102,,,primary,\n7 rose,#ffaacc,,,,\n",
    "colours.md": "# Colours\n", "typefaces.md": "# Typefaces\n",
    "networks/index.md": "---\ncollection: network\n---\n# Networks\n",
    "networks/linkedin.md":
      "---\nstatus: active\ncadence: 1/week\nimages: {banner: 2x1, avatar: 4x4, story: 3x3}\n---\n# LinkedIn\n",
    "assets/index.md": "---\ncollection: asset\n---\n# Assets\n",
    "assets/banner.md":
      "---\nfiles: [wide.svg]\nalt: Wide\nnetworks: [linkedin]\nslot: banner\n---\n# Banner\n",
    "assets/old.md":
      "---\nfiles: [face.svg]\nalt: Face\nnetworks: [linkedin]\nslot: avatar\nexpires: 2026-09-30\n---\n# Face\n",
    "assets/logo.md":
      "---\nfiles: [logo.svg, other.svg]\nalt: \"A <logo>\"\nbackgrounds: [Paper]\nclear-space-share: 10\n"
      + "drawn-misuse: [tilted, wrong-ground]\nusages: {print: logo.svg, web: [other.svg, logo.svg]}\n---\n# Logo\n",
    "consents.csv": "reference,what,until\nC-1,\"A portrait, cropped\",2027-03-31\n",
    "assets/portrait.md":
      "---\nfiles: [portrait.svg]\nalt: A face\ntags: [photograph]\ncredit: A. Name\nlicence: For our networks\n"
      + "consent: C-1\n---\n# Portrait\n",
    "typefaces.csv":
      "name,weights,leading,substitute\nVollkorn,\"400, 700, 1000\",1.1,Georgia\n\"Bad}*{\",400,1,Arial\n",
  ]

  private static func site() throws -> PlannedSite {
    try PlannedSite(
      files,
      media: [
        "assets/wide.svg", "assets/face.svg", "assets/logo.svg", "assets/other.svg",
        "assets/portrait.svg",
      ])
  }

  private static func file(_ ending: String) throws -> [UInt8] {
    let file = try #require(try site().site.colourFiles.first { $0.address.hasSuffix(ending) })
    return file.bytes
  }

  @Test(
    "design tokens are JSON whose components come back to the same colour, each under a name of its own"
  )
  func tokens() throws {
    let json = try JSONSerialization.jsonObject(with: Data(Self.file(".tokens.json")))
    let group = try #require((json as? [String: Any])?["colours"] as? [String: Any])
    #expect(group["$type"] as? String == "color")
    #expect(Set(group.keys) == ["$type", "ink", "ink-2", "paper", "c-7-rose"])
    let ink = try #require(group["ink"] as? [String: Any])
    #expect(ink["$description"] as? String == "Texts, \"mostly\"")
    let value = try #require(ink["$value"] as? [String: Any])
    let components = try #require(value["components"] as? [Double])
    #expect(components.map { Int(($0 * 255).rounded()) } == [0x14, 0x24, 0x3B])
    #expect(value["hex"] as? String == "#14243b" && value["colorSpace"] as? String == "srgb")
  }

  @Test("CSS and SCSS say each colour once")
  func styleSheets() throws {
    let css = try String(decoding: Self.file("colours.css"), as: UTF8.self)
    #expect(
      css == ":root {\n  --ink: #14243b;\n  --paper: #ffffff;\n  --ink-2: #000102;\n"
        + "  --c-7-rose: #ffaacc;\n}\n")
    let scss = try String(decoding: Self.file(".scss"), as: UTF8.self)
    #expect(scss.hasPrefix("$ink: #14243b;\n$paper: #ffffff;\n"))
  }

  @Test("a swatch exchange file is its header and blocks as long as they say, in both models")
  func swatches() throws {
    let bytes = try Self.file(".ase")
    #expect(bytes.prefix(12).elementsEqual(Array("ASEF".utf8) + [0, 1, 0, 0, 0, 0, 0, 5]))
    var place = 12
    var models: [String] = []
    while place + 6 <= bytes.count {
      let length = bytes[place + 2..<place + 6].reduce(0) { $0 << 8 | Int($1) }
      let name = Int(bytes[place + 6]) << 8 | Int(bytes[place + 7])
      let model = place + 8 + 2 * name
      models.append(String(decoding: bytes[model..<model + 4], as: UTF8.self))
      place += 6 + length
    }
    #expect(place == bytes.count)
    #expect(models == ["RGB ", "CMYK", "RGB ", "RGB ", "RGB "])
  }

  @Test("colours stand by their tier, with tints of what is dark enough; a pair is a cell")
  func palette() throws {
    let html = try Self.site().html("colours.md")
    let tiers = html.matches(of: #/class="tier"[^>]*>([^<]*)</#).map { String($0.output.1) }
    #expect(
      tiers == [
        "Primary colours", "Neutral colours", "The palette", "Which text on which background",
      ])
    #expect(html.contains("fill=\"#43506"), "a tint of ink")
    #expect(html.contains("class=\"pair-sample ground-paper inked-ink\""))
    #expect(html.contains("data-copy-click=\"533 C\""))
  }

  @Test(
    "a page draws the clear space and the misuse from the file, and gives each purpose its file")
  func asset() throws {
    let html = try Self.site().html("assets/logo.md")
    #expect(
      html.contains(
        "<image href=\"../assets/logo.svg\" x=\"64\" y=\"64\" width=\"400\" height=\"200\"/>"))
    #expect(html.contains("<g transform=\"rotate(-16 100 65)\">"))
    #expect(html.matches(of: #/class="drawing-strike"/#).count == 2)
    let usages = html.matches(of: #/(?s)<div><dt>(Print|Web)</dt><dd>(.*?)</dd>/#).map { match in
      let files = match.output.2.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) }
      return "\(match.output.1): " + files.joined(separator: ", ")
    }
    #expect(
      usages == [
        "Print: ../assets/logo.svg", "Web: ../assets/other.svg, ../assets/logo.svg",
      ])
    #expect(html.contains("alt=\"A &lt;logo&gt;\""))
  }

  @Test("the page of all images says of each place of a network whether it is filled")
  func slots() throws {
    let html = try Self.site().html("assets/index.md")
    let states = html.matches(of: #/class="status slot-([a-z]+)"/#).map { String($0.output.1) }
    #expect(states == ["present", "expired", "missing"])
    #expect(try Self.site().html("assets/banner.md").contains("class=\"mock-banner\"><img"))
  }

  @Test("photographs stand on a contact sheet with credit, licence, consent and its end")
  func contactSheet() throws {
    let html = try Self.site().html("assets/index.md")
    let sheet = try #require(html.firstRange(of: "contact-sheet"))
    let (grid, below) = (html[..<sheet.lowerBound], html[sheet.lowerBound...])
    #expect(!grid.contains("id=\"portrait\"") && grid.contains("id=\"logo\""))
    for words in ["A. Name", "For our networks", "Consent C-1", "A portrait, cropped", "31"] {
      #expect(below.contains(words), "\(words)")
    }
  }

  @Test("a typeface is set in itself, and a name that a style sheet would read as its own in none")
  func typefaces() throws {
    let site = try Self.site()
    let html = site.html("typefaces.md")
    #expect(html.contains("class=\"face-vollkorn\""))
    #expect(
      html.matches(of: #/class="weight-(\d+)"/#).map { String($0.output.1) } == [
        "400", "700", "400",
      ])
    #expect(
      site.site.specimenRules
        == ".face-vollkorn { font-family: \"Vollkorn\", \"Georgia\"; line-height: 1.10; }\n")
  }
}
