import CharterModel
import Diagnosis
import Diapason
import Importing

extension MeasureFinding {
  var phrase: Phrase {
    switch self {
    case .totals(let file, let count):
      return Phrase(
        en: "\(file.shownInMessage): \(Phrase.lines(count).en) that sum up others",
        fr: "\(file.shownInMessage)\u{A0}: en résumé d'autres, \(Phrase.lines(count).fr)")
    case .unknownTitle(let file, let title):
      let word = Phrase.quoted(title)
      return Phrase(
        en: "\(file.shownInMessage): the table \(word.en), which is not one of the known figures",
        fr:
          "\(file.shownInMessage)\u{A0}: le tableau \(word.fr), qui n'est aucun des chiffres connus"
      )
    case .ofOtherNetwork(let file, let title, let network):
      let word = Phrase.quoted(title)
      return Phrase(
        en: "\(file.shownInMessage): the table \(word.en), which belongs to \(network.label)",
        fr: "\(file.shownInMessage)\u{A0}: le tableau \(word.fr), qui est de \(network.label)")
    case .untaken(let file, let unknown, let known):
      let names = (unknown + known).prefix(12).map { $0.shownInMessage }.joined(separator: ", ")
      let more = unknown.count + known.count > 12 ? ", …" : ""
      return Phrase(
        en: "\(file.shownInMessage): the columns \(names)\(more)",
        fr: "\(file.shownInMessage)\u{A0}: les colonnes \(names)\(more)")
    case .divided(let file, let column):
      let word = Phrase.quoted(column)
      return Phrase(
        en: "\(file.shownInMessage): \(word.en), whose lines for one day cannot be added up; "
          + "export it without a second dimension",
        fr: "\(file.shownInMessage)\u{A0}: \(word.fr), dont les lignes d'un même jour ne "
          + "s'additionnent pas ; exportez-le sans seconde dimension")
    case .stray(let file, let line, let count):
      return Phrase(
        en: "\(file.shownInMessage):\(line): of no table of days, \(Phrase.lines(count).en)",
        fr: "\(file.shownInMessage):\(line)\u{A0}: hors de tout tableau par jour, "
          + Phrase.lines(count).fr)
    case .sheet(let name):
      return Phrase(
        en: "\(name.shownInMessage): no table of days",
        fr: "\(name.shownInMessage)\u{A0}: pas de tableau par jour")
    case .hiddenSheet(let name):
      return Phrase(
        en: "\(name.shownInMessage): a hidden sheet",
        fr: "\(name.shownInMessage)\u{A0}: une feuille masquée")
    case .lesser(let figure, let column, let better):
      let (word, other) = (Phrase.quoted(column), Phrase.quoted(better))
      return Phrase(
        en: "\(figure.name.en): the column \(word.en), since \(other.en) says so",
        fr: "\(figure.name.fr)\u{A0}: la colonne \(word.fr), puisque \(other.fr) le dit")
    }
  }
}

extension MeasureFault {
  var phrase: Phrase {
    switch self {
    case .unreadable(let file):
      return said(
        file, "this is no table: take the export in CSV or .xlsx, as the network gives it out",
        "ce n'est pas un tableau : prenez l'export en CSV ou en .xlsx, tel que le réseau le donne")
    case .empty(let file):
      return said(
        file, "the file is empty: export a longer span of time",
        "le fichier est vide : exportez une période plus longue")
    case .headersAlone(let file):
      return said(
        file, "the columns have no line with figures: export a longer span of time",
        "les colonnes n'ont aucune ligne de chiffres : exportez une période plus longue")
    case .unclosed(let file, let line):
      return said(
        file, line, "a quotation mark is never closed: export the file anew",
        "un guillemet n'est jamais fermé : exportez de nouveau le fichier")
    case .posts(let file, let program, let path):
      return said(
        file,
        "an export of \(program) with one post a line; measures are of days: \(path.words.en)",
        "un export de \(program) avec une publication par ligne ; les mesures se font par jour : "
          + path.words.fr)
    case .unknown(let file, let columns, let network):
      return unknown(file, columns, network)
    case .otherSource(let file, let network, let program, let networks):
      let names = networks.joined(separator: " / ")
      return said(
        file,
        "its columns are those of \(program), not of \(network.label): write --network \(names)",
        "ses colonnes sont celles de \(program), non de \(network.label) : écrivez --network \(names)"
      )
    case .needsNetwork(let file, let networks):
      let names = networks.map { "--network \($0)" }
      return said(
        file,
        "its columns do not say of which network it is: add \(names.joined(separator: " or "))",
        "ses colonnes ne disent pas de quel réseau il vient : ajoutez "
          + names.joined(separator: " ou "))
    case .badDay, .ambiguousDay, .needsYear, .repeatedDay: return ofDays
    case .badFigure(let file, let line, let column, let text):
      let (word, name) = (Phrase.quoted(text), Phrase.quoted(column))
      return said(
        file, line,
        "\(word.en) in the column \(name.en) is no figure: correct it, or empty the cell",
        "\(word.fr) dans la colonne \(name.fr) n'est pas un chiffre : corrigez-le, ou videz la cellule"
      )
    case .ambiguousFigure(let file, let line, let text, let one, let other):
      let word = Phrase.quoted(text)
      let ways = [MeasureImport.shown(one), MeasureImport.shown(other)]
      return said(
        file, line, "\(word.en) may be \(ways[0].en) or \(ways[1].en): write which, in this cell",
        "\(word.fr) peut être \(ways[0].fr) ou \(ways[1].fr) : écrivez lequel, dans cette cellule")
    case .contradiction(let figure, let day, let file, let line, let other, let otherLine):
      let place = "\(other.shownInMessage):\(otherLine)"
      return said(
        file, line,
        "\(figure.name.en) of \(day) is another than at \(place): give the newer of the two files",
        "\(figure.name.fr) du \(day) n'est pas le même qu'à \(place) : donnez le plus récent des "
          + "deux fichiers")
    }
  }

