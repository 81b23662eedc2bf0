/// Columns of everyday tables whose names hold a word that withholds a page elsewhere: a deadline is
/// no limit to who reads, a figure is nothing ciphered.
enum OrdinaryColumn {
  /// By the word that may restrict: those of which one beside it says that it does not here.
  private static let companions: [String: Set<String>] = {
    let counts: Set<String> = [
      "nombre", "nb", "number", "count", "total", "nouveaux", "nouvelles", "new",
    ]
    return [
      "limite": [
        "date", "jour", "heure", "caracteres", "signes", "mots", "budget", "age",
      ],
      "diffusion": [
        "date", "dates", "jour", "heure", "canal", "canaux", "support", "supports", "media",
        "medias", "reseau", "reseaux", "chaine",
      ],
      "droits": ["auteur", "image", "images", "photo", "photos", "musique"],
      "membres": counts, "members": counts, "users": counts, "groupes": counts, "groups": counts,
    ]
  }()

  /// Whether a word of a column's name restricts nobody there.
  ///
  /// - Parameters:
  ///   - words: all words of the name, folded.
  ///   - written: the name as it stands: with its accent `chiffré` is ciphered.
  static func has(_ word: String, among words: [String], written: String) -> Bool {
    if word == "chiffre" { return !written.hasAcute }
    return companions[word].map { !$0.isDisjoint(with: words) } ?? false
  }
}

extension String {
  /// Whether one of its letters has the accent that tells `caché` from `cache`.
  var hasAcute: Bool {
    unicodeScalars.contains { $0 == "é" || $0 == "É" || $0 == "\u{301}" }
  }
}
