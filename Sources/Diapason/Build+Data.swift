import Diagnosis
import Disk
import Website

/// The charter as files for other programs.
package struct DataExport: Sendable {
  package let files: [(name: String, bytes: [UInt8])]
  /// The names of the files that another export of the same site may have and this one has not.
  package let others: [String]
  /// The file by which a folder shows that an export stands in it.
  package let mark: String
}

extension Build {
  /// The charter as data; nil while the content has errors.
  package mutating func data() throws -> DataExport? {
    guard case .checked = try check(), let site else { return nil }
    let folder = try SourceFolder(options.source).contentFolder
    let files = site.plan.dataFiles.compactMap { file in
      site.bytes(of: file.content, in: folder).map { (name: file.address, bytes: $0) }
    }
    let written = Set(files.map(\.name))
    return DataExport(
      files: files, others: site.plan.dataFileNames.filter { !written.contains($0) },
      mark: site.plan.dataMark)
  }
}
