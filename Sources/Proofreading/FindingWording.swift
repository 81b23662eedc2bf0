import Diagnosis

/// The sentences of findings, with the values' names in braces: the page's script fills in the same.
package enum FindingWording {
  package struct Sentences: Sendable {
    package var message: Phrase
    package var help: Phrase
  }

  /// Every rule for texts, in the order in which a page lists them.
  package static let rules: [Problem] = [
    .wordToAvoid, .missingMention, .mixedAddress, .tooManyCharacters, .tooManyHashtags,
    .tooManyMentions, .tooManyLinks, .tooManyEmoji, .exclamationMarks, .longSentence,
    .capitalsInARow, .doubledWord, .spelling, .confusion, .dateWithoutYear, .figureWithoutSource,
    .missingSpace,
    .surplusSpace, .quotationMarks, .apostrophe, .capitalAccent, .ordinal, .timeForm,
    .dateForm, .numberForm, .wordForm, .etcetera,
    .ellipses, .shorthand, .hashtagInSentence, .hashtagCapitals,
  ]

  /// What tells apart the sentences of one rule.
  package static func variants(_ rule: Problem) -> [String] {
    switch rule {
    case .tooManyHashtags, .tooManyMentions, .tooManyLinks, .tooManyEmoji: ["", "none"]
    case .exclamationMarks: ["", "none", "row"]
    case .ellipses: ["", "none"]
    case .quotationMarks: ["", "mixed"]
    case .capitalsInARow: ["", "name"]
    case .missingSpace: ["", "after", "inside", "unit"]
    default: [""]
    }
  }

  package static func sentences(_ rule: Problem, _ variant: String = "") -> Sentences {
    made[Key(rule: rule, variant: variant)] ?? make(rule, variant)
  }

  private struct Key: Hashable {
    var rule: Problem
    var variant: String
  }

  /// A site may have thousands of findings.
  private static let made: [Key: Sentences] = {
    var made: [Key: Sentences] = [:]
    for rule in rules {
      for variant in variants(rule) {
        made[Key(rule: rule, variant: variant)] = make(rule, variant)
      }
    }
    return made
  }()

  private static func make(_ rule: Problem, _ variant: String) -> Sentences {
    switch rule {
    case .wordToAvoid:
      make("“{word}” is a word to avoid", "« {word} » est à éviter", "{say}", "{say}")
    case .missingMention:
      make(
        "“{word}” calls for the mention “{say}”", "« {word} » appelle la mention « {say} »",
        "add the mention to the message", "ajoutez la mention au message")
    case .mixedAddress:
      make(
        "“{word}” where the house says “{say}”", "« {word} » là où l'on dit « {say} »",
        "address the reader as “{say}” throughout", "dites « {say} » du début à la fin")
    case .tooManyCharacters:
      make(
        "{count} characters; {network} takes {limit}",
        "{count} caractères ; limite ({network}) : {limit}", "shorten the text from here on",
        "raccourcissez : ce qui suit ne passe pas")
    case .tooManyHashtags, .tooManyMentions, .tooManyLinks, .tooManyEmoji: limit(rule, variant)
    default: style(rule, variant)
    }
  }

  private static func style(_ rule: Problem, _ variant: String) -> Sentences {
    switch rule {
    case .exclamationMarks: exclamations(variant)
    case .longSentence:
      make(
        "a sentence of {count} words (at most {limit})",
        "une phrase de {count} mots (au plus {limit})",
        "make two of it", "faites-en deux")
    case .capitalsInARow where variant == "name":
      make(
        "“{word}” in capitals reads as a shout", "« {word} » en capitales se lit comme un cri",
        "write “{say}”", "écrivez « {say} »")
    case .capitalsInARow:
      make(
        "“{word}” in capitals reads as a shout", "« {word} » en capitales se lit comme un cri",
        "write it in small letters", "écrivez en minuscules")
    case .doubledWord:
      make(
        "“{word}” appears twice", "« {word} » est écrit deux fois", "remove one of them",
        "retirez l'un des deux")
    case .spelling, .confusion: misspelt(rule)
    case .dateWithoutYear:
      make(
        "“{word}” and no year in the text", "« {word} » et aucune année dans le texte",
        "give the year once", "donnez l'année une fois")
    case .figureWithoutSource:
      make(
        "“{word}” and no source beside it", "« {word} » et aucune source à côté",
        "say who counted, and when", "dites qui a compté, et quand")
    case .shorthand:
      make(
        "“{word}” joins two genders by a mark", "« {word} » abrège les deux genres",
        "write both forms, or a word for all", "écrivez les deux formes, ou le mot qui réunit")
    case .hashtagInSentence:
      make(
        "“{word}” stands within a sentence", "« {word} » est au milieu d'une phrase",
        "put hashtags at the end", "placez les mots-dièse à la fin")
    case .hashtagCapitals:
      make(
        "“{word}” has no capital", "« {word} » n'a pas de capitale",
        "give each of its words a capital", "donnez une capitale à chacun de ses mots")
    case .ellipses where variant == "none":
      make(
        "an ellipsis where none is allowed",
        "des points de suspension là où il n'en faut pas", "end the sentence",
        "terminez la phrase")
    case .ellipses:
      make(
        "too many ellipses (at most {limit})",
        "trop de points de suspension (au plus {limit})", "end the sentence",
        "terminez la phrase")
    default: typography(rule, variant)
    }
  }

  private static func exclamations(_ variant: String) -> Sentences {
    switch variant {
    case "row":
      make(
        "“{word}”: one mark is enough", "« {word} » : un seul point suffit", "keep one",
        "gardez-en un")
    case "none":
      make(
        "an exclamation mark where none is allowed",
        "un point d'exclamation là où il n'en faut aucun", "let the sentence say it",
        "laissez la phrase le dire")
    default:
      make(
        "too many exclamation marks (at most {limit})",
        "trop de points d'exclamation (au plus {limit})", "let the sentence say it",
        "laissez la phrase le dire")
    }
  }

  private static func typography(_ rule: Problem, _ variant: String) -> Sentences {
    switch rule {
    case .missingSpace: missingSpace(variant)
    case .surplusSpace:
      make("a space too many", "une espace de trop", "remove it", "retirez-la")
    case .quotationMarks where variant == "mixed":
      make(
        "“{word}” stands between straight marks, others between curly ones",
        "« {word} » est entre guillemets droits, d'autres entre guillemets courbes",
        "write “…”", "écrivez “…”")
    case .quotationMarks:
      make(
        "“{word}” is not between guillemets", "« {word} » n'est pas entre guillemets français",
        "write « … »", "écrivez « … »")
    case .apostrophe:
      make(
        "“{word}” as an apostrophe", "« {word} » en guise d'apostrophe", "write ’", "écrivez ’")
    case .capitalAccent:
      make(
        "the capital of “{word}” lacks its accent",
        "« {word} » : une capitale garde son accent", "write “{say}”", "écrivez « {say} »")
    case .ordinal, .timeForm, .dateForm, .numberForm, .wordForm:
      make(
        "“{word}” is not written so", "« {word} » ne s'écrit pas ainsi", "write “{say}”",
        "écrivez « {say} »")
    default:
      make(
        "“{word}”: “etc.” needs no more points", "« {word} » : « etc. » se suffit", "write “etc.”",
        "écrivez « etc. »")
    }
  }

  private static func missingSpace(_ variant: String) -> Sentences {
    switch variant {
    case "after":
      make(
        "a space is missing after “{word}”", "il manque une espace après « {word} »",
        "put a space", "mettez une espace")
    case "inside":
      make(
        "a space is missing inside the quotation marks",
        "il manque une espace à l'intérieur des guillemets", "put a non-breaking space",
        "mettez une espace insécable")
    case "unit":
      make(
        "a space is missing between the number and “{word}”",
        "il manque une espace entre le nombre et « {word} »", "put a non-breaking space",
        "mettez une espace insécable")
    default:
      make(
        "a space is missing before “{word}”", "il manque une espace avant « {word} »",
        "put a non-breaking space", "mettez une espace insécable")
    }
  }

  private static func limit(_ rule: Problem, _ variant: String) -> Sentences {
    let isFeminine = rule == .tooManyMentions
    let (en, one, many) =
      switch rule {
      case .tooManyHashtags: ("hashtags", "mot-dièse", "mots-dièse")
      case .tooManyMentions: ("mentions", "mention de compte", "mentions de comptes")
      case .tooManyLinks: ("links", "lien", "liens")
      default: ("emoji", "emoji", "emoji")
      }
    guard variant == "none" else {
      return make(
        "{count} \(en); {network} takes {limit}",
        "{count} \(many) ; limite ({network}) : {limit}", "keep the best",
        isFeminine ? "gardez les meilleures" : "gardez les meilleurs")
    }
    return make(
      "{network} takes no \(en)",
      isFeminine
        ? "aucune \(one) n'est permise ({network})" : "aucun \(one) n'est permis ({network})",
      "do without", "faites sans")
  }

  static func make(_ en: String, _ fr: String, _ helpEn: String, _ helpFr: String) -> Sentences {
    Sentences(
      message: Phrase(en: en, fr: spaced(fr)), help: Phrase(en: helpEn, fr: spaced(helpFr)))
  }

  /// Guillemets and high marks keep their spaces.
  private static func spaced(_ text: String) -> String {
    text.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")
      .replacing(" :", with: "\u{A0}:").replacing(" ;", with: "\u{202F};")
  }

  /// Who sets a limit that no network and no situation sets.
  package static let house = Phrase(en: "the house style", fr: "style maison")
  package static let sayInstead = Phrase(en: "say “{say}”", fr: "dites «\u{A0}{say}\u{A0}»")

  static func fill(_ template: String, _ values: [String: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[rest.utf8.index(after: open)..<close]
      text += rest[..<open]
      text += values[String(name)] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return text + rest
  }
}

extension Finding {
  package var message: Phrase {
    let sentences = FindingWording.sentences(rule, variant).message
    return Phrase(
      en: FindingWording.fill(sentences.en, shown(.english)),
      fr: FindingWording.fill(sentences.fr, shown(.french)))
  }

  /// What to write instead; for a word, with the reason that the charter gives.
  package var help: Phrase {
    guard rule == .wordToAvoid else {
      let sentences = FindingWording.sentences(rule, variant).help
      return Phrase(
        en: FindingWording.fill(sentences.en, shown(.english)),
        fr: FindingWording.fill(sentences.fr, shown(.french)))
    }
    return Phrase(en: advice(.english), fr: advice(.french))
  }

  private func advice(_ language: Language) -> String {
    let say = values["say"] ?? ""
    let instead =
      say.isEmpty ? "" : FindingWording.fill(FindingWording.sayInstead[language], shown(language))
    let why = values["why"] ?? ""
    return [instead, why].filter { !$0.isEmpty }
      .joined(separator: language == .french ? "\u{A0}: " : ": ")
  }

  private func shown(_ language: Language) -> [String: String] {
    var shown = values
    // The author's word may be hostile and long; a reason is the charter's own, whole.
    shown["word"] = values["word"]?.onOneLine.shownInMessage
    for name in ["say", "why"] {
      shown[name] = values[name].map { String($0.map { $0.isNewline ? " " : $0 }) }
    }
    if let network = values["network"], network.isEmpty {
      shown["network"] = FindingWording.house[language]
    }
    return shown
  }
}
