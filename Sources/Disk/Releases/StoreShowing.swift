import Diagnosis
import FoundationEssentials
import Glibc

/// What lies where a site is served from a store, and which of it can be relied on.
struct StoreState: Sendable {
  /// What the site's own manifest says, or that of the release which was shown last.
  let files: [String: Manifest.File]
  /// Files that a killed run was changing, which may be the old ones or the new, and those that a
  /// verification found altered.
  let doubtful: Set<String>
  /// Sizes of all that lies there.
  let present: [String: Int]

  /// The names of the journals that were read.
  let journals: [String]

  init(of place: StorePlace, release: Manifest?) throws {
    present = try place.store.list(place.address.site, deep: true)
    let own = try present[Manifest.name].flatMap { _ in
      try Manifest.read(place.store.read(place.address.site + "/" + Manifest.name))
    }
    journals = try place.store.list(place.address.versions, deep: false).keys
      .filter(StoreShowing.isJournal).sorted()
    var doubtful: Set<String> = []
    for name in journals {
      let text = try place.store.read(place.there(name))
      let journal = text.flatMap {
        try? JSONDecoder().decode(StoreShowing.Journal.self, from: Data($0))
      }
      doubtful.formUnion(journal?.files ?? [])
    }
    // Without a manifest of its own, or with one that others wrote, nothing is sure but what the
    // release lists.
    if let release, own == nil || doubtful.isEmpty && own?.files != release.files {
      doubtful.formUnion(release.files.keys)
      files = release.files
    } else {
      files = own?.files ?? [:]
      // Of two runs that met here one wrote the manifest last, and the other showed its release.
      doubtful.formUnion((release?.files ?? [:]).filter { own?.files[$0.key] != $0.value }.keys)
    }
    self.doubtful = doubtful
  }

  /// What Diapason did not put there. Dot files at the top are the host's own.
  var foreign: [String] { present.keys.filter { !$0.hasPrefix(".") && !isOwn($0) }.sorted() }

  private func isOwn(_ path: String) -> Bool {
    func isKnown(_ path: String) -> Bool { files[path] != nil || doubtful.contains(path) }
    // A half of a file, as rclone calls it until it is whole.
    let whole = path.firstMatch(of: /^(.+)\.[0-9A-Za-z]{8}\.partial$/).map { String($0.1) }
    return isKnown(path) || whole.map(isKnown) ?? false
  }

  /// The files of a site that have to travel.
  func changed(to manifest: Manifest) -> [String] {
    manifest.files.filter { path, file in
      files[path]?.sha256 != file.sha256 || doubtful.contains(path) || present[path] != file.size
    }.keys.sorted()
  }

  /// Diapason's own files that a site no longer holds.
  func gone(from manifest: Manifest) -> [String] {
    present.keys.filter { manifest.files[$0] == nil && isOwn($0) }.sorted()
  }
}

/// Turns the site that is served into another one, file by file. Readers see old pages or new ones,
/// and each finds what it asks for: files before the pages that need them, new pages before those that
/// lead to them, the home page after all others; what only old pages need goes last.
struct StoreShowing {
  /// Where a run lists the files that it is going to change, before it does. Each has its own: of two
  /// that met in a store, after one was taken for dead, neither is to forget what the other did.
  private static let beginning = "showing"
  /// What a verification found altered: sizes and dates would not tell the next publication.
  static let findings = "altered.json"
  /// Seconds.
  private static let grace: UInt32 = 3

  struct Journal: Codable {
    var files: [String]
  }

  let place: StorePlace
  let state: StoreState
  let manifest: Manifest
  private let name = "\(Self.beginning)-\(Releases.token()).json"

  init(place: StorePlace, state: StoreState, manifest: Manifest) {
    self.place = place
    self.state = state
    self.manifest = manifest
  }

  static func isJournal(_ name: String) -> Bool {
    name == findings || name.hasPrefix(beginning) && name.hasSuffix(".json")
  }

  /// - Parameter pointer: what names the release that is shown then.
  func run(pointer: [UInt8]) throws {
    let changed = state.changed(to: manifest)
    let gone = state.gone(from: manifest)
    let site = try place.stage(changed, of: manifest)
    let journal = Journal(files: Set(changed).union(gone).union(state.doubtful).sorted())
    func write() throws { try place.store.write(journal.stableJSON, to: place.there(name)) }
    try write()
    do {
      for paths in steps(changed) {
        try place.lock?.requireHeld()
        try send(paths, from: site)
      }
      try place.lock?.requireHeld()
      try place.store.write(
        manifest.encoded, to: place.address.site + "/" + Manifest.name,
        place.headers(Manifest.name))
      // Whoever has just opened an old page is still asking for its style.
      if !gone.isEmpty { sleep(Self.grace) }
      try place.lock?.requireHeld()
      try place.store.delete(gone, in: place.address.site)
      place.store.deleteEmpty(emptied(by: gone), in: place.address.site)
      try place.lock?.requireHeld()
      try place.store.write(pointer, to: place.there(StorePlace.pointer))
      try place.store.delete(state.journals + [name], in: place.address.versions)
    } catch let error as PublicationFailure {
      guard error.isBusy else {
        throw PublicationFailure(error.diagnostic.withHelp(.unfinishedShowing))
      }
      // Whoever is at work there may have removed what it had read.
      try? write()
      throw error
    }
  }

  /// In the order in which they travel.
  private func steps(_ paths: [String]) -> [[String]] {
    let byStep = Dictionary(grouping: paths) { path in
      switch path {
      case "index.html": 4
      // What leads to pages is not ahead of them.
      case _ where path.hasSuffix(".xml") || path == Self.searchHead: 3
      case _ where path.hasSuffix(".html"): state.present[path] == nil ? 1 : 2
      default: 0
      }
    }
    return byStep.sorted { $0.key < $1.key }.map(\.value)
  }

  private static let searchHead = "assets/search/head.js"

  private func send(_ paths: [String], from site: String) throws {
    let groups = Dictionary(grouping: paths, by: place.headers)
    for (headers, paths) in groups.sorted(by: { ($0.value[0]) < ($1.value[0]) }) {
      try place.store.send(paths, from: site, to: place.address.site, headers)
    }
  }

  /// Folders in which nothing is left, the inner ones first.
  private func emptied(by gone: [String]) -> [String] {
    func folders(of paths: some Sequence<String>) -> Set<String> {
      var folders: Set<String> = []
      for path in paths {
        var folder = ContentPathOnDisk.folder(of: path)
        while !folder.isEmpty, folders.insert(folder).inserted {
          folder = ContentPathOnDisk.folder(of: folder)
        }
      }
      return folders
    }
    return folders(of: gone).subtracting(folders(of: manifest.files.keys)).sorted(by: >)
  }
}
