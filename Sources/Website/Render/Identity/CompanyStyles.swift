import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

extension Site {
  /// The stylesheet of the company's own colours and typefaces, and the sample of each brand colour.
  var companyStyles: String? {
    let configuration = charter.configuration
    var css = Voice.allCases.map { faceRules($0) }.joined()
    let light = SchemeColours(.light, of: configuration)
    let dark = SchemeColours(.dark, of: configuration)
    if !light.properties.isEmpty {
      css += ":root, :root[data-theme=\"light\"] { \(light.properties)}\n"
    }
    if !dark.properties.isEmpty || !light.properties.isEmpty {
      let dark = dark.properties(over: light)
      css +=
        "@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { \(dark)} }\n"
        + ":root[data-theme=\"dark\"] { \(dark)}\n"
    }
    if !light.properties.isEmpty { css += Self.printStyles }
    for colour in brandColours {
      let name = Slug.make(colour.name)
      css +=
        ".ground-\(name) { background: \(colour.hex); }\n.inked-\(name) { color: \(colour.hex); }\n"
    }
    css += specimenRules
    return css.isEmpty ? nil : css
  }

  /// Ink on white: paper has its own.
  private static let printStyles =
    "@media print { :root, :root[data-theme] { --accent: #000; --accent-text: #000; } }\n"

  /// The files of a voice's typeface, and its place before the theme's own.
  /// - Parameter top: the way from the style sheet to the site's top.
  func faceRules(_ voice: Voice, from top: String = "../") -> String {
    guard let face = charter.configuration.identity.typefaces[voice] else { return "" }
    let names = (face[Typeface.name] ?? []).map(\.value).filter(Typeface.isName)
    // Text is never hidden for want of a file, and does not move when one comes late.
    let cuts = Typeface.cuts.compactMap { cut -> String? in
      guard let path = face[cut].flatMap(Identity.path),
        let address = files.addresses.address(ofMedia: path)
      else { return nil }
      let name = cut.definition.name.en
      let weight = name.hasPrefix("variable") ? "100 900" : name.hasPrefix("bold") ? "700" : "400"
      let style = name.hasSuffix("italic") ? "italic" : "normal"
      return "@font-face { font-family: house-\(voice.rawValue); src: url(\"\(top)\(address)\") "
        + "format(\"woff2\"); font-weight: \(weight); font-style: \(style); font-display: optional; }\n"
    }
    let stack =
      (cuts.isEmpty ? [] : ["house-" + voice.rawValue]) + names.map(Self.family)
      + ["var(--\(voice.rawValue)-stack)"]
    return cuts.joined() + ":root { --\(voice.rawValue): \(stack.joined(separator: ", ")); }\n"
  }

  /// A name as a style sheet says it: in quotes, but for those that mean a kind of face.
  private static func family(_ name: String) -> String {
    let kinds = ["serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif"]
    return kinds.contains(name.folded) ? name.folded : "\"\(name)\""
  }
}

extension SchemeColours {
  /// The properties that stand over another scheme's: what that one sets and this one does not is the
  /// theme's again.
  fileprivate func properties(over other: SchemeColours) -> String {
    var css = properties
    if other.header != nil, header == nil {
      css +=
        "--header: var(--paper); --on-header: var(--ink); --header-rule: 4px double var(--ink); "
        + "--header-mark: var(--accent); --header-focus: var(--focus); "
    }
    if other.hasOwnGround, !hasOwnGround { css += ground }
    return css
  }
}
