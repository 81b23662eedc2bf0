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
    "replacedBy": word("Règle qui la remplace", "Rule that replaces it"),
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
    "files": word("Fichiers", "Files"),
    "filesHelp": word(
      "Choisissez un fichier, ou déposez-le sur la ligne, pour remplacer celui qui y est\u{A0}: toutes les "
        + "pages qui le montrent suivent.",
      "Choose a file, or drop it on the line, to replace the one there: all pages that show it follow."
    ),
    "replace": word("Remplacer", "Replace"),
    "replaceThis": word("Remplacer\u{A0}: ", "Replace: "),
    "usedIn": word("Montré par\u{A0}: ", "Shown by: "),
    "unusedFile": word("Aucune page ne le montre.", "No page shows it."),
    "siteItself": word("le site entier (logo, icône)", "the whole site (logo, icon)"),
    "unreadFile": word("Ce fichier ne se lit pas.", "This file cannot be read."),
    "largeFile": word(
      "Ce fichier pèse plus de 11\u{A0}Mo\u{A0}: exportez-le plus petit.",
      "This file weighs more than 11 MB: export a smaller one."),
    "largeFiles": word(
      "Ces fichiers pèsent ensemble plus de 11\u{A0}Mo\u{A0}: déposez-en moins à la fois.",
      "Together these files weigh more than 11 MB: hand over fewer at once."),
    "picture": word("Image", "Picture"),
    "pictureFile": word("Fichier de l’image", "Picture file"),
    "pictureShows": word(
      "Ce que montre l’image, pour qui ne la voit pas",
      "What the picture shows, for whoever does not see it"),
    "ornament": word(
      "Image décorative\u{A0}: elle ne dit rien de plus que le texte.",
      "Decorative: it says nothing that the text does not say."),
    "noPicture": word("Choisissez d’abord un fichier.", "Choose a file first."),
    "noAlternative": word(
      "Dites ce que montre l’image, ou cochez «\u{A0}décorative\u{A0}».",
      "Say what the picture shows, or tick “decorative”."),
    "examples": word("Exemples", "Examples"),
    "goodExample": word("Exemple à suivre", "Example to follow"),
    "badExample": word("Exemple à éviter", "Example to avoid"),
    "remarks": word("Remarques de la charte", "The charter’s remarks"),
    "oneRemark": word("remarque", "remark"),
    "manyRemarks": word("remarques", "remarks"),
    "publish": word("Publier", "Publish"),
    "publishOn": word("Publier sur ", "Publish to "),
    "looking": word("Le bureau regarde ce qui va changer…", "Looking at what will change…"),
    "publishing": word("Publication…", "Publishing…"),
    "noTarget": word(
      "Aucun lieu de publication n’est encore réglé. Demandez à la personne qui tient le dossier d’en nommer "
        + "un sous «\u{A0}targets\u{A0}» dans diapason.yaml.",
      "No place to publish to is set yet. Ask whoever looks after the folder to name one under “targets” in "
        + "diapason.yaml."),
    "added": word("Nouvelles pages", "New pages"),
    "changed": word("Pages modifiées", "Changed pages"),
    "removed": word("Pages retirées", "Removed pages"),
    "firstTime": word(
      "Première publication\u{A0}: tout le site.", "First publication: the whole site."),
    "nothingNew": word(
      "Aucune page n’a changé depuis la dernière publication.",
      "No page has changed since the last publication."),
    "heldBack": word(
      "Ce qui retient la publication", "What is holding publication back"),
    "forReaders": word("Pour\u{A0}: ", "For: "),
    "close": word("Fermer", "Close"),
    "linkTitle": word("Page ou adresse du lien", "Page or address of the link"),
  ]
}