  private var ofDays: Phrase {
    switch self {
    case .badDay(let file, let line, let text):
      let word = Phrase.quoted(text)
      return said(
        file, line, "\(word.en) is no day: write it as 2026-11-29, or remove the line",
        "\(word.fr) n'est pas un jour : écrivez-le 2026-11-29, ou retirez la ligne")
    case .ambiguousDay(let file, let line, let text, let one, let other):
      let word = Phrase.quoted(text)
      return said(
        file, line,
        "\(word.en) may be \(one) or \(other), and no other day shows which: add --first day or "
          + "--first month",
        "\(word.fr) peut être \(one) ou \(other), et aucun autre jour ne dit lequel : ajoutez "
          + "--first day ou --first month")
    case .needsYear(let file, let line, let text):
      let word = Phrase.quoted(text)
      return said(
        file, line, "\(word.en) has no year: add --year with that of the last day",
        "\(word.fr) n'a pas d'année : ajoutez --year avec celle du dernier jour")
    case .repeatedDay(let file, let line, let text):
      let word = Phrase.quoted(text)
      return said(
        file, line, "the day \(word.en) appears twice: remove one of the lines",
        "le jour \(word.fr) figure deux fois : retirez l'une des lignes")
    default: return Phrase(en: "", fr: "")
    }
  }

  private func unknown(
    _ file: String, _ columns: [String], _ network: ExportingNetwork?
  ) -> Phrase {
    let shown = columns.prefix(8).map { $0.shownInMessage }.joined(separator: ", ")
    let more = columns.count > 8 ? ", …" : ""
    let of = network.map { " (\($0.label))" } ?? ""
    let names = ExportingNetwork.all.map(\.label).joined(separator: ", ")
    return said(
      file,
      "no export by day that is known\(of); its columns: \(shown)\(more). Export figures by day from "
        + "\(names), or write them into measures.csv by hand (date;kpi;value)",
      "pas un export par jour que l'on connaisse\(of) ; ses colonnes : \(shown)\(more). Exportez des "
        + "chiffres par jour de \(names), ou écrivez-les dans mesures.csv (date;indicateur;valeur)")
  }

  private func said(_ file: String, _ en: String, _ fr: String) -> Phrase {
    let place = file.shownInMessage
    return Phrase(en: "\(place): \(en)", fr: "\(place) : \(fr)")
  }

  private func said(_ file: String, _ line: Int, _ en: String, _ fr: String) -> Phrase {
    let place = "\(file.shownInMessage):\(line)"
    return Phrase(en: "\(place): \(en)", fr: "\(place) : \(fr)")
  }
}

extension MeasureImporter.Refusal {
  var phrase: Phrase {
    switch self {
    case .noCollection:
      return NewRecord.Refusal.noCollection(KPI.kind).phrase
    case .table(let path, .encoding):
      return Phrase(
        en: "\(path.shownAsPath) is not in UTF-8: save it as “CSV UTF-8” first",
        fr: "\(path.shownAsPath) n'est pas en UTF-8 : enregistrez-le d'abord au format "
          + "« CSV UTF-8 »")
    case .table(let path, .unreadable):
      return Phrase(
        en: "\(path.shownAsPath) cannot be read as a table of measures: see diapason check",
        fr:
          "\(path.shownAsPath) ne se lit pas comme un tableau de mesures : voyez diapason check")
    }
  }
}
