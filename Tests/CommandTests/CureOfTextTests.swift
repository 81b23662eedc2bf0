import Foundation
import Testing
import Workbench

/// What is said of a draft's words, done as it is said.
@Suite("Every cure of a text cures")
struct CureOfTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var id: String
    var said: String
    var draft: String
    var cured: String

    init(_ id: String, _ said: String, _ draft: String, _ cured: String) {
      self.id = id
      self.said = said
      self.draft = draft
      self.cured = cured
    }

    var testDescription: String { "\(id): \(said)" }
  }

  static let rows: [Row] = [
    Row("word-to-avoid", "dites « atelier »", "Notre usine.", "Notre atelier."),
    Row(
      "long-sentence", "faites-en deux", "Un deux trois quatre cinq six sept.",
      "Un deux trois quatre. Cinq six sept."),
    Row(
      "capitals-in-a-row", "écrivez en minuscules", "VENEZ NOUS VOIR LUNDI.",
      "venez nous voir lundi."),
    Row("vous-and-tu", "dites « vous »", "Venez chez toi.", "Venez chez vous."),
    Row("exclamation-marks", "gardez-en un", "Bravo !!", "Bravo !"),
    Row("doubled-word", "retirez l'un des deux", "Le le banc.", "Le banc."),
    Row("missing-space", "mettez une espace insécable", "Bravo!", "Bravo\u{202F}!"),
    Row("surplus-space", "retirez-la", "Le  banc.", "Le banc."),
    Row("quotation-marks", "écrivez « … »", "Le \"banc\".", "Le «\u{A0}banc\u{A0}»."),
    Row("apostrophe", "écrivez ’", "L´atelier.", "L’atelier."),
    Row("capital-accent", "écrivez «", "Etat des lieux.", "État des lieux."),
    Row("ordinal", "écrivez « 2e »", "Le 2ème banc.", "Le 2e banc."),
    Row("time-form", "écrivez «", "À 9h30.", "À 9\u{A0}h\u{A0}30."),
    Row("date-form", "écrivez «", "Le 01/03/2026.", "Le 1er mars 2026."),
    Row("number-form", "écrivez «", "12000 bancs.", "12\u{A0}000 bancs."),
    Row("word-form", "écrivez « cœur »", "Le coeur.", "Le cœur."),
    Row("spelling", "écrivez « accueil »", "Notre acceuil.", "Notre accueil."),
    Row("confusion", "écrivez « ont »", "Ils on publié.", "Ils ont publié."),
    Row("etcetera", "écrivez « etc. »", "Bancs, etc...", "Bancs, etc."),
    Row("ellipses", "terminez la phrase", "Un. Deux… Trois…", "Un. Deux… Trois."),
    Row(
      "shorthand", "écrivez les deux formes", "Les candidat·e·s.", "Les candidates et candidats."),
    Row(
      "hashtag-in-sentence", "placez les mots-dièse à la fin", "Notre #Banc est là.",
      "Notre banc est là. #Banc"),
    Row("hashtag-capitals", "donnez une capitale", "Voilà. #bancpublic", "Voilà. #BancPublic"),
    Row(
      "too-many-characters", "raccourcissez", String(repeating: "mot ", count: 20) + "fin.",
      "Un mot, et fin."),
    Row("too-many-hashtags", "gardez les meilleurs", "Voilà. #Un #Deux", "Voilà. #Un"),
    Row("too-many-mentions", "gardez les meilleures", "Voilà @un et @deux.", "Voilà @un et lui."),
    Row(
      "too-many-links", "gardez les meilleurs", "https://a.example et https://b.example",
      "https://a.example et lui"),
    Row("too-many-emoji", "gardez les meilleurs", "Voilà 😀😀", "Voilà 😀"),
    Row(
      "missing-mention", "ajoutez la mention au message", "C'est un partenariat.",
      "C'est un partenariat. Publicité."),
    Row("date-without-year", "donnez l'année une fois", "Le 3 mars.", "Le 3 mars 2026."),
    Row(
      "figure-without-source", "dites qui a compté", "30\u{A0}% des gens.",
      "30\u{A0}% des gens (Insee, 2026)."),
  ]

  static let files: [String: String] = [
    "diapason.yaml": """
    langue: fr
    style:
      pronom: vous
      mots-par-phrase: 6
      capitales: 2
      exclamations: 1
      suspensions: 1
      point-médian: non
      mots-dièse-à-la-fin: oui
      capitales-des-mots-clics: oui
      typographie: oui
      années: oui
      sources: oui
      mots-doublés: oui
      orthographe: contrôle

    """,
    "content/index.md": "# Accueil\n",
    "content/mots.csv": "dire;éviter;gravité\natelier;usine;erreur\n",
    "content/textes/index.md": "---\ncollection: texte\n---\n# Textes\n",
    "content/textes/mention.md":
      "---\nlongueur: court\nusage: mention\nappelé-par: [partenariat]\n---\n# Mention\n\nPublicité.\n",
    "content/reseaux/index.md": "---\ncollection: réseau\n---\n# Réseaux\n",
    "content/reseaux/court.md":
      "---\nétat: actif\ncadence: 1/semaine\nlimites: {caractères: 60, hashtags: 1, mentions: 1, liens: 1, émojis: 1}\n---\n# Court\n\n## But\n\nx\n\n## Ton\n\nx\n\n## Formats\n\nx\n\n## Ce qui change\n\nx\n",
  ]

  @Test("what the help says is done, and the finding is gone", arguments: rows)
  func cured(_ row: Row) throws {
    let folder = try TemporaryFolder(Self.files)
    func findings(_ text: String) throws -> [(id: String, help: String)] {
      struct Report: Decodable {
        struct Item: Decodable {
          var id: String
          var help: String?
        }
        var diagnostics: [Item]
      }
      let ending = try Program.built("diapason")(
        "proofread", "-", "--source", folder.path, "--network", "court", "--format", "json",
        input: Array(text.utf8))
      let report = try JSONDecoder().decode(Report.self, from: Data(ending.bytes))
      return report.diagnostics.map { ($0.id, ($0.help ?? "").replacing("\u{A0}", with: " ")) }
    }
    let before = try findings(row.draft)
    #expect(before.contains { $0.id == row.id && $0.help.contains(row.said) }, "\(before)")
    let after = try findings(row.cured)
    #expect(!after.contains { $0.id == row.id }, "\(after)")
  }
}
