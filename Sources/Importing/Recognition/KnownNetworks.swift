import Diagnosis

/// The social networks that a document may name, as their owners write them.
enum KnownNetworks {
  static let names = [
    "LinkedIn", "Facebook", "Instagram", "X", "YouTube", "TikTok", "Pinterest", "Threads",
    "Mastodon", "Bluesky", "WhatsApp", "Snapchat", "Twitch", "Reddit", "Discord", "Telegram",
    "Viadeo", "Xing", "Vimeo", "Flickr", "Tumblr", "Messenger", "Glassdoor",
  ]

  /// The network that a cell names: `X (Twitter)`, `Page LinkedIn`.
  static func name(in text: String) -> String? {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count <= 4 else { return nil }
    if words.contains("twitter") { return "X" }
    return names.first { words.contains($0.folded) }
  }

  /// Whether one publishes there, in the model's English words: `compte fermé en 2024` is `retired`; nil
  /// if it is not sure.
  static func state(_ text: String) -> String? {
    let words = text.folded.split { !$0.isLetter }.map(String.init)
    let states: [(name: String, words: Set<String>)] = [
      (
        "retired",
        [
          "ferme", "fermee", "clos", "close", "closed", "retired", "inactif", "inactive",
          "supprime",
          "supprimee", "abandonne", "abandonnee", "suspendu", "suspendue", "suspended", "archive",
          "archived", "deleted", "disabled",
        ]
      ),
      (
        "observed",
        ["observe", "observee", "observed", "veille", "watch", "watched", "watching", "surveille"]
      ),
      ("active", ["actif", "active", "ouvert", "ouverte", "open", "opened", "oui", "yes"]),
    ]
    let found = states.filter { !$0.words.isDisjoint(with: words) }.map(\.name)
    let isDenied = !Set(words).isDisjoint(with: ["non", "no", "not", "pas", "jamais", "plus"])
    if isDenied { return words.count == 1 ? "retired" : nil }
    return found.count == 1 ? found[0] : nil
  }

  /// `2 à 3 fois par semaine` as the model reads it: `2-3/semaine`; nil if it is not sure.
  static func cadence(_ text: String, _ language: Language) -> String? {
    let plain = text.folded.replacing("\u{A0}", with: " ")
    let periods: [(String, Phrase)] = [
      ("jour", Phrase(en: "day", fr: "jour")), ("quotid", Phrase(en: "day", fr: "jour")),
      ("day", Phrase(en: "day", fr: "jour")), ("daily", Phrase(en: "day", fr: "jour")),
      ("semaine", Phrase(en: "week", fr: "semaine")), ("hebdo", Phrase(en: "week", fr: "semaine")),
      ("week", Phrase(en: "week", fr: "semaine")), ("mois", Phrase(en: "month", fr: "mois")),
      ("mensuel", Phrase(en: "month", fr: "mois")), ("month", Phrase(en: "month", fr: "mois")),
    ]
    guard let period = periods.first(where: { plain.contains($0.0) })?.1 else { return nil }
    let numbers = plain.matches(of: #/[0-9]+/#).compactMap { Int($0.output) }
    guard numbers.count <= 2, numbers.allSatisfy({ (1...100).contains($0) }) else { return nil }
    let words = [
      "une fois", "once", "tous les jours", "chaque", "every", "quotid", "daily", "hebdo", "weekly",
      "mensuel", "monthly",
    ]
    if numbers.isEmpty, !words.contains(where: plain.contains) { return nil }
    let count = numbers.isEmpty ? "1" : numbers.map(String.init).joined(separator: "-")
    return count + "/" + period[language]
  }
}
