/// What a file was before, as the repository remembers it.
extension GitHistory {
  /// A state of one file, and who left it so.
  package struct Version: Sendable, Equatable {
    /// The name of the commit: 40 or 64 hexadecimal digits.
    package var id: String
    package var author: String
    /// Seconds since 1970.
    package var time: Int
    /// The first line of what was said about it.
    package var subject: String
  }

  /// The states of a file, the newest first; none where the folder lies in no repository.
  ///
  /// - Parameter path: relative to the folder.
  package func versions(of path: String, atMost count: Int) -> [Version] {
    let format = "--format=%H%x00%an%x00%at%x00%s%x00"
    let words = ["log", "-n", String(count), "--no-show-signature", format, "--", path]
    guard let text = try? git(words).text else { return [] }
    let parts = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    return stride(from: 0, to: parts.count - 3, by: 4).compactMap { first in
      guard let time = Int(parts[first + 2]) else { return nil }
      let id = parts[first].drop { $0.isNewline }
      return Version(
        id: String(id), author: parts[first + 1], time: time, subject: parts[first + 3])
    }
  }

  /// The bytes that a file had; nil if it was not there, or for what is no name of a commit.
  package func bytes(of path: String, in version: String) -> [UInt8]? {
    guard version.utf8.count >= 40, version.utf8.allSatisfy(Self.isDigit) else { return nil }
    return try? git(["cat-file", "blob", "\(version):./\(path)"]).bytes
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
