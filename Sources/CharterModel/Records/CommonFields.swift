import Diagnosis

/// What the front matter of any page may say.
package enum CommonFields {
  package static let kind = Field.text(
    "kind", fr: "type", Phrase(en: "what this page is", fr: "ce qu'est cette page"))
  package static let collection = Field.text(
    "collection", fr: "collection",
    Phrase(
      en: "on an index: what the folder's files are",
      fr: "sur un index : ce que sont les fichiers du dossier"))
  package static let title = Field.text(
    "title", fr: "titre",
    Phrase(en: "the title, if the page has no heading", fr: "le titre, si la page n'en a pas"))
  package static let shortTitle = Field.text(
    "short-title", fr: "titre-court",
    Phrase(en: "what it is called where room is scarce", fr: "son nom là où la place manque"))
  package static let inSentence = Field.text(
    "in-a-sentence", fr: "dans-une-phrase",
    Phrase(
      en: "what a reference calls it within a sentence, with its article: the editors",
      fr: "comment une référence le nomme dans une phrase, avec son article : la rédaction"))
  package static let summary = Field.text(
    "summary", fr: "résumé",
    Phrase(en: "one sentence for lists of pages", fr: "une phrase pour les listes de pages"))
  package static let owner = Field.reference(
    "owner", fr: "responsable", to: "role",
    Phrase(en: "the role that answers for the page", fr: "le rôle qui répond de la page"))
  package static let reviewed = Field.date(
    "reviewed", fr: "relu-le",
    Phrase(en: "the day of the last review", fr: "le jour de la dernière relecture"))
  package static let reviewEvery = Field.duration(
    "review-every", fr: "relecture",
    Phrase(en: "how often it is reviewed", fr: "à quel rythme elle est relue"))
  package static let readers = Field.texts(
    "readers", fr: "lecteurs",
    Phrase(en: "to whom it may be shown", fr: "à qui elle peut être montrée"))
  package static let draft = Field.flag(
    "draft", fr: "brouillon",
    Phrase(en: "shown with --drafts only", fr: "montrée avec --drafts seulement"))
  package static let forAuthors = Field.flag(
    "for-authors", fr: "pour-les-auteurs",
    Phrase(
      en: "on an index: menus and the search show the folder in the preview and at the desk alone",
      fr: "sur un index : les menus et la recherche ne montrent le dossier que dans l'aperçu et "
        + "au bureau"))
  /// The numbers that say a place.
  package static let orders = -10_000...10_000
  package static let order = Field.integer(
    "order", fr: "ordre", orders,
    Phrase(en: "its place among its neighbours", fr: "sa place parmi ses voisines"))
  package static let aliases = Field.texts(
    "aliases", fr: "anciennes-adresses",
    Phrase(en: "addresses it had before", fr: "les adresses qu'elle a eues"))
  package static let tags = Field.texts(
    "tags", fr: "étiquettes", Phrase(en: "words to find it by", fr: "des mots pour la retrouver"))
  package static let language = Field.language(
    Phrase(
      en: "the language of its text, if not the site's: en, de",
      fr: "la langue de son texte, si ce n'est celle du site : en, de"))
  package static let proofread = Field.flag(
    "proofread", fr: "relire-le-texte",
    Phrase(
      en: "no: its prose is not checked against the charter's words and style",
      fr: "non : sa prose n'est pas confrontée aux mots et au style de la charte"))

  package static let all: [FieldDefinition] = [
    kind.definition, collection.definition, title.definition, shortTitle.definition,
    inSentence.definition, summary.definition, owner.definition,
    reviewed.definition, reviewEvery.definition, readers.definition, draft.definition,
    order.definition, forAuthors.definition, aliases.definition, tags.definition,
    language.definition,
    proofread.definition,
  ]
}
