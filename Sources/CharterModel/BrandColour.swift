import Media

/// A row of the table of colours.
package struct BrandColour: Sendable {
  package var name: String
  package var hex: Colour
  package var cmyk: String?
  package var pantone: String?
  package var ral: String?
  package var tier: Choice?
  package var role: String?
  package var textOnIt: String?
}

extension CharterTable {
  /// The rows of the colour table whose figures are colours.
  package var colours: [BrandColour] {
    rows.compactMap { row in
      guard let name = row.fields[Colours.name],
        let hex = row.fields[Colours.hex].flatMap(Colour.init)
      else { return nil }
      return BrandColour(
        name: name, hex: hex, cmyk: row.fields[Colours.cmyk],
        pantone: row.fields[Colours.pantone], ral: row.fields[Colours.ral],
        tier: row.fields[Colours.tier], role: row.fields[Colours.role],
        textOnIt: row.fields[Colours.textOnIt])
    }
  }
}
