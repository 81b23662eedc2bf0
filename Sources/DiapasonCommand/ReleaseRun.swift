import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Glibc

/// Runs a job on a target's releases, prints what was found and turns its end into an exit code.
struct ReleaseRun {
  private let site: SiteOptions
  private let options: Options
  private let isQuiet: Bool

  init(_ site: SiteOptions, _ options: Options, _ remote: RemoteOptions, isQuiet: Bool) {
    self.site = site
    self.isQuiet = isQuiet
    var options = options
    options.sshConfiguration = remote.sshConfiguration
    self.options = options
  }

  /// What a job has to say when all problems are printed.
  struct Ending {
    var code: Int32 = 0
    var says: [Phrase]
    /// Whether something else stands now than before: that nobody reads of it changes nothing.
    var isDelivered = false
    /// Whether it wrote its answer to standard output, where a tool expects one thing.
    var hasAnswered = false
  }

  func callAsFunction(_ job: (inout Build) throws -> Ending) throws {
    let run = Run(arguments: site, isQuiet: isQuiet)
    var build = Build(options)
    var ending = Ending(code: 2, says: [])
    var problems: [Diagnostic] = []
    do {
      ending = try job(&build)
    } catch let error as FileError {
      problems = [.failure(error)]
    } catch is BrokenConfiguration {
      ending.code = 1
    } catch let error as PublicationFailure {
      problems = [error.diagnostic]
    }
    if !ending.hasAnswered {
      do { try run.report(build.diagnostics + problems, language: build.language) } catch {
        guard ending.isDelivered, ending.code == 0 else { throw error }
      }
    }
    if !isQuiet, site.format == .human {
      for sentence in ending.says { StandardStreams.say(sentence[build.language] + "\n") }
    }
    // As after a build: the site's memory is not given back piece by piece.
    withExtendedLifetime(build) { exit(ending.code) }
  }
}

/// A line that counts while a person watches; nothing where nobody does.
struct CountLine: Sendable {
  let isShown: Bool

  init(isQuiet: Bool) { isShown = !isQuiet && StandardStreams.errorIsTerminal }

  /// Counts in steps: a terminal is slower than the work.
  var progress: Progress? {
    guard isShown else { return nil }
    return { done, total in
      guard done % 25 == 0 || done == total else { return }
      StandardStreams.say("\r\(done)" + (total.map { "/\($0)" } ?? "") + "\u{1B}[K")
    }
  }

  func clear() {
    if isShown { StandardStreams.say("\r\u{1B}[K") }
  }
}
