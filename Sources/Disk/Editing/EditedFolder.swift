import CharterModel
import Diagnosis
import Glibc

/// The content folder as its files are edited: opened once, and every file beneath it without following
/// a link.
final class EditedFolder: Sendable {
  /// A file as it was read, and what tells whether it is still the same.
  struct Seen: Sendable {
    var bytes: [UInt8]
    var status: FileSystem.Status
  }

  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, errno, .source) }
  }

  deinit { close(descriptor) }

  /// What is written beside a file before it takes its place; it is hidden, and nobody's content.
  static func temporaryName(of name: String) -> String { ".\(name)\(temporaryEnding)" }

  private static let temporaryEnding = ".diapason-desk"

  /// The file beside which such a one stands; nil for what is none.
  static func path(besideWhich temporary: String) -> EditedPath? {
    let (folder, name) = (ContentPath.folder(of: temporary), ContentPath.name(of: temporary))
    guard name.hasPrefix("."), name.hasSuffix(temporaryEnding) else { return nil }
    let own = name.dropFirst().dropLast(temporaryEnding.count)
    return EditedPath(folder.isEmpty ? String(own) : folder + "/" + own)
  }

  /// Nil if nothing stands there. A link, a folder, a pipe is an error.
  func read(_ path: EditedPath) throws -> Seen? {
    guard let folder = try openFolder(of: path, making: false) else { return nil }
    defer { close(folder) }
    let file = openat(folder, path.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(path.text, errno, .sourceFile)
    }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw FileError(path.text, errno, .sourceFile) }
    let status = FileSystem.Status(info)
    guard status.kind == .file else { throw FileError(path.text, FileError.notAFile, .sourceFile) }
    let bytes = try FileSystem.readStream(file, path.text, limit: Self.largestFile)
    return Seen(bytes: bytes, status: status)
  }

  /// No page and no table of a site is larger.
  private static let largestFile = 64 << 20

  /// Gives a file new bytes in one step, its mode and owner kept.
  ///
  /// - Parameters:
  ///   - seen: the file as it was read; nil for a new one, which is an error if something stands there.
  ///   - mode: the permission bits of a new file; nil for those that new files have here.
  func write(
    _ bytes: [UInt8], to path: EditedPath, over seen: Seen?, mode: UInt32? = nil,
    _ reached: EditingSteps
  ) throws {
    guard let folder = try openFolder(of: path, making: seen == nil) else {
      throw FileError(path.text, ENOENT)
    }
    defer { close(folder) }
    // Renaming over a file asks the folder alone whether it may.
    if seen != nil, faccessat(folder, path.name, W_OK, 0) != 0 { throw FileError(path.text) }
    let temporary = Self.temporaryName(of: path.name)
    unlinkat(folder, temporary, 0)
    let file = openat(
      folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(path.text) }
    do {
      defer { close(file) }
      try FileSystem.write(bytes, to: file, path.text)
      try reached(.temporaryWritten(path.text))
      giveMode(to: file, temporary, of: path, seen?.status.mode ?? mode, seen, folder)
      guard fsync(file) == 0 || errno == EINVAL else { throw FileError(path.text) }
      try reached(.temporaryFlushed(path.text))
      try place(temporary, as: path, over: seen, in: folder)
    } catch let error as FileError {
      unlinkat(folder, temporary, 0)
      throw error
    }
    try reached(.placed(path.text))
    guard fsync(folder) == 0 || errno == EINVAL else { throw FileError(path.text) }
    try reached(.folderFlushed(path.text))
  }

  private func giveMode(
    to file: Int32, _ temporary: String, of path: EditedPath, _ mode: UInt32?, _ seen: Seen?,
    _ folder: Int32
  ) {
    _ = fchmod(file, mode_t(mode ?? 0o666 & ~FileSystem.mask))
    // The folder's own name might lead elsewhere by now: the descriptor does not.
    let place = "/proc/self/fd/\(folder)/"
    if seen != nil { Ownership(of: place + path.name)?.give(to: place + temporary) }
  }

  private func place(
    _ temporary: String, as path: EditedPath, over seen: Seen?, in folder: Int32
  ) throws {
    if let seen {
      // An editor that knows nothing of locks may have saved since.
      var info = stat()
      guard fstatat(folder, path.name, &info, AT_SYMLINK_NOFOLLOW) == 0,
        FileSystem.Status(info).isSameFile(as: seen.status)
      else { throw FileError(path.text, ESTALE) }
      guard renameat(folder, temporary, folder, path.name) == 0 else { throw FileError(path.text) }
    } else if FileSystem.renameNew(temporary, to: path.name, in: folder) {
      return
    } else if errno == EEXIST {
      throw FileError(path.text, EEXIST)
    } else if linkat(folder, temporary, folder, path.name, 0) == 0 {
      unlinkat(folder, temporary, 0)
    } else {
      // Where the file system has no second names.
      var info = stat()
      guard errno != EEXIST, fstatat(folder, path.name, &info, AT_SYMLINK_NOFOLLOW) != 0 else {
        throw FileError(path.text, EEXIST)
      }
      guard renameat(folder, temporary, folder, path.name) == 0 else { throw FileError(path.text) }
    }
  }

  func remove(_ path: EditedPath, seen: Seen, _ reached: EditingSteps) throws {
    guard let folder = try openFolder(of: path, making: false) else { return }
    defer { close(folder) }
    var info = stat()
    guard fstatat(folder, path.name, &info, AT_SYMLINK_NOFOLLOW) == 0,
      FileSystem.Status(info).isSameFile(as: seen.status)
    else { throw FileError(path.text, ESTALE) }
    guard unlinkat(folder, path.name, 0) == 0 else { throw FileError(path.text) }
    try reached(.removed(path.text))
    guard fsync(folder) == 0 || errno == EINVAL else { throw FileError(path.text) }
  }

  /// The temporary file that a killed process left beside a file.
  func removeTemporary(of path: EditedPath) {
    guard let folder = try? openFolder(of: path, making: false) else { return }
    unlinkat(folder, Self.temporaryName(of: path.name), 0)
    close(folder)
  }

  /// The folder of a file, through folders alone; nil if there is none.
  private func openFolder(of path: EditedPath, making: Bool) throws -> Int32? {
    var folder = dup(descriptor)
    guard folder >= 0 else { throw FileError(path.text) }
    _ = fcntl(folder, F_SETFD, FD_CLOEXEC)
    for name in path.folders {
      if making { mkdirat(folder, name, 0o777) }
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let code = errno
      close(folder)
      guard next >= 0 else {
        if code == ENOENT { return nil }
        throw FileError(path.text, code, .sourceFile)
      }
      folder = next
    }
    return folder
  }
}

extension FileSystem.Status {
  /// Whether nobody wrote the file since; its mode may have changed.
  fileprivate func isSameFile(as other: Self) -> Bool {
    kind == .file && device == other.device && inode == other.inode && size == other.size
      && modified == other.modified
  }
}
