import CharterModel
import Diagnosis
import Markdown
import Media
import SitePlan

/// The palette for those who build with it: design tokens, style sheets, a swatch exchange file.
struct ColourFile {
  var title: String
  /// From the site's top.
  var address: String
  var bytes: [UInt8]
}

extension Site {
  /// One for each kind of tool, under the table's name in the site's language; none without colours.
  var colourFiles: [ColourFile] {
    let colours = brandColours
    guard !colours.isEmpty else { return [] }
    let stem = "assets/" + PublishedName.stem(Colours.kind.name[language])
    let named = ColourTokens.named(colours)
    let isFrench = language == .french
    return [
      ColourFile(
        title: isFrench ? "Jetons (DTCG, JSON)" : "Tokens (DTCG, JSON)",
        address: stem + ".tokens.json",
        bytes: Array(ColourTokens.document(of: colours, in: language).utf8)),
      ColourFile(
        title: "CSS", address: stem + ".css",
        bytes: Array(
          (":root {\n" + named.map { "  --\($0): \($1.hex);\n" }.joined() + "}\n").utf8)),
      ColourFile(
        title: "SCSS", address: stem + ".scss",
        bytes: Array(named.map { "$\($0): \($1.hex);\n" }.joined().utf8)),
      ColourFile(
        title: isFrench ? "Nuancier Adobe (ASE)" : "Adobe swatches (ASE)",
        address: stem + ".ase", bytes: SwatchExchange.bytes(of: colours)),
    ]
  }
}

/// The colours as design tokens: Design Tokens Community Group, format and colour modules 2025.10.
enum ColourTokens {
  /// Each with a name that style sheets and tokens alike can say, no two alike.
  static func named(_ colours: [BrandColour]) -> [(name: String, colour: BrandColour)] {
    var taken: Set<String> = []
    var counts: [String: Int] = [:]
    return colours.map { colour in
      let slug = Slug.make(colour.name)
      // A name of CSS and SCSS does not begin with a figure.
      let stem = slug.first?.isNumber == true ? "c-" + slug : slug
      var name = stem
      while !taken.insert(name).inserted {
        let number = (counts[stem] ?? 1) + 1
        counts[stem] = number
        name = "\(stem)-\(number)"
      }
      return (name, colour)
    }
  }

  /// Under a group named as the table is, in the site's language.
  static func document(of colours: [BrandColour], in language: Language) -> String {
    let group = Colours.kind.name[language]
    let tokens = named(colours).map { name, colour in
      "    \(quoted(name)): {\n      " + members(of: colour).joined(separator: ",\n      ")
        + "\n    }"
    }
    return "{\n  \(quoted(group)): {\n    \"$type\": \"color\",\n"
      + tokens.joined(separator: ",\n") + "\n  }\n}\n"
  }

  private static func members(of colour: BrandColour) -> [String] {
    let channels = [colour.hex.red, colour.hex.green, colour.hex.blue].map(component)
    var members = [
      "\"$value\": { \"colorSpace\": \"srgb\", \"components\": [\(channels.joined(separator: ", "))], "
        + "\"alpha\": 1, \"hex\": \"\(colour.hex)\" }"
    ]
    if let role = colour.role { members.append("\"$description\": \(quoted(role))") }
    let inks = [("cmyk", colour.cmyk), ("pantone", colour.pantone), ("ral", colour.ral)]
      .compactMap { key, value in value.map { "\(quoted(key)): \(quoted($0))" } }
    if !inks.isEmpty {
      members.append("\"$extensions\": { \"diapason\": { \(inks.joined(separator: ", ")) } }")
    }
    return members
  }

  /// A channel from 0 to 1, to the fifth decimal: enough to come back to the same byte.
  private static func component(_ channel: UInt8) -> String {
    if channel == 0 { return "0" }
    if channel == 255 { return "1" }
    let digits = String((Int(channel) * 100_000 + 127) / 255)
    return "0." + String(repeating: "0", count: 5 - digits.utf8.count) + digits
  }

  private static func quoted(_ text: String) -> String {
    JSONValue.text(text).document.trimmed
  }
}

/// Adobe Swatch Exchange, version 1.0: big-endian, names in UTF-16, a colour in sRGB and, where its
/// inks are known, the same for print.
enum SwatchExchange {
  static func bytes(of colours: [BrandColour]) -> [UInt8] {
    var blocks: [[UInt8]] = []
    for colour in colours {
      let channels = [colour.hex.red, colour.hex.green, colour.hex.blue].map { Float($0) / 255 }
      blocks.append(block(colour.name, model: "RGB ", channels))
      if let inks = colour.cmyk.flatMap(inks) {
        blocks.append(block(colour.name + " CMYK", model: "CMYK", inks))
      }
    }
    return Array("ASEF".utf8) + short(1) + short(0) + long(UInt32(clamping: blocks.count))
      + blocks.joined()
  }

  private static func block(_ name: String, model: String, _ values: [Float]) -> [UInt8] {
    let units = Array(name.utf16.prefix(1000)) + [0]
    var body = short(UInt16(clamping: units.count))
    for unit in units { body += short(unit) }
    body += Array(model.utf8)
    for value in values { body += long(value.bitPattern) }
    // 0: a global colour.
    body += short(0)
    return short(0x0001) + long(UInt32(clamping: body.count)) + body
  }

  /// Four figures in per cent, whatever stands between them, as shares of one.
  private static func inks(_ text: String) -> [Float]? {
    let figures = text.split { !$0.isNumber && $0 != "," && $0 != "." }.compactMap {
      Float($0.replacing(",", with: "."))
    }
    guard figures.count == 4, figures.allSatisfy({ (0...100).contains($0) }) else { return nil }
    return figures.map { $0 / 100 }
  }

  private static func short(_ value: UInt16) -> [UInt8] {
    [UInt8(value >> 8), UInt8(truncatingIfNeeded: value)]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
