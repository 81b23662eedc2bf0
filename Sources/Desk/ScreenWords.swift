import Diagnosis

/// The labels of the screens, by the names that the desk's scripts call them by.
enum ScreenWords {
  static func all(in language: Language) -> [String: String] {
    words.mapValues { $0[language] }
  }

  static subscript(name: String, language: Language) -> String {
    words[name]?[language] ?? name
  }

  static func word(_ fr: String, _ en: String) -> Phrase { Phrase(en: en, fr: fr) }

  private static let words = [arranging, importing, writing].reduce(screens) {
    $0.merging($1) { first, _ in first }
  }

  private static let screens: [String: Phrase] = [
    "desk": word("Le bureau", "The desk"),
    "skip": word("Aller au contenu", "Skip to the content"),
    "home": word("Accueil du bureau", "Desk home"),
    "site": word("Le site", "The site"),
    "edit": word("Modifier", "Edit"),
    "done": word("Terminer", "Done"),
    "form": word("Fiche", "Facts"),
    "grid": word("Tableau", "Table"),
    "editThis": word("Modifier\u{A0}: ", "Edit: "),
    "save": word("Enregistrer", "Save"),
    "saveFirst": word(
      "Enregistrez d’abord ce que vous avez changé.", "Save what you have changed first."),
    "cancel": word("Annuler", "Cancel"),
    "below": word("Ajouter dessous", "Add below"),
    "newBelow": word("Nouveau paragraphe", "New paragraph"),
    "remove": word("Supprimer le passage", "Delete the passage"),
    "removeAgain": word("Supprimer pour de bon", "Really delete"),
    "bold": word("Gras", "Bold"),
    "link": word("Lien", "Link"),
    "list": word("Liste", "List"),
    "textOf": word("Texte du passage", "Text of the passage"),
    "insert": word("Insérer", "Insert"),
    "empty": word(
      "Écrivez un texte, ou supprimez le passage.", "Write a text, or delete the passage."),
    "saving": word("Enregistrement…", "Saving…"),
    "kept": word("Brouillon gardé", "Draft kept"),
    "notKept": word(
      "Le brouillon n’est pas gardé\u{A0}: le bureau ne répond pas.",
      "The draft is not kept: the desk does not answer."),
    "offline": word(
      "Le bureau ne répond pas. Votre texte est encore là\u{A0}: relancez le bureau, puis "
        + "enregistrez à nouveau.",
      "The desk does not answer. Your text is still here: start the desk again, then save again."),
    "noToken": word(
      "Ce navigateur n’a plus le droit d’écrire. Relancez le bureau\u{A0}; votre texte est encore là.",
      "This browser may not write any more. Start the desk again; your text is still here."),
    "begun": word("Vous aviez commencé une modification", "You had begun a change"),
    "resume": word("Reprendre", "Resume"),
    "abandon": word("Abandonner", "Discard"),
    "before": word("Avant", "Before"),
    "after": word("Votre brouillon", "Your draft"),
    "yours": word("La vôtre", "Yours"),
    "theirs": word("Celle du fichier", "The file’s"),
    "both": word("Les deux", "Both"),
    "gone": word(
      "Ce passage n’est plus dans le fichier.", "This passage is not in the file any more."),
    "atEnd": word("La vôtre, à la fin de la page", "Yours, at the end of the page"),
    "who": word("Qui écrit\u{A0}?", "Who is writing?"),
    "name": word("Votre nom", "Your name"),
    "mail": word("Votre adresse de courriel", "Your e-mail address"),
    "none": word("(aucun)", "(none)"),
    "addValue": word("Ajouter", "Add"),
    "takeAway": word("Retirer", "Take away"),
    "example": word("Par exemple\u{A0}: ", "For example: "),
    "required": word("nécessaire", "required"),
    "others": word("Autres lignes du fichier (conservées)", "Other lines of the file (kept)"),
    "unused": word("Ce que la fiche peut dire de plus", "What else the facts may say"),
    "readOnly": word(
      "Se modifie dans le fichier seulement.", "Can be changed in the file only."),
    "noChange": word("Rien n’a changé.", "Nothing has changed."),
    "newRow": word("Ajouter une ligne", "Add a row"),
    "row": word("Ligne", "Row"),
    "gridHelp": word(
      "Flèches pour se déplacer, Entrée ou F2 pour écrire, Échap pour renoncer. Copiez et collez "
        + "depuis Excel\u{A0}; Ctrl\u{A0}+\u{A0}Z annule.",
      "Arrows to move, Enter or F2 to write, Escape to give up. Copy and paste from Excel; Ctrl+Z "
        + "undoes."),
    "undone": word("Annulé.", "Undone."),
    "pasted": word("Collé. Rien n’est encore enregistré.", "Pasted. Nothing is saved yet."),
    "unsaved": word("Pas encore enregistré", "Not saved yet"),
    "problemsOf": word("À revoir", "To review"),
    "history": word("Historique", "History"),
    "noHistory": word(
      "Ce dossier n’a pas encore d’historique\u{A0}: demandez à la personne qui le tient d’en faire un "
        + "dépôt Git.",
      "This folder has no history yet: ask whoever looks after it to make it a Git repository."),
    "now": word("La version d’aujourd’hui", "Today’s version"),
    "compare": word("Comparer", "Compare"),
    "restore": word("Revenir à cette version", "Return to this version"),
    "restoreAgain": word("Revenir pour de bon", "Really go back"),
    "same": word(
      "Rien ne la distingue de la page d’aujourd’hui.", "It is the page as it is today."),
    "thenNow": word(
      "Barré\u{A0}: ce qui partirait. Souligné\u{A0}: ce qui reviendrait.",
      "Struck out: what would go. Underlined: what would come back."),
    "goes": word("partirait\u{A0}:", "would go:"),
    "comes": word("reviendrait\u{A0}:", "would come back:"),
    "deskHome": word("Bureau", "Desk"),
    "drafts": word("Mes brouillons", "My drafts"),
    "noDrafts": word("Aucun brouillon en attente.", "No draft is waiting."),
    "problems": word("Problèmes", "Problems"),
    "noProblems": word("Aucun problème dans le site.", "No problems in the site."),
    "correct": word("Corriger", "Correct"),
    "correctThem": word("Voir tout et corriger", "See all and correct"),
    "problemsHelp": word(
      "Barré\u{A0}: ce qui partirait. Souligné\u{A0}: ce qui viendrait. Sans bouton, c’est à vous de "
        + "choisir vos mots.",
      "Struck out: what would go. Underlined: what would come. Without a button, the words are yours "
        + "to choose."),
    "moreProblems": word("et d’autres", "and more"),
    "overdue": word("Relectures en retard", "Reviews overdue"),
    "noOverdue": word("Aucune relecture n’est en retard.", "No review is overdue."),
    "dueOn": word("à relire depuis le ", "due since "),
    "online": word("En ligne", "Online"),
    "onlineSince": word("En ligne depuis la publication faite ", "Online as published "),
    "neverPublished": word(
      "Le site n’a pas encore été publié depuis ce dossier.",
      "The site has not been published from this folder yet."),
    "tables": word("Tableaux", "Tables"),
    "pages": word("Pages", "Pages"),
    "openSite": word("Ouvrir le site pour le modifier", "Open the site to edit it"),
    "findPage": word("Trouver une page", "Find a page"),
    "goTo": word("Ouvrir", "Open"),
    "entering": word("Le bureau s’ouvre…", "Opening the desk…"),
    "fix": word("Conseil\u{A0}: ", "Advice: "),
  ]
}
