import CharterModel
import Layouts
import Markdown
import SitePlan

/// The specimens of the brand's typefaces, and the rules by which a page shows them.
extension Site {
  private var typefaceRows: [CharterTable.Row] { charter.rows(of: Typefaces.kind) }

  func addTypefaces(to view: inout View) {
    view["typefaces"] = .list(
      typefaceRows.enumerated().compactMap { number, row in
        guard let name = row.fields[Typefaces.name] else { return nil }
        return View(
          PaletteShapes.typeface,
          [
            "class": .text(Self.faceClass(name)), "id": .text("d_face-\(number)"),
            "isGiven": .flag(voice(named: name) != nil),
            "leading": row.fields[Typefaces.leading].map { .text(text(of: $0)) },
            "licence": row.fields[Typefaces.licence].map { .text(typeset($0)) },
            "name": .text(typeset(name)),
            "role": row.fields[Typefaces.role].map { .text(typeset($0)) },
            "sample": .text(
              row.fields[Typefaces.sample].map(typeset) ?? strings.word("specimenText")),
            "substitute": row.fields[Typefaces.substitute].map { .text(typeset($0)) },
            "weights": .list(weights(of: row).map(weightView)),
          ])
      })
  }

  /// How each is set: its own family where the site gives or the system has it, else what stands in.
  var specimenRules: String {
    typefaceRows.compactMap { row in
      guard let name = row.fields[Typefaces.name], Typeface.isName(name) else { return nil }
      var stack = voice(named: name).map { ["house-" + $0.rawValue] } ?? []
      stack.append("\"\(name)\"")
      if let other = row.fields[Typefaces.substitute], Typeface.isName(other) {
        stack.append("\"\(other)\"")
      }
      let leading = row.fields[Typefaces.leading].flatMap { Self.leading($0) }
      return ".\(Self.faceClass(name)) { font-family: \(stack.joined(separator: ", ")); "
        + (leading.map { "line-height: \($0); " } ?? "") + "}\n"
    }.joined()
  }

  /// A leading that can be read, in hundredths: a style sheet has no commas.
  private static func leading(_ figure: Figure) -> String? {
    guard (0.5...4).contains(figure.value) else { return nil }
    let hundredths = Int((figure.value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func faceClass(_ name: String) -> String { "face-" + Slug.make(name) }

  /// The voice of the site whose typeface has that name and files of its own.
  private func voice(named name: String) -> Voice? {
    Voice.allCases.first { voice in
      guard let face = charter.configuration.identity.typefaces[voice] else { return false }
      return Typeface.cuts.contains { face[$0] != nil }
        && (face[Typeface.name] ?? []).contains { $0.value.folded == name.folded }
    }
  }

  /// Those that a style sheet knows; 400 where the author names none.
  private func weights(of row: CharterTable.Row) -> [Int] {
    let known = (row.fields[Typefaces.weights] ?? []).compactMap { Int($0.value) }
      .filter { (1...9).contains($0 / 100) && $0 % 100 == 0 }
    return known.isEmpty ? [400] : known
  }

  private func weightView(_ weight: Int) -> View {
    let names = strings.word("weights").split(separator: "|").map(String.init)
    let name = names.indices.contains(weight / 100 - 1) ? names[weight / 100 - 1] : ""
    return View(
      PaletteShapes.weight,
      ["number": .text(weight), "text": .text(name.isEmpty ? "\(weight)" : "\(name) (\(weight))")])
  }
}
