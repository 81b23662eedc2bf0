import CharterModel
import Layouts
import Markdown
import Media
import SitePlan

/// The logo as the header shows it, and the sign in the tabs of browsers.
extension Site {
  /// One picture, or one for each scheme where the header's ground asks for another.
  var logoViews: [View] {
    let kinds = Scheme.allCases.map { SchemeColours($0, of: charter.configuration).logoGround }
      .map { logo(on: $0) }
    guard let light = kinds[0], let dark = kinds[1] else { return [] }
    if light == dark { return [logoView(light, in: nil)] }
    return [logoView(light, in: .light), logoView(dark, in: .dark)]
  }

  private struct LogoFile: Equatable {
    var path: String
    /// Whether it was made for the other ground: it then brings its own.
    var needsPlate: Bool
  }

  private func logo(on ground: Colour) -> LogoFile? {
    let (onLight, onDark) = (picture(Logo.light), picture(Logo.dark))
    let (fit, other) = ground.isDark ? (onDark, onLight) : (onLight, onDark)
    return fit.map { LogoFile(path: $0, needsPlate: false) }
      ?? other.map { LogoFile(path: $0, needsPlate: true) }
  }

  private func logoView(_ logo: LogoFile, in scheme: Scheme?) -> View {
    let size = files.media[logo.path]?.size
    let plate =
      logo.needsPlate ? (logo.path == picture(Logo.light) ? " plate-light" : " plate-dark") : ""
    let name = charter.configuration.fields[Configuration.company] ?? ""
    return View(
      PageShapes.logo,
      [
        "alt": .text(name.folded == siteName.folded ? "" : name),
        "class": .text("logo" + (scheme.map { " in-" + $0.rawValue } ?? "") + plate),
        "height": size.map { .text($0.height) },
        "href": files.addresses.address(ofMedia: logo.path).map { .address($0) },
        "width": size.map { .text($0.width) },
      ])
  }

  /// The path of one of the logo's files, if it is a picture that may be shown.
  private func picture(_ field: Field<String>) -> String? {
    guard let path = charter.configuration.identity.logo[field].flatMap(Identity.path),
      files.media[path]?.format.isImage == true, files.addresses.address(ofMedia: path) != nil
    else { return nil }
    return path
  }

  /// The picture of the home page; it says nothing that the page does not, so it has no words.
  var illustrationView: View? {
    let identity = charter.configuration.identity
    guard let path = identity.illustration[Identity.illustrationField].flatMap(Identity.path),
      let facts = files.media[path], facts.format.isImage, let size = facts.size,
      let address = files.addresses.address(ofMedia: path)
    else { return nil }
    return View(
      PageShapes.logo,
      ["height": .text(size.height), "href": .address(address), "width": .text(size.width)])
  }

  /// The company's sign; a logo that is about square; for a wide one the company's initial on its
  /// colour; else the theme's mark.
  func iconAddress(in theme: Theme) -> String? {
    let square = picture(Logo.light).flatMap { files.media[$0]?.isAboutSquare == true ? $0 : nil }
    return (picture(Logo.icon) ?? square).flatMap { files.addresses.address(ofMedia: $0) }
      ?? theme.address(ofAsset: Self.madeIcon) ?? theme.icon
  }

  static let madeIcon = "initial.svg"

  /// The initial on the company's colour, for a logo that no tab has room for.
  var initialIcon: [UInt8]? {
    guard let logo = picture(Logo.light) ?? picture(Logo.dark),
      files.media[logo]?.isAboutSquare != true,
      picture(Logo.icon) == nil
    else { return nil }
    let name = charter.configuration.fields[Configuration.company] ?? siteName
    guard let initial = name.first(where: \.isLetter) else { return nil }
    let colours = SchemeColours(.light, of: charter.configuration)
    let ground = colours.header ?? colours.accent?.colour ?? colours.ink
    var svg: [UInt8] = Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">\
      <path fill="\(ground)" d="M0 0h32v32H0z"/><text x="16" y="23.5" text-anchor="middle" \
      font-family="Georgia, serif" font-size="22" fill="\(ground.bestInk)">
      """.utf8)
    svg.appendEscaped(initial.uppercased().utf8)
    svg.append("</text></svg>\n")
    return svg
  }
}

extension MediaFacts {
  /// Whether it fills the square of a tab.
  fileprivate var isAboutSquare: Bool {
    guard let size else { return false }
    return size.width * 4 <= size.height * 5 && size.height * 4 <= size.width * 5
  }
}
