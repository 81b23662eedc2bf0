import Diagnosis

/// The labels of the plan of the site.
extension ScreenWords {
  static let arranging: [String: Phrase] = [
    "plan": word("Plan du site", "Plan of the site"),
    "newPage": word("Nouvelle page", "New page"),
    "kindOfPage": word("Genre de page", "Kind of page"),
    "titleOf": word("Titre de la page", "Title of the page"),
    "folder": word("Dossier", "Folder"),
    "create": word("Créer", "Create"),
    "arrange": word("Ranger", "Arrange"),
    "arrangeThis": word("Ranger\u{A0}: ", "Arrange: "),
    "newTitle": word("Nouveau titre", "New title"),
    "addressFollows": word(
      "L’adresse suit le titre\u{A0}; l’ancienne mène à la nouvelle.",
      "The address follows the title; the old one leads to it."),
    "rename": word("Renommer", "Rename"),
    "move": word("Déplacer", "Move"),
    "up": word("Monter", "Up"),
    "down": word("Descendre", "Down"),
    "replacedBy": word("Règle qui la remplace", "Rule that takes its place"),
    "retire": word("Retirer à son profit", "Retire in its favour"),
    "toBin": word("Mettre à la corbeille", "Put in the bin"),
    "toBinAgain": word("Mettre à la corbeille pour de bon", "Really put in the bin"),
    "linkedFrom": word(
      "Des pages y mènent, et leurs liens ne mèneraient plus nulle part\u{A0}:",
      "Pages lead to it, and their links would lead nowhere:"),
    "notLinked": word("Aucune page n’y mène.", "No page leads to it."),
    "bin": word("Corbeille", "Bin"),
    "putBack": word("Remettre", "Put back"),
    "putBackThis": word("Remettre\u{A0}: ", "Put back: "),
    "close": word("Fermer", "Close"),
    "linkTitle": word("Page ou adresse du lien", "Page or address of the link"),
  ]
}
