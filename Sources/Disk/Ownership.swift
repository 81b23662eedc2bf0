import CLinux
import Glibc

/// What administrators set on a file or a folder: owner, group, mode and extended attributes, access
/// lists among them.
struct Ownership: Sendable, Equatable {
  private let status: FileSystem.Status
  private let attributes: [String: [UInt8]]

  /// Nil if nothing stands there.
  init?(of path: String) {
    guard let status = FileSystem.status(path) else { return nil }
    self.status = status
    attributes = Self.attributes(of: path)
  }

  var permissions: UInt32 { status.mode & 0o777 }

  /// Makes another file or folder like it, as far as the system lets this user.
  /// - Parameters:
  ///   - keepsPermissions: else it keeps its own, and takes over the bits beyond `rwx`.
  ///   - more: bits that it has besides.
  func give(to path: String, keepsPermissions: Bool = true, and more: UInt32 = 0) {
    guard let now = FileSystem.status(path) else { return }
    if now.owner != status.owner || now.group != status.group,
      lchown(path, status.owner, status.group) != 0
    {
      // Another's folder can still stay in its group.
      _ = lchown(path, UInt32.max, status.group)
    }
    for (name, value) in attributes {
      _ = value.withUnsafeBytes { linux_set_attribute(path, name, $0.baseAddress, $0.count) }
    }
    // After the owner: a change of that drops bits.
    let mode = (keepsPermissions ? status.mode : now.mode & 0o777 | status.mode & 0o7000) | more
    if FileSystem.status(path)?.mode != mode { _ = chmod(path, mode_t(mode)) }
  }

  /// Whether what is made in the folder gets its permissions from an access list, not from the umask.
  static func hasDefaultList(_ folder: String) -> Bool {
    linux_attribute(folder, "system.posix_acl_default", nil, 0) > 0
  }

  private static func attributes(of path: String) -> [String: [UInt8]] {
    let size = linux_list_attributes(path, nil, 0)
    guard size > 0 else { return [:] }
    let names = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) {
        max(0, linux_list_attributes(path, $0.baseAddress, size))
      }
    }
    var attributes: [String: [UInt8]] = [:]
    for part in names.split(separator: 0) {
      let name = String(decoding: part, as: UTF8.self)
      let length = linux_attribute(path, name, nil, 0)
      guard length >= 0 else { continue }
      attributes[name] = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        count = max(0, linux_attribute(path, name, buffer.baseAddress, length))
      }
    }
    return attributes
  }
}
