import Diagnosis

/// What a charter says of texts: words to avoid, limits, mentions and style. Everything that both
/// engines need, and nothing of where it was written but an address to show.
package struct StyleGuide: Sendable {
  package var language: Language
  package var words: [WordRule] = []
  /// Names that are right as they stand, whatever else they resemble.
  package var names: [String] = []
  package var networks: [Setting] = []
  package var situations: [Setting] = []
  package var mentions: [RequiredMention] = []
  package var style = Style()
  /// Words that are right though no dictionary may have them: the glossary's, what people search for.
  package var ownWords: [String] = []
  /// Nil where spelling is not looked at.
  package var speller: Speller?

  package init(language: Language) { self.language = language }

  /// Every word that the charter itself writes as right, or names as one to avoid, by its key.
  var spelledWords: Set<String> {
    let texts =
      ownWords + names + words.flatMap { [$0.avoid, $0.say ?? ""] + $0.exceptions }
      + (networks + situations).map(\.name) + mentions.flatMap { [$0.name] + $0.calledBy }
    let words = texts.flatMap { text in
      text.unicodeScalars.split { !Letters.isLetter($0.value) && !Letters.isCombining($0.value) }
    }
    return Set(words.map { Letters.key(String($0)) })
  }

  /// Whether there is anything to hold a text against.
  package var isEmpty: Bool { words.isEmpty && !style.isStated }

  /// A network or a situation, with what it allows.
  package struct Setting: Sendable, Equatable {
    package var id: String
    package var name: String
    /// By what is counted: `characters`, `hashtags`, `mentions`, `links`, `emoji`, `exclamations`;
    /// `link-length` and `emoji-length` say for how many characters one counts.
    package var limits: [String: Int]

    package init(id: String, name: String, limits: [String: Int]) {
      self.id = id
      self.name = name
      self.limits = limits
    }
  }
}

/// A word or a phrase to avoid.
package struct WordRule: Sendable {
  package var avoid: String
  package var say: String?
  package var why: String?
  package var severity: Severity
  /// As it is written only: neither its other forms nor another case.
  package var isExact = false
  /// Phrases in which it is right.
  package var exceptions: [String] = []
  /// Situations in which it may be used, by id.
  package var situations: [String] = []

  package init(avoid: String, say: String? = nil, why: String? = nil, severity: Severity) {
    self.avoid = avoid
    self.say = say
    self.why = why
    self.severity = severity
  }

  /// What may stand in its place, as it is: the words of `say` one by one, if it
  /// holds nothing else: no explanation, no day for example.
  package var suggestions: [String] {
    guard let say, !say.contains(where: { ":;.!?".contains($0) || $0.isNumber }) else { return [] }
    let words = say.split(separator: ",").map { String($0).trimmedOfSpaces }.filter { !$0.isEmpty }
    return words.contains { $0.split(separator: " ").count > 4 } ? [] : words
  }
}

/// A text that must stand in a message that uses certain words.
package struct RequiredMention: Sendable {
  package var name: String
  package var text: String
  /// The capacities in which one must give it; empty for all.
  package var capacities: [String]
  /// The words that call for it.
  package var calledBy: [String]

  package init(name: String, text: String, capacities: [String], calledBy: [String]) {
    self.name = name
    self.text = text
    self.capacities = capacities
    self.calledBy = calledBy
  }
}

/// The settings of `style:` in `diapason.yaml`; what is nil is not looked at.
package struct Style: Sendable, Equatable {
  package enum Address: String, Sendable { case formal, familiar }

  /// *Vous* or *tu*; nil finds a mixture of both.
  package var address: Address?
  package var sentenceWords: Int?
  package var capitals: Int?
  package var exclamations: Int?
  package var emoji: Int?
  /// The most points of suspension in a message.
  package var ellipses: Int?
  /// No « candidat·e ».
  package var bansMiddleDot = false
  package var hashtagsLast = false
  package var hashtagCapitals = false
  package var typography = false
  package var years = false
  package var sources = false
  package var doubledWords = false
  /// Whether there is a `style:` at all.
  package var isStated = false

  package init() {}
}

extension String {
  var trimmedOfSpaces: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
