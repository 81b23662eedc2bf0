/// French words whose first letter carries an accent, which a capital keeps.
enum AccentedCapitals {
  /// The word without that accent, in small letters, and as it is written.
  static let words: [String: String] = Dictionary(
    list.split(whereSeparator: \.isWhitespace).map { word in
      ((word.first == "ç" ? "c" : "e") + word.dropFirst(), String(word))
    }, uniquingKeysWith: { first, _ in first })

  private static let list = """
    ça état états école écoles étude études équipe équipes été étape étapes événement événements
    évènement évènements évidemment également égalité énergie énergies énergétique écologie
    écologique écologiques éclairage éclairages économie économies économique économiques édition
    éditions éducation élu élue élus élues émission émissions étant être êtes étonnant étranger
    étrangers étrangère évolution évolutions échange échanges échangeons échec échecs écoute écoutez
    écoutons écrivez écrire écrivons écrit écrits établi établie établissement établissements
    équipement équipements équiper époque épreuve épreuves élaboré élaborée élection élections
    électricité électrique électriques élève élèves élément éléments église églises écran écrans écart
    écarts éviter évitez évitons échantillon échantillons éco écologues étage étages étaient était
    étiquette étiquettes étoile étoiles étroit étudiant étudiante étudiants étudiantes évaluer
    évaluation évaluations éventuel éventuelle éventuellement évoquer éditorial éditoriale élargir
    élargissement émotion émotions énorme énormément épaisseur éphémère équilibre équitable érable
    éléphant éloge échelle échelles échéance échéances échoppe éclat éclats écorce écorces
    """
}
