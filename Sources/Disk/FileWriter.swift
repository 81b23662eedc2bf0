import Digests

/// Writes one file of the new tree, or gives the old one a second name if it is the same.
struct FileWriter: Sendable {
  let staging: String
  let output: String
  let previous: [String: Manifest.File]
  let verifies: Bool

  func write(_ file: PublishedFile) throws -> (Manifest.File, isKept: Bool) {
    let bytes: [UInt8]
    var name: String?
    switch file.source {
    case .bytes(let make): bytes = make()
    case .copy(let path, let source):
      bytes = try FileSystem.read(path)
      name = source
    }
    let entry = Manifest.File(size: bytes.count, sha256: SHA256.hash(bytes), source: name)
    let path = staging + "/" + file.address
    if let old = previous[file.address], old.sha256 == entry.sha256, keep(file.address, entry) {
      return (entry, true)
    }
    try FileSystem.write(bytes, toNew: path)
    return (entry, false)
  }

  private func keep(_ address: String, _ entry: Manifest.File) -> Bool {
    let old = output + "/" + address
    guard let status = FileSystem.status(old), status.kind == .file, status.size == entry.size
    else { return false }
    if verifies {
      guard let bytes = try? FileSystem.read(old), SHA256.hash(bytes) == entry.sha256 else {
        return false
      }
    }
    return FileSystem.link(old, staging + "/" + address)
  }
}
