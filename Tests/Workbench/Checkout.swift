import Foundation

/// The folder of the package that these tests belong to.
package enum Checkout {
  package static let folder: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }()

  /// A theme's files by path, as `Theme` wants them.
  package static func themeFiles(_ name: String = "diapason") -> [String: [UInt8]] {
    FileTree.contents(of: folder + "/themes/" + name)
  }

  /// The theme of the golden folders. Its layouts are its own, so that the look of the default theme
  /// changes none of them; words that it lacks are the default theme's.
  package static func smallTheme() -> [String: [UInt8]] {
    var files = FileTree.contents(of: folder + "/Tests/Golden/theme")
    for (path, bytes) in themeFiles() where path.hasPrefix("strings/") {
      let own = keys(files[path] ?? [])
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let missing = lines.filter { line in
        key(line).map { !own.contains($0) } ?? false
      }
      files[path, default: []] += Array((missing.joined(separator: "\n") + "\n").utf8)
    }
    return files
  }

  private static func keys(_ bytes: [UInt8]) -> Set<Substring> {
    Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(key))
  }

  private static func key(_ line: Substring) -> Substring? {
    line.firstMatch(of: /^"?(\w+)"?(?=:)/).map(\.1)
  }
}
