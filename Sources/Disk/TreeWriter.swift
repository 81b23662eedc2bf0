import Synchronization

/// A file to be published: its address, and where its bytes come from.
package struct PublishedFile: Sendable {
  package enum Source: Sendable {
    case bytes(@Sendable () throws -> [UInt8])
    /// The published form of a content file, by its path in the content folder `from`.
    case media(_ path: String, from: String)
  }

  package var address: String
  package var source: Source

  package init(address: String, source: Source) {
    self.address = address
    self.source = source
  }
}

/// A site that can be written: its files, and what its manifest says of it.
package struct SiteTree: Sendable {
  package var files: [PublishedFile]
  /// More files, found out while ``files`` are written.
  package var later: @Sendable () -> [PublishedFile]
  package var program: String
  package var inputs: String
  package var problems: Int

  package init(
    files: [PublishedFile], later: @escaping @Sendable () -> [PublishedFile] = { [] },
    program: String, inputs: String, problems: Int
  ) {
    self.files = files
    self.later = later
    self.program = program
    self.inputs = inputs
    self.problems = problems
  }
}

/// A site that was written.
package struct WrittenTree: Sendable {
  package var manifest: Manifest
  package var written: Int
  package var kept: Int
}

/// Called as work goes on: how much is done, of how much if that is known.
package typealias Progress = @Sendable (_ done: Int, _ total: Int?) -> Void

/// Writes a site into a new folder; what an older one holds unchanged gets a second name there.
struct TreeWriter: Sendable {
  let folder: String
  /// The older site; nothing needs to stand there.
  let base: String
  let previous: Manifest?
  /// Compares the bytes of the older site's files, not their sizes alone.
  let verifies: Bool
  /// The mode of what this run makes, see ``FileWriter/mode``.
  let mode: UInt32?
  /// Whether the folder itself stays as an administrator left the older one, whatever the umask.
  var keepsFolder = false
  var progress: Progress?

  func write(_ tree: SiteTree) throws -> WrittenTree {
    let inheritance = FolderInheritance(from: base, to: folder)
    try FileSystem.makeFolder(folder)
    inheritance.begin("", keepsPermissions: keepsFolder)
    let done = Counter()
    var (results, later) = try write(
      tree.files, done, of: nil, inheritance, beside: tree.later)
    results += try write(
      later, done, of: tree.files.count + later.count, inheritance, beside: {}
    ).written
    let total = results.count
    let listed = Dictionary(
      results.map { ($0.address, $0.entry) }, uniquingKeysWith: { _, last in last })
    let kept = results.count { $0.isKept }
    try keepDotFiles()
    let manifest = Manifest(
      program: tree.program, inputs: tree.inputs, problems: tree.problems, files: listed)
    try FileSystem.write(manifest.encoded, toNew: folder + "/" + Manifest.name)
    inheritance.finish()
    return WrittenTree(manifest: manifest, written: total - kept, kept: kept)
  }

  private typealias Written = (address: String, entry: Manifest.File, isKept: Bool)

  private func write<Other: Sendable>(
    _ files: [PublishedFile], _ done: Counter, of total: Int?,
    _ inheritance: FolderInheritance, beside work: @Sendable () -> Other
  ) throws -> (written: [Written], other: Other) {
    for inner in Self.folders(of: files) where FileSystem.status(folder + "/" + inner) == nil {
      try FileSystem.makeFolder(folder + "/" + inner)
      inheritance.begin(inner)
    }
    let writer = FileWriter(
      staging: folder, output: base, previous: previous?.files ?? [:], verifies: verifies,
      mode: Ownership.hasDefaultList(folder) ? nil : mode)
    let (results, other) = Parallel.map(
      files,
      { file in
        let result = Result { try writer.write(file) }
        progress?(done.next(), total)
        return result
      }, beside: work)
    let written: [Written] = try zip(files, results).map { file, result in
      let (entry, isKept) = try result.get()
      return (file.address, entry, isKept)
    }
    return (written, other)
  }

  /// Folders in an order in which each comes after the one that holds it.
  private static func folders(of files: [PublishedFile]) -> [String] {
    var folders: Set<String> = []
    for file in files {
      var folder = ContentPathOnDisk.folder(of: file.address)
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = ContentPathOnDisk.folder(of: folder)
      }
    }
    return folders.sorted()
  }

  /// Top-level dot files that Diapason did not write go over into the new tree.
  private func keepDotFiles() throws {
    guard FileSystem.status(base)?.kind == .folder else { return }
    for entry in try FileSystem.entries(of: base)
    where entry.name.hasPrefix(".") && entry.name != Manifest.name {
      try Self.duplicate(base + "/" + entry.name, as: folder + "/" + entry.name)
    }
  }

  private static func duplicate(_ path: String, as copy: String) throws {
    var pending = [(path, copy)]
    var folders: [(path: String, copy: String)] = []
    while let (path, copy) = pending.popLast() {
      switch FileSystem.status(path)?.kind {
      case .folder?:
        try FileSystem.makeFolder(copy)
        folders.append((path, copy))
        for entry in try FileSystem.entries(of: path) {
          pending.append((path + "/" + entry.name, copy + "/" + entry.name))
        }
      case nil: continue
      default:
        if FileSystem.link(path, copy) { continue }
        if let target = FileSystem.linkTarget(path) {
          try FileSystem.makeLink(copy, to: target)
        } else {
          try FileSystem.write(FileSystem.read(path), toNew: copy)
        }
        Ownership(of: path)?.give(to: copy)
      }
    }
    // The inner ones first: a folder may let nobody write into it.
    for (path, copy) in folders.reversed() { Ownership(of: path)?.give(to: copy) }
  }
}

/// Counts on all cores.
private final class Counter: Sendable {
  private let count = Atomic(0)
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
