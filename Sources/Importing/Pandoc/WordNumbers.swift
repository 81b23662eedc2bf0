/// Headings that Word numbers, with their numbers as words.
struct WordNumbers {
  private struct Numbering {
    /// Numberings of one kind count on.
    var kind: String
    var levels: [HeadingNumbers.Level]
    var starts: [Int: Int] = [:]
  }

  /// What a style says of numbers.
  private struct Facts {
    var id: String?
    var level: Int?
    var isHeading = false
    /// Whether styles that are based on it are headings too.
    var isBuiltIn = false

    func over(_ base: Facts?) -> Facts {
      Facts(
        id: id ?? base?.id, level: level ?? base?.level,
        isHeading: isHeading || base?.isBuiltIn ?? false,
        isBuiltIn: isBuiltIn || base?.isBuiltIn ?? false)
    }
  }

  private var numberings: [String: Numbering] = [:]
  private var styles: [String: Facts] = [:]

  /// - Parameters:
  ///   - styles: `word/styles.xml`.
  ///   - numbering: `word/numbering.xml`.
  init(styles: OfficeXML, numbering: OfficeXML) {
    readStyles(styles)
    readNumberings(numbering)
  }

  private mutating func readStyles(_ part: OfficeXML) {
    var own: [String: (own: Facts, base: String?)] = [:]
    for style in part.root.children where style.name == "style" {
      guard let id = style["styleId"], own[id] == nil else { continue }
      let name = style.child("name")?["val"]?.lowercased() ?? ""
      let number = style.child("pPr")?.child("numPr")
      let facts = Facts(
        id: number?.child("numId")?["val"], level: number?.child("ilvl")?["val"].flatMap(Int.init),
        isHeading: name.wholeMatch(of: /(heading|titre) ?[1-6]/) != nil,
        isBuiltIn: name.wholeMatch(of: /heading [1-6]/) != nil)
      own[id] = (facts, style.child("basedOn")?["val"])
    }
    styles = StyleInheritance.resolved(own) { $0.over($1) }
  }

  private mutating func readNumberings(_ part: OfficeXML) {
    var kinds: [String: [HeadingNumbers.Level]] = [:]
    for kind in part.root.children where kind.name == "abstractNum" {
      guard let id = kind["abstractNumId"] else { continue }
      let levels = kind.children.filter { $0.name == "lvl" }
      kinds[id] = levels.prefix(HeadingNumbers.mostLevels).map(Self.level)
      // The level that a style is of is said here.
      for (place, level) in levels.enumerated() {
        guard let style = level.child("pStyle")?["val"] else { continue }
        styles[style]?.level = place
      }
    }
    for number in part.root.children where number.name == "num" {
      guard let id = number["numId"], let kind = number.child("abstractNumId")?["val"] else {
        continue
      }
      var numbering = Numbering(kind: kind, levels: kinds[kind] ?? [])
      for change in number.children where change.name == "lvlOverride" {
        guard let place = change["ilvl"].flatMap(Int.init),
          numbering.levels.indices.contains(place)
        else { continue }
        if let level = change.child("lvl") { numbering.levels[place] = Self.level(level) }
        if let start = change.child("startOverride")?["val"].flatMap(Int.init) {
          numbering.starts[place] = start
        }
      }
      numberings[id] = numbering
    }
  }

  private static func level(_ level: OfficeElement) -> HeadingNumbers.Level {
    let style: HeadingNumbers.Level.Style =
      switch level.child("numFmt")?["val"] ?? "decimal" {
      case "upperRoman": .upperRoman
      case "lowerRoman": .lowerRoman
      case "upperLetter": .upperLetter
      case "lowerLetter": .lowerLetter
      case "none", "bullet": .none
      default: .decimal
      }
    let isBullet = level.child("numFmt")?["val"] == "bullet"
    return HeadingNumbers.Level(
      style: style, start: level.child("start")?["val"].flatMap(Int.init) ?? 1,
      text: isBullet ? "" : level.child("lvlText")?["val"] ?? "")
  }

  /// Writes the numbers before the headings of a part.
  ///
  /// - Returns: whether there are any.
  func write(in part: OfficeXML) -> Bool {
    var counts: [String: HeadingNumbers] = [:]
    var begun: Set<String> = []
    var found: [(heading: OfficeElement, number: String)] = []
    for paragraph in part.elements where paragraph.name == "p" {
      let facts = paragraph.child("pPr")
      let style = facts?.child("pStyle")?["val"].flatMap { styles[$0] }
      let own = facts?.child("numPr")
      let level = own?.child("ilvl")?["val"].flatMap(Int.init) ?? style?.level ?? 0
      guard let id = own?.child("numId")?["val"] ?? style?.id, let numbering = numberings[id],
        facts?.child("rPr")?.child("del") == nil
      else { continue }
      var start: Int?
      if let first = numbering.starts[level], begun.insert("\(id) \(level)").inserted {
        start = first
      }
      let number = counts[numbering.kind, default: HeadingNumbers()].next(
        level, of: numbering.levels, from: start)
      if let number, style?.isHeading ?? false { found.append((paragraph, number)) }
    }
    var texts: [OfficeElement: OfficeElement] = [:]
    if !found.isEmpty {
      for text in part.elements where text.name == "t" {
        guard let paragraph = text.nearest("p"), texts[paragraph] == nil else { continue }
        texts[paragraph] = text
      }
    }
    for (heading, number) in found { texts[heading]?.prepend(number + " ") }
    return !found.isEmpty
  }
}
