import CharterModel
import Workbench

/// A CSV file by chance, under the name of one of the tables.
enum GeneratedTable {
  static func file(_ chance: inout SeededChance) -> (name: String, bytes: [UInt8]) {
    let kind = chance.pick(TableKind.all)
    let separator = chance.pick([";", ";", ",", "\t", "|"])
    let end = chance.pick(["\n", "\n", "\r\n", "\r"])
    var columns = kind.columns.map { chance.pick([$0.name.fr, $0.name.en]) }
    if chance.happens(oneIn: 5) { columns.shuffle(using: &chance) }
    if chance.happens(oneIn: 8) { columns.append(chance.pick(columns + ["", "autre"])) }
    var text = chance.pick(["", "", "\u{FEFF}"]) + columns.joined(separator: separator) + end
    for _ in 0..<chance.number(below: 12) {
      let count = chance.happens(oneIn: 9) ? chance.number(below: 30) : columns.count
      text += (0..<count).map { _ in cell(&chance) }.joined(separator: separator) + end
    }
    if chance.happens(oneIn: 6) { text += chance.pick(["Total", "SOMME", "\""]) + separator + end }
    let name = chance.pick([kind.name.fr, kind.name.en, kind.name.fr + "-2"]) + ".csv"
    let above = chance.pick(["", "", "", "sep=\(separator)", "\"sep=,\"", "Titre", ";;;"])
    return (name, encoded(above.isEmpty ? text : above + end + text, &chance))
  }

  /// As spreadsheets save it: in UTF-8, UTF-16 or one byte a character, which may be cut.
  private static func encoded(_ text: String, _ chance: inout SeededChance) -> [UInt8] {
    switch chance.number(below: 10) {
    case 0: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 1: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 2: text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x95 }
    case 3: Array(text.utf8.dropLast(chance.number(below: 9)))
    default: Array(text.utf8)
    }
  }

  private static func cell(_ chance: inout SeededChance) -> String {
    let text = chance.pick([
      "", "", "mot", "a;b", "a,b", "l'équipe", "=1+1", "@x", "2026-03-31", "31/03/2026",
      "32/13/2026",
      "9 h 30", "24:00", "3,5", "-0", "1e400", "99999999999999999999", "12 %", "#112233", "#xyz",
      "<script>", "https://x.example", "validé", "idée", "oui", "\u{0}", "a\u{B}b\u{1F}",
      "\u{FFFE}", "1 200,5 €", "é\u{301}", "漢字", "\t",
      " ",
      "a/b/c", "(", "[^x]", "*", "mot*", "…",
    ])
    switch chance.number(below: 9) {
    case 0: return "\"" + text.replacing("\"", with: "\"\"") + "\""
    case 1: return "\"" + text
    case 2: return "\"a\nb " + text + "\""
    default: return text
    }
  }
}
