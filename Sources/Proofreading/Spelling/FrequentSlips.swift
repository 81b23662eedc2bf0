import Diagnosis

/// Slips that dictionaries do not tell: they are words of another language, or further away than one
/// letter. Each is right in no text of its language.
enum FrequentSlips {
  static func correction(of word: String, _ language: Language) -> String? {
    all(language)[word]
  }

  static func all(_ language: Language) -> [String: String] {
    language == .french ? french : english
  }

  private static let french = [
    "tres": "très", "apres": "après", "etre": "être",
    "parmis": "parmi", "malgrés": "malgré", "beaucoups": "beaucoup", "quatres": "quatre",
    "biensur": "bien sûr", "biensûr": "bien sûr", "aujourdhui": "aujourd’hui",
    "rendezvous": "rendez-vous", "reseau": "réseau", "reseaux": "réseaux",
    "interressant": "intéressant", "interressante": "intéressante",
    "interressants": "intéressants", "nottament": "notamment", "apparament": "apparemment",
    "evidamment": "évidemment", "evidement": "évidemment", "addresse": "adresse",
    "addresses": "adresses", "plusieur": "plusieurs",
    "quelquun": "quelqu’un", "ceuillir": "cueillir", "dévelloper": "développer",
    "appeller": "appeler", "apeller": "appeler", "aparaître": "apparaître",
  ]

  private static let english = [
    "alot": "a lot", "wich": "which", "untill": "until", "definately": "definitely",
    "definatly": "definitely", "recomend": "recommend", "accomodate": "accommodate",
    "goverment": "government", "tommorow": "tomorrow", "tommorrow": "tomorrow",
    "truely": "truly", "noone": "no one", "aswell": "as well", "infact": "in fact",
    "begining": "beginning", "sucess": "success", "sucessful": "successful",
    "publically": "publicly",
  ]
}
