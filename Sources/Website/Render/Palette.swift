import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  var brandColours: [BrandColour] {
    charter.tables.first { $0.kind.id == Colours.kind.id }?.colours ?? []
  }

  static func swatchAddress(_ colour: BrandColour) -> String {
    "assets/ink-\(Slug.make(colour.name))-\(colour.hex.description.dropFirst()).svg"
  }

  func addPalette(to view: inout View, on page: SitePage) {
    let colours = brandColours
    view["colours"] = .list(
      colours.map { colour in
        View(
          PageShapes.colour,
          [
            "name": .text(colour.name), "hex": .text(colour.hex.description),
            "rgb": .text("\(colour.hex.red) \(colour.hex.green) \(colour.hex.blue)"),
            "cmyk": colour.cmyk.map { .text($0) },
            "role": colour.role.map { .text(typeset($0)) },
            "swatch": .text(page.root + Self.swatchAddress(colour)),
          ])
      })
    view["pairs"] = .list(
      colours.flatMap { background in
        colours.filter { $0.hex != background.hex }.map { pairView(text: $0, on: background) }
      })
  }

  private func pairView(text: BrandColour, on background: BrandColour) -> View {
    let ratio = text.hex.contrast(with: background.hex)
    let key =
      ratio >= 7
      ? "contrastAAA" : ratio >= 4.5 ? "contrastAA" : ratio >= 3 ? "contrastLarge" : "contrastNone"
    // Cut, not rounded: 4.499 is not 4.5.
    let hundredths = Int(ratio * 100)
    let mark = language == .french ? "," : "."
    let digits = hundredths % 100
    return View(
      PageShapes.pair,
      [
        "class": .text("ground-\(Slug.make(background.name)) inked-\(Slug.make(text.name))"),
        "text": .text(text.name), "background": .text(background.name),
        "ratio": .text("\(hundredths / 100)\(mark)\(digits < 10 ? "0" : "")\(digits)"),
        "verdict": .text(strings.word(key)), "passes": .flag(ratio >= 4.5),
      ])
  }
}
