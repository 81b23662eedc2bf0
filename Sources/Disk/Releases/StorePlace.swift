import CharterModel
import Diagnosis
import Digests
import FoundationEssentials
import Synchronization

/// Releases in a store that rclone reaches: S3 and its kind, WebDAV, SFTP. None of them can exchange a
/// link, so the site that is served changes file by file, in an order in which every page works at
/// every moment (``StoreShowing``); beside it lies what is needed to show any release again.
///
///     intranet:charte/                        the site that is served, and nothing else
///     intranet:charte-versions/
///       files/SHA256                          bytes of files, each once, whatever releases hold it
///       2026-11-24-1a2b3c4d5e6f.manifest.json which of them make up the release
///       2026-11-24-1a2b3c4d5e6f.json          its record, .pages.json, .pending.json as elsewhere
///       current.json                          the release that is shown
///       showing-….json                        what a run is changing in the site
///       altered.json                          what a verification found changed by others
///       lock-….json                           held by a run
///
/// A store's own versions would do for S3 alone, and server-side copies not for SFTP.
package final class StorePlace: ReleasePlace {
  package let shown: String
  let address: PublicationTarget.StoreAddress
  let store: Store
  let headers: @Sendable (String) -> UploadHeaders
  let lock: StoreLock?
  private let staging: LocalStaging?
  private let brought = Mutex<Manifest?>(nil)
  private let isSwept = Mutex(true)

  static let pointer = "current.json"
  static let files = "files"

  /// - Parameters:
  ///   - output: a path beside which this machine may write for a while.
  ///   - headers: of a file, by its address.
  package init(
    _ address: PublicationTarget.StoreAddress, of target: String, beside output: String,
    for purpose: PlacePurpose, headers: @escaping @Sendable (String) -> UploadHeaders
  ) throws {
    self.address = address
    self.headers = headers
    shown = address.site
    store = try Store(rclone: RcloneProgram(), target: target)
    staging = purpose == .looking ? nil : try LocalStaging(beside: output, of: target)
    if purpose == .changing {
      try Self.requireWholeFiles(store, address.site)
      lock = try StoreLock(store, in: address.versions)
      let removed = try removeOrphans()
      isSwept.withLock { $0 = !removed && lock?.removedLeftOver != true }
    } else {
      lock = nil
    }
  }

  /// Removes what no record speaks of, since its run was taken for dead or cut off while it wrote; whether
  /// there was any.
  private func removeOrphans() throws -> Bool {
    let names = try Set(store.list(address.versions, deep: false).keys)
    let shown = names.contains(Self.pointer) ? try pointed() : nil
    var orphans = names.filter { name in
      let stem = String(name.prefix { $0 != "." })
      return ReleaseLayout.isName(stem) && stem != shown
        && ["manifest", "pages"].contains { name == "\(stem).\($0).json" }
        && !names.contains(stem + ".json") && !names.contains(stem + ".pending.json")
    }
    if names.contains(Self.pointer), shown.map({ !names.contains(Self.manifestName($0)) }) ?? true {
      orphans.insert(Self.pointer)
    }
    try store.delete(orphans.sorted(), in: address.versions)
    return !orphans.isEmpty
  }

  /// Over SFTP and FTP an older rclone writes files under their own name, and readers would see halves
  /// of pages.
  private static func requireWholeFiles(_ store: Store, _ site: String) throws {
    let ending = try store.rclone.run(["backend", "features", site])
    guard ending.code == 0 else { throw store.failure(ending) }
    guard !store.rclone.writesAside else { return }
    let text = String(decoding: ending.output, as: UTF8.self)
    let isDirect = text.contains(#/"String": "(sftp:|ftp:|smb:|SFTP|FTP|Local file)/#)
    guard !isDirect else { throw PublicationFailure(.oldRclone(store.rclone.version)) }
  }

  func there(_ name: String) -> String { address.versions + "/" + name }

  /// `releases/2026-….json` lies at the top.
  private static func name(of path: String) -> String {
    path.hasPrefix(ReleaseLayout.folder + "/")
      ? String(path.dropFirst(ReleaseLayout.folder.count + 1)) : path
  }

  private static func manifestName(_ release: String) -> String { release + ".manifest.json" }

  package func entries() throws -> [PlaceEntry] {
    try store.list(address.versions, deep: false).keys.sorted().compactMap { name in
      switch name {
      case Self.pointer: PlaceEntry(path: ReleaseLayout.current, kind: .link)
      case _ where StoreShowing.isJournal(name): nil
      case _ where name.hasPrefix(StoreLock.beginning): nil
      case _ where name.hasSuffix(".manifest.json"):
        PlaceEntry(path: ReleaseLayout.path(String(name.dropLast(14))), kind: .folder)
      case _ where ReleaseLayout.isName(name.prefix { $0 != "." }):
        PlaceEntry(path: ReleaseLayout.path(name), kind: .file)
      default: PlaceEntry(path: name, kind: .file)
      }
    }
  }

  private struct Pointer: Codable { var release: String }

  package func currentLink() throws -> String? { try pointed().map(ReleaseLayout.path) }

  private func pointed() throws -> String? {
    let bytes = try store.read(there(Self.pointer))
    return bytes.flatMap { try? JSONDecoder().decode(Pointer.self, from: Data($0)) }?.release
  }

  package func read(_ path: String) throws -> [UInt8]? {
    let name = Self.name(of: path)
    guard name.hasSuffix("/" + Manifest.name) else { return try store.read(there(name)) }
    return try store.read(there(Self.manifestName(String(name.prefix { $0 != "/" }))))
  }

  package func write(_ bytes: [UInt8], toNew path: String) throws {
    try store.write(bytes, to: there(Self.name(of: path)))
  }

  /// What is written under the new name stands before the old one goes: a killed run leaves both.
  package func rename(_ path: String, to new: String) throws {
    let (old, name) = (Self.name(of: path), Self.name(of: new))
    if let manifest = brought.withLock({ $0 }), old.hasPrefix(".new-") {
      try lock?.requireHeld()
      return try store.write(manifest.encoded, to: there(Self.manifestName(name)))
    }
    guard let bytes = try store.read(there(old)) else { throw FileError(path) }
    try store.write(bytes, to: there(name))
    try store.delete([old], in: address.versions)
  }

  package func remove(_ paths: [String]) throws {
    var names: [String] = []
    for name in paths.map(Self.name) {
      if name.hasPrefix(".new-") {
        // What was sent for a release that came to nothing.
        if brought.withLock({ $0 != nil }) { isSwept.withLock { $0 = false } }
      } else if ReleaseLayout.isName(name) {
        names.append(Self.manifestName(name))
        isSwept.withLock { $0 = false }
      } else {
        names.append(name)
      }
    }
    try store.delete(names, in: address.versions)
  }

  package func bring(
    _ tree: SiteTree, to path: String, base: BaseRelease?, progress: Progress?
  ) throws -> WrittenTree {
    guard let staging else { throw FileError(shown) }
    try FileSystem.makeFolder(staging.folder)
    let site = staging.folder + "/site"
    let writer = TreeWriter(folder: site, base: "", previous: nil, verifies: false, mode: nil)
    var written = try writer.write(tree)
    let manifest = written.manifest
    let state = try StoreState(of: self, release: base?.manifest)
    guard state.foreign.isEmpty else {
      throw PublicationFailure(.foreignFiles(state.foreign, inTarget: store.target))
    }
    let changed = state.changed(to: manifest)
    written.written = changed.count
    written.kept = manifest.files.count - changed.count
    // What a killed run had added, and this site does not hold, is to go all the same.
    if changed.isEmpty { written.written = state.gone(from: manifest).count }
    guard written.written > 0 || manifest.files != base?.manifest.files else { return written }
    brought.withLock { $0 = manifest }
    try keep(manifest, from: site, progress)
    return written
  }

  /// Sends what no release held before.
  private func keep(_ manifest: Manifest, from site: String, _ progress: Progress?) throws {
    guard let staging else { throw FileError(shown) }
    let kept = try store.list(there(Self.files), deep: false)
    let folder = staging.folder + "/files"
    try FileSystem.makeFolder(folder)
    var names: [String] = []
    for (path, file) in manifest.files where kept[file.sha256] != file.size {
      guard FileSystem.status(folder + "/" + file.sha256) == nil else { continue }
      if !FileSystem.link(site + "/" + path, folder + "/" + file.sha256) {
        try FileSystem.write(
          FileSystem.read(site + "/" + path), toNew: folder + "/" + file.sha256)
      }
      names.append(file.sha256)
    }
    try store.send(names.sorted(), from: folder, to: there(Self.files))
    progress?(names.count, nil)
  }

  /// The files of a release that the site does not hold as they are, in a folder of this machine.
  func stage(_ paths: [String], of manifest: Manifest) throws -> String {
    guard let staging else { throw FileError(shown) }
    let site = staging.folder + "/site"
    if brought.withLock({ $0?.digest }) == manifest.digest { return site }
    let folder = staging.folder + "/files"
    try FileSystem.makeFolders(folder)
    let names = Set(paths.compactMap { manifest.files[$0]?.sha256 }).sorted()
    try store.fetch(names, from: there(Self.files), to: folder)
    for path in paths {
      guard let file = manifest.files[path] else { continue }
      let bytes = try FileSystem.read(folder + "/" + file.sha256)
      // What was altered where releases are kept is not shown.
      guard SHA256.hash(bytes) == file.sha256 else {
        throw PublicationFailure(.alteredRelease(store.target, path))
      }
      try FileSystem.makeFolders(ContentPathOnDisk.folder(of: site + "/" + path))
      try FileSystem.write(bytes, toNew: site + "/" + path)
    }
    return site
  }

  package func foreignFiles(in path: String, besides manifest: Manifest) throws -> [String] { [] }

  package func flush() throws {}

  package func point(to target: String, by link: String) throws {
    let name = Self.name(of: target)
    guard let manifest = try Manifest.read(read(target + "/" + Manifest.name)) else {
      throw PublicationFailure(.notAStoredRelease(name))
    }
    let link = try currentLink()
    let before = try link.flatMap { try Manifest.read(read($0 + "/" + Manifest.name)) }
    let state = try StoreState(of: self, release: before)
    try StoreShowing(place: self, state: state, manifest: manifest)
      .run(pointer: Pointer(release: name).stableJSON)
  }

  /// Removes bytes that no release holds any more.
  private func sweep() throws {
    let names = try store.list(address.versions, deep: false).keys
    var held: Set<String> = []
    for name in names where name.hasSuffix(".manifest.json") {
      guard let manifest = try Manifest.read(store.read(there(name))) else { return }
      held.formUnion(manifest.files.values.map(\.sha256))
    }
    let kept = try store.list(there(Self.files), deep: false).keys
    try store.delete(kept.filter { !held.contains($0) }.sorted(), in: there(Self.files))
  }

  /// The site as it is served, fetched. What is not as it was published is noted where the next
  /// publication finds it; whoever may only read does without the note.
  package func local(_ path: String) throws -> String {
    guard let staging else { throw FileError(shown) }
    try FileSystem.makeFolders(staging.folder)
    try store.fetch(nil, from: address.site, to: staging.folder)
    let altered = Manifest.read(in: staging.folder)?.files.filter { path, file in
      let bytes = try? FileSystem.read(staging.folder + "/" + path)
      return bytes.map { SHA256.hash($0) } != file.sha256
    }
    if let altered, !altered.isEmpty {
      let journal = StoreShowing.Journal(files: altered.keys.sorted())
      try? store.write(journal.stableJSON, to: there(StoreShowing.findings))
    }
    return staging.folder
  }

  deinit {
    guard let lock, !isSwept.withLock({ $0 }), (try? lock.requireHeld()) != nil else { return }
    try? sweep()
  }
}
