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
}
