import CharterModel
import Diagnosis

extension Build {
  mutating func report(_ problems: [Diagnostic], language: Language) {
    diagnostics += problems
    self.language = language
  }

  /// A page is left out in silence by no option: where no error stops the publication, it is named.
  mutating func nameLeftOutPages(of charter: Charter) {
    let stopped = diagnostics.filter { $0.severity == .error }.compactMap(\.position?.path)
    let leftOut = charter.leftOutPages(besides: Set(stopped))
    guard !leftOut.isEmpty else { return }
    diagnostics += leftOut
    adjustSeverities(charter.configuration)
  }

  /// What the site's configuration silences is not said; what is wrong with the configuration is.
  static func audible(
    _ diagnostics: [Diagnostic], _ configuration: Configuration
  ) -> [Diagnostic] {
    guard !configuration.silenced.isEmpty else { return diagnostics }
    return diagnostics.filter {
      !configuration.silenced.contains($0.problem) || $0.position?.path == configuration.path
    }
  }

  /// Severities as the site's configuration, `--lenient` and `--strict` set them.
  mutating func adjustSeverities(_ configuration: Configuration) {
    diagnostics = Self.audible(diagnostics, configuration)
    for index in diagnostics.indices {
      let problem = diagnostics[index].problem
      if let severity = configuration.severities[problem] { diagnostics[index].severity = severity }
      if options.isLenient, problem.isTolerable, diagnostics[index].severity == .error {
        diagnostics[index].severity = .warning
      }
      if options.isStrict, diagnostics[index].severity == .warning {
        diagnostics[index].severity = .error
      }
    }
  }
}
