import CharterModel
import Diagnosis
import Media

/// Reads a theme's files; a site's own theme replaces single files of the one it extends.
package enum ThemeReader {
  package static let defaultName = "diapason"

  /// - Parameters:
  ///   - name: a folder of `themes/`, or a path; nil for the default theme.
  ///   - shared: where the default theme is, if the site has none of its own.
  package static func read(
    named name: String?, in source: SourceFolder, shared: [String],
    _ diagnostics: inout [Diagnostic]
  ) -> (files: [String: [UInt8]], prefix: String)? {
    let wanted = name ?? defaultName
    guard let own = find(wanted, in: source, shared: shared) else {
      diagnostics.append(.noTheme(wanted))
      return nil
    }
    // A theme that stands alone needs no default theme to extend.
    let base = find(defaultName, in: source, shared: shared)
    var files = base.map { readFiles($0, as: shownPrefix($0, source), &diagnostics) } ?? [:]
    if own != base {
      files.merge(readFiles(own, as: shownPrefix(own, source), &diagnostics)) { _, own in own }
    }
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

  /// The largest picture or typeface that a page may be made to load.
  private static let largestFile = 16 << 20

  private static func readFiles(
    _ folder: String, as prefix: String, _ diagnostics: inout [Diagnostic]
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let root = FileSystem.resolved(folder) ?? folder
    for part in ["layouts", "strings", "styles", "scripts", "assets"] {
      let path = root + "/" + part
      guard let status = FileSystem.status(path) else { continue }
      guard isWithin(root, path, status, as: prefix + part, &diagnostics) else { continue }
      do {
        for entry in try FileSystem.entries(of: path).sorted(by: { $0.name < $1.name })
        where !entry.name.hasPrefix(".") && entry.kind != .folder {
          let inner = part + "/" + entry.name
          if part == "assets", PublishedName(entry.name).isServed {
            diagnostics.append(.servedAsset(prefix + inner))
            continue
          }
          files[inner] = read(root, inner, as: prefix + inner, &diagnostics)
        }
      } catch { diagnostics.append(.unreadable(prefix + part, error)) }
    }
    return files
  }

  /// What the theme holds itself: nothing that a link fetches from elsewhere on this machine, and
  /// nothing that cannot be read to an end.
  private static func read(
    _ root: String, _ inner: String, as shown: String, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let path = root + "/" + inner
    guard let status = FileSystem.status(path),
      isWithin(root, path, status, as: shown, &diagnostics)
    else { return nil }
    do {
      let bytes = try FileSystem.read(path, limit: largestFile + 1)
      guard bytes.count <= largestFile else {
        diagnostics.append(.tooLarge(shown, megabytes: largestFile >> 20))
        return nil
      }
      return bytes
    } catch {
      diagnostics.append(.unreadable(shown, error))
      return nil
    }
  }

  /// A link may lead to something else of the same theme.
  private static func isWithin(
    _ root: String, _ path: String, _ status: FileSystem.Status, as shown: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard status.kind == .link else { return true }
    guard let target = FileSystem.resolved(path) else {
      diagnostics.append(.danglingLink(shown))
      return false
    }
    guard target.hasPrefix(root + "/") else {
      diagnostics.append(.linkOutsideTheme(shown))
      return false
    }
    return true
  }
}
