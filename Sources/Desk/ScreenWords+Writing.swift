import Diagnosis

/// The labels of what helps while somebody writes.
extension ScreenWords {
  static let writing: [String: Phrase] = [
    "completions": word("Pour compléter", "To complete"),
    "completeThis": word("Compléter\u{A0}: ", "Complete: "),
    "linkThis": word("Lier\u{A0}: ", "Link: "),
    "term": word("Terme", "Term"),
    "termOf": word("Terme du glossaire", "Term of the glossary"),
    "noTerm": word(
      "Choisissez un terme de la liste. «\u{A0}Glossaire\u{A0}», à l’accueil du bureau, en ajoute.",
      "Choose a term of the list. “Glossary”, on the desk’s home screen, adds some."),
    "asOn": word("Aperçu\u{A0}: ", "As shown on "),
    "asMessage": word("Aperçu du message", "The message as it is read"),
  ]
}
