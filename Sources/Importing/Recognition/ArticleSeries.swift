import Diagnosis

/// Which numbered headings are rules, and which are chapters.
enum ArticleSeries {
  /// What articles of a charter are about that bind nobody.
  private static let frames = [
    "objet", "objectif", "champ", "portee", "perimetre", "definition", "preambule", "entree",
    "revision", "modification", "duree", "purpose", "scope", "effective", "glossa", "contact",
    "annexe", "lexique", "introduction",
  ]

  static func isRule(_ article: ArticleTitle, _ section: Section, _ language: Language) -> Bool {
    guard !section.isAbout(frames) else { return false }
    // A number alone is that of a chapter, unless what it numbers is a sentence that binds.
    if article.prefix == nil { return Force(of: [article.rest], language) != nil }
    return isStated(section, language)
  }

  private static func isStated(_ section: Section, _ language: Language) -> Bool {
    let text = section.titleText + " " + section.blocks.map(\.plainText).joined(separator: " ")
    return Force.isStated(in: text, language)
  }

  /// The sections that are rules because of those beside them: below a heading that promises rules,
  /// `2.1` to `2.5` are of one kind, though a word or two of them leave open how much they bind.
  static func places(in sections: [Section], _ language: Language) -> Set<Int> {
    var places: Set<Int> = []
    for (parent, section) in sections.enumerated() where section.level > 0 {
      guard section.isAbout(RuleSeries.titles), parent + 1 < sections.count else { continue }
      let level = sections[parent + 1].level
      guard level > section.level else { continue }
      places.formUnion(series(from: parent + 1, level: level, sections, language))
    }
    return places
  }

  private static func series(
    from start: Int, level: Int, _ sections: [Section], _ language: Language
  ) -> Set<Int> {
    var run: [Int] = []
    var last: ArticleTitle?
    for index in start..<sections.count {
      let section = sections[index]
      guard section.level <= level else { continue }
      guard section.level == level, let article = ArticleTitle(section.titleText),
        let number = article.number,
        last.map({ $0.prefix == article.prefix && $0.number == number - 1 }) ?? true
      else { break }
      run.append(index)
      last = article
    }
    let own = run.filter { !sections[$0].isAbout(frames) }
    let stated = own.count { isStated(sections[$0], language) }
    return own.count >= 2 && stated * 3 >= own.count * 2 ? Set(own) : []
  }
}
