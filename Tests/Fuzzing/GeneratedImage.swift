import Workbench

/// The beginning of a picture by chance: true signatures, sizes and lengths that lie.
enum GeneratedImage {
  static func bytes(_ chance: inout SeededChance) -> [UInt8] {
    func some(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in chance.pick([0, 0, 1, 2, 8, 16, 0x7F, 0x80, 0xFF, 0xC0, 0xE1, 0xDA]) }
    }
    func text(_ text: String) -> [UInt8] { Array(text.utf8) }
    switch chance.number(below: 7) {
    case 0:
      return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + text("IHDR")
        + some(chance.number(below: 30))
    case 1: return text(chance.pick(["GIF87a", "GIF89a"])) + some(chance.number(below: 12))
    case 2:
      var jpeg: [UInt8] = [0xFF, 0xD8]
      for _ in 0...chance.number(below: 5) {
        jpeg += [0xFF, chance.pick([0xC0, 0xC2, 0xC4, 0xDA, 0xE0, 0xE1, 0xFE, 0xFF, 0x00])]
        let count = chance.number(below: 40)
        jpeg += chance.happens(oneIn: 3) ? some(2) : [0, UInt8(count + 2)]
        if chance.happens(oneIn: 3) {
          jpeg += text("Exif") + [0, 0] + text(chance.pick(["II", "MM", "IM"])) + [0, 42]
        }
        jpeg += some(count)
      }
      return jpeg
    case 3:
      return text("RIFF") + some(4) + text("WEBP")
        + text(chance.pick(["VP8 ", "VP8L", "VP8X", "ALPH"]))
        + some(chance.number(below: 40))
    case 4: return some(chance.number(below: 60))
    default: return svg(&chance)
    }
  }

  private static func svg(_ chance: inout SeededChance) -> [UInt8] {
    var parts = chance.pick([
      "", "\u{FEFF}", "<?xml version='1.0'?>", "<!-- ", "<!DOCTYPE svg [", " ",
    ])
    parts += "<svg"
    for _ in 0..<chance.number(below: 40) {
      parts += chance.pick([
        " width='1e999'", " viewBox='0 0 24 12'", " height=\"-3px\"", " onload=x", ">", "/>", "<g>",
        "<script>", "</svg>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "&#x6A;", "&x;", "'",
        "\"",
        " href='data:image/png;base64,", " style='url(", "<style>@import", "<s:a ", "=", "<", " ",
        " xlink:href=\"#a\"", "é", "\u{0}",
      ])
    }
    let bytes = Array(parts.utf8)
    return chance.happens(oneIn: 8) ? [0xFF, 0xFE] + bytes.flatMap { [$0, 0] } : bytes
  }
}
