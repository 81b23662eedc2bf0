import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// An indicator has been read lately. The verdict changes with the date alone: a warning.
  static let indicatorsSpeak = Check { site in
    site.series.sorted { $0.key < $1.key }.compactMap { id, series in
      guard case .silent(let day) = series.state(on: site.date),
        let index = site.charter.record(id)
      else { return nil }
      let days = site.date.number - day.number
      return site.charter.pages[index].diagnostic(
        .silentKPI, at: (1, 1),
        message: Phrase(
          en: "this indicator has had no value since \(day): \(days) days",
          fr: "cet indicateur n'a pas de valeur depuis le \(day) : \(days) jours"),
        help: Phrase(
          en: "add its last figure to the table of measures, or drop it in a review",
          fr: "ajoutez son dernier chiffre au tableau des mesures, ou abandonnez-le en revue"))
    }
  }

  /// A figure about the world is not older than a year.
  static let figuresAreFresh = Check { site in
    site.charter.rows(of: Figures.kind).compactMap { row in
      guard let day = row.fields[Figures.asOf],
        site.date.number - day.number > KPIState.Tolerance.figureAge
      else { return nil }
      return site.charter.diagnostic(
        .staleFigure, in: row, of: Figures.asOf,
        Phrase(
          en: "this figure is of \(day), more than a year ago",
          fr: "ce chiffre date du \(day), il y a plus d'un an"),
        help: Phrase(
          en: "look the figure up again and write its new day, or remove the row",
          fr: "vérifiez le chiffre et écrivez sa nouvelle date, ou retirez la ligne"))
    }
  }

  /// Where figures say which network they are about, each network where we publish has one.
  static let networksHaveFigures = Check { site in
    let known = Set(
      site.charter.rows(of: Figures.kind).compactMap {
        $0.fields[Figures.network]?.value.lowercased()
      })
    guard !known.isEmpty else { return [] }
    return site.charter.pages(of: Network.kind).compactMap { page in
      guard page.fields[Network.status]?.name.en == "active", let id = page.recordID,
        !known.contains(id.lowercased())
      else { return nil }
      return page.diagnostic(
        .networkWithoutFigure, of: Network.status,
        Phrase(
          en: "no figure says who is on \(id)",
          fr: "aucun chiffre ne dit qui se trouve sur \(id)"),
        help: Phrase(
          en: "add a row about \(id) to the table of figures, with its source and its day",
          fr: "ajoutez au tableau des chiffres une ligne sur \(id), avec sa source et sa date"))
    }
  }
}
