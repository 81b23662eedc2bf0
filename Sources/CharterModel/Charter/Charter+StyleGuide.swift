import Diagnosis
import Proofreading

/// The charter's rules for texts, gathered from where each is written.
extension Charter {
  package var styleGuide: StyleGuide {
    var guide = StyleGuide(language: language)
    guide.style = configuration.style.style
    guide.words = wordRows.compactMap { $0.fields.wordRule }
    guide.names = (configuration.style.fields[StyleSettings.names] ?? []).map(\.value)
    if let company = configuration.fields[Configuration.company] { guide.names.append(company) }
    guide.networks = records(of: Network.kind).map { setting(of: $0, Network.limits) }
    guide.situations = records(of: Situation.kind).map { setting(of: $0, Situation.limits) }
    guide.mentions = disclaimers.map { index in
      let page = pages[index]
      return RequiredMention(
        name: page.title, text: page.bodyText,
        capacities: (page.fields[CopyText.capacity] ?? []).map(\.name.en),
        calledBy: (page.fields[CopyText.calledBy] ?? []).map(\.value))
    }
    guard configuration.style.checksSpelling, !configuration.silenced.contains(.spelling),
      let speller = configuration.speller
    else { return guide }
    guide.speller = speller
    guide.ownWords = ownWords
    return guide
  }

  /// What the glossary explains and what readers search for.
  private var ownWords: [String] {
    var words: [String] = []
    for table in tables where table.kind.id == Glossary.kind.id {
      words += table.rows.compactMap { $0.fields[Glossary.term] }
    }
    for table in tables where table.kind.id == Synonyms.kind.id {
      for row in table.rows {
        if let term = row.fields[Synonyms.term] { words.append(term) }
        words += (row.fields[Synonyms.synonyms] ?? []).map(\.value)
      }
    }
    return words
  }

  /// The rows that name a word to avoid, in the guide's order.
  package var wordRows: [CharterTable.Row] {
    (tables.first { $0.kind.id == Words.kind.id }?.rows ?? [])
      .filter { $0.fields[Words.avoid] != nil }
  }

  package var disclaimers: [Int] {
    records(of: CopyText.kind).filter {
      pages[$0].fields[CopyText.usage]?.name.en == "disclaimer"
    }
  }

  private func setting(
    of index: Int, _ limits: Field<[(name: FieldName, number: Int)]>
  ) -> StyleGuide.Setting {
    let page = pages[index]
    let numbers = (page.fields[limits] ?? []).map { ($0.name.en, $0.number) }
    return StyleGuide.Setting(
      id: page.recordID ?? page.path, name: page.title,
      limits: Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
  }
}

extension FieldSet {
  fileprivate var wordRule: WordRule? {
    guard let avoid = self[Words.avoid] else { return nil }
    let severity: Severity =
      switch self[Words.severity]?.name.en {
      case "error": .error
      case "advice": .note
      default: .warning
      }
    var rule = WordRule(
      avoid: avoid, say: self[Words.say], why: self[Words.why], severity: severity)
    rule.isExact = self[Words.form]?.name.en == "exact"
    rule.exceptions = (self[Words.except] ?? []).map(\.value)
    rule.situations = (self[Words.allowedIn] ?? []).map(\.value)
    return rule
  }
}
