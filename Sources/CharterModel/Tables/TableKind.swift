import Diagnosis

/// A kind of table: the columns that its CSV files may have.
package struct TableKind: Sendable {
  package var name: FieldName
  package var label: Phrase
  package var columns: [FieldDefinition]

  package var id: String { name.en }

  package static let all: [TableKind] = [
    Words.kind, Colours.kind, Watch.kind, Curation.kind, Glossary.kind, Changes.kind,
  ]

  /// The kind of a file by its name: `mots.csv`, or a part of it, `calendrier-2026-t1.csv`.
  package static func of(fileNamed stem: String) -> TableKind? {
    all.first { kind in
      [kind.name.en, kind.name.fr].contains { name in
        stem.asKey == name.asKey || stem.asKey.hasPrefix(name.asKey + "-")
      }
    }
  }
}

/// Words to say and to avoid.
package enum Words {
  package static let say = Field.text("say", fr: "dire", Phrase(en: "what to say", fr: "ce qu'il faut dire"))
  package static let avoid = Field.text("avoid", fr: "éviter", Phrase(en: "what to avoid", fr: "ce qu'il faut éviter"))
  package static let why = Field.text("why", fr: "pourquoi", Phrase(en: "the reason", fr: "la raison"))
  package static let severity = Field.choice(
    "severity", fr: "gravité",
    [
      Choice("error", fr: "erreur"), Choice("warning", fr: "attention"), Choice("advice", fr: "conseil"),
    ], Phrase(en: "how bad it is", fr: "à quel point c'est grave"))
  package static let kind = TableKind(
    name: FieldName("words", fr: "mots"), label: Phrase(en: "Words", fr: "Mots"),
    columns: [say.definition, avoid.definition, why.definition, severity.definition])
}

/// The colours of the brand.
package enum Colours {
  package static let name = Field.text("name", fr: "nom", required: true, Phrase(en: "the colour's name", fr: "le nom de la couleur"))
  package static let hex = Field.text("hex", fr: "hexa", required: true, Phrase(en: "#rrggbb", fr: "#rrvvbb"))
  package static let cmyk = Field.text("cmyk", fr: "cmjn", Phrase(en: "four figures in per cent", fr: "quatre chiffres en pour cent"))
  package static let role = Field.text("role", fr: "rôle", Phrase(en: "what it is for", fr: "à quoi elle sert"))
  package static let textOnIt = Field.text(
    "text-on-it", fr: "texte-dessus", Phrase(en: "the colour of readable text on it", fr: "la couleur d'un texte lisible dessus"))
  package static let kind = TableKind(
    name: FieldName("colours", fr: "couleurs"), label: Phrase(en: "Colours", fr: "Couleurs"),
    columns: [name.definition, hex.definition, cmyk.definition, role.definition, textOnIt.definition])
}

/// What is watched, with which tool, how often, by whom.
package enum Watch {
  package static let what = Field.text("what", fr: "quoi", required: true, Phrase(en: "what is watched", fr: "ce qui est suivi"))
  package static let tool = Field.text("tool", fr: "outil", Phrase(en: "with which tool", fr: "avec quel outil"))
  package static let frequency = Field.text("how-often", fr: "fréquence", Phrase(en: "how often", fr: "à quel rythme"))
  package static let role = Field.reference("role", fr: "rôle", to: "role", Phrase(en: "by which role", fr: "par quel rôle"))
  package static let kind = TableKind(
    name: FieldName("watch", fr: "veille"), label: Phrase(en: "Listening", fr: "Veille"),
    columns: [what.definition, tool.definition, frequency.definition, role.definition])
}

/// Content to relay, with suggested texts.
package enum Curation {
  package static let title = Field.text("title", fr: "titre", required: true, Phrase(en: "what it is", fr: "ce que c'est"))
  package static let link = Field.text("link", fr: "lien", Phrase(en: "where it is", fr: "où c'est"))
  package static let networks = Field.references("networks", fr: "réseaux", to: "network", Phrase(en: "where to share it", fr: "où le partager"))
  package static let text = Field.text("text", fr: "texte", Phrase(en: "a suggested text", fr: "un texte proposé"))
  package static let from = Field.date("from", fr: "du", Phrase(en: "the first day", fr: "le premier jour"))
  package static let until = Field.date("until", fr: "au", Phrase(en: "the last day", fr: "le dernier jour"))
  package static let kind = TableKind(
    name: FieldName("curation", fr: "relais"), label: Phrase(en: "To share", fr: "À relayer"),
    columns: [title.definition, link.definition, networks.definition, text.definition, from.definition, until.definition])
}

/// Terms and what they mean.
package enum Glossary {
  package static let term = Field.text("term", fr: "terme", required: true, Phrase(en: "the term", fr: "le terme"))
  package static let definition = Field.text("definition", fr: "définition", required: true, Phrase(en: "what it means", fr: "ce qu'il veut dire"))
  package static let kind = TableKind(
    name: FieldName("glossary", fr: "glossaire"), label: Phrase(en: "Glossary", fr: "Glossaire"),
    columns: [term.definition, definition.definition])
}

/// What changed in the documents and their rules.
package enum Changes {
  package static let date = Field.date("date", fr: "date", required: true, Phrase(en: "the day", fr: "le jour"))
  package static let document = Field.reference("document", fr: "document", to: "document", Phrase(en: "the document's id", fr: "l'identifiant du document"))
  package static let rule = Field.reference("rule", fr: "règle", to: "rule", Phrase(en: "the rule's id", fr: "l'identifiant de la règle"))
  package static let version = Field.text("version", fr: "version", Phrase(en: "the version it came with", fr: "la version qui l'apporte"))
  package static let what = Field.text("what", fr: "quoi", required: true, Phrase(en: "what changed", fr: "ce qui a changé"))
  package static let why = Field.text("why", fr: "pourquoi", Phrase(en: "the reason", fr: "la raison"))
  package static let kind = TableKind(
    name: FieldName("changes", fr: "changements"), label: Phrase(en: "What changed", fr: "Ce qui a changé"),
    columns: [date.definition, document.definition, rule.definition, version.definition, what.definition, why.definition])
}
