import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk
import Proofreading

/// `diapason proofread`: a draft, held against the charter's words and style.
struct ProofreadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proofread",
    abstract: "Holds a draft against the charter's words, limits and style.",
    discussion: """
      It advises, it does not approve. Of a file called .md the prose alone is read and corrected: \
      headers, code, quotations, addresses and HTML stay as they are. A document of Word or \
      LibreOffice is read by pandoc. Exit codes: 0, no error; 1, errors; 2, it could not be done.
      Example: echo 'Ravis de vous annoncer…' | diapason proofread - --network linkedin
      Example: diapason proofread communique.txt --fix
      """)

  @Argument(help: "A text, a Markdown file or a document; - for standard input.")
  var file: String

  @Option(help: ArgumentHelp("The network it is meant for.", valueName: "id"))
  var network: String?

  @Option(help: ArgumentHelp("The situation it answers to.", valueName: "id"))
  var situation: String?

  @Option(
    help: ArgumentHelp(
      "In which capacity one speaks: "
        + Rule.capacities.map { "\($0.name.en) (\($0.name.fr))" }.joined(separator: ", ") + ".",
      valueName: "capacity"))
  var capacity: String?

  @Flag(help: "Makes the safe replacements: in the file, or to standard output for -.")
  var fix = false

  @Flag(help: "Reads it as Markdown, whatever it is called.")
  var markdown = false

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var source = "."

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Option(help: ArgumentHelp("The language of messages (default: the site's).", valueName: "fr|en"))
  var language: Language?

  @Option(help: ArgumentHelp("How findings are shown.", valueName: "human|line|json|sarif"))
  var format: DiagnosticPrinter.Format = .human

  func validate() throws {
    try requireArgument(file, "file")
    try requireText(
      source, network, situation, capacity, for: "--source", "--network", "--situation",
      "--capacity")
    try BuildDate.validate()
  }

  func run() throws {
    var arguments = try BuildOptions.parse([])
    arguments.source = source
    arguments.language = language
    var build = Build(arguments.options)
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
    try report(check.diagnostics, build.language)
  }

  private var isDocument: Bool {
    [".docx", ".odt", ".rtf"].contains { file.lowercased().hasSuffix($0) }
  }

  /// What a text processor's document says, a paragraph a line.
  private func wordsOfDocument() throws -> [UInt8] {
    let language = language ?? .ofEnvironment
    guard !fix else {
      throw ValidationError(
        Phrase(
          en: "--fix writes texts; correct “\(file.shownInMessage)” where it was written.",
          fr: "--fix écrit des textes ; corrigez « \(file.shownInMessage) » là où il a été écrit.")[
            language])
    }
    // Reading it says why it cannot be read, better than another program does.
    _ = try StandardStreams.read(file)
    let path = file.hasPrefix("-") ? "./" + file : file
    do {
      return try Converter.pandoc.run(["--to=plain", "--wrap=none", path], for: file)
    } catch let failure as Converter.Failure {
      StandardStreams.say("diapason: \(failure.phrase[language])\n")
      throw ExitCode(2)
    }
  }

  private func deliver(_ text: [UInt8], insteadOf old: [UInt8]) throws {
    if file == "-" {
      try StandardStreams.write(text)
    } else if text != old {
      do { try FileSystem.writeWhole(text, to: file, mayStand: true) } catch let error as FileError
      {
        StandardStreams.refuse(error, language ?? .ofEnvironment)
        throw ExitCode(2)
      }
    }
  }

  private func report(_ found: [Diagnostic], _ language: Language) throws {
    var diagnostics = found
    for index in diagnostics.indices where strict && diagnostics[index].severity == .warning {
      diagnostics[index].severity = .error
    }
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
    throw ValidationError(
      "--\(option): « \(word.shownInMessage) » is not known; there is: "
        + known.joined(separator: ", ") + ".")
  }
}
