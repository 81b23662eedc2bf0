import Diagnosis

/// A guide as the page's script reads it: plain data, all forms of all words made.
package struct GuideExport: Encodable {
  struct Pattern: Encodable {
    var exact: Bool
    var words: [[String]]
  }
  struct Word: Encodable {
    var avoid: String
    var say: String
    var why: String
    var severity: String
    var suggestions: [String]
    var situations: [String]
    var patterns: [Pattern]
    var exceptions: [Pattern]
    var href: String?
  }
  struct Setting: Encodable {
    var id: String
    var name: String
    var limits: [String: Int]
    var href: String?
  }
  struct Mention: Encodable {
    var name: String
    var text: String
    var capacities: [String]
    var calls: [Pattern]
    var href: String?
  }
  struct StyleSettings: Encodable {
    var address: String?
    var sentenceWords: Int?
    var capitals: Int?
    var exclamations: Int?
    var emoji: Int?
    var ellipses: Int?
    var bansMiddleDot: Bool
    var hashtagsLast: Bool
    var hashtagCapitals: Bool
    var typography: Bool
    var years: Bool
    var sources: Bool
    var doubledWords: Bool
    var isStated: Bool
  }
  struct Wording: Encodable {
    var message: String
    var help: String
    var severity: String
  }

  var language: String
  var words: [Word]
  var names: [Pattern]
  var networks: [Setting]
  var situations: [Setting]
  var mentions: [Mention]
  var style: StyleSettings
  /// Words that keep their accents in capitals.
  var accented: [String]
  /// By rule, and « rule:variant ».
  var wording: [String: Wording] = [:]
  var house: String
  var sayInstead: String
  /// The charter's own words; nil where the page does not look at spelling.
  var ownWords: [String]?
  var slips: [String: String]?
  var confusions: [Confusion]
  /// Where the style is written, if a page says it.
  package var styleHref: String?

  /// Where what the guide holds is written, in the order in which it stands there.
  package struct Places {
    package var words: [String?] = []
    package var networks: [String?] = []
    package var situations: [String?] = []
    package var mentions: [String?] = []

    package init() {}
  }

  /// - Parameters:
  ///   - severities: those that the site has changed.
  ///   - silenced: what the site does not want to hear of.
  ///   - withSpelling: whether the page may be given a dictionary.
  package init(
    _ proofreader: Proofreader, places: Places, severities: [Problem: Severity] = [:],
    silenced: Set<Problem> = [], withSpelling: Bool = false
  ) {
    func severity(of rule: Problem, _ own: Severity) -> String {
      silenced.contains(rule) ? "silent" : (severities[rule] ?? own).rawValue
    }
    let guide = proofreader.guide
    let lexicon = proofreader.lexicon
    language = guide.language.rawValue
    words = guide.words.enumerated().map { index, word in
      Word(
        avoid: word.avoid, say: word.say ?? "", why: word.why ?? "",
        severity: severity(of: .wordToAvoid, word.severity),
        suggestions: word.suggestions, situations: word.situations,
        patterns: lexicon.patterns[index].map(Self.pattern),
        exceptions: lexicon.exceptions[index].map(Self.pattern),
        href: places.words.at(index))
    }
    names = guide.names.flatMap { WordPattern.all(of: $0, isExact: true, guide.language) }
      .map(Self.pattern)
    networks = Self.settings(guide.networks, places.networks)
    situations = Self.settings(guide.situations, places.situations)
    mentions = guide.mentions.enumerated().map { index, mention in
      Mention(
        name: mention.name, text: mention.text, capacities: mention.capacities,
        calls: lexicon.calls[index].map(Self.pattern), href: places.mentions.at(index))
    }
    style = StyleSettings(guide.style)
    accented = guide.language == .french ? AccentedCapitals.words : []
    for rule in FindingWording.rules {
      for variant in FindingWording.variants(rule) {
        let sentences = FindingWording.sentences(rule, variant)
        wording[rule.rawValue + (variant.isEmpty ? "" : ":" + variant)] = Wording(
          message: sentences.message[guide.language], help: sentences.help[guide.language],
          severity: severity(of: rule, rule.severity))
      }
    }
    house = FindingWording.house[guide.language]
    sayInstead = FindingWording.sayInstead[guide.language]
    confusions = Confusion.all(guide.language)
    if withSpelling {
      ownWords = lexicon.ownWords.sorted()
      slips = FrequentSlips.all(guide.language)
    }
  }

  private static func pattern(_ pattern: WordPattern) -> Pattern {
    Pattern(exact: pattern.isExact, words: pattern.positions)
  }

  private static func settings(
    _ settings: [StyleGuide.Setting], _ places: [String?]
  ) -> [Setting] {
    settings.enumerated().map { index, setting in
      Setting(
        id: setting.id, name: setting.name, limits: setting.limits, href: places.at(index))
    }
  }
}

extension GuideExport.StyleSettings {
  init(_ style: Style) {
    address = style.address?.rawValue
    sentenceWords = style.sentenceWords
    capitals = style.capitals
    exclamations = style.exclamations
    emoji = style.emoji
    ellipses = style.ellipses
    bansMiddleDot = style.bansMiddleDot
    hashtagsLast = style.hashtagsLast
    hashtagCapitals = style.hashtagCapitals
    typography = style.typography
    years = style.years
    sources = style.sources
    doubledWords = style.doubledWords
    isStated = style.isStated
  }
}

extension [String?] {
  fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
