import Diagnosis
import Testing

@testable import Importing

@Suite("What a document's words are told to mean")
struct RecognitionTests {
  static let frenchForces: [(String, Force?)] = [
    ("Le collaborateur doit se présenter.", .must), ("Les mots de passe doivent changer.", .must),
    ("Vous devez relire.", .must), ("Il faut demander l'accord.", .must),
    ("L'accord écrit est obligatoire.", .must), ("Le salarié est tenu au secret.", .must),
    ("Chacun s'engage à respecter les autres.", .must), ("Il convient de prévenir.", .must),
    ("Respectez le droit à l'image.", .must), ("Citer ses sources.", .must),
    ("Les comptes ne peuvent être ouverts qu'avec l'accord de la direction.", .must),
    ("Il est interdit de divulguer des prix.", .mustNot),
    ("Les images volées sont strictement interdites.", .mustNot),
    ("Le salarié ne doit pas répondre.", .mustNot),
    ("On ne peut jamais publier de nuit.", .mustNot),
    ("Ne publiez jamais en colère.", .mustNot), ("Ne pas mentir.", .mustNot),
    ("N'utilisez pas de pseudonyme.", .mustNot),
    ("Nul ne saurait, en aucun cas, le faire.", .mustNot),
    ("Les visages des enfants ne doivent en aucun cas paraître.", .mustNot),
    ("Chacun devrait relire.", .should), ("Il est recommandé d'attendre.", .should),
    ("Évitez les abréviations.", .should), ("Les émojis sont déconseillés.", .should),
    ("Chacun peut partager.", .may), ("Vous pouvez refuser.", .may),
    ("Le partage est autorisé.", .may), ("Vous êtes libres ; le partage est encouragé.", .may),
    // Not sure, or not said.
    ("Le salarié doit se taire et peut partir.", nil), ("Confidentialité", nil),
    ("Notre voix est directe.", nil), ("Premier contact avec la presse", nil), ("", nil),
    ("Cahier des charges", nil), ("Chez nous, on parle.", nil), ("Le devoir de réserve", nil),
  ]

  @Test("the force of a French sentence", arguments: frenchForces)
  func french(_ sentence: String, _ force: Force?) {
    #expect(Force(of: [sentence], .french) == force)
  }

  static let englishForces: [(String, Force?)] = [
    ("You must ask first.", .must), ("Employees are required to report it.", .must),
    ("You must not publish prices.", .mustNot), ("Never post while driving.", .mustNot),
    ("Don't argue.", .mustNot), ("Sharing prices is strictly prohibited.", .mustNot),
    ("You may not speak for the company.", .mustNot), ("You should read it twice.", .should),
    ("Avoid jargon.", .should), ("You may share our posts.", .may),
    ("You are free to leave.", .may), ("Speaking for the company", nil), ("We are open.", nil),
    ("You must ask, and may then publish.", nil),
  ]

  @Test("the force of an English sentence", arguments: englishForces)
  func english(_ sentence: String, _ force: Force?) {
    #expect(Force(of: [sentence], .english) == force)
  }

  @Test("the first part that says anything decides: sentence, paragraph, text")
  func parts() {
    #expect(Force(of: ["Un usage bref va. Il doit finir.", "Il peut durer."], .french) == .must)
    #expect(Force(of: ["Rien n'est dit.", "Il peut durer."], .french) == .may)
    #expect(Force(of: ["Rien.", "Il peut durer.", "Il doit finir."], .french) == nil)
    #expect(Force(of: ["L'art. 5 doit suivre. Il peut durer."], .french) == .must)
  }

  static let titles: [(String, String?, Int?, String)] = [
    ("Article 4 – Confidentialité", "ART", 4, "Confidentialité"),
    ("ARTICLE 12 : LES COMPTES", "ART", 12, "LES COMPTES"), ("Art. 3. Objet", "ART", 3, "Objet"),
    ("Article premier - Objet", "ART", 1, "Objet"), ("Article 1er", "ART", 1, ""),
    ("Article\u{A0}IV\u{A0}: Images", "ART", 4, "Images"),
    ("Règle n° 7 : Relire", "CH", 7, "Relire"),
    ("Rule 2: Ask first", "CH", 2, "Ask first"), ("Principe 3 — Écouter", "PR", 3, "Écouter"),
    ("3.1 Les comptes", nil, 1, "Les comptes"), ("12) Relire", nil, 12, "Relire"),
  ]

