import CharterModel
import Diagnosis
import Disk
import Hosting

extension Build {
  /// What servers are told of this site. A folder with errors has hosting files too: they depend on
  /// the configuration, and on where the crisis plan to keep stands.
  package mutating func hosting() throws -> [(name: String, text: String)] {
    _ = try check()
    let source = try SourceFolder(options.source)
    let configuration =
      try site?.plan.charter.configuration ?? self.configuration(of: source)
    return HostingFiles(
      configuration, sheets: site?.plan.sheetAddresses ?? [], language: language
    ).files
  }

  /// A recipe for a service that builds, by its name; what is wrong with the content changes nothing.
  package mutating func pipeline(_ service: String) throws -> (name: String, text: String) {
    let source = try SourceFolder(options.source)
    speakAsConfigured(in: source)
    let configuration = try configuration(of: source)
    let known = PipelineFile.Service(rawValue: service) ?? .gitlab
    let file = PipelineFile(known, configuration, language: language)
    return (file.name, file.text)
  }
}
