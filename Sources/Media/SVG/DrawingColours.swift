/// The colours with which a drawing paints: what it says of fills, strokes and stops, in attributes
/// and styles alike.
enum DrawingColours {
  private static let properties: [[UInt8]] = [
    "fill", "stroke", "stop-color", "flood-color",
  ].map { Array($0.utf8) }

  /// Colours by name are left alone, but for the two that every palette knows.
  private static let named = [
    "white": Colour(red: 255, green: 255, blue: 255), "black": Colour(red: 0, green: 0, blue: 0),
  ]

  /// - Parameter drawing: as it is published, so that comments and metadata are gone.
  static func all(in drawing: [UInt8]) -> Set<Colour> {
    var colours: Set<Colour> = []
    var place = 0
    while place < drawing.count {
      guard let property = properties.first(where: { drawing[place...].starts(with: $0) }),
        place > 0, isBoundary(drawing[place - 1])
      else {
        place += 1
        continue
      }
      place += property.count
      if let value = value(in: drawing, at: &place), let colour = colour(value) {
        colours.insert(colour)
      }
    }
    return colours
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte <= 0x20
      || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "{")]
        .contains(byte)
  }

  /// What stands behind `=` or `:`; nil for a longer name, `fill-rule`.
  private static func value(in drawing: [UInt8], at place: inout Int) -> String? {
    while place < drawing.count, drawing[place] <= 0x20 { place += 1 }
    guard place < drawing.count,
      drawing[place] == UInt8(ascii: "=") || drawing[place] == UInt8(ascii: ":")
    else { return nil }
    place += 1
    let skipped: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'")]
    while place < drawing.count, skipped.contains(drawing[place]) { place += 1 }
    let ends: [UInt8] = [
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "}"),
      UInt8(ascii: "<"), UInt8(ascii: ">"),
    ]
    let start = place
    while place < drawing.count, !ends.contains(drawing[place]), place - start < 60 { place += 1 }
    return String(decoding: drawing[start..<place], as: UTF8.self).trimmed.lowercased()
  }

  private static func colour(_ value: String) -> Colour? {
    if let known = Colour(value) ?? named[value] { return known }
    guard value.hasPrefix("rgb("), value.hasSuffix(")") else { return nil }
    let parts = value.dropFirst(4).dropLast().split { ", ".contains($0) }.compactMap { UInt8($0) }
    return parts.count == 3 ? Colour(red: parts[0], green: parts[1], blue: parts[2]) : nil
  }
}
