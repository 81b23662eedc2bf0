import CharterModel
import Diagnosis
import Disk
import Website

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

extension Site {
  /// The site's files as they are written: pages are rendered when their turn comes.
  func publication(from source: SourceFolder) -> [PublishedFile] {
    let folder = source.contentFolder
    return files.map { file in
      let source: PublishedFile.Source =
        switch file.content {
        case .page(let index): .bytes { self.render(index) }
        case .bytes(let bytes): .bytes { bytes }
        case .media(let path): .copy(from: folder + "/" + path, name: path)
        }
      return PublishedFile(address: file.address, source: source)
    }
  }
}
