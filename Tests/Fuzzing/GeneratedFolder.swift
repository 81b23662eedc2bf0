import CharterModel
import Diagnosis
import Diapason
import Workbench

/// A whole company's folder by chance: pages, records of every kind, tables, settings, pictures,
/// sometimes layouts of its own, and what the command line says.
///
/// Two words stand in it that only some readers may see, each in every kind of place.
package struct GeneratedFolder: Sendable {
  package var files: [String: [UInt8]] = [:]
  package var configuration: [UInt8]
  /// Files that replace those of the theme.
  package var themeFiles: [String: [UInt8]] = [:]
  package var options: Options
  package var draft: [UInt8] = []

  /// Stands only in what is kept for the readers named `cadre`.
  static let reserved = "zqreservez"
  /// Stands only in drafts.
  static let unfinished = "zqbrouillonz"

  init(_ chance: inout SeededChance) {
    var values = GeneratedValue(chance: SeededChance(seed: chance.next()))
    options = Options(date: Self.date(&chance))
    options.isLenient = chance.happens(oneIn: 2)
    options.isStrict = chance.happens(oneIn: 4)
    options.includesDrafts = chance.happens(oneIn: 4)
    options.readers = chance.pick([nil, nil, nil, "cadre", "autre", ""])
    options.crisis = chance.pick([nil, nil, nil, "1", "active", "crisis-level-1", "x"])
    options.language = chance.pick([nil, nil, .french, .english])
    configuration = Self.settings(&values, &chance)
    files["index.md"] = Self.page("Accueil", &chance)
    for number in 1...3 where !chance.happens(oneIn: 4) {
      files["page-\(number).md"] = Self.page("Page \(number)", &chance)
    }
    addRecords(&values, &chance)
    addTables(&values, &chance)
    addMedia(&chance)
    addWithheld(&chance)
    if chance.happens(oneIn: 8) { themeFiles = FuzzedTheme.replacements(&chance) }
    draft = Self.draft(&chance)
    if chance.happens(oneIn: 3) { damage(&chance) }
  }

  private static func date(_ chance: inout SeededChance) -> Day {
    let texts = [
      "2026-11-22", "2026-11-22", "2026-12-31", "2027-01-01", "9999-12-31", "0001-01-01",
      "2024-02-29", "1900-01-01", "2200-12-31",
    ]
    return Day(chance.pick(texts)) ?? Day(number: 0)
  }

  private static func settings(
    _ values: inout GeneratedValue, _ chance: inout SeededChance
  ) -> [UInt8] {
    guard !chance.happens(oneIn: 6) else { return GeneratedRecord.configuration(&chance) }
    var text = ""
    for field in Configuration.definitions
    where !["theme", "problems", "targets", "style"].contains(field.name.en)
      && chance.happens(oneIn: 2)
    {
      text += "\(field.name.fr): \(values.yaml(field.type))\n"
    }
    if chance.happens(oneIn: 2) {
      text += chance.pick([
        "langue: fr\n", "langue: en\n", "accent: \"#b23a16\"\n", "problèmes: {raw-html: note}\n",
        "style: {mots-par-phrase: 5, capitales: 0, exclamations: 0}\n", "fuseau: Europe/Paris\n",
        "cibles:\n  - dossier: /srv/x\n", "adresse: https://x.example/charte\n",
      ])
    }
    return Array(text.utf8)
  }

  private static func page(_ title: String, _ chance: inout SeededChance) -> [UInt8] {
    var markdown = GeneratedMarkdown(seed: chance.next())
    var text = "# \(title)\n\n"
    text += "Un banc, un terme, mot : [a](page-1.md#titre), [rule-1], ![a](logo.svg).\n\n"
    if chance.happens(oneIn: 3) { text += "[r](reserve/page.md) [b](brouillon.md)\n\n" }
    return Array(text.utf8) + markdown.text()
  }

  private mutating func addRecords(_ values: inout GeneratedValue, _ chance: inout SeededChance) {
    for kind in RecordKind.records where !chance.happens(oneIn: 4) {
      for number in 1...(1 + chance.number(below: 2)) {
        var text = "---\ntype: \(kind.name.fr)\n"
        for field in kind.fields + CommonFields.all
        where !["kind", "collection", "readers", "draft"].contains(field.name.en)
          && (field.need > .optional || chance.happens(oneIn: 4))
        {
          text += "\(field.name.fr): \(values.yaml(field.type))\n"
        }
        text += "---\n# \(kind.name.fr) \(number)\n\nTexte de [rule-1], un banc.\n\n"
        if case .fixed(let parts) = kind.parts {
          for part in parts where !chance.happens(oneIn: 6) {
            text += "## \(part.heading.fr)\n\n\(values.words())\n\n- un\n- deux\n\n"
          }
        }
        if kind.id == "decision" { text += Self.decision(&chance) }
        files["\(kind.id)/\(kind.id)-\(number).md"] = Array(text.utf8)
      }
    }
  }

  /// Questions within answers, as authors indent them.
  private static func decision(_ chance: inout SeededChance) -> String {
    var text = ""
    for level in 0..<chance.number(below: 5) {
      let space = String(repeating: "    ", count: level)
      text += space + "- Est-ce un banc ?\n" + space + "  - **Non**\n"
      text += space + "    - \(chance.pick(["Rien.", "Voir [rule-1].", "", "**Arrêt**", "x ?"]))\n"
      text += space + "  - **Oui**\n"
    }
    return text
  }

  private mutating func addTables(_ values: inout GeneratedValue, _ chance: inout SeededChance) {
    for kind in TableKind.all where !chance.happens(oneIn: 3) {
      let separator = chance.pick([";", ";", ",", "\t"])
      var columns = kind.columns.filter { $0.need > .optional || !chance.happens(oneIn: 4) }
      if chance.happens(oneIn: 6) { columns.shuffle(using: &chance) }
      let end = chance.pick(["\n", "\n", "\r\n"])
      var text = columns.map(\.name.fr).joined(separator: separator) + end
      for _ in 0..<chance.number(below: 9) {
        text +=
          columns.map { values.cell($0.type, separator: separator) }
          .joined(separator: separator) + end
      }
      let folder = chance.pick(["", "", "plan/"])
      files[folder + kind.name.fr + ".csv"] = Array(text.utf8)
    }
  }

  private mutating func addMedia(_ chance: inout SeededChance) {
    files["logo.svg"] =
      chance.happens(oneIn: 2)
      ? Array("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".utf8)
      : GeneratedImage.bytes(&chance)
    files["asset/logo.svg"] = files["logo.svg"]
    files["asset/photo.png"] = GeneratedImage.bytes(&chance)
    files["asset/notice.pdf"] = Array("%PDF-1.7\n".utf8)
  }

  private mutating func addWithheld(_ chance: inout SeededChance) {
    let word = Self.reserved
    files["reserve/index.md"] = Array("---\nlecteurs: [cadre]\n---\n# \(word)\n\n\(word)\n".utf8)
    files["reserve/page.md"] = Array("# \(word) un\n\n## \(word)\n\n\(word)\n".utf8)
    files["reserve/glossaire.csv"] = Array("terme;définition\n\(word);\(word) \(word)\n".utf8)
    files["reserve/calendrier.csv"] = Array(
      "date;réseau;titre;état\n2026-11-22;network-1;\(word);validé\n".utf8)
    files["brouillon.md"] = Array(
      "---\nbrouillon: oui\nrésumé: \(Self.unfinished)\n---\n# \(Self.unfinished)\n".utf8)
    let key = chance.pick(["date", "publishDate", "Published_At", "pubdate"])
    let tomorrow = options.date.adding(days: 1)
    if tomorrow > options.date {
      files["annonce.md"] = Array(
        "---\n\(key): \(tomorrow)\n---\n# \(Self.unfinished)\n\n\(Self.unfinished)\n".utf8)
      files["blog/_posts/\(tomorrow)-a.md"] = Array("# \(Self.unfinished)\n".utf8)
    }
    files["note.\(chance.pick(["draft", "Brouillon"])).md"] = Array("# \(Self.unfinished)\n".utf8)
    // Its comments are errors, which stop most runs early.
    if chance.happens(oneIn: 4) {
      files["aparte/glossaire.csv"] = Array(
        "terme;définition\na;b\n# \(word);b\nc;<!-- \(word) -->\n".utf8)
    }
    files["notes/_drafts/a.md"] = Array("# \(Self.unfinished)\n".utf8)
    files["notes/_drafts/glossaire.csv"] = Array("terme;définition\n\(Self.unfinished);x\n".utf8)
  }

  private static func draft(_ chance: inout SeededChance) -> [UInt8] {
    var markdown = GeneratedMarkdown(seed: chance.next())
    let text = chance.pick([
      "Le 31/12/9999, 99999999999999999999 % des bancs sont à 12h30.", "un terme banc BANC !!!",
      "99 h 99, 1er, 2ème, 100000000000 €, n°5", "#a #b @c", "", "etc... etc…", "Vous et tu.",
    ])
    return Array(text.utf8) + markdown.text()
  }

  /// Puts a text in the place of one of the files that everybody may see, or of the settings.
  mutating func replace(number: Int, with bytes: [UInt8]) {
    let open = files.keys.filter { !Self.isWithheld($0) }.sorted()
    let place = number % (open.count + 2)
    switch place {
    case open.count: configuration = bytes
    case open.count + 1: draft = bytes
    default: files[open[place]] = bytes
    }
  }

  private static func isWithheld(_ path: String) -> Bool {
    path.hasPrefix("reserve/") || path.hasPrefix("aparte/") || path.hasPrefix("note.")
      || path.contains("/_") || ["brouillon.md", "annonce.md"].contains(path)
  }

  /// One or two files broken somewhere; those that are withheld stay as they are.
  private mutating func damage(_ chance: inout SeededChance) {
    for _ in 0...chance.number(below: 2) {
      let open = files.keys.filter { !Self.isWithheld($0) }.sorted()
      files[chance.pick(open)]?.damage(&chance)
    }
    if chance.happens(oneIn: 4) { configuration.damage(&chance) }
  }
}
