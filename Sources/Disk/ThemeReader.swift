import CharterModel
import Diagnosis

/// Reads a theme's files; a site's own theme replaces single files of the one it extends.
package enum ThemeReader {
  package static let defaultName = "diapason"

  /// - Parameters:
  ///   - name: a folder of `themes/`, or a path; nil for the default theme.
  ///   - shared: where the default theme is, if the site has none of its own.
  package static func read(
    named name: String?, in source: SourceFolder, shared: [String],
    _ diagnostics: inout [Diagnostic]
  ) throws -> (files: [String: [UInt8]], prefix: String)? {
    let wanted = name ?? defaultName
    guard let own = find(wanted, in: source, shared: shared) else {
      diagnostics.append(.noTheme(wanted))
      return nil
    }
    // A theme that stands alone needs no default theme to extend.
    let base = find(defaultName, in: source, shared: shared)
    var files = try base.map(readFiles) ?? [:]
    if own != base { for (path, bytes) in try readFiles(own) { files[path] = bytes } }
    return (files, shownPrefix(own, source))
  }

  /// The folders that a theme is read from, the site's own and the one it extends.
  package static func folders(
    named name: String?, in source: SourceFolder, shared: [String]
  ) -> [String] {
    let names = name == defaultName ? [defaultName] : [name ?? defaultName, defaultName]
    let found = names.compactMap { find($0, in: source, shared: shared) }
    return Array(Set(found.map { FileSystem.resolved($0) ?? $0 })).sorted()
  }

  private static func find(_ name: String, in source: SourceFolder, shared: [String]) -> String? {
    var candidates = [source.root + "/themes/" + name]
    if name.contains("/") {
      candidates.append(name.hasPrefix("/") ? name : source.root + "/" + name)
    }
    candidates += shared.map { $0 + "/" + name }
    return candidates.first { FileSystem.statusFollowingLinks($0)?.kind == .folder }
  }

  private static func shownPrefix(_ path: String, _ source: SourceFolder) -> String {
    path.hasPrefix(source.root + "/")
      ? String(path.dropFirst(source.root.count + 1)) + "/" : path + "/"
  }

  private static func readFiles(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for part in ["layouts", "strings", "styles", "scripts", "assets"] {
      let path = folder + "/" + part
      guard FileSystem.statusFollowingLinks(path)?.kind == .folder else { continue }
      for entry in try FileSystem.entries(of: path)
      where !entry.name.hasPrefix(".") && entry.kind != .folder {
        files[part + "/" + entry.name] = try FileSystem.read(path + "/" + entry.name)
      }
    }
    return files
  }
}
