import CharterModel
import Diagnosis
import Workbench

/// Front matter by chance: the keys of a kind, French or English, with values that fit or do not.
enum GeneratedRecord {
  static func bytes(_ chance: inout SeededChance) -> [UInt8] {
    let kind = chance.pick(RecordKind.records)
    var text = "---\n"
    text += chance.pick(["type: ", "kind: ", "collection: "]) + name(kind.name, &chance) + "\n"
    for field in (kind.fields + CommonFields.all) where chance.happens(oneIn: 2) {
      text += name(field.name, &chance) + ": " + value(&chance) + "\n"
    }
    text += chance.happens(oneIn: 12) ? "\n" : "---\n"
    text += "# Titre\n\n"
    var body = Array(text.utf8)
    if case .fixed(let parts) = kind.parts {
      for part in parts where !chance.happens(oneIn: 4) {
        body += Array("## \(chance.pick([part.heading.fr, part.heading.en]))\n\n".utf8)
        if chance.happens(oneIn: 3) { body += Array(answers.utf8) }
      }
    }
    var markdown = GeneratedMarkdown(seed: chance.next())
    return body + markdown.text() + Array(chance.pick(["", answers]).utf8)
  }

  static func configuration(_ chance: inout SeededChance) -> [UInt8] {
    var text = ""
    for field in Configuration.definitions where chance.happens(oneIn: 2) {
      text += name(field.name, &chance) + ": " + value(&chance) + "\n"
    }
    return Array(text.utf8)
  }

  /// A tree of decisions, as authors indent it.
  private static let answers =
    "- Est-ce une question ?\n  - **Oui**\n    - Répondez : [CH-01].\n  - **Non**\n    - Rien ?\n"

  private static func name(_ name: FieldName, _ chance: inout SeededChance) -> String {
    chance.pick([name.fr, name.fr, name.en, name.en + "s"])
  }

  private static func value(_ chance: inout SeededChance) -> String {
    let plain = chance.pick([
      "oui", "non", "3", "-1", "99999999999999999999", "1,5", "2,5e309", "2026-03-31", "31/02/2026",
      "9999-12-31", "6 mois", "0 jours", "99999999999 ans", "2-3/semaine", "1/0", "1584x396",
      "0x0", "99999999999x1", "#b23a16", "\"#b23a16\"", "un texte : avec deux points", "'",
      "\"", "!!binary x", "*a", "&a x", "|\n  un\n  deux", ">-\n  x", "~", "", "[", "{", "}",
      "https://x.example/é", "javascript:x", "9:30", "25:99", "\u{202E}x", "👩‍👩‍👧", "doit", "actif",
      "CH-01", "../../x", "logo.svg", "tous", "direction", "{a: b}", "[a, b, a]", "[[a], {b: c}]",
    ])
    switch chance.number(below: 8) {
    case 0: return "[" + plain + ", " + chance.pick(["x", "2", "oui"]) + "]"
    case 1: return "{linkedin: " + plain + ", x: " + chance.pick(["fort", "3", "1584x396"]) + "}"
    case 2: return "\"" + plain + "\""
    default: return plain
    }
  }
}
