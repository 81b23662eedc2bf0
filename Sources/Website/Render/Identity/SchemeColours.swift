import CharterModel
import Layouts
import Markdown
import Media
import SitePlan

/// The colours of one scheme: those that the company gives, and all that follow from them by contrast.
package struct SchemeColours: Sendable {
  package let scheme: Scheme
  package let paper: Colour
  package let ink: Colour
  /// Whether the company gives one of the two.
  let hasOwnGround: Bool
  let accent: Accent?
  /// The header's ground, where it is another than the paper.
  let header: Colour?

  /// The ink of the default theme's papers.
  private static let lightInk = Colour(red: 0x17, green: 0x20, blue: 0x3A)
  private static let darkInk = Colour(red: 0xE9, green: 0xE7, blue: 0xE0)
  private static let white = Colour(red: 255, green: 255, blue: 255)
  private static let black = Colour(red: 0, green: 0, blue: 0)

  package init(_ scheme: Scheme, of configuration: Configuration) {
    func given(_ field: Field<String>) -> Colour? {
      configuration.colour(field, in: scheme).flatMap { Colour($0.text) }
    }
    let isLight = scheme == .light
    self.scheme = scheme
    let (paper, ink) = (given(HouseColours.paper), given(HouseColours.ink))
    self.paper = paper ?? (isLight ? Accent.lightPaper : Accent.darkPaper)
    self.ink = ink ?? (isLight ? Self.lightInk : Self.darkInk)
    hasOwnGround = paper != nil || ink != nil
    accent = given(HouseColours.accent).map(Accent.init)
    // A light ground would glare above a dark page.
    let day = configuration.colour(HouseColours.header, in: .light).flatMap { Colour($0.text) }
    header = given(HouseColours.header) ?? day.flatMap { $0.isDark || isLight ? $0 : nil }
  }

  /// What the logo stands on.
  var logoGround: Colour { header ?? paper }

  /// The custom properties of the scheme that differ from the theme's; empty if none does.
  var properties: String {
    var css = ""
    if hasOwnGround { css += ground }
    if let accent {
      css += accent.properties(on: paper)
      css += " --brand: \(accent.colour); --on-brand: \(accent.colour.bestInk); "
    }
    if let header {
      css +=
        "--header: \(header); --on-header: \(header.bestInk); --header-rule: 0 none; "
        + "--header-mark: currentcolor; --header-focus: \(header.bestInk); "
    }
    return css
  }

  /// Greys between the ink and the paper, each as far from them as what it is for asks.
  var ground: String {
    let wash = paper.mixed(with: ink, 0.05)
    let quiet = ink.faded(towards: paper) {
      $0.contrast(with: paper) >= 5.2 && $0.contrast(with: wash) >= 4.6
    }
    let edge = ink.faded(towards: paper) {
      $0.contrast(with: paper) >= 3.3 && $0.contrast(with: wash) >= 3.1
    }
    return "--paper: \(paper); --ink: \(ink); --quiet: \(quiet); "
      + "--line: \(paper.mixed(with: ink, 0.17)); --edge-line: \(edge); --wash: \(wash); "
  }
}

/// What a page can be read on: the theme's own signs (do, don't, the mark of a search) must stand out.
extension SchemeColours {
  /// The least contrast of the ink with the paper. On a dark ground the colour of marks asks for more.
  package var leastContrast: Double { scheme == .light ? 7 : 10 }

  package var isGroundFit: Bool {
    scheme == .light
      ? paper.contrast(with: Self.black) >= 16 : paper.contrast(with: Self.white) >= 13
  }

  /// The paper, as little lighter or darker as it must be.
  package var fitPaper: Colour {
    let away = scheme == .light ? Self.white : Self.black
    for step in 0...50 {
      let mixed = paper.mixed(with: away, Double(step) / 50)
      let other = scheme == .light ? Self.black : Self.white
      if mixed.contrast(with: other) >= (scheme == .light ? 16 : 13) { return mixed }
    }
    return away
  }

  package var isInkFit: Bool { ink.contrast(with: paper) >= leastContrast }

  package var fitInk: Colour {
    let away = scheme == .light ? Self.black : Self.white
    for step in 0...50 {
      let mixed = ink.mixed(with: away, Double(step) / 50)
      if mixed.contrast(with: paper) >= leastContrast { return mixed }
    }
    return away
  }
}

extension Colour {
  private static let white = Colour(red: 255, green: 255, blue: 255)
  private static let black = Colour(red: 0, green: 0, blue: 0)

  /// Black or white, whichever reads better on it: one of them always reaches 4.5.
  var bestInk: Colour {
    contrast(with: Self.white) >= contrast(with: Self.black) ? Self.white : Self.black
  }

  /// Whether white reads better on it than black.
  var isDark: Bool { bestInk == Self.white }

  /// Mixed with another as far as it still passes; itself if it passes only alone, or not at all.
  func faded(towards other: Colour, _ passes: (Colour) -> Bool) -> Colour {
    for step in stride(from: 45, to: 0, by: -1) {
      let mixed = mixed(with: other, Double(step) / 50)
      if passes(mixed) { return mixed }
    }
    return self
  }
}
