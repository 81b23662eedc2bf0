import CharterModel
import Markdown
import SitePlan

/// The brand's colours for design tools: Design Tokens Format Module 2025.10.
extension Site {
  /// Nil without colours.
  var colourTokens: JSONValue? {
    let colours = brandColours
    guard !colours.isEmpty else { return nil }
    var taken: Set<String> = []
    let tokens = colours.map { colour in
      JSONValue.Member(name: Self.tokenName(colour.name, &taken), value: Self.token(colour))
    }
    return .object([.init(name: "$type", value: "color")] + tokens)
  }

  /// A name may hold no point, no brace and no dollar sign at its beginning.
  private static func tokenName(_ name: String, _ taken: inout Set<String>) -> String {
    let slug = Slug.make(name)
    let stem = slug.isEmpty ? "colour" : slug
    if taken.insert(stem).inserted { return stem }
    let free = (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
    taken.insert(free)
    return free
  }

  private static func token(_ colour: BrandColour) -> JSONValue {
    let channels = [colour.hex.red, colour.hex.green, colour.hex.blue]
    let token = JSONValue.members([
      "$value": .members([
        "colorSpace": "srgb", "components": .list(channels.map { .decimal(share($0)) }),
        "hex": .text(colour.hex.description),
      ])
    ])
    let words = [colour.name, colour.role].compactMap(\.self).joined(separator: " — ")
    return token.adding("$description", .text(words))
  }

  /// A channel's share of 255, to four decimals.
  static func share(_ channel: UInt8) -> String {
    let tenThousandths = (Int(channel) * 10_000 + 127) / 255
    guard tenThousandths % 10_000 != 0 else { return String(tenThousandths / 10_000) }
    let digits = String(tenThousandths)
    return "0." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
