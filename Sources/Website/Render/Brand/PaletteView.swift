import CharterModel
import Layouts
import Markdown
import Media
import SitePlan

extension Site {
  var brandColours: [BrandColour] {
    charter.tables.first { $0.kind.id == Colours.kind.id }?.colours ?? []
  }

  static func swatchAddress(_ colour: BrandColour) -> String {
    "assets/ink-\(Slug.make(colour.name))-\(colour.hex.description.dropFirst()).svg"
  }

  /// The most colours that are compared with one another: more is no palette, and no table to read.
  private static let compared = 24

  func addPalette(to view: inout View, on page: SitePage) {
    let colours = brandColours
    let compared = Array(colours.prefix(Self.compared))
    view["colours"] = .list(colours.map { colourView($0, on: page) })
    view["tiers"] = .list(tierViews(colours, on: page))
    view["pairs"] = .list(
      compared.flatMap { background in
        compared.filter { $0.hex != background.hex }.map { pairView(text: $0, on: background) }
      })
    var matrix = matrixView(compared)
    if compared.count < colours.count {
      matrix["note"] = .text(filled("contrastsFirst", "count", text(of: compared.count)))
    }
    view["matrix"] = colours.count > 1 ? .view(matrix) : nil
    view["downloads"] = .list(
      colourFiles.map { file in
        View(
          PaletteShapes.download,
          [
            "href": .text(page.root + file.address), "title": .text(file.title),
            "weight": .text(words.weight(file.bytes.count)),
          ])
      })
  }

  /// By their tier, in the order of the tiers' first colours; those that name none come last.
  private func tierViews(_ colours: [BrandColour], on page: SitePage) -> [View] {
    var tiers: [Choice?] = []
    for colour in colours where !tiers.contains(colour.tier) { tiers.append(colour.tier) }
    tiers = tiers.filter { $0 != nil } + tiers.filter { $0 == nil }
    return tiers.map { tier in
      View(
        PaletteShapes.tier,
        [
          "colours": .list(
            colours.filter { $0.tier == tier }.map { colourView($0, on: page) }),
          "title": tier.map { .text(typeset($0.label[language])) },
        ])
    }
  }

  private func colourView(_ colour: BrandColour, on page: SitePage) -> View {
    View(
      PaletteShapes.colour,
      [
        "cmyk": colour.cmyk.map { .text($0) }, "hex": .text(colour.hex.description),
        "name": .text(colour.name), "pantone": colour.pantone.map { .text($0) },
        "ral": colour.ral.map { .text($0) },
        "rgb": .text("\(colour.hex.red) \(colour.hex.green) \(colour.hex.blue)"),
        "role": colour.role.map { .text(typeset($0)) },
        "swatch": .text(page.root + Self.swatchAddress(colour)),
        "tints": .list(
          colour.tints.map { share, tint in
            View(
              PaletteShapes.tint,
              ["hex": .text(tint.description), "share": .text("\(share)\u{A0}%")])
          }),
      ])
  }

  /// A row for each colour of a text, a column for each ground.
  private func matrixView(_ colours: [BrandColour]) -> View {
    let rows = colours.map { text in
      let cells = colours.map { ground in
        var cell = View(PaletteShapes.matrixCell, copying: pairView(text: text, on: ground))
        cell["isSame"] = .flag(text.hex == ground.hex)
        return cell
      }
      return View(
        PaletteShapes.matrixRow, ["cells": .list(cells), "text": .text(text.name)])
    }
    return View(
      PaletteShapes.matrix,
      [
        "grounds": .list(colours.map { View(PageShapes.text, ["text": .text($0.name)]) }),
        "rows": .list(rows),
      ])
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
        "background": .text(background.name),
        "class": .text("ground-\(Slug.make(background.name)) inked-\(Slug.make(text.name))"),
        "passes": .flag(ratio >= 4.5),
        "ratio": .text("\(hundredths / 100)\(mark)\(digits < 10 ? "0" : "")\(digits)"),
        "text": .text(text.name), "verdict": .text(strings.word(key)),
      ])
  }
}

extension BrandColour {
  /// With so many per cent of the colour in white; none of one that is nearly white itself.
  var tints: [(share: Int, colour: Colour)] {
    let white = Colour(red: 255, green: 255, blue: 255)
    guard hex.contrast(with: white) > 1.3 else { return [] }
    return [80, 60, 40, 20].map { ($0, hex.mixed(with: white, Double(100 - $0) / 100)) }
  }
}