  @Test("a heading that numbers what it heads", arguments: titles)
  func articleTitles(_ text: String, _ prefix: String?, _ number: Int?, _ rest: String) throws {
    let title = try #require(ArticleTitle(text))
    #expect(title.prefix == prefix && title.number == number && title.rest == rest)
  }

  @Test(
    "and one that does not",
    arguments: ["Articles de presse", "Préambule", "2026", "Article", "Règles", ""])
  func noArticle(_ text: String) { #expect(ArticleTitle(text) == nil) }

  static let terms: [(String, String, String)] = [
    ("Troll : personne qui cherche la dispute", "Troll", "personne qui cherche la dispute"),
    ("Community manager\u{A0}: qui anime", "Community manager", "qui anime"),
    ("CTA – un bouton", "CTA", "un bouton"),
  ]

  @Test("a term and what it means", arguments: terms)
  func glossary(_ text: String, _ term: String, _ definition: String) throws {
    let entry = try #require(GlossaryEntry(.paragraph(text)))
    #expect(entry.term == term && entry.definition == definition)
  }

  @Test("a sentence with a colon is none")
  func noTerm() {
    #expect(GlossaryEntry(.paragraph("Voici ce que nous en avons retenu : rien")) == nil)
    #expect(GlossaryEntry(.paragraph("Rien du tout")) == nil)
  }

  static let cadences: [(String, String?)] = [
    ("2 à 3 fois par semaine", "2-3/semaine"), ("une fois par mois", "1/mois"),
    ("tous les jours", "1/jour"), ("Hebdomadaire", "1/semaine"),
    ("1 vidéo par semaine", "1/semaine"),
    ("à voir", nil), ("selon la semaine", nil), ("3, 4 ou 5 par jour", nil), ("", nil),
  ]

  @Test("how often", arguments: cadences)
  func cadence(_ text: String, _ cadence: String?) {
    #expect(KnownNetworks.cadence(text, .french) == cadence)
  }

  @Test(
    "who may not is forbidden, what may be is no permission, and what is unsure is left open",
    arguments: [
      ("Personne ne doit publier un prix.", Language.french, "must-not"),
      ("Aucune image ne doit être publiée sans accord.", .french, "must-not"),
      ("Ni les salariés ni les stagiaires ne doivent répondre.", .french, "must-not"),
      ("Jamais un salarié ne devra répondre.", .french, "must-not"),
      ("Aucun salarié ne peut publier.", .french, "must-not"),
      ("Nul ne peut publier sans accord.", .french, "must-not"),
      ("Il ne faut pas répondre.", .french, "must-not"),
      ("Chacun doit répondre. Personne n’est pressé.", .french, "must"),
      ("Un salarié ne peut publier que des photos validées.", .french, "must"),
      ("Il ne doit pas nécessairement répondre.", .french, nil),
      ("Un doute peut exister. Dans ce cas, il faut appeler le service.", .french, nil),
      ("Seule la direction peut publier.", .french, nil),
      ("Chacun peut publier.", .french, "may"),
      ("No employee may publish prices.", .english, "must-not"),
      ("Nothing may be published without consent.", .english, "must-not"),
      ("Neither staff nor interns may answer.", .english, "must-not"),
      ("Nobody must answer.", .english, "must-not"),
      ("No later than Monday, staff must answer.", .english, "must"),
      ("Employees may only post approved pictures.", .english, "must"),
      ("In May 2026 the firm moved. Employees must say so.", .english, "must"),
      ("You need not answer.", .english, nil),
      ("Only managers may publish.", .english, nil),
      ("Everybody may publish.", .english, "may"),
    ] as [(String, Language, String?)])
  func forces(_ text: String, _ language: Language, _ force: String?) {
    #expect(Force(of: [text], language)?.choice.en == force)
  }

  @Test(
    "a network's state is taken from words that leave no doubt",
    arguments: [
      ("closed", "retired"), ("compte fermé en 2024", "retired"), ("non", "retired"),
      ("Actif", "active"),
      ("oui", "active"), ("en veille", "observed"), ("pas encore ouvert", nil), ("à voir", nil),
      ("actif puis fermé", nil),
    ] as [(String, String?)])
  func states(_ text: String, _ state: String?) { #expect(KnownNetworks.state(text) == state) }
}
