import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// `diapason show`: what a rule or a document says, or said.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "show",
    Phrase(
      en: "Prints what a rule or a document said on a given day, with its fingerprint.",
      fr: "Écrit ce que disait une règle ou un document un jour donné, avec son empreinte."),
    Phrase(
      en: """
        Exit codes: 0, it was in force; 1, it was not, or what it said is not kept; 2, it could not be \
        done.
        Example: diapason show CH-10 --at 2026-05-01
        Example: diapason show CH-10 --words | sha256sum
        """,
      fr: """
        Codes de sortie : 0, elle était en vigueur ; 1, elle ne l'était pas, ou ce qu'elle disait n'est \
        pas conservé ; 2, cela n'a pas pu se faire.
        Exemple : diapason show CH-10 --at 2026-05-01
        Exemple : diapason show CH-10 --words | sha256sum
        """))

  @Argument(
    help: .said(
      en: "The id of a rule or of a document.",
      fr: "L'identifiant d'une règle ou d'un document.", .name))
  var id: String

  @Option(
    help: .said(
      en: "The day (default: today).", fr: "Le jour (sinon aujourd'hui).",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var at: String?

  @Flag(
    help: .said(
      en: "Prints the text that the fingerprint is made from, and nothing else.",
      fr: "N'écrit que le texte dont l'empreinte est faite."))
  var words = false

  @Option(
    help: .said(
      en: "Shows what these readers may see.", fr: "Montre ce que ces lecteurs peuvent voir.", .name
    ))
  var readers: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    try requireText(id, readers, for: "id", "--readers")
    try BuildDate.validate(given: at)
    try requireDay(at, for: "--at")
  }

  func run() throws {
    var options = Options(site)
    options.readers = readers
    options.date = at.flatMap { Day($0) } ?? BuildDate.today(in: nil)
    var build = Build(options)
    do {
      let charter = try build.charter()
      let faults = build.diagnostics.filter { $0.problem == .changedVersion }
      let text = try TextOnDay(of: id, on: options.date, in: charter)
      try Run(arguments: site).report(faults, language: build.language)
      let shown = words ? text.words : Array(text.shown(id, build.language).utf8)
      try StandardStreams.write(shown)
      if !faults.isEmpty { throw ExitCode(1) }
    } catch let error as FileError {
      StandardStreams.refuse(error, build.language)
      throw ExitCode(2)
    } catch let refusal as TextOnDay.Refusal {
      StandardStreams.refuse(refusal.phrase(on: options.date), build.language)
      throw ExitCode(refusal.isOfTime ? 1 : 2)
    }
  }
}

extension TextOnDay {
  /// The number, the days and the print, then the text as it was written.
  fileprivate func shown(_ id: String, _ language: Language) -> String {
    let span = Phrase.span(begins, last)[language]
    let version =
      number.map { Phrase(en: "version \($0), ", fr: "version \($0), ")[language] } ?? ""
    let colon = Phrase(en: ":", fr: " :")[language]
    let head =
      "\(pages.first?.plainID ?? id) — \(version)\(span)\n"
      + "SHA-256\(colon) \(DocumentWords.grouped(print))\n"
    return head + pages.map { "\n" + $0.writtenText.trimmed + "\n" }.joined()
  }
}

extension Phrase {
  /// « du 2026-03-02 au 2026-09-30 ».
  fileprivate static func span(_ begins: Day?, _ last: Day?) -> Phrase {
    switch (begins, last) {
    case (nil, nil): Phrase(en: "in force", fr: "en vigueur")
    case (let begins?, nil): Phrase(en: "since \(begins)", fr: "depuis le \(begins)")
    case (nil, let last?): Phrase(en: "until \(last)", fr: "jusqu'au \(last)")
    case (let begins?, let last?):
      Phrase(en: "from \(begins) to \(last)", fr: "du \(begins) au \(last)")
    }
  }
}

extension TextOnDay.Refusal {
  /// Whether it is known, and only the day is not one of its own.
  fileprivate var isOfTime: Bool {
    switch self {
    case .notInForce, .notKept, .reserved: true
    case .unknown, .neither: false
    }
  }

  fileprivate func phrase(on day: Day) -> Phrase {
    switch self {
    case .unknown(let id, let nearest):
      let quoted = Phrase.quoted(id)
      return Phrase(
        en: "there is no \(quoted.en)" + (nearest.map { "; did you mean “\($0)”?" } ?? ""),
        fr: "il n'y a pas de \(quoted.fr)"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""))
    case .neither(let id):
      return Phrase(
        en: "\(id) is neither a rule nor a document", fr: "\(id) n'est ni une règle ni un document")
    case .notInForce(let id, let times):
      let spans = times.map { Phrase.span($0.begins, $0.last) }
      return Phrase(
        en: "\(id) was not in force on \(day)"
          + (spans.isEmpty ? "" : "; it is " + spans.map(\.en).joined(separator: ", then ")),
        fr: "\(id) n'était pas en vigueur le \(day)"
          + (spans.isEmpty ? "" : " ; l'est " + spans.map(\.fr).joined(separator: ", puis ")))
    case .reserved(let id):
      return Phrase(
        en: "what \(id) said on \(day) is for other readers: name them after --readers",
        fr: "ce que disait \(id) le \(day) est réservé à d'autres lecteurs : nommez-les après "
          + "--readers")
    case .notKept(let id, let written):
      let since = written.map(\.description) ?? ""
      return Phrase(
        en: "what \(id) said on \(day) is not kept: the text here dates from \(since); "
          + "diapason adopt keeps each version from now on",
        fr:
          "ce que disait \(id) le \(day) n'est pas conservé : le texte qui est ici date du \(since) ; "
          + "diapason adopt conserve désormais chaque version")
    }
  }
}
