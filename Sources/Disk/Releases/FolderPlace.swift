import Diagnosis

/// Releases in a folder of this machine, or of a share that it has mounted.
package struct FolderPlace: ReleasePlace {
  package let shown: String
  private let root: String
  /// Nil for looking only.
  private let lock: OutputLock?
  private let mode: UInt32?

  package init(
    _ path: String, of target: String, apartFrom source: SourceFolder, for purpose: PlacePurpose
  ) throws {
    let absolute = path.hasPrefix("/") ? path : source.root + "/" + path
    shown = path
    let parent = ContentPathOnDisk.folder(of: absolute.withoutTrailingSlashes)
    // A folder below one that is missing is most often a share that is not mounted.
    guard let base = FileSystem.resolved(parent.isEmpty ? "/" : parent) else {
      throw PublicationFailure(.unreachableFolder(target, path))
    }
    let name = ContentPathOnDisk.name(of: absolute.withoutTrailingSlashes)
    let own = (base == "/" ? "" : base) + "/" + name
    root = FileSystem.resolved(own) ?? own
    try Publisher.refuseOverlap(root, source, path)
    let isChanging = purpose == .changing
    if isChanging { try FileSystem.makeFolder(root) }
    if let status = FileSystem.status(root), status.kind != .folder {
      throw PublicationFailure(.outputIsNotAFolder(path))
    }
    lock =
      isChanging
      ? try OutputLock(root + "/" + ReleaseLayout.lock, .targetIsLocked(target)) : nil
    mode = isChanging ? FileSystem.settleMode(of: root + "/" + ReleaseLayout.lock) : nil
  }

  package func entries() throws -> [PlaceEntry] {
    guard FileSystem.status(root) != nil else { return [] }
    let top = try FileSystem.entries(of: root).map { PlaceEntry(path: $0.name, kind: $0.kind) }
    guard top.contains(where: { $0.path == ReleaseLayout.folder && $0.kind == .folder }) else {
      return top
    }
    return try top
      + FileSystem.entries(of: root + "/" + ReleaseLayout.folder)
      .map { PlaceEntry(path: ReleaseLayout.path($0.name), kind: $0.kind) }
  }

  package func currentLink() throws -> String? {
    FileSystem.linkTarget(root + "/" + ReleaseLayout.current)
  }

  package func read(_ path: String) throws -> [UInt8]? {
    guard FileSystem.status(root + "/" + path)?.kind == .file else { return nil }
    return try FileSystem.read(root + "/" + path)
  }

  package func write(_ bytes: [UInt8], toNew path: String) throws {
    try FileSystem.write(bytes, toNew: root + "/" + path)
  }

  package func rename(_ path: String, to new: String) throws {
    try FileSystem.rename(root + "/" + path, to: root + "/" + new)
  }

  package func remove(_ paths: [String]) throws {
    for path in paths { try FileSystem.remove(root + "/" + path) }
  }

  /// Bytes of unchanged files are compared: what was altered behind our back is not carried on.
  package func bring(
    _ tree: SiteTree, to path: String, base: BaseRelease?, progress: Progress?
  ) throws -> WrittenTree {
    try FileSystem.makeFolder(root + "/" + ReleaseLayout.folder)
    let writer = TreeWriter(
      folder: root + "/" + path, base: base.map { root + "/" + $0.path } ?? "",
      previous: base?.manifest, verifies: true, mode: mode, progress: progress)
    return try writer.write(tree)
  }

  package func foreignFiles(in path: String, besides manifest: Manifest) throws -> [String] {
    try ForeignFiles.found(in: root + "/" + path, besides: manifest)
  }

  package func flush() throws { try FileSystem.flush(root) }

  package func point(to target: String, by link: String) throws {
    try FileSystem.makeLink(root + "/" + link, to: target)
    try FileSystem.rename(root + "/" + link, to: root + "/" + ReleaseLayout.current)
    try FileSystem.flushNames(of: root)
  }

  package func local(_ path: String) throws -> String { root + "/" + path }
}

extension String {
  fileprivate var withoutTrailingSlashes: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
