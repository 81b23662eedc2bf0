import CharterModel
import Markdown
import Media
import SitePlan

/// An asset's own file drawn with what must stay free around it, and as it must not be used. The file
/// is shown as it is: only how it is placed says what is meant.
struct AssetDrawing {
  enum Misuse: String, CaseIterable {
    case stretched, tilted, recoloured, shadowed, crowded
    case wrongGround = "wrong-ground"
  }

  private let href: [UInt8]
  /// In units of the drawing: the longer side is 400.
  private let width: Int
  private let height: Int
  private let ground: Colour

  init(of picture: ShownPicture, from page: SitePage, on ground: Colour) {
    var href: [UInt8] = []
    href.appendEscapedAddress((page.root + picture.address).utf8)
    self.href = href
    let (width, height) = (max(picture.size.width, 1), max(picture.size.height, 1))
    let longest = max(width, height)
    self.width = max(width * 400 / longest, 1)
    self.height = max(height * 400 / longest, 1)
    self.ground = ground
  }

  /// The file with the space that stays free around it.
  /// - Parameters:
  ///   - share: of the file's width, in per cent.
  ///   - label: what the drawing shows, for those who do not see it.
  func construction(share: Int, label: String) -> [UInt8] {
    let margin = max(width * share / 100, 1)
    let (edge, inner) = (24, 24 + margin)
    let (outerWidth, outerHeight) = (width + 2 * margin, height + 2 * margin)
    var svg = opening(outerWidth + 2 * edge, outerHeight + 2 * edge, label: label)
    svg += ground(ground, outerWidth + 2 * edge, outerHeight + 2 * edge)
    let outer = "M\(edge) \(edge)h\(outerWidth)v\(outerHeight)h-\(outerWidth)z"
    let hole = "M\(inner) \(inner)v\(height)h\(width)v-\(height)z"
    svg += Array("<path class=\"drawing-zone\" d=\"\(outer)\(hole)\"/>".utf8)
    svg += image(inner, inner, width, height)
    svg += Array("<path class=\"drawing-edge\" d=\"\(outer)\"/>".utf8)
    return svg + Array("</svg>".utf8)
  }

  /// Nil for a wrong ground where every ground is right.
  func drawn(_ misuse: Misuse, wrongGround: Colour?) -> [UInt8]? {
    // A canvas of 200 by 130, the file in the middle.
    let scale = min(140.0 / Double(width), 62.0 / Double(height))
    let wide = max(Int(Double(width) * scale), 1)
    let high = max(Int(Double(height) * scale), 1)
    let (left, top) = (100 - wide / 2, 65 - high / 2)
    var svg = opening(200, 130, label: nil)
    let plain = image(left, top, wide, high)
    switch misuse {
    case .stretched:
      svg += ground(ground, 200, 130)
      svg += image(15, 65 - high / 3, 170, max(high * 2 / 3, 1), " preserveAspectRatio=\"none\"")
    case .tilted:
      svg += ground(ground, 200, 130)
      svg += Array("<g transform=\"rotate(-16 100 65)\">".utf8) + plain + Array("</g>".utf8)
    case .recoloured:
      svg += Self.filter(
        "d_recoloured",
        "<feFlood flood-color=\"#c2188b\"/><feComposite operator=\"in\" in2=\"SourceAlpha\"/>")
      svg += ground(ground, 200, 130)
      svg += image(left, top, wide, high, " filter=\"url(#d_recoloured)\"")
    case .shadowed:
      svg += Self.filter(
        "d_shadowed", "<feDropShadow dx=\"4\" dy=\"5\" stdDeviation=\"2\" flood-opacity=\".7\"/>")
      svg += ground(ground, 200, 130)
      svg += image(left, top, wide, high, " filter=\"url(#d_shadowed)\"")
    case .crowded:
      svg += ground(ground, 200, 130)
      svg += plain + crowd(left, top, wide, high)
    case .wrongGround:
      guard let wrongGround else { return nil }
      svg += ground(wrongGround, 200, 130)
      svg += plain
    }
    return svg + Array("<path class=\"drawing-strike\" d=\"M0 130L200 0\"/></svg>".utf8)
  }

  /// Lines of a text that leave no room.
  private func crowd(_ left: Int, _ top: Int, _ wide: Int, _ high: Int) -> [UInt8] {
    let lines = [
      (left - 6, top - 9, wide), (left + 4, top + high + 2, wide - 10),
      (left - 2, top + high + 12, wide - 24), (left + wide + 2, top + 2, 22),
      (left + wide + 2, top + 12, 18),
    ]
    let ink = ground.contrast(with: Colour(red: 0, green: 0, blue: 0)) > 7 ? "#333" : "#ddd"
    return Array(
      lines.map { x, y, length in
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(max(length, 4))\" height=\"6\" fill=\"\(ink)\"/>"
      }.joined().utf8)
  }

  private func opening(_ width: Int, _ height: Int, label: String?) -> [UInt8] {
    var svg = Array("<svg class=\"drawing\" viewBox=\"0 0 \(width) \(height)\" ".utf8)
    if let label {
      svg += Array("role=\"img\" aria-label=\"".utf8)
      svg.appendEscaped(label.utf8)
      svg += Array("\">".utf8)
    } else {
      svg += Array("aria-hidden=\"true\" focusable=\"false\">".utf8)
    }
    return svg
  }

  private func ground(_ colour: Colour, _ width: Int, _ height: Int) -> [UInt8] {
    Array("<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(colour)\"/>".utf8)
  }

  private func image(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ more: String = ""
  ) -> [UInt8] {
    Array("<image href=\"".utf8) + href
      + Array(
        "\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(more)/>".utf8)
  }

  private static func filter(_ id: String, _ primitive: String) -> [UInt8] {
    Array("<filter id=\"\(id)\">\(primitive)</filter>".utf8)
  }
}
