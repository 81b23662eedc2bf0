import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Glibc

/// Runs a build or a check, prints what it found and turns its end into an exit code.
struct Run {
  let arguments: SiteOptions
  var isQuiet = false

  func callAsFunction(
    _ options: Options, _ job: (inout Build) throws -> Outcome
  ) throws {
    var build = Build(options)
    do {
      let outcome = try job(&build)
      do { try report(build.diagnostics, language: build.language) } catch {
        // What was delivered is delivered, whether or not its report is read.
        guard outcome.isDelivered else { throw error }
      }
      say(outcome, build.language)
      if case .refused = outcome { adviseLeniency(on: build) }
      var code = EXIT_SUCCESS
      if case .refused = outcome { code = build.diagnostics.isImpossible ? 2 : 1 }
      // The process ends here: giving back the site's memory piece by piece would take longer than
      // a tenth of a small build.
      withExtendedLifetime(build) { exit(code) }
    } catch let error as FileError {
      try report(build.diagnostics + [.failure(error)], language: build.language)
      throw ExitCode(2)
    } catch let error as PublicationFailure {
      try report(build.diagnostics + [error.diagnostic], language: build.language)
      throw ExitCode(2)
    }
  }

  /// A folder that was written for another program builds at first with an option that nobody knows
  /// yet.
  private func adviseLeniency(on build: Build) {
    guard !isQuiet, arguments.format == .human, !build.options.isLenient,
      build.diagnostics.allSatisfy({ $0.severity < .error || $0.problem.isTolerable }),
      FileSystem.status(arguments.source + "/" + SourceFolder.configurationName) == nil
    else { return }
    StandardStreams.say(
      Phrase(
        en: "if this folder was not written for Diapason, add --lenient: "
          + "what still lets a page be made is then a warning\n",
        fr: "si ce dossier n'a pas été écrit pour Diapason, ajoutez --lenient : "
          + "ce qui n'empêche pas de faire une page n'est plus qu'un avertissement\n")[
          build.language])
  }

  /// Runs a job that reports as it goes; what throws ends with 2.
  func reporting(
    _ job: (_ report: ([Diagnostic], Language) throws -> Void) throws -> Void
  ) throws {
    do {
      try job { try report($0, language: $1) }
    } catch let error as FileError {
      try report([.failure(error)], language: arguments.language ?? .french)
      throw ExitCode(2)
    }
  }

  func report(_ diagnostics: [Diagnostic], language: Language) throws {
    let usesColour = arguments.format == .human && StandardStreams.errorIsTerminal
    let printer = DiagnosticPrinter(
      format: arguments.format, language: language, usesColour: usesColour)
    let text = printer.report(diagnostics)
    // People read messages on standard error; tools read theirs on standard output.
    switch arguments.format {
    case .human, .line: StandardStreams.say(text)
    case .json, .sarif: try StandardStreams.write(Array(text.utf8))
    }
  }

  func say(_ outcome: Outcome, _ language: Language) {
    guard !isQuiet, arguments.format == .human else { return }
    switch outcome {
    case .published(let pages, let written, let kept):
      StandardStreams.say(
        Phrase(
          en: "\(Phrase.pages(pages).en): \(Phrase.filesWritten(written).en), "
            + "\(Phrase.unchanged(kept).en)\n",
          fr: "\(Phrase.pages(pages).fr) : \(Phrase.filesWritten(written).fr), "
            + "\(Phrase.unchanged(kept).fr)\n")[language])
    case .upToDate(let files):
      let files = Phrase.counted(
        files, en: ("file is up to date", "files are up to date"),
        fr: ("fichier est à jour", "fichiers sont à jour"))
      StandardStreams.say(
        Phrase(
          en: "nothing to do: \(files.en)\n", fr: "rien à faire : \(files.fr)\n")[language])
    case .checked(let pages):
      StandardStreams.say(
        Phrase.counted(
          pages, en: ("page checked\n", "pages checked\n"),
          fr: ("page vérifiée\n", "pages vérifiées\n"))[language])
    case .refused:
      StandardStreams.say(
        Phrase(en: "nothing was published\n", fr: "rien n'a été publié\n")[language])
    }
  }
}

extension Outcome {
  fileprivate var isDelivered: Bool {
    switch self {
    case .published, .upToDate: true
    case .checked, .refused: false
    }
  }
}

extension [Diagnostic] {
  /// Whether something other than the content stands in the way: the theme, the folder.
  var isImpossible: Bool {
    contains {
      [.emptySource, .badSource, .badOption, .badOutput, .foreignFile].contains($0.problem)
    }
  }
}
