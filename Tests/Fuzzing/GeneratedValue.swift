import CharterModel
import Workbench

/// A value by chance for a field: mostly one that fits its type, at the ends of what fits as often
/// as in the middle, and now and then one that fits nothing.
struct GeneratedValue {
  var chance: SeededChance

  /// As front matter and settings write it.
  mutating func yaml(_ type: FieldType) -> String {
    if chance.happens(oneIn: 6) { return absurd() }
    switch type {
    case .texts, .references, .files:
      return "[" + (0...chance.number(below: 3)).map { _ in item(type) }.joined(separator: ", ")
        + "]"
    case .graded(let kind, let choices):
      return "{\(kind)-1: \(name(of: choices)), \(kind)-2: \(name(of: choices))}"
    case .choices(let choices): return "[\(name(of: choices)), \(name(of: choices))]"
    case .numbers(let names):
      let names = names ?? [Choice("a", fr: "b"), Choice("c", fr: "d")]
      return "{" + names.map { "\($0.name.fr): \(count())" }.joined(separator: ", ") + "}"
    case .sizes: return "{bannière: \(size()), profil: \(size())}"
    default: return item(type)
    }
  }

  /// As a cell of a table holds it, quoted where it must be.
  mutating func cell(_ type: FieldType, separator: String) -> String {
    var text = chance.happens(oneIn: 8) ? absurd() : item(type)
    if chance.happens(oneIn: 12) { text = "" }
    guard text.contains(separator) || text.contains("\"") || text.contains("\n") else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private mutating func item(_ type: FieldType) -> String {
    switch type {
    case .text, .texts: return words()
    case .address:
      return chance.pick([
        "https://x.example/a", "https://x.example/é?b=c&d#e", "http://x.example:8080", "https://",
        "https://www.linkedin.com/company/x/",
      ])
    case .language: return chance.pick(["fr", "de-CH", "zh-Hant", "xx", "pt_BR", "Deutsch"])
    case .integer(let range):
      return String(
        chance.pick([
          range.lowerBound, range.upperBound, range.lowerBound + (range.count / 2),
          range.upperBound, range.lowerBound - 1, range.upperBound + 1,
        ]))
    case .figure:
      return chance.pick([
        "1", "0", "-0", "1 234,5", "−3", "12", "100", "0,001", "999999999999", "999999999999999",
        "123456789012345678", "-123456789012345678", "999999999999999999", "9007199254740993",
        "0,0000000000000001",
      ])
    case .flag: return chance.pick(["oui", "non", "true", "vrai"])
    case .date: return day()
    case .duration:
      return chance.pick([
        "6 mois", "2 heures", "30 minutes", "0 jours", "10000 semaines", "10000 ans", "10000 jours",
        "100 ans", "1200 mois", "1 an",
      ])
    case .time: return chance.pick(["9:30", "9h30", "0:00", "23:59", "00h00", "12 h"])
    case .cadence:
      return chance.pick([
        "2-3/semaine", "1/mois", "1000/jour", "0/week", "1000/semaine", "1–2/jour",
      ])
    case .choice(let choices), .choices(let choices): return name(of: choices)
    case .reference(let kind), .references(let kind), .graded(let kind, _):
      return "\(kind)-\(1 + chance.number(below: 3))"
    case .files, .filed: return chance.pick(["logo.svg", "photo.png", "notice.pdf", "absent.png"])
    case .numbers: return count()
    case .sizes: return size()
    }
  }

  /// Days near the build's, at the ends of the calendar, and beyond them.
  mutating func day() -> String {
    if chance.happens(oneIn: 3) {
      return "2026-1\(chance.number(below: 3))-\(10 + chance.number(below: 19))"
    }
    return chance.pick([
      "2026-11-22", "1900-01-01", "2200-12-31", "1899-12-31", "2201-01-01", "9999-12-31",
      "0001-01-01", "31/12/2026", "2024-02-29", "2026-02-29", "2026-12-31", "2027-01-01",
      "9999-12-27", "0001-01-07", "31/12/9999", "2026-03-29", "2026-10-25",
    ])
  }

  private mutating func count() -> String {
    chance.pick(["0", "1", "5", "280", "1000000", "9223372036854775807", "4611686018427387904"])
  }

  private mutating func size() -> String {
    chance.pick(["1584x396", "1x1", "100000x100000", "0x0", "400 × 400", "100001x1"])
  }

  private mutating func name(of choices: [Choice]) -> String {
    guard !choices.isEmpty else { return "x" }
    let name = chance.pick(choices).name
    return chance.pick([name.fr, name.fr, name.en])
  }

  mutating func words() -> String {
    chance.pick([
      "mot", "un terme", "banc", "le banc Halte", "Opération", "l'équipe", "=1+1", "@x", "+33 1 02",
      "a & b", "<b>x</b>", "\\\"", "漢字", "e\u{301}té", "👩‍👩‍👧", "\u{202E}x", "*gras*", "`code`",
      "#112233",
      "https://x.example", "[rule-1]", "[a](page-1.md)", "réf. 1", "un, deux", "a | b", "mot-clé",
      "BANC", "bancs", "n° 5", "12 %", "« cité »", "1er", "x@y.example", "01 02 03 04 05",
      "aujourd'hui", "{path}", "{{name}}", "</script>", "]]>", "--", "&#x6A;", "\u{0}", "\u{B}",
      "…",
    ])
  }

  private mutating func absurd() -> String {
    chance.pick([
      "", "oui", "-1", "99999999999999999999", "1,5", "2,5e309", "NaN", "inf", "31/02/2026",
      "9999-12-31", "99999999999 ans", "1/0", "25:99", "0x0", "~", "\u{202E}x", "../../x", "tous",
      "-9223372036854775808", "9223372036854775807", "1e18", "mot", "à remplir", "…", "#",
    ])
  }
}
