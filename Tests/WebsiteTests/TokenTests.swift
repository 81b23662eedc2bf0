import CharterModel
import Media
import Testing
import Workbench

@testable import Website

/// The colours of the default theme as its style sheet writes them.
@Suite("The theme's colours, pair by pair")
struct TokenTests {
  static let sheet = String(
    decoding: Checkout.themeFiles()["styles/01-values.css"] ?? [], as: UTF8.self)

  /// The last declaration of each colour in what follows a selector, up to the next brace.
  static func colours(after selector: String) -> [String: Colour] {
    guard let start = sheet.range(of: selector) else { return [:] }
    let block = sheet[start.upperBound...].prefix { $0 != "}" }
    let found = block.matches(of: /--([a-z-]+):\s*(#[0-9a-f]{3,6});/)
    return Dictionary(
      found.compactMap { match in Colour(String(match.2)).map { (String(match.1), $0) } },
      uniquingKeysWith: { $1 })
  }

  static let light = colours(after: ":where(:root) {")
  static let dark = colours(after: ":where(:root[data-theme=\"dark\"]) {")

  /// What stands on what, and the ratio of WCAG 2.2 that it needs.
  static let pairs: [(front: String, back: String, least: Double)] = [
    ("ink", "paper", 7), ("ink", "wash", 7), ("ink", "mark", 4.5), ("quiet", "paper", 4.5),
    ("quiet", "wash", 4.5), ("accent-text", "paper", 4.5), ("accent-text", "wash", 4.5),
    ("on-accent", "accent", 4.5), ("accent", "paper", 3), ("edge-line", "paper", 3),
    ("edge-line", "wash", 3), ("do", "paper", 3), ("dont", "paper", 3), ("focus", "paper", 3),
    ("focus", "wash", 3), ("paper", "ink", 4.5),
  ]

  @Test("each pair reaches its ratio, light and dark", arguments: pairs.indices)
  func contrast(_ index: Int) throws {
    let pair = Self.pairs[index]
    for (scheme, colours) in [("light", Self.light), ("dark", Self.dark)] {
      let front = try #require(colours[pair.front], "--\(pair.front) in \(scheme)")
      let back = try #require(colours[pair.back], "--\(pair.back) in \(scheme)")
      #expect(
        front.contrast(with: back) >= pair.least, "\(pair.front) on \(pair.back), \(scheme)")
    }
  }

  @Test("do and don't differ in lightness, not in hue alone")
  func pairOfExamples() throws {
    for colours in [Self.light, Self.dark] {
      let (good, bad) = (try #require(colours["do"]), try #require(colours["dont"]))
      #expect(good.contrast(with: bad) >= 1.7)
    }
  }

  @Test("the dark values are the same, chosen or preferred")
  func darkTwice() {
    let preferred = Self.colours(after: ":where(:root:not([data-theme=\"light\"])) {")
    #expect(!Self.dark.isEmpty && preferred == Self.dark)
  }

  @Test("the company's companions are computed on the theme's own papers")
  func papers() {
    #expect(Self.light["paper"] == Accent.lightPaper && Self.dark["paper"] == Accent.darkPaper)
  }

  @Test("the company's text colour reads on washes too")
  func companions() throws {
    for (paper, colours) in [(Accent.lightPaper, Self.light), (Accent.darkPaper, Self.dark)] {
      let wash = try #require(colours["wash"])
      for accent in AccentTests.sample.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
        let companions = AccentTests.colours(accent, on: paper)
        #expect(companions[1].contrast(with: wash) >= 4.5, "\(accent) on the wash of \(paper)")
      }
    }
  }

  @Test("no style sheet but the first names a colour of its own, but for white paper and black ink")
  func noOther() {
    for (path, bytes) in Checkout.themeFiles().sorted(by: { $0.key < $1.key })
    where path.hasPrefix("styles/") && path != "styles/01-values.css" {
      let text = String(decoding: bytes, as: UTF8.self)
      let screen = text.split(separator: "@media print", maxSplits: 1).first ?? ""
      let strays = screen.matches(of: /#[0-9a-f]{3,6}\b/).map { String($0.0) }
      #expect(strays.allSatisfy { ["#fff", "#000", "#7c8597"].contains($0) }, "\(path): \(strays)")
    }
  }
}
