import Diagnosis
import Digests
import Glibc
import Synchronization

/// Replaces a folder by a new tree as a whole: written beside it, exchanged by one rename.
///
///     public                      the site that is served
///     .public.diapason-new        the tree that is being written, or the old one being removed
///     .public.diapason-old        the old one, between two renames where there is no exchange
///     .public.diapason-lock       held while a build writes
package struct Publisher: Sendable {
  private let output: String
  private let shown: String
  private let staging: String
  private let former: String
  private let lock: OutputLock
  package let previous: Manifest?
  /// The mode of what this run makes.
  private let mode: UInt32?

  /// Takes the lock, mends what a killed build left, and refuses a folder with foreign files.
  package init(output shown: String, apartFrom source: SourceFolder) throws {
    let output = try Self.resolve(shown)
    try Self.refuseOverlap(output, source, shown)
    let folder = ContentPathOnDisk.folder(of: output)
    let name = ContentPathOnDisk.name(of: output)
    self.output = output
    self.shown = shown
    staging = "\(folder)/.\(name).diapason-new"
    former = "\(folder)/.\(name).diapason-old"
    do { try FileSystem.makeFolders(folder) } catch let error as FileError {
      throw PublicationFailure(.failure(error))
    }
    let lockFile = "\(folder)/.\(name).diapason-lock"
    lock = try OutputLock(lockFile, .outputIsLocked(shown))
    mode = FileSystem.settleMode(of: lockFile)
    previous = try Self.prepare(output, staging: staging, former: former, shown)
  }

  /// What stands in the output and changes how it is served, though Diapason did not write it.
  package var keptServerFiles: [Diagnostic] {
    let found = (try? FileSystem.entries(of: output)) ?? []
    return found.map(\.name).filter { $0.hasPrefix(".") && ServerFiles.isOne($0) }.sorted()
      .map { .keptServerFile($0, in: shown) }
  }

  /// Whether the published site is what these inputs give: same digest, each file there with its
  /// size, each copied file unchanged at its source.
  package func isCurrent(inputs: String, contentFolder: String, verifies: Bool) -> Bool {
    guard let previous, previous.inputs == inputs, previous.problems == 0, !isOlderThanProgram
    else { return false }
    let mode = Ownership.hasDefaultList(output) ? nil : mode
    return Parallel.map(previous.files.sorted { $0.key < $1.key }) { [output] path, file in
      guard let status = FileSystem.status(output + "/" + path), status.kind == .file,
        status.size == file.size, mode == nil || status.mode == mode
      else { return false }
      if verifies, Self.hash(output + "/" + path) != file.sha256 { return false }
      return file.source.map {
        Self.hash(contentFolder + "/" + $0) == file.original ?? file.sha256
      } ?? true
    }.allSatisfy { $0 }
  }

  /// A program that was replaced since may write other pages from the same inputs.
  private var isOlderThanProgram: Bool {
    guard let program = FileSystem.statusFollowingLinks("/proc/self/exe"),
      let manifest = FileSystem.status(output + "/" + Manifest.name)
    else { return false }
    return manifest.modified < program.modified
  }

  private static func hash(_ path: String) -> String? {
    (try? FileSystem.read(path)).map { SHA256.hash($0) }
  }

  /// Writes all files beside the output and exchanges the two; nothing changes if anything fails.
  package func publish(
    _ tree: SiteTree, verifies: Bool
  ) throws -> (written: Int, kept: Int) {
    let writer = TreeWriter(
      folder: staging, base: output, previous: previous, verifies: verifies, mode: mode,
      keepsFolder: true)
    do {
      let written = try writer.write(tree)
      try exchange()
      return (written.written, written.kept)
    } catch let error as FileError {
      // A disk that is full is not left fuller.
      try? FileSystem.remove(staging)
      throw error
    }
  }

  private func exchange() throws {
    guard FileSystem.status(output) != nil else {
      return try FileSystem.rename(staging, to: output)
    }
    do {
      if try !FileSystem.exchange(staging, output) {
        // Two renames: `prepare` mends what a kill between them leaves.
        try FileSystem.rename(output, to: former)
        try FileSystem.rename(staging, to: output)
        try? FileSystem.remove(former)
        return
      }
    } catch let error as FileError where error.code == EBUSY {
      try? FileSystem.remove(staging)
      throw PublicationFailure(.outputIsMounted(shown))
    }
    // The new site stands; what remains of the old one is cleaned now or at the next start.
    try? FileSystem.remove(staging)
  }

  /// The folder itself where a link leads, so that the link stays.
  static func resolve(_ path: String) throws -> String {
    if let resolved = FileSystem.resolved(path) { return resolved }
    var rest: [Substring] = []
    var parent = path[...]
    while FileSystem.resolved(String(parent)) == nil {
      let names = parent.split(separator: "/", omittingEmptySubsequences: true)
      guard let last = names.last else { break }
      rest.append(last)
      let isAbsolute = parent.hasPrefix("/")
      parent = (isAbsolute ? "/" : "") + names.dropLast().joined(separator: "/")[...]
      if parent.isEmpty { parent = "." }
    }
    guard !rest.contains(".."), let base = FileSystem.resolved(String(parent)) else {
      throw PublicationFailure(.failure(FileError(path, ENOENT)))
    }
    return (base == "/" ? "" : base) + "/" + rest.reversed().joined(separator: "/")
  }

  static func refuseOverlap(
    _ output: String, _ source: SourceFolder, _ shown: String
  ) throws {
    let content = source.contentFolder
    let holdsSource = (source.root + "/").hasPrefix(output == "/" ? "/" : output + "/")
    let isInContent = content != source.root && (output + "/").hasPrefix(content + "/")
    let isInTheme = (output + "/").hasPrefix(source.root + "/themes/")
    if holdsSource || isInContent || isInTheme { throw PublicationFailure(.outputOverlaps(shown)) }
  }

  /// Mends what a killed build left, then reads what is published.
  private static func prepare(
    _ output: String, staging: String, former: String, _ shown: String
  ) throws -> Manifest? {
    do {
      if FileSystem.status(output) == nil, FileSystem.status(former) != nil {
        try FileSystem.rename(former, to: output)
      }
      try FileSystem.remove(former)
      try FileSystem.remove(staging)
      guard let status = FileSystem.status(output) else { return nil }
      guard status.kind == .folder else { throw PublicationFailure(.outputIsNotAFolder(shown)) }
      let manifest = Manifest.read(in: output)
      let foreign = try ForeignFiles.found(in: output, besides: manifest)
      guard foreign.isEmpty else {
        throw PublicationFailure(.foreignFiles(foreign, in: shown))
      }
      return manifest
    } catch let error as FileError {
      throw PublicationFailure(.failure(error))
    }
  }
}

/// A publication that could not be made, with the diagnostic that says why.
package struct PublicationFailure: Error, Sendable {
  package var diagnostic: Diagnostic
  /// Whether it is another build that stands in the way.
  package var isBusy: Bool

  package init(_ diagnostic: Diagnostic, isBusy: Bool = false) {
    self.diagnostic = diagnostic
    self.isBusy = isBusy
  }
}

/// The parts of a path on disk.
enum ContentPathOnDisk {
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
