/// A thing that lies in a target's folder, at most two levels deep: `releases/2026-11-24-…`.
package struct PlaceEntry: Sendable, Hashable {
  package var path: String
  package var kind: FileSystem.Kind
}

/// What lies where in a target's folder.
///
///     current -> releases/2026-11-24-1a2b3c4d5e6f     what the web server serves
///     releases/2026-11-24-1a2b3c4d5e6f/               a site, exactly as it was built
///     releases/2026-11-24-1a2b3c4d5e6f.json           its ``ReleaseRecord``
///     releases/2026-11-24-1a2b3c4d5e6f.pages.json     its pages, to be compared with later ones
///     releases/2026-11-24-1a2b3c4d5e6f.pending.json   the record before `current` leads there
///     releases/.new-7f…/                              a site that is being written
///     .current-7f…                                    the link before it replaces `current`
///     .diapason-lock                                  held while something is changed
package struct ReleaseLayout: Sendable, Hashable {
  package static let current = "current"
  static let folder = "releases"
  static let lock = ".diapason-lock"

  /// The release that `current` leads to.
  package var current: String?
  /// Every release with a record.
  package var releases: Set<String> = []
  /// Releases to which `current` never led, or which were being removed.
  var pending: Set<String> = []
  /// What a killed run left.
  var leftovers: [String] = []
  /// What Diapason did not put there.
  package internal(set) var foreign: [String] = []

  /// - Parameter link: what the link `current` says.
  package init(_ entries: [PlaceEntry], link: String?) {
    let folders = Set(entries.filter { $0.kind == .folder }.map(\.path))
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      let parts = entry.path.split(separator: "/", maxSplits: 1).map(String.init)
      if parts.count == 1 {
        readTop(entry, link)
      } else if parts[0] == Self.folder {
        read(parts[1], entry, folders)
      }
    }
    let known = releases.union(pending).union(current.map { [$0] } ?? [])
    foreign += folders.filter { path in
      path.hasPrefix(Self.folder + "/") && Self.isName(path.dropFirst(9))
        && !known.contains(String(path.dropFirst(9)))
    }.sorted()
    // A link that leads to none of the releases was made by someone else.
    if let name = current, !folders.contains(Self.path(name)) {
      current = nil
      foreign.append(Self.current)
    }
  }

  private mutating func readTop(_ entry: PlaceEntry, _ link: String?) {
    switch entry.path {
    case Self.current:
      let name = link.flatMap { $0.hasPrefix(Self.folder + "/") ? $0.dropFirst(9) : nil }
      if entry.kind == .link, let name, Self.isName(name) {
        current = String(name)
      } else {
        foreign.append(entry.path)
      }
    case Self.folder: if entry.kind != .folder { foreign.append(entry.path) }
    case _ where entry.path.wholeMatch(of: /\.current-[0-9a-f]{16}/) != nil:
      leftovers.append(entry.path)
    // The host's own.
    case _ where entry.path.hasPrefix("."): break
    default: foreign.append(entry.path)
    }
  }

  private mutating func read(_ name: String, _ entry: PlaceEntry, _ folders: Set<String>) {
    let stem = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
    if name.wholeMatch(of: /\.new-[0-9a-f]{16}(\.json)?/) != nil {
      leftovers.append(entry.path)
    } else if !Self.isName(stem) {
      foreign.append(entry.path)
    } else if entry.kind == .folder, name == stem {
      return
    } else if entry.kind == .file, name == stem + ".json" {
      if folders.contains(Self.path(stem)) {
        releases.insert(stem)
      } else {
        leftovers.append(entry.path)
      }
    } else if entry.kind == .file, name == stem + ".pending.json" {
      pending.insert(stem)
    } else if entry.kind != .file || name != stem + ".pages.json" {
      foreign.append(entry.path)
    }
  }

  static func isName(_ name: some StringProtocol) -> Bool {
    String(name).wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}(-[0-9]{1,4})?/) != nil
  }

  package static func path(_ release: String) -> String { folder + "/" + release }
  static func record(_ release: String) -> String { path(release) + ".json" }
  static func pages(_ release: String) -> String { path(release) + ".pages.json" }
  static func pending(_ release: String) -> String { path(release) + ".pending.json" }

  /// The date and the digest; a number if a damaged release of that name is being served.
  func name(for date: String, _ digest: String) -> String {
    let name = date + "-" + digest.prefix(12)
    guard name == current else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { $0 != current && !releases.contains($0) }
      ?? name
  }
}
