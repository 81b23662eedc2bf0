import CLinux
import Diagnosis
import Glibc

/// A call of the system that failed: which path, why.
package struct FileError: Error, Sendable {
  /// What the path was wanted for: it decides what helps.
  package enum Purpose: Sendable {
    /// The author's folder.
    case source
    /// What stands in it.
    case sourceFile
    case output
  }

  package var path: String
  package var code: Int32
  package var purpose: Purpose

  package init(_ path: String, _ code: Int32 = errno, _ purpose: Purpose = .output) {
    self.path = path
    self.code = code
    self.purpose = purpose
  }

  /// No code of the system's: what stands at the path is a pipe, a device or a socket.
  package static let notAFile: Int32 = -1
  /// Nothing stands at the path.
  package static let missing = ENOENT
}

/// The few calls to the file system that the stages need; each says which path failed and why.
package enum FileSystem {
  package enum Kind: Sendable { case file, folder, link, other }

  package struct Status: Sendable, Equatable {
    package var kind: Kind
    package var size: Int
    package var device: UInt64
    package var inode: UInt64
    /// Nanoseconds since 1970.
    package var modified: Int
    /// The permission bits, those beyond `rwx` included.
    package var mode: UInt32 = 0
    package var owner: UInt32 = 0
    package var group: UInt32 = 0
  }

  /// Nil if there is nothing at the path. A link is not followed.
  package static func status(_ path: String) -> Status? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    return Status(info)
  }

  /// What a link leads to, or the thing itself.
  package static func statusFollowingLinks(_ path: String) -> Status? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return Status(info)
  }

  /// What stays the same of a file under all its names.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// Nil for a file that has one name, and for what is no file.
  static func identity(ofOneWithSeveralNames path: String) -> Identity? {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_nlink > 1 else {
      return nil
    }
    return Identity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
  }

  /// Nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The absolute path without links and dots, if it exists.
  package static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  package static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(path) }
  }

  package static func makeFolders(_ path: String) throws {
    var current = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      current += (current.isEmpty || current.hasSuffix("/") ? "" : "/") + name
      try makeFolder(current)
    }
  }

  /// The names in a folder and what each is, in no order.
  package static func entries(of path: String) throws -> [(name: String, kind: Kind)] {
    guard let folder = opendir(path) else { throw FileError(path) }
    defer { closedir(folder) }
    var entries: [(String, Kind)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let kind: Kind =
        switch Int(entry.pointee.d_type) {
        case DT_REG: .file
        case DT_DIR: .folder
        case DT_LNK: .link
        case DT_UNKNOWN: status(path + "/" + name)?.kind ?? .other
        default: .other
        }
      entries.append((name, kind))
    }
    return entries
  }

  /// The paths of all files in a folder, hidden ones included, in order.
  package static func files(below folder: String) throws -> [String] {
    var files: [String] = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      for entry in try entries(of: inner.isEmpty ? folder : folder + "/" + inner) {
        let path = inner.isEmpty ? entry.name : inner + "/" + entry.name
        if entry.kind == .folder { waiting.append(path) } else { files.append(path) }
      }
    }
    return files.sorted()
  }

  /// Gives a file a second name; false where the file system cannot.
  package static func link(_ existing: String, _ new: String) -> Bool {
    Glibc.link(existing, new) == 0
  }

  package static func rename(_ old: String, to new: String) throws {
    guard Glibc.rename(old, new) == 0 else { throw FileError(new) }
  }

  /// What a link says, unresolved; nil if there is no link.
  package static func linkTarget(_ path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.baseAddress.map { max(0, readlink(path, $0, buffer.count)) } ?? 0
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  package static func makeLink(_ path: String, to target: String) throws {
    guard symlink(target, path) == 0 else { throw FileError(path) }
  }

  /// Returns when everything that was written to a folder's file system is on its disk.
  package static func flush(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(folder) }
    defer { close(descriptor) }
    guard linux_flush(descriptor) == 0 else { throw FileError(folder) }
  }

  /// Returns when a folder's names are on its disk.
  package static func flushNames(of folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(folder) }
  }

  /// Exchanges two paths in one step; false where the system or file system has no such call.
  package static func exchange(_ first: String, _ second: String) throws -> Bool {
    if linux_exchange(first, second) == 0 { return true }
    if [ENOSYS, EINVAL, ENOTSUP, EPERM].contains(errno) { return false }
    throw FileError(second)
  }

  /// Renames within an open folder where nothing has the new name; else false, with `errno`.
  static func renameNew(_ name: String, to new: String, in folder: Int32) -> Bool {
    linux_rename_new(folder, name, new) == 0
  }

  /// Removes a file or a whole folder, whatever its depth.
  package static func remove(_ path: String) throws {
    guard let status = status(path) else { return }
    guard status.kind == .folder else {
      guard unlink(path) == 0 else { throw FileError(path) }
      return
    }
    var folders = [path]
    var visited: [String] = []
    while let folder = folders.popLast() {
      visited.append(folder)
      for entry in try entries(of: folder) {
        let inner = folder + "/" + entry.name
        if entry.kind == .folder {
          folders.append(inner)
        } else if unlink(inner) != 0 {
          throw FileError(inner)
        }
      }
    }
    for folder in visited.reversed() where rmdir(folder) != 0 { throw FileError(folder) }
  }
}

extension FileSystem.Status {
  init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(info.st_size)
    device = UInt64(info.st_dev)
    inode = UInt64(info.st_ino)
    modified = info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec
    mode = UInt32(info.st_mode) & 0o7777
    owner = info.st_uid
    group = info.st_gid
  }
}
