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

  init(of place: StorePlace, release: Manifest?) throws {
    present = try place.store.list(place.address.site, deep: true)
    let own = try present[Manifest.name].flatMap { _ in
      try Manifest.read(place.store.read(place.address.site + "/" + Manifest.name))
    }
    var doubtful: Set<String> = []
    for name in StoreShowing.journals {
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
    }
    self.doubtful = doubtful
  }

  /// What Diapason did not put there. Dot files at the top are the host's own.
  var foreign: [String] {
    present.keys.filter { !$0.hasPrefix(".") && files[$0] == nil && !doubtful.contains($0) }
      .sorted()
  }

  /// The files of a site that have to travel.
  func changed(to manifest: Manifest) -> [String] {
    manifest.files.filter { path, file in
      files[path]?.sha256 != file.sha256 || doubtful.contains(path) || present[path] != file.size
    }.keys.sorted()
  }

  /// Diapason's own files that a site no longer holds.
  func gone(from manifest: Manifest) -> [String] {
    Set(files.keys).union(doubtful).subtracting(manifest.files.keys)
      .filter { present[$0] != nil }.sorted()
  }
}

/// Turns the site that is served into another one, file by file. Readers see old pages or new ones,
/// and each finds what it asks for: files before the pages that need them, new pages before those that
/// lead to them, the home page after all others; what only old pages need goes last.
struct StoreShowing {
  /// Where the files that are being changed are listed, as long as they are.
  static let journal = "showing.json"
  /// What a verification found altered: sizes and dates would not tell the next publication.
  static let findings = "altered.json"
  static let journals = [journal, findings]
  /// Seconds.
  private static let grace: UInt32 = 3

  struct Journal: Codable {
    var files: [String]
  }

  let place: StorePlace
  let state: StoreState
  let manifest: Manifest

  func run() throws {
    let changed = state.changed(to: manifest)
    let gone = state.gone(from: manifest)
    let site = try place.stage(changed, of: manifest)
    let journal = Journal(files: Set(changed).union(gone).union(state.doubtful).sorted())
    try place.store.write(journal.stableJSON, to: place.there(Self.journal))
    do {
      for (step, paths) in steps(changed) {
        if step > 0 { try place.lock?.requireHeld() }
        try send(paths, from: site)
      }
      try place.store.write(
        manifest.encoded, to: place.address.site + "/" + Manifest.name,
        place.headers(Manifest.name))
      // Whoever has just opened an old page is still asking for its style.
      if !gone.isEmpty { sleep(Self.grace) }
      try place.lock?.requireHeld()
      try place.store.delete(gone, in: place.address.site)
      place.store.deleteEmpty(emptied(by: gone), in: place.address.site)
    } catch let error as PublicationFailure where !error.isBusy {
      throw PublicationFailure(error.diagnostic.withHelp(.unfinishedShowing))
    }
  }

  /// In the order in which they travel.
  private func steps(_ paths: [String]) -> [(Int, [String])] {
    let byStep = Dictionary(grouping: paths) { path in
      switch path {
      case "index.html": 4
      // What leads to pages is not ahead of them.
      case _ where path.hasSuffix(".xml") || path == Self.searchHead: 3
      case _ where path.hasSuffix(".html"): state.present[path] == nil ? 1 : 2
      default: 0
      }
    }
    return byStep.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
