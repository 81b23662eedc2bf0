import Diagnosis

/// How an asset's page shows its files, and by whose leave.
///
///     usages: {impression: logo.svg, bureautique: logo.png}
///     marge-libre: 8
///     interdits-dessinés: [étiré, incliné]
///     affiche: film.png
///     sous-titres: film.vtt
///     accord: A-2026-014
package enum AssetShowing {
  package static let usages = Field.filed(
    "usages", fr: "usages",
    [
      Choice("print", fr: "impression"), Choice("office", fr: "bureautique"),
      Choice("web", fr: "web"), Choice("network", fr: "réseau"),
    ],
    Phrase(
      en: "which of the files to take for what", fr: "lequel des fichiers prendre, et pour quoi"))
  package static let clearShare = Field.integer(
    "clear-space-share", fr: "marge-libre", 1...100,
    Phrase(
      en: "the clear space as a percentage of the file's width: the page draws it",
      fr: "la zone de protection, en pour cent de la largeur du fichier : la page la dessine"))
  package static let misuse = Field.choices(
    "drawn-misuse", fr: "interdits-dessinés",
    [
      Choice("stretched", fr: "étiré", label: Phrase(en: "Stretched", fr: "Étiré")),
      Choice("tilted", fr: "incliné", label: Phrase(en: "Tilted", fr: "Incliné")),
      Choice("recoloured", fr: "recoloré", label: Phrase(en: "Recoloured", fr: "Recoloré")),
      Choice("shadowed", fr: "ombré", label: Phrase(en: "With a shadow", fr: "Avec une ombre")),
      Choice(
        "crowded", fr: "serré",
        label: Phrase(en: "Crowded by a text", fr: "Serré par un texte")),
      Choice(
        "wrong-ground", fr: "mauvais-fond",
        label: Phrase(
          en: "On a ground that is not its own", fr: "Sur un fond qui n'est pas le sien")),
    ],
    Phrase(
      en: "what must not be done with it, which the page draws from the file",
      fr: "ce qu'il ne faut pas en faire, que la page dessine d'après le fichier"))
  package static let poster = Field.files(
    "poster", fr: "affiche",
    Phrase(
      en: "the picture shown in place of a video until it plays",
      fr: "l'image qui tient lieu d'une vidéo avant sa lecture"))
  package static let captions = Field.files(
    "captions", fr: "sous-titres",
    Phrase(
      en: "a video's captions, a .vtt file", fr: "les sous-titres d'une vidéo, un fichier .vtt"))
  package static let consent = Field.texts(
    "consent", fr: "accord",
    Phrase(
      en: "the references of the rows of the consents table on which it rests",
      fr: "les références des lignes du tableau des accords sur lesquels elle repose"))

  static let definitions = [
    usages.definition, clearShare.definition, misuse.definition, poster.definition,
    captions.definition, consent.definition,
  ]
}

extension Charter {
  /// The last day on which an asset may be used: that of its licence, or of the consent that ends
  /// first. A consent that was taken back ended the day before.
  package func lastDay(of asset: CharterPage) -> Day? {
    [lastConsentedDay(of: asset), asset.fields[Asset.expires]].compactMap(\.self).min()
  }

  /// The last day of the consent that ends first, be it in a table that these readers may not see.
  package func lastConsentedDay(of asset: CharterPage) -> Day? {
    consentRows.all(of: asset).flatMap { row in
      [
        row.fields[Consents.until], row.fields[Consents.withdrawn].map { $0.adding(days: -1) },
      ].compactMap(\.self)
    }.min()
  }

  /// The rows of the consents on which an asset rests, as far as these readers may see them.
  package func consents(of asset: CharterPage) -> [CharterTable.Row] {
    consentRows.shown(of: asset)
  }
}

/// The rows of the table of consents, by their references.
struct ConsentRows: Sendable {
  private var rows: [CharterTable.Row] = []
  /// So many of them, the first, are shown to these readers.
  private var shownCount = 0
  private var places: [String: [Int]] = [:]

  init() {}

  init(shown: [CharterTable.Row], others: [CharterTable.Row]) {
    rows = shown + others
    shownCount = shown.count
    for (place, row) in rows.enumerated() {
      guard let reference = row.fields[Consents.reference] else { continue }
      places[reference.asKey, default: []].append(place)
    }
  }

  func all(of asset: CharterPage) -> [CharterTable.Row] { places(of: asset).map { rows[$0] } }

  func shown(of asset: CharterPage) -> [CharterTable.Row] {
    places(of: asset).filter { $0 < shownCount }.map { rows[$0] }
  }

  private func places(of asset: CharterPage) -> [Int] {
    Set((asset.fields[AssetShowing.consent] ?? []).map(\.value.asKey))
      .flatMap { places[$0] ?? [] }.sorted()
  }
}
