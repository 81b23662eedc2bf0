import Diagnosis
import Proofreading

/// `style:` in `diapason.yaml`: how the house writes. What is left out is not looked at.
///
///     style:
///       pronom: vous
///       mots-par-phrase: 30
///       exclamations: 1
///       typographie: oui
///       page: ton/typographie.md
package struct StyleSettings: Sendable {
  static let definition = FieldDefinition(
    name: FieldName("style", fr: "style"), type: .texts, need: .optional,
    about: Phrase(en: "how the house writes", fr: "comment la maison écrit"))
  static var name: FieldName { definition.name }

  package static let pronoun = Field.choice(
    "pronoun", fr: "pronom",
    [Choice("vous", fr: "vous"), Choice("tu", fr: "tu"), Choice("one", fr: "un-seul")],
    Phrase(en: "vous, tu, or one of them throughout", fr: "vous, tu, ou un seul des deux"))
  package static let sentence = Field.integer(
    "words-per-sentence", fr: "mots-par-phrase", 5...200,
    Phrase(en: "the most words in a sentence", fr: "le plus de mots dans une phrase"))
  package static let capitals = Field.integer(
    "capitals", fr: "capitales", 0...20,
    Phrase(en: "the most words in capitals in a row", fr: "le plus de mots en capitales de suite"))
  package static let exclamations = Field.integer(
    "exclamations", fr: "exclamations", 0...100,
    Phrase(
      en: "the most exclamation marks in a message",
      fr: "le plus de points d'exclamation dans un message"))
  package static let emoji = Field.integer(
    "emoji", fr: "émojis", 0...100,
    Phrase(en: "the most emoji in a message", fr: "le plus d'émojis dans un message"))
  package static let ellipses = Field.integer(
    "ellipses", fr: "suspensions", 0...100,
    Phrase(
      en: "the most ellipses in a message",
      fr: "le plus de points de suspension dans un message"))
  package static let middleDot = Field.flag(
    "middle-dot", fr: "point-médian",
    Phrase(
      en: "no: no “candidat·e”, no “candidat(e)”", fr: "non : ni « candidat·e » ni « candidat(e) »")
  )
  package static let hashtagsLast = Field.flag(
    "hashtags-last", fr: "mots-dièse-à-la-fin", formerly: ["mots-clics-à-la-fin"],
    Phrase(en: "hashtags come after the text", fr: "les mots-dièse viennent après le texte"))
  package static let hashtagCapitals = Field.flag(
    "hashtag-capitals", fr: "capitales-des-mots-dièse",
    formerly: ["capitales-des-mots-clics"],
    Phrase(en: "hashtags have capitals", fr: "les mots-dièse ont leurs capitales"))
  package static let typography = Field.flag(
    "typography", fr: "typographie",
    Phrase(
      en: "spaces, quotation marks, accents, times", fr: "espaces, guillemets, accents, heures"))
  package static let years = Field.flag(
    "years", fr: "années",
    Phrase(en: "a message with dates names a year", fr: "un message daté nomme une année"))
  package static let sources = Field.flag(
    "sources", fr: "sources",
    Phrase(
      en: "a share (30%, three in four) has a source beside it",
      fr: "une part (30 %, trois sur quatre) a sa source à côté"))
  package static let doubledWords = Field.flag(
    "doubled-words", fr: "mots-doublés",
    Phrase(en: "words typed twice", fr: "les mots tapés deux fois"))
  package static let spelling = Field.choice(
    "spelling", fr: "orthographe",
    [Choice("no", fr: "non"), Choice("check", fr: "contrôle"), Choice("page", fr: "page")],
    Phrase(
      en: "no; check: in check and proofread; page: in the page that checks a draft too",
      fr: "non ; contrôle : dans check et proofread ; page : aussi dans « Vérifier mon message »"))
  package static let names = Field.texts(
    "names", fr: "noms",
    Phrase(
      en: "product names, right as they are written", fr: "les noms de produits, justes tels quels")
  )
  package static let page = Field.text(
    "page", fr: "page",
    Phrase(en: "the page that says all this", fr: "la page qui dit tout cela"))

  static let definitions: [FieldDefinition] = [
    pronoun.definition, sentence.definition, capitals.definition, exclamations.definition,
    emoji.definition, ellipses.definition, middleDot.definition, hashtagsLast.definition,
    hashtagCapitals.definition, typography.definition, years.definition, sources.definition,
    doubledWords.definition, spelling.definition, names.definition, page.definition,
  ]

  package private(set) var fields = FieldSet()
  package private(set) var isStated = false

  init() {}

  init(_ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]) {
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(.wrongType(Self.definition, node, in: source))
      return
    }
    isStated = true
    fields = FieldSet(decoding: pairs, as: Self.definitions, in: source, &diagnostics)
  }

  /// Whether spelling is looked at, which a site asks for: what is said would else depend on the machine.
  package var checksSpelling: Bool { fields[Self.spelling]?.name.en == "check" || givesDictionary }
  /// Whether the page that checks a draft looks at it too.
  package var givesDictionary: Bool { fields[Self.spelling]?.name.en == "page" }

  package var style: Style {
    var style = Style()
    style.isStated = isStated
    switch fields[Self.pronoun]?.name.en {
    case "vous": style.address = .formal
    case "tu": style.address = .familiar
    default: break
    }
    style.sentenceWords = fields[Self.sentence]
    style.capitals = fields[Self.capitals]
    style.exclamations = fields[Self.exclamations]
    style.emoji = fields[Self.emoji]
    style.ellipses = fields[Self.ellipses]
    style.bansMiddleDot = fields[Self.middleDot] == false
    style.hashtagsLast = fields[Self.hashtagsLast] ?? false
    style.hashtagCapitals = fields[Self.hashtagCapitals] ?? false
    style.typography = fields[Self.typography] ?? false
    style.years = fields[Self.years] ?? false
    style.sources = fields[Self.sources] ?? false
    style.doubledWords = fields[Self.doubledWords] ?? false
    return style
  }
}
