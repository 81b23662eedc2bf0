import Diagnosis

/// Words that are heard alike and typed for each other, where the words beside them leave no doubt.
package struct Confusion: Encodable, Sendable {
  /// Words that follow each other, each one of several.
  let words: [[String]]
  /// Which of them is meant otherwise.
  let place: Int
  /// What to write for it.
  let say: [String: String]
  /// Words that make it right where one of them stands right before the first, or right after the last:
  /// « si vous le voulez validé », “people there own their homes”.
  private(set) var unlessAfter: [String] = []
  private(set) var unlessBefore: [String] = []

  /// A word between what stands before it and what stands after; either may be left out.
  init(_ before: String, _ word: String, _ after: String = "", say: String) {
    let positions = [before, word, after].filter { !$0.isEmpty }
    words = positions.map { $0.split(separator: " ").map(String.init) }
    place = before.isEmpty ? 0 : 1
    self.say = [word: say]
  }

  /// A word before two others: « s'est pourquoi ».
  init(_ word: String, of next: String, _ last: String, say: String) {
    words = [[word], [next], [last]]
    place = 0
    self.say = [word: say]
  }

  init(_ before: String, _ pairs: [(typed: String, meant: String)]) {
    words = [before.split(separator: " ").map(String.init), pairs.map(\.typed)]
    place = 1
    say = Dictionary(pairs.map { ($0.typed, $0.meant) }) { first, _ in first }
  }

  private func unless(after: String = "", before: String = "") -> Confusion {
    var one = self
    one.unlessAfter = after.split(separator: " ").map(String.init)
    one.unlessBefore = before.split(separator: " ").map(String.init)
    return one
  }

  static func all(_ language: Language) -> [Confusion] {
    language == .french ? french : english
  }

  /// Verbs of the trade; none that is a noun or an adjective too.
  private static let verbs = """
    publier poster partager valider envoyer demander utiliser modifier supprimer créer ajouter participer \
    organiser donner trouver travailler commencer arriver parler proposer préparer programmer expliquer \
    montrer oublier aider changer décider essayer accepter refuser signaler contacter inviter rencontrer \
    annoncer développer installer terminer arrêter continuer regarder écouter appeler acheter payer gagner \
    aimer tester commenter relayer rédiger corriger diffuser informer
    """.split(separator: " ").map(String.init)
  private static let participles = verbs.map { String($0.dropLast(2)) + "é" }
  private static let imperatives = verbs.map { String($0.dropLast(2)) + "ez" }

  /// Nouns that no verb is spelled like.
  private static let nouns = """
    message réseau lien client collègue commentaire publication réponse vidéo photo image journaliste \
    article service projet événement hashtag salarié abonné partenaire document visuel
    """.split(separator: " ").map(String.init)

  private static let determiners = """
    le la les l un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur \
    leurs quelques plusieurs deux trois
    """

  private static let french: [Confusion] = [
    Confusion("quant jusqu", "a", say: "à"),
    Confusion(
      "grâce", "a", "la le l les un une ce cette ces nos vos notre votre leur leurs vous nous eux",
      say: "à"),
    Confusion(
      "", "a", "faire être avoir venir savoir suivre retenir lire voir dire prendre mettre",
      say: "à"),
    Confusion(
      "il elle on cela ça", "à", "été eu fait pu dû voulu pris mis dit reçu décidé publié", say: "a"
    ),
    Confusion("c n s", "et", say: "est"),
    Confusion("il on", "et", "pas très déjà toujours important interdit possible", say: "est"),
    Confusion("elle", "et", "importante interdite possible nécessaire obligatoire", say: "est"),
    Confusion("ils", "on", say: "ont"),
    Confusion("", "ont", "va peut doit veut", say: "on"),
    Confusion("s", of: "est", "pourquoi", say: "c"),
    Confusion(
      "ai as avons avez ont avais avait avaient aurons aurez", Array(zip(verbs, participles))),
    // « Nous avons été publier le texte » : nous y sommes allés.
    Confusion("été", Array(zip(verbs, participles))).unless(before: determiners),
    Confusion("voulez", Array(zip(imperatives + participles, verbs + verbs)))
      .unless(after: "le la les l en"),
    Confusion(
      "pouvez devez allez peux peut pouvons dois doit devons vais va allons vont faut",
      Array(zip(imperatives + participles, verbs + verbs))),
    Confusion(
      "les des ces nos vos plusieurs quelques",
      nouns.map { ($0, $0.hasSuffix("eau") ? $0 + "x" : $0 + "s") }),
  ]

  private static let english: [Confusion] = [
    Confusion(
      "could would should must might will", "of",
      "been done had made taken gone said known posted", say: "have"),
    Confusion(
      "better rather less more bigger greater higher lower", "then",
      "the a an one two three ten half what you we they this that any", say: "than"),
    // “People there own their homes.”
    Confusion("", "there", "own", say: "their").unless(
      before: """
        a an the no most many some half all both several few nothing one two three his her its their \
        our your my this that these those
        """),
    // “its a and b”, “its not inconsiderable cost”
    Confusion("", "its", "a an not been", say: "it’s").unless(
      before: "and or inconsiderable insignificant unreasonable uncommon unusual"),
  ]
}

extension Examination {
  /// « ils on publié », « could of been »
  mutating func findConfusions() {
    for number in scan.known {
      for confusion in lexicon.entries[Int(scan.tokens[number].entry)].confusions {
        guard let first = confusion.place == 0 ? number : scan.wordBefore(number),
          let say = confusion.say[key(scan.tokens[number])], matches(confusion, from: first)
        else { continue }
        let token = scan.tokens[number]
        findings.append(
          Finding(
            .confusion, token.range,
            replacement: token.isCapitalised ? Letters.capitalised(say) : say,
            values: ["word": text(token), "say": say]))
        break
      }
    }
  }

  private func matches(_ confusion: Confusion, from first: Int) -> Bool {
    var number = first
    // « gardez-les », « a-t-il »
    if scan.token(first - 1).map(Scan.isHyphen) ?? false { return false }
    if let before = scan.wordBefore(first),
      confusion.unlessAfter.contains(key(scan.tokens[before]))
    {
      return false
    }
    for (place, words) in confusion.words.enumerated() {
      if place > 0 {
        guard let next = scan.wordAfter(number) else { return false }
        number = next
      }
      let word = key(scan.tokens[number])
      let isElided = Self.elisions.contains(word)
      guard words.contains(word), isElided || !scan.tokens[number].isCapitals else { return false }
      // « c et d » are two letters, « c'et » is not.
      if isElided, !(scan.token(number + 1).map(Scan.isApostrophe) ?? false) {
        return false
      }
    }
    if let after = scan.wordAfter(number),
      confusion.unlessBefore.contains(key(scan.tokens[after]))
    {
      return false
    }
    return isFreeAfter(number)
  }
}
