import Diagnosis

/// Where this machine writes a site that is to travel: beside the output, one run at a time.
final class LocalStaging: Sendable {
  let folder: String
  private let lock: OutputLock

  /// Removes what a killed run left there.
  init(beside output: String, of target: String) throws {
    let resolved = try Publisher.resolve(output)
    let parent = ContentPathOnDisk.folder(of: resolved)
    try FileSystem.makeFolders(parent)
    let stem = "\(parent)/.\(ContentPathOnDisk.name(of: resolved)).\(target).diapason"
    lock = try OutputLock(stem + "-lock", .targetIsLocked(target))
    folder = stem + "-new"
    try FileSystem.remove(folder)
  }

  func clear() throws { try FileSystem.remove(folder) }

  deinit { try? FileSystem.remove(folder) }
}
