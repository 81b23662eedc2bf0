import Diagnosis
import Disk
import Website

extension Build {
  /// The charter as files for other programs; nil while the content has errors.
  package mutating func data() throws -> [(name: String, bytes: [UInt8])]? {
    guard case .checked = try check(), let site else { return nil }
    let folder = try SourceFolder(options.source).contentFolder
    return site.plan.dataFiles.compactMap { file in
      site.bytes(of: file.content, in: folder).map { (file.address, $0) }
    }
  }
}
