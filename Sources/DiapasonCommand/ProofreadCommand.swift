import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Proofreading

/// `diapason proofread`: a draft, held against the charter's words and style.
struct ProofreadCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "proofread",
    Phrase(
      en: "Checks a draft against the charter's words, limits and style.",
      fr: "Confronte un brouillon aux mots, aux limites et au style de la charte."),
    Phrase(
      en: """
        It advises, it does not approve. Of a file called .md the prose alone is read and corrected: \
        headers, code, quotations, addresses and HTML stay as they are. A document of Word or \
        LibreOffice is read by pandoc. Exit codes: 0, no error; 1, errors; 2, it could not be done.
        Example: echo 'Ravis de vous annoncer…' | diapason proofread - --network linkedin
        Example: diapason proofread communique.txt --fix
        """,
      fr: """
        La commande conseille, elle n'approuve pas. D'un fichier nommé .md, seule la prose est lue et \
        corrigée : en-têtes, code, citations, adresses et HTML restent tels quels. Un document de Word \
        ou de LibreOffice est lu par pandoc. Codes de sortie : 0, pas d'erreur ; 1, des erreurs ; 2, \
        cela n'a pas pu se faire.
        Exemple : echo 'Ravis de vous annoncer…' | diapason proofread - --network linkedin
        Exemple : diapason proofread communique.txt --fix
        """))

  @Argument(
    help: .said(
      en: "A text, a Markdown file or a document; - for standard input.",
      fr: "Un texte, un fichier Markdown ou un document ; - pour l'entrée standard.", .file))
  var file: String

  @Option(
    help: .said(
      en: "The network it is meant for.", fr: "Le réseau auquel il est destiné.",
      Phrase(en: "id", fr: "id")))
  var network: String?

  @Option(
    help: .said(
      en: "The situation it answers to.", fr: "La situation à laquelle il répond.",
      Phrase(en: "id", fr: "id")))
  var situation: String?

  @Option(
    help: .said(
      en: "In which capacity one speaks: "
        + Rule.capacities.map { "\($0.name.en) (\($0.name.fr))" }.joined(separator: ", ") + ".",
      fr: "À quel titre on s'exprime : " + Rule.capacities.map(\.name.fr).joined(separator: ", ")
        + ".",
      Phrase(en: "capacity", fr: "qualité")))
  var capacity: String?

  @Flag(
    help: .said(
      en: "Makes the safe replacements: in the file, or to standard output for -.",
      fr: "Fait les remplacements sûrs : dans le fichier, ou sur la sortie standard pour -."))
  var fix = false

  @Flag(
    help: .said(
      en: "Reads it as Markdown, whatever it is called.",
      fr: "Le lit comme du Markdown, quel que soit son nom."))
  var markdown = false

  @Flag(
    help: .said(en: "Warnings count as errors.", fr: "Un avertissement compte pour une erreur."))
  var strict = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    try requireArgument(file, "file")
    try requireText(network, situation, capacity, for: "--network", "--situation", "--capacity")
    try BuildDate.validate()
  }

  func run() throws {
    var build = Build(Options(site))
    let charter: Charter
    do { charter = try build.charter() } catch let error as FileError {
      StandardStreams.refuse(error, build.language)
      throw ExitCode(2)
    }
    let guide = charter.styleGuide
    let text = try isDocument ? wordsOfDocument() : StandardStreams.read(file)
    var draft = Draft(text)
    let isMarkdown = markdown || ContentPath.isMarkdown(file)
    draft.isProse = isMarkdown && network == nil && situation == nil && capacity == nil
    draft.network = try id(network, among: guide.networks.map(\.id), "network")
    draft.situation = try id(situation, among: guide.situations.map(\.id), "situation")
    draft.capacity = try capacityID
    let check = DraftCheck(
      of: draft, path: file == "-" ? "stdin" : file, isMarkdown: isMarkdown, Proofreader(guide),
      correcting: fix, as: charter.configuration)
    if fix { try deliver(check.text, insteadOf: text) }
    let unchecked = build.missingDictionary(charter.configuration)
    try report(check.diagnostics + (unchecked.map { [$0] } ?? []), build.language)
  }

  private var isDocument: Bool {
    [".docx", ".odt", ".rtf"].contains { file.lowercased().hasSuffix($0) }
  }

  /// What a text processor's document says, a paragraph a line.
  private func wordsOfDocument() throws -> [UInt8] {
    guard !fix else {
      let word = Phrase.quoted(file)
      throw ValidationError(
        en: "--fix writes texts; correct \(word.en) where it was written.",
        fr: "--fix écrit des textes ; corrigez \(word.fr) là où il a été écrit.")
    }
    // Reading it says why it cannot be read, better than another program does.
    _ = try StandardStreams.read(file)
    let path = file.hasPrefix("-") ? "./" + file : file
    do {
      return try Converter.pandoc.run(["--to=plain", "--wrap=none", path], for: file)
    } catch let failure as Converter.Failure {
      StandardStreams.refuse(failure.phrase, site.language ?? .ofEnvironment)
      throw ExitCode(2)
    }
  }

  private func deliver(_ text: [UInt8], insteadOf old: [UInt8]) throws {
    if file == "-" {
      try StandardStreams.write(text)
    } else if text != old {
      do { try FileSystem.writeWhole(text, to: file, mayStand: true) } catch let error as FileError
      {
        StandardStreams.refuse(error, site.language ?? .ofEnvironment)
        throw ExitCode(2)
      }
    }
  }

  private func report(_ found: [Diagnostic], _ language: Language) throws {
    var diagnostics = found
    for index in diagnostics.indices where strict && diagnostics[index].severity == .warning {
      diagnostics[index].severity = .error
    }
    let format = site.format
    let usesColour = format == .human && StandardStreams.errorIsTerminal
    let text = DiagnosticPrinter(format: format, language: language, usesColour: usesColour)
      .report(diagnostics)
    // With `--fix -` the text has standard output to itself.
    let isForTools = (format == .json || format == .sarif) && !(fix && file == "-")
    if isForTools { try StandardStreams.write(Array(text.utf8)) } else { StandardStreams.say(text) }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }

  private var capacityID: String? {
    get throws {
      guard let capacity else { return nil }
      if let known = Rule.capacities.first(where: { $0.name.matches(capacity) }) {
        return known.name.en
      }
      return try id(
        capacity, among: Rule.capacities.flatMap { [$0.name.en, $0.name.fr] }, "capacity")
    }
  }

  private func id(_ word: String?, among ids: [String], _ option: String) throws -> String? {
    guard let word else { return nil }
    if let id = ids.first(where: { $0.lowercased() == word.lowercased() }) { return id }
    let known = word.nearest(in: ids).map { [$0] } ?? ids
    let (quoted, list) = (Phrase.quoted(word), known.joined(separator: ", "))
    throw ValidationError(
      en: "--\(option): \(quoted.en) is not known; there is: \(list).",
      fr: "--\(option) : \(quoted.fr) est inconnu ; il y a : \(list).")
  }
}
