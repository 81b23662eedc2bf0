import CharterModel
import Diagnosis
import Markdown
import Media
import SitePlan

/// The company's colour and those that go with it in light and dark, by contrast and not by taste:
/// text in the accent reaches 4.5 on the paper, and so does text on the accent.
struct Accent {
  /// The papers of the default theme.
  static let lightPaper = Colour(red: 0xFC, green: 0xFC, blue: 0xFA)
  static let darkPaper = Colour(red: 0x11, green: 0x1A, blue: 0x2D)
  private static let white = Colour(red: 255, green: 255, blue: 255)
  private static let black = Colour(red: 0, green: 0, blue: 0)

  let colour: Colour

  /// The custom properties for one paper.
  func properties(on paper: Colour) -> String {
    let isLight = paper.luminance > 0.5
    let away = isLight ? Self.black : Self.white
    // A rule or a mark needs 3 (WCAG 1.4.11), text 4.5 (1.4.3): 5.2 on the paper is 4.5 on its wash.
    let mark = adjusted(towards: away, until: 3.2, on: paper, andInk: 4.5)
    let text = adjusted(towards: away, until: 5.2, on: paper)
    let ink = Self.ink(on: mark)
    return "--accent: \(mark); --accent-text: \(text); --on-accent: \(ink);"
  }

  /// White or the dark paper, whichever reads better on a colour.
  private static func ink(on colour: Colour) -> Colour {
    colour.contrast(with: white) >= colour.contrast(with: darkPaper) ? white : darkPaper
  }

  /// The colour, mixed with black or white as little as the ratios ask for: its own on the paper,
  /// and that of text on it.
  private func adjusted(
    towards away: Colour, until ratio: Double, on paper: Colour, andInk inkRatio: Double = 1
  ) -> Colour {
    for step in 0...50 {
      let mixed = colour.mixed(with: away, Double(step) / 50)
      let isReadable = mixed.contrast(with: Self.ink(on: mixed)) >= inkRatio
      if mixed.contrast(with: paper) >= ratio, isReadable { return mixed }
    }
    return away
  }
}

extension Site {
  /// A flat sample of a colour: a style attribute may not say it under the site's policy.
  static func swatch(_ colour: BrandColour) -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200">\
      <path fill="\(colour.hex)" d="M0 0h320v200H0z"/></svg>\n
      """.utf8)
  }
}
