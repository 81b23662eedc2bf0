import Diagnosis

/// Lists whose items are rules.
enum RuleSeries {
  static let titles = [
    "regle", "rule", "principe", "principle", "obligation", "interdi", "devoir", "duties",
    "engagement", "commitment", "consigne", "faire", "conduite", "conduct", "usage", "bonnes",
    "pratique", "practice", "respect",
  ]

  /// Bullets are for all kinds of things: these say what they are.
  private static let titlesOfBullets = [
    "regle", "rule", "obligation", "interdi", "principe", "principle", "engagement", "commitment",
    "consigne",
  ]

  /// The chapters of a list of two levels, the lower of which are rules: `2. Confidentiality`,
  /// `2.3 Client information must not…`. The rule is numbered 203, and keeps its number in the text.
  static func chapters(
    in block: PandocValue, under section: Section, _ language: Language
  ) -> [(title: PandocValue, rules: [ProposedRule])]? {
    guard block.tag == "OrderedList" else { return nil }
    let start = max(block.content[0][0].count, 1)
    var chapters: [(title: PandocValue, rules: [ProposedRule])] = []
    for (index, item) in block.content[1].list.map(\.list).enumerated() {
      guard item.count == 2, ["Para", "Plain"].contains(item[0].tag), item[1].tag == "OrderedList",
        item[0].plainText.count <= 100, Force(of: [item[0].plainText], language) == nil,
        var rules = rules(in: item[1], under: section, language)
      else { return nil }
      let number = start + index
      for place in rules.indices {
        let own = rules[place].number ?? place + 1
        rules[place].number = number * 100 + own
        rules[place].heading = "\(number).\(own) " + rules[place].title.plainText
      }
      let words = PandocValue.words("\(number). ").list + item[0].content.list
      chapters.append((.list(words), rules))
    }
    return chapters.count >= 2 ? chapters : nil
  }

  /// The rules of a numbered list, or of paragraphs that are numbered by hand; nil if it is another
  /// list: of steps, or of things.
  static func rules(
    in block: PandocValue, under section: Section, _ language: Language
  ) -> [ProposedRule]? {
    let isNumbered = block.tag == "OrderedList"
    guard isNumbered || block.tag == "BulletList" && section.isAbout(titlesOfBullets) else {
      return nil
    }
    let start = isNumbered ? max(block.content[0][0].count, 1) : nil
    let all = isNumbered ? block.content[1].list : block.content.list
    let items = all.map(\.list).filter { !$0.isEmpty }
    let rules = items.enumerated().compactMap { index, item in
      ProposedRule(item: item, number: start.map { $0 + index }, language)
    }
    guard rules.count == items.count, rules.count >= 2 else { return nil }
    // Under a title that promises rules a third may leave open how much they bind.
    let sure = rules.count { $0.force != nil } * 3
    return sure >= (section.isAbout(titles) ? rules.count : rules.count * 2) ? rules : nil
  }
}
