import Diagnosis

/// The releases of one target, and what is done with them. Each step leaves a state from which
/// ``init(changing:target:)`` finds back, whenever the process is killed.
package struct Releases: Sendable {
  /// What a publication says of itself besides its files.
  package struct Stamp: Sendable {
    package var date: String
    package var published: String
    package var by: String
    package var pages: [String: PageState]

    package init(date: String, published: String, by: String, pages: [String: PageState]) {
      self.date = date
      self.published = published
      self.by = by
      self.pages = pages
    }
  }

  package let place: any ReleasePlace
  package private(set) var layout: ReleaseLayout
  /// The latest first.
  package private(set) var records: [ReleaseRecord]

  /// For looking: nothing is mended, what a run at work holds is not seen.
  package init(reading place: any ReleasePlace) throws {
    self.place = place
    layout = try ReleaseLayout(place.entries(), link: place.currentLink())
    if let current = layout.current, layout.pending.contains(current) {
      layout.releases.insert(current)
    }
    records = []
    try readRecords()
  }

  /// For changing: mends what a killed run left, and refuses a place with foreign files. The place
  /// holds the lock.
  package init(changing place: any ReleasePlace, target: String) throws {
    self.place = place
    layout = try ReleaseLayout(place.entries(), link: place.currentLink())
    guard layout.foreign.isEmpty else {
      throw PublicationFailure(.foreignFiles(layout.foreign, inTarget: target))
    }
    if let current = layout.current, layout.pending.contains(current) {
      // Killed after the link was exchanged.
      try place.rename(ReleaseLayout.pending(current), to: ReleaseLayout.record(current))
    }
    for name in layout.pending where name != layout.current { try Self.remove(name, from: place) }
    if !layout.leftovers.isEmpty { try place.remove(layout.leftovers) }
    layout = try ReleaseLayout(place.entries(), link: place.currentLink())
    records = []
    try readRecords()
  }

  private mutating func readRecords() throws {
    records = try layout.releases.sorted().compactMap { name in
      let record = try ReleaseRecord.read(
        place.read(ReleaseLayout.record(name)) ?? place.read(ReleaseLayout.pending(name)))
      // A record that names another folder was altered: paths are made of names.
      return record?.name == name ? record : nil
    }.sorted { ($0.number, $0.name) > ($1.number, $1.name) }
  }

  package var current: ReleaseRecord? { record(layout.current) }

  package func record(_ name: String?) -> ReleaseRecord? {
    name.flatMap { name in records.first { $0.name == name } }
  }

  package func manifest(of name: String) throws -> Manifest? {
    try Manifest.read(place.read(ReleaseLayout.path(name) + "/" + Manifest.name))
  }

  /// What a release of these pages would change; nil where none is shown.
  package func changes(to pages: [String: PageState]) throws -> [PageChange]? {
    let before = try layout.current.flatMap {
      try PageState.read(place.read(ReleaseLayout.pages($0)))
    }
    return before.map { PageChange.between($0, and: pages) }
  }

  /// The new release, or nil if it is what `current` shows already.
  package mutating func publish(
    _ tree: SiteTree, _ stamp: Stamp, keep: Int, progress: Progress? = nil
  ) throws -> (record: ReleaseRecord, tree: WrittenTree)? {
    let token = Self.token()
    let staging = ReleaseLayout.path(".new-" + token)
    do {
      let base = try layout.current.flatMap { name in
        try manifest(of: name).map {
          BaseRelease(path: ReleaseLayout.path(name), manifest: $0)
        }
      }
      let written = try place.bring(tree, to: staging, base: base, progress: progress)
      // All of it was there, unaltered.
      if written.written == 0, written.manifest.files == base?.manifest.files {
        try place.remove([staging])
        return nil
      }
      let record = try settle(written.manifest, stamp, from: staging)
      try place.flush()
      try show(record.name, token)
      try place.rename(
        ReleaseLayout.pending(record.name), to: ReleaseLayout.record(record.name))
      records.insert(record, at: 0)
      try prune(to: keep)
      return (record, written)
    } catch {
      try? place.remove([staging])
      throw error
    }
  }

  /// Gives the written site its name and its record; `current` does not lead there yet.
  private mutating func settle(
    _ manifest: Manifest, _ stamp: Stamp, from staging: String
  ) throws -> ReleaseRecord {
    let digest = manifest.digest
    let name = layout.name(for: stamp.date, digest)
    // The same site was published before, and another since.
    if layout.releases.contains(name) { try forget(name) }
    let before = try layout.current.flatMap {
      try PageState.read(place.read(ReleaseLayout.pages($0)))
    }
    let record = ReleaseRecord(
      name: name, number: (records.map(\.number).max() ?? 0) + 1, date: stamp.date,
      published: stamp.published, by: stamp.by, program: manifest.program, digest: digest,
      files: manifest.files.count, bytes: manifest.files.values.reduce(0) { $0 + $1.size },
      pages: stamp.pages.count, previous: layout.current,
      changes: before.map { PageChange.between($0, and: stamp.pages) })
    try place.write(record.stableJSON, toNew: ReleaseLayout.pending(name))
    try place.write(stamp.pages.stableJSON, toNew: ReleaseLayout.pages(name))
    try place.rename(staging, to: ReleaseLayout.path(name))
    return record
  }

  private mutating func show(_ name: String, _ token: String) throws {
    try place.point(to: ReleaseLayout.path(name), by: ".current-" + token)
    layout.current = name
    layout.releases.insert(name)
  }

  /// Shows the release before the current one, or one named by the beginning of its name or digest.
  package mutating func rollBack(to wanted: String?) throws -> (
    from: ReleaseRecord?, to: ReleaseRecord
  ) {
    let from = current
    let to = try wanted.map { try named($0) } ?? releaseBefore()
    guard to.name != layout.current else {
      throw PublicationFailure(.alreadyShown(to.name))
    }
    try show(to.name, Self.token())
    return (from, to)
  }

  private func releaseBefore() throws -> ReleaseRecord {
    if let record = record(current?.previous) { return record }
    // The one before is gone: the latest of those that are older.
    if let current, let older = records.first(where: { $0.number < current.number }) {
      return older
    }
    throw PublicationFailure(.noReleaseBefore)
  }

  private func named(_ word: String) throws -> ReleaseRecord {
    let found = records.filter {
      $0.name == word || $0.name.hasPrefix(word) || $0.digest.hasPrefix(word)
    }
    if let exact = found.first(where: { $0.name == word }) { return exact }
    guard found.count == 1, let record = found.first, word.count >= 4 else {
      throw PublicationFailure(.unknownRelease(word, among: records.map(\.name)))
    }
    return record
  }

  /// The latest `keep` releases stay, and always the current one and the one before it: after a
  /// rollback these need not be the latest.
  private mutating func prune(to keep: Int) throws {
    let protected = [layout.current, current?.previous]
    for record in records.dropFirst(keep) where !protected.contains(record.name) {
      // Files that someone put into an old release are not removed with it.
      guard try holdsOnlyItsOwn(record.name) else { continue }
      try forget(record.name)
    }
  }

  private func holdsOnlyItsOwn(_ name: String) throws -> Bool {
    guard let manifest = try manifest(of: name) else { return false }
    return try place.foreignFiles(in: ReleaseLayout.path(name), besides: manifest).isEmpty
  }

  private mutating func forget(_ name: String) throws {
    try place.rename(ReleaseLayout.record(name), to: ReleaseLayout.pending(name))
    try Self.remove(name, from: place)
    layout.releases.remove(name)
    records.removeAll { $0.name == name }
  }

  /// The record goes last: until then the next run knows what to clean.
  private static func remove(_ name: String, from place: any ReleasePlace) throws {
    try place.remove([ReleaseLayout.path(name), ReleaseLayout.pages(name)])
    try place.remove([ReleaseLayout.pending(name)])
  }

  static func token() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
