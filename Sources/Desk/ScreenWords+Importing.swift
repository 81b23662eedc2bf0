import Diagnosis

/// The labels of the screen that takes documents over.
extension ScreenWords {
  static let importing: [String: Phrase] = [
    "import": word("Importer un document", "Import a document"),
    "importHelp": word(
      "Choisissez un document Word, LibreOffice ou Excel, ou déposez-le ici. Vous verrez d’abord ce "
        + "qu’il deviendrait, à côté de ce qu’il dit\u{A0}: rien n’est créé sans votre accord, et le "
        + "document reste comme il est.",
      "Choose a document of Word, LibreOffice or Excel, or drop it here. You will first see what it "
        + "would become, beside what it says: nothing is created before you agree, and the document "
        + "stays as it is."),
    "documentFile": word("Document à importer", "Document to import"),
    "readingDocument": word("Lecture du document…", "Reading the document…"),
    "document": word("Le document", "The document"),
    "becomes": word("Ce qu’il deviendrait", "What it would become"),
    "takeThis": word("Créer\u{A0}: ", "Create: "),
    "leftOut": word("Laissé de côté, ou changé", "Left out, or changed"),
    "yourTurn": word("À vous, ensuite", "Yours to do, afterwards"),
    "createChosen": word("Créer ce qui est choisi", "Create what is chosen"),
    "moreLines": word("autres lignes", "more lines"),
    "pictureSays": word("Image\u{A0}: ", "Picture: "),
    "proposed": word(
      "Voici ce que le document deviendrait. Rien n’est encore créé.",
      "This is what the document would become. Nothing is created yet."),
    "nothingFound": word(
      "Ce document ne contient aucun texte à reprendre.",
      "This document holds no text to take over."),
  ]
}
