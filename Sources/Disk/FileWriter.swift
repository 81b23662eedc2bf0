import CharterModel
import Digests
import Glibc

/// Writes one file of the new tree, or gives the old one a second name if it is the same.
struct FileWriter: Sendable {
  let staging: String
  let output: String
  let previous: [String: Manifest.File]
  let verifies: Bool
  /// The mode of what this run makes; a file that has another is made again. Nil where the system
  /// decides otherwise.
  let mode: UInt32?

  func write(_ file: PublishedFile) throws -> (Manifest.File, isKept: Bool) {
    let bytes: [UInt8]
    var source: String?
    var original: String?
    switch file.source {
    case .bytes(let make): bytes = try make()
    case .media(let path, let folder):
      let read = try MediaReader.read(path, from: folder)
      bytes = try MediaReader.published(read, path)
      source = path
      if bytes != read { original = SHA256.hash(read) }
    }
    let entry = Manifest.File(
      size: bytes.count, sha256: SHA256.hash(bytes), source: source, original: original)
    let path = staging + "/" + file.address
    let same = previous[file.address].flatMap { old in
      old.sha256 == entry.sha256 ? unaltered(file.address, entry) : nil
    }
    if let same, mode == nil || same.mode == mode,
      FileSystem.link(output + "/" + file.address, path)
    {
      return (entry, true)
    }
    try FileSystem.write(bytes, toNew: path)
    // The same text with other rights: what goes by times need not fetch it again. The old file
    // itself stays as it is, for it may be another release's too.
    if let same { FileSystem.setModified(same.modified, of: path) }
    return (entry, false)
  }

  /// The older site's file, if it is what that site's manifest says.
  private func unaltered(_ address: String, _ entry: Manifest.File) -> FileSystem.Status? {
    let old = output + "/" + address
    guard let status = FileSystem.status(old), status.kind == .file, status.size == entry.size
    else { return nil }
    if verifies {
      guard let bytes = try? FileSystem.read(old), SHA256.hash(bytes) == entry.sha256 else {
        return nil
      }
    }
    return status
  }
}
