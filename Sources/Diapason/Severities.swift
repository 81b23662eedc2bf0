import CharterModel
import Diagnosis

extension Build {
  mutating func report(_ problems: [Diagnostic], language: Language) {
    diagnostics += problems
    self.language = language
  }

  /// Severities as the site's configuration, `--lenient` and `--strict` set them.
  mutating func adjustSeverities(_ configuration: Configuration) {
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
