import Diagnosis

/// A kind of table: the columns that its CSV files may have.
package struct TableKind: Sendable {
  package var name: FieldName
  package var label: Phrase
  package var columns: [FieldDefinition]

  package var id: String { name.en }

  package static let all: [TableKind] = [
    Words.kind, Colours.kind, Watch.kind, Curation.kind, Glossary.kind, Changes.kind,
    EditorialCalendar.kind, Measures.kind, Verdicts.kind, Accounts.kind, Benchmark.kind,
    Figures.kind, Formats.kind, Budget.kind,
    Typefaces.kind,
    Acknowledgements.kind, Formalities.kind, Actions.kind, Trials.kind, Consents.kind,
    Synonyms.kind, Versions.kind,
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
