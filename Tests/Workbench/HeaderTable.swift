/// Headers as people type them and programs save them, for the tests of what is withheld.
package enum HeaderTable {
  /// A page, and its text to be shown where a test fails.
  package struct Row: Sendable {
    package var name: String
    package var bytes: [UInt8]
  }

  private static func row(_ text: String) -> Row { Row(name: text, bytes: Array(text.utf8)) }

  private static func page(_ header: String) -> String { "---\n\(header)\n---\n# Plan\n\nSECRET\n" }

  /// Each withholds its page from everybody: a key that says so stands somewhere before the heading.
  package static let withheld: [Row] =
    (keys.map { row(page($0)) } + values.map { row(page($0)) } + places.map(row) + dashes.map(row)
      + faults.map { row(page($0)) } + asked.map { row(page($0)) } + encodings)

  /// Spellings of the key.
  private static let keys = [
    "lecteurs: [direction]", "lecteurs : [direction]", "lecteurs  :  [direction]",
    "lecteurs\u{A0}: [direction]", "lecteurs\u{202F}: [direction]", "lecteurs\t: [direction]",
    "lecteurs:[direction]", "lecteurs :[direction]", "Lecteurs: [direction]",
    "LECTEURS: [direction]", "LECTEURS : [direction]", "\"lecteurs\": [direction]",
    "'lecteurs': [direction]", "“lecteurs”: [direction]", "« lecteurs » : [direction]",
    " lecteurs: [direction]", "  lecteurs: [direction]\n  titre: x", "\tlecteurs: [direction]",
    "lecteurs： [direction]", "lecteurs：[direction]", "lecteurs\u{200B}: [direction]",
    "\u{200B}lecteurs: [direction]", "lec\u{AD}teurs: [direction]", "\u{FEFF}lecteurs: [direction]",
    "lecteur: [direction]", "Lecteur : direction", "lectuers: [direction]", "letceurs: direction",
    "lecterus: [direction]", "lecteurrs: [direction]", "lecteus: [direction]",
    "lécteurs: direction",
    "l\u{435}cteurs: [direction]", "les lecteurs: [direction]", "lecteurs autorisés: [direction]",
    "lecteurs-de-la-page: [direction]", "readers: [board]", "readers : [board]", "Readers: board",
    "READERS: [board]", "reader: [board]", "raeders: [board]", "readres: [board]",
    "brouillon: oui", "brouillon : oui", "Brouillon: Oui", "BROUILLON : OUI", "brouillon:oui",
    "brouillons: oui", "brouilon: oui", "bruoillon: oui", "\"brouillon\": oui", "draft: yes",
    "draft : true", "Draft: True", "DRAFT: YES", "drafts: true", "darft: true", "is-draft: true",
    "? lecteurs\n: [direction]", "lecteurs: [direction]  # la direction seule",
    "titre: Plan\nlecteurs: [direction]", "date de révision: 2026-01-01\nlecteurs: [direction]",
    "# Réservé\nlecteurs: [direction]", "{lecteurs: [direction]}", "<<: {lecteurs: [direction]}",
    "$a: b\nlecteurs: [direction]", "{titre: x, brouillon: oui}",
    "{\"lecteurs\": [\"direction\"]}", "\nlecteurs: [direction]\n",
  ]

  /// Values that name nobody, or nothing that can be read.
  private static let values = [
    "lecteurs:", "lecteurs: []", "lecteurs: [ ]", "lecteurs: \"\"", "lecteurs: ''",
    "lecteurs: ~", "lecteurs: null", "lecteurs: [\"\"]", "lecteurs: [\" \"]", "lecteurs: [~]",
    "lecteurs: {direction: oui}", "lecteurs: [[direction]]", "lecteurs: …",
    "lecteurs: direction, audit", "lecteurs: direction; audit", "lecteurs: [tous, direction]",
    "lecteurs: [direction, all]", "lecteurs: #direction", "lecteurs: direction",
    "lecteurs: \"direction\"",
    "lecteurs:\n  - direction", "lecteurs:\n- direction", "lecteurs: |\n  direction",
    "lecteurs: >\n  direction", "lecteurs: &a [direction]", "lecteurs: !!seq [direction]",
    "lecteurs: tous #direction", "brouillon: non #oui", "brouillon:", "brouillon: peut-être",
    "brouillon: [oui]", "brouillon: \"oui\"", "brouillon: ~",
    "brouillon: 1", "brouillon: oui !", "brouillon: {oui: non}", "draft: on",
    "lecteurs: « direction »", "lecteurs: (direction)", "lecteurs: everyone",
    "lecteurs: tout le monde", "lecteurs: [direction]\nlecteurs: [tous]",
    "lecteurs: [tous]\nreaders: [direction]",
    "brouillon: non\ndraft: oui", "lecteurs: [direction]\nreaders: [all]",
  ]

  /// The key stands somewhere else than in a header that is read.
  private static let places = [
    "\n---\nlecteurs: [direction]\n---\n# Plan\n",
    "\n\n  \n---\nlecteurs: [direction]\n---\n# Plan\n",
    "<!-- note -->\n---\nlecteurs: [direction]\n---\n# Plan\n",
    "<!-- deux\nlignes -->\n\n---\nlecteurs: [direction]\n---\n# Plan\n",
    "\u{200B}---\nlecteurs: [direction]\n---\n# Plan\n",
    "\u{FEFF}---\nlecteurs: [direction]\n---\n# Plan\n",
    "\u{FEFF}\u{FEFF}---\nlecteurs: [direction]\n---\n# Plan\n",
    "\u{FEFF}\n---\nlecteurs: [direction]\n---\n# Plan\n",
    "lecteurs: [direction]\n\n# Plan\n", "titre: Plan\nlecteurs: [direction]\n---\n# Plan\n",
    "lecteurs : [direction]\n---\n# Plan\n", "Lecteurs : direction\n\n# Plan\n",
    "**Lecteurs** : direction\n\n# Plan\n", "- lecteurs: direction\n\n# Plan\n",
    "> lecteurs: direction\n\n# Plan\n", "| lecteurs | direction |\n|---|---|\n\n# Plan\n",
    "<!-- lecteurs: [direction] -->\n# Plan\n", "<!--\nlecteurs: [direction]\n-->\n# Plan\n",
    "```yaml\nlecteurs: [direction]\n```\n# Plan\n", "    lecteurs: [direction]\n\n# Plan\n",
    "[//]: # (lecteurs: direction)\n# Plan\n", "{\"lecteurs\": [\"direction\"]}\n\n# Plan\n",
    "+++\nlecteurs = [\"direction\"]\n+++\n# Plan\n", "+++\ndraft = true\n+++\n# Plan\n",
    "---\ntitre: x\n---\n\n---\nlecteurs: [direction]\n---\n# Plan\n",
    "---\ntitre: x\n---\nlecteurs: [direction]\n\n# Plan\n",
    "---\nMa page\nlecteurs: [direction]\n---\n# Plan\n", "Texte.\n\nbrouillon: oui\n\nSECRET\n",
    "# Plan\n---\nlecteurs: [direction]\n---\n\nSECRET\n",
    "# Plan\n\nlecteurs: [direction]\n", "# Plan\n\nLecteurs : direction\n\nSECRET\n",
    "# Plan\nlecteurs: [direction]\n", "Plan\n====\n\nlecteurs: x\n", "## Plan\n\nbrouillon: oui\n",
    "# Plan\n\n**Lecteurs :** direction\n", "# Plan\n\n- lecteurs: direction\n",
    "# Plan\n\n> lecteurs: direction\n", "# Plan\n\n```yaml\nlecteurs: [direction]\n```\n",
    "# Plan\n\n<!-- lecteurs: [direction] -->\n", "# Plan\n\nOrdre : 3\nLecteurs : direction\n",
    "---\nordre: 3\n---\n# Plan\n\nlecteurs: [direction]\n",
    "# Plan\n\nUn chapeau.\n\n---\nlecteurs: [direction]\n---\n\nSECRET\n",
    "# Plan\n\n> Un chapeau.\n\n---\ntitre: x\nbrouillon: oui\n---\n",
    "---\nbrouillon oui\nordre: 3\n---\n# Plan\n",
    "---\nlecteurs [direction]\ntitre: x\n---\n# Plan\n",
    "---\nlecteurs direction\n---\n# Plan\n", "---\nbrouillon\n---\n# Plan\n",
    "---\nDRAFT\n---\n# Plan\n", "---\nLecteurs (obligatoire): [direction]\n---\n# Plan\n",
    "---\nlecteurs - direction\n---\n# Plan\n", "---\nlecteurs -> direction\n---\n# Plan\n",
    "---\nlecteurs; direction\n---\n# Plan\n", "---\nlecteurs\u{2D0} direction\n---\n# Plan\n",
    "---\n- lecteurs\n- direction\n---\n# Plan\n",
    "---\nPage réservée aux lecteurs direction\n---\n# Plan\n",
    "---\n&x lecteurs: [direction]\n---\n# Plan\n", "---\n!!str brouillon: oui\n---\n# Plan\n",
    "# Plan\n\n---\nlecteurs: [direction]\n---\n\nSECRET\n", "lecteurs:: direction\n\n# Plan\n",
    "---lecteurs: [direction]\n---\n# Plan\n", "--- lecteurs: [direction] ---\n# Plan\n",
    "--- \u{2028}lecteurs: [direction]\u{2028}---\n# Plan\n",
    "Note\u{2028}lecteurs: [direction]\n# Plan\n", "%%\nbrouillon: oui\n%%\n# Plan\n",
    "---\nlecteurs: [direction]\n# Plan\n\nSECRET\n", "---\ntitre: Plan\n\n# Plan\n\nSECRET\n",
    "---\nlecteurs : [direction]\n\n# Plan\n", "---\nlecteurs: [direction]", "---\nlecteurs:",
  ]

  /// What an editor or a hand makes of three dashes.
  private static let dashes = [
    "----\nlecteurs: [direction]\n----\n# Plan\n", "-----\nlecteurs: [direction]\n-----\n# Plan\n",
    "---\nlecteurs: [direction]\n----\n# Plan\n", "----\nlecteurs: [direction]\n---\n# Plan\n",
    " ---\nlecteurs: [direction]\n ---\n# Plan\n", "--- \nlecteurs: [direction]\n---\t\n# Plan\n",
    "---\u{A0}\nlecteurs: [direction]\n---\n# Plan\n", "—\nlecteurs: [direction]\n—\n# Plan\n",
    "—-\nlecteurs: [direction]\n—-\n# Plan\n", "–––\nlecteurs: [direction]\n–––\n# Plan\n",
    "---\nlecteurs: [direction]\n...\n# Plan\n", "---\nlecteurs: [direction]\n-- -\n# Plan\n",
    "---\nlecteurs: [direction]\n***\n# Plan\n", "--\nlecteurs: [direction]\n--\n# Plan\n",
    "***\nlecteurs: [direction]\n***\n# Plan\n", "===\nlecteurs: [direction]\n===\n# Plan\n",
    "~~~\nlecteurs: [direction]\n~~~\n# Plan\n", "- - -\nlecteurs: [direction]\n- - -\n# Plan\n",
  ]

  /// A fault anywhere in a header: it is not known what else it would say.
  private static let faults = [
    "titre: Charte : les bases\nlecteurs: [direction]", "titre: a\ntitre: b\nlecteurs: [direction]",
    "lecteurs: [direction", "titre: \"x\nlecteurs: [direction]",
    "\ttitre: x\nlecteurs: [direction]",
    "titre: x\n lecteurs: [direction]", "- lecteurs: [direction]",
    "titre: @x\nlecteurs: [direction]",
    "titre: *x\nlecteurs: [direction]", "titre: x\nlecteurs [direction]\nordre: 1",
    "titre: %x\nlecteurs: [direction]", "titre: [a\nlecteurs: [direction]", "Charte : a : b",
    "titre: x\u{1}\nlecteurs: [direction]", "lec\u{0}teurs: [direction]",
    "titre: Charte : les bases", "résumé: |\n  texte\n  lecteurs: [direction]",
    "résumé: >\n  texte\n  brouillon: oui", "résumé: \"texte\n  lecteurs: [direction]\"",
    "étiquettes: [a, \"lecteurs: [direction]\"]", "titre: x, lecteurs:[direction]",
    "titre:\n  lecteurs: [direction]", "étiquettes: [a, lecteurs: [direction]]",
    "résumé: {lecteurs: [direction]}", "ordre: 1 # lecteurs: [direction]",
    "lecteurs:\n  - tous\n  - sauf: rh",
  ]

  /// The same asked in other words, which a header does not know.
  private static let asked = [
    "confidentiel: oui", "Confidentiel : oui", "confidential: true", "privé: oui", "private: true",
    "visibilité: direction", "accès: [direction]", "réservé: direction", "published: false",
    "hidden: true", "unlisted: true", "status: private", "status: unpublished", "status: review",
    "stage: draft", "public: non", "isPublic: false", "visible: false", "active: no",
    "groups: [direction]", "groupes: direction", "users: [direction]", "password: x",
    "publish: false", "statut: brouillon", "status: draft", "meta:\n  lecteurs: [direction]",
    "interne: oui", "destinataires: direction", "diffusion: direction", "isDraft: true",
    "unpublished: true", "permissions: [direction]", "restriction: direction",
    "diapason: {brouillon: oui}", "options:\n  - draft: true", "restricted: yes",
  ]

  private static let plain = "---\nlecteurs: [direction]\n---\n# Plan\n\nSECRET\n"

  private static func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      big ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  private static let encodings = [
    Row(name: "CR", bytes: Array(plain.replacing("\n", with: "\r").utf8)),
    Row(name: "CRLF", bytes: Array(plain.replacing("\n", with: "\r\n").utf8)),
    Row(name: "CR, then LF", bytes: Array("---\rlecteurs: [direction]\r---\n# Plan\n".utf8)),
    Row(name: "LF CR", bytes: Array(plain.replacing("\n", with: "\n\r").utf8)),
    Row(name: "UTF-16, little", bytes: utf16(plain, big: false, mark: true)),
    Row(name: "UTF-16, big", bytes: utf16(plain, big: true, mark: true)),
    Row(name: "UTF-16 without a mark", bytes: utf16(plain, big: false, mark: false)),
    Row(name: "UTF-16, big, without a mark", bytes: utf16(plain, big: true, mark: false)),
    Row(
      name: "Latin-1",
      bytes: Array("---\ntitre: caf".utf8) + [0xE9] + Array("\nlecteurs: [x]\n---\n# P\n".utf8)),
    Row(
      name: "Latin-1 in the key's line",
      bytes: Array("---\nlecteurs: [comit".utf8) + [0xE9] + Array("]\n---\n# P\n".utf8)),
  ]

  /// Pages that withhold nothing are shown: rules of a page, prose about readers, what a program of
  /// another name writes.
  package static let shown: [String] = [
    "# Plan\n\nTexte.\n", "---\ntitre: Plan\n---\nTexte.\n", "---\n\nTexte.\n\n---\n\n# Suite\n",
    "---\n# Plan\n\nTexte.\n", "---\n---\n# Plan\n", "---\nbrouillon: non\n---\n# Plan\n",
    "---\ndraft: false\n---\n# Plan\n", "---\nbrouillon : non\n---\n# Plan\n",
    "---\nlecteurs: tous\n---\n# Plan\n", "---\nreaders: [all]\n---\n# Plan\n",
    "---\nheader: x.png\n---\n# Plan\n", "---\nlayout: post\nauthor: x\n---\n# Plan\n",
    "---\nprivate: false\n---\n# Plan\n", "---\nvisibilité: publique\n---\n# Plan\n",
    "---\npublished: true\n---\n# Plan\n", "---\ntitre: Opération #Banc\n---\n# Plan\n",
    "---\nstatus: stable\n---\n# Plan\n", "---\ncache: true\n---\n# Plan\n",
    "---\ncaché: non\n---\n# Plan\n",
    "# Plan\n\nTexte.\n\nLecteurs : ceux qui lisent.\n",
    "# Plan\n\nÉcrivez :\n\n```yaml\nlecteurs: [direction]\n```\n",
    "# Plan\n\n---\n\nTexte : suite.\n\n---\n", "# Plan\n\nLecture : 3 minutes.\n",
    "# Plan\n\n## Suite\n\nlecteurs: [direction]\n", "# Plan\n\nChers lecteurs : bonjour.\n",
    "# Plan\n\n- brouillons et lecteurs\n", "# Plan\n\n---\n\nChers lecteurs.\n\n---\n",
    "---\nrésumé: ce que les lecteurs en disent\n---\n# Plan\n",
    "---\nordre: 1\n# lecteurs: [direction]\n---\n# Plan\n",
    "---\nétiquettes: [brouillon, lecteurs]\n---\n# Plan\n", "---\n\nTexte sans titre.\n\n---\n",
    "| Type | Note |\n|---|---|\n| [**Blog**](https://a.example/)<br> each draft of it | x |\n",
    "Chers lecteurs, bonjour.\n\n# Plan\n", "Bonjour à tous, chers lecteurs : bienvenue.\n",
    "Lecteurs\n\n# Plan\n", "- lecteurs\n- auteurs\n\n# Plan\n", "Voir https://draft.example/.\n",
    "***\n\nTexte.\n\n***\n", "<!-- note -->\n# Plan\n", "> Texte : cité.\n\n# Plan\n",
    "| Rôle | Lecteurs |\n|---|---|\n| a | b |\n", "", "\n\n", "---", "Texte sans titre.\n",
  ]
}
