import Glibc

extension FileSystem {
  /// The bits that this process does not give to what it makes, as it was started.
  ///
  /// `umask` itself can only be asked by changing it, which other threads would see.
  package static let mask: UInt32 = {
    let lines = (try? read("/proc/self/status", limit: 1 << 14)) ?? []
    let text = String(decoding: lines, as: UTF8.self)
    let word = text.firstMatch(of: /\nUmask:\s*([0-7]+)/)?.1 ?? "022"
    return UInt32(word, radix: 8) ?? 0o022
  }()

  /// Writes a new file; it is an error if one stands there.
  package static func write(_ bytes: [UInt8], toNew path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path) }
    var failure: FileError?
    do { try write(bytes, to: descriptor, path) } catch { failure = error }
    if close(descriptor) != 0, failure == nil { failure = FileError(path) }
    if let failure { throw failure }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw FileError(path)
      }
    }
  }

  /// Gives a file these bytes in one step: whoever looks, whenever this process is killed, finds the
  /// old bytes or the new ones, whole. A link stays, and leads to the new bytes; mode, owner and
  /// group stay where the system lets them.
  /// - Parameter mayStand: else it is an error if something stands there.
  package static func writeWhole(
    _ bytes: [UInt8], to path: String, mayStand: Bool
  ) throws {
    let target = resolved(path) ?? path
    let old = status(target)
    if let old {
      guard mayStand else { throw FileError(path, EEXIST) }
      guard old.kind != .folder else { throw FileError(path, EISDIR) }
      guard old.kind == .file else { throw FileError(path, FileError.notAFile) }
      // Renaming over a file asks the folder alone whether it may.
      guard access(target, W_OK) == 0 else { throw FileError(path) }
    }
    let folder = ContentPathOnDisk.folder(of: target)
    let name = ContentPathOnDisk.name(of: target)
    let beside = folder.isEmpty && !target.hasPrefix("/") ? "." : folder
    let (descriptor, temporary) = try temporary(in: beside, for: name.prefix(100), path)
    do {
      try write(bytes, to: descriptor, path)
      if old != nil {
        Ownership(of: target)?.give(to: temporary)
      } else {
        _ = fchmod(descriptor, 0o666 & ~mask)
      }
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path) }
      guard close(descriptor) == 0 else { throw FileError(path) }
      try settle(temporary, as: target, path, mayStand: mayStand)
      try? flushNames(of: beside.isEmpty ? "/" : beside)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func temporary(
    in folder: String, for name: some StringProtocol, _ path: String
  ) throws -> (descriptor: Int32, path: String) {
    var template = Array("\(folder)/.\(name).diapason-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(path) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return (
      descriptor, String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    )
  }

  private static func settle(
    _ temporary: String, as target: String, _ path: String, mayStand: Bool
  ) throws {
    if mayStand {
      guard Glibc.rename(temporary, target) == 0 else { throw FileError(path) }
    } else if Glibc.link(temporary, target) == 0 {
      unlink(temporary)
    } else {
      // Where the file system has no second names.
      guard errno != EEXIST, status(target) == nil else { throw FileError(path, EEXIST) }
      guard Glibc.rename(temporary, target) == 0 else { throw FileError(path) }
    }
  }

  /// Gives a file that this process may have found there the mode of what it makes now; the mode that
  /// such files have here, or nil where the file system knows none.
  static func settleMode(of path: String) -> UInt32? {
    let wanted = 0o666 & ~mask
    guard let old = status(path), old.mode != wanted else { return wanted }
    if chmod(path, mode_t(wanted)) == 0 { return status(path)?.mode }
    return old.owner == geteuid() ? nil : wanted
  }

  /// Says that a file was written when another was.
  static func setModified(_ nanoseconds: Int, of path: String) {
    let time = timespec(
      tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    var times = [time, time]
    _ = utimensat(AT_FDCWD, path, &times, AT_SYMLINK_NOFOLLOW)
  }
}
