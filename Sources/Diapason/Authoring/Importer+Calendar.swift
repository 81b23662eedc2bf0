import CharterModel
import Diagnosis
import Importing

extension Importer {
  /// What the imported calendars say that the site does not know: a new site declares it, of another
  /// its author is told what to write.
  mutating func noteUnknownWords(_ reading: Build.Reading?) {
    let tables = files.filter { !ContentPath.isMarkdown($0.path) }.map { ($0.path, $0.bytes) }
    let states = OwnStates.unknown(in: tables, reading?.configuration)
    if !states.isEmpty { findings.append(.states(states, areDeclared: reading == nil)) }
    let formats = Formats.unknown(
      in: tables, besides: reading?.tableFiles ?? [], reading?.configuration)
    if !formats.isEmpty { findings.append(.formats(formats, areDeclared: reading == nil)) }
  }

  /// The lines of a new site's settings that declare them.
  var declarations: String {
    findings.reduce(into: "") { lines, finding in
      switch finding {
      case .states(let words, areDeclared: true):
        lines += "\n\(OwnStates.definition.name[language]):"
        for word in words { lines += "\n  " + OwnStates.declaration(of: [word], language) }
      case .formats(let words, areDeclared: true):
        lines +=
          "\n\(Configuration.formats.definition.name[language]): ["
          + words.map(\.quotedYAML).joined(separator: ", ") + "]"
      default: break
      }
    }
  }
}

extension ImportFinding {
  /// What is to be done about words of a calendar that the site does not know.
  var ofCalendar: Phrase? {
    switch self {
    case .states(let words, let areDeclared):
      let english = OwnStates.declaration(of: words, .english).shownToCopy
      let french = OwnStates.declaration(of: words, .french).shownToCopy
      guard !areDeclared else {
        return Phrase(
          en:
            "diapason.yaml: under “states”, say what each of the calendar's own is; taken for now: "
            + english,
          fr: "diapason.yaml\u{A0}: sous «\u{A0}états\u{A0}», dites lequel est chacun de ceux du "
            + "calendrier\u{A0}; supposé pour l'instant\u{A0}: \(french)")
      }
      return Phrase(
        en:
          "diapason.yaml: the calendar has states of its own; say which of the known ones each is, "
          + "such as “states: {\(english)}”",
        fr:
          "diapason.yaml\u{A0}: le calendrier a des états à lui\u{A0}; dites lequel des états connus "
          + "est chacun, par exemple «\u{A0}états: {\(french)}\u{A0}»")
    case .formats(let words, let areDeclared):
      let list = words.map(\.quotedYAML).joined(separator: ", ").shownToCopy
      guard !areDeclared else {
        return Phrase(
          en:
            "diapason.yaml: formats of the calendar that the table of formats does not have are under "
            + "“formats”: \(list); give them hours of work in the table",
          fr:
            "diapason.yaml\u{A0}: les formats du calendrier absents du tableau des formats sont sous "
            + "«\u{A0}formats\u{A0}»\u{A0}: \(list)\u{A0}; donnez leur temps de travail dans le tableau"
        )
      }
      return Phrase(
        en: "diapason.yaml: the table of formats does not have formats of the calendar; write "
          + "“formats: [\(list)]”, or give them hours of work in the table",
        fr:
          "diapason.yaml\u{A0}: des formats du calendrier ne sont pas au tableau des formats\u{A0}; "
          + "écrivez «\u{A0}formats: [\(list)]\u{A0}», ou donnez leur temps de travail dans le tableau"
      )
    default: return nil
    }
  }
}
