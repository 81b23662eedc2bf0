import CharterModel
import Diagnosis
import Glibc
import Media

/// Reads a folder into a ``ContentTree``: texts with their bytes, other files by name and size.
package struct ContentReader {
  let folder: String
  let prefix: String
  let excluded: Set<String>
  private var texts: [String] = []
  private var media: [String: Int] = [:]
  private var links: [String: String] = [:]
  /// Folders whose name begins with a dot.
  private var hiddenFolders: [String] = []
  /// What would be a folder's index without its dot.
  private var hiddenIndexes: [String] = []
  /// The paths of each file that has several names on the disk.
  private var names: [FileSystem.Identity: [String]] = [:]
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - excluded: absolute paths that are not content, such as the output.
  ///   - memory: what an earlier reading kept; nil if none will follow.
  package static func read(
    _ source: SourceFolder, excluding excluded: Set<String>,
    remembering memory: inout FileMemory?, _ diagnostics: inout [Diagnostic]
  ) throws -> ContentTree {
    var reader = ContentReader(source, excluding: excluded)
    try reader.walk()
    let folder = reader.folder
    let (known, now) = (memory ?? FileMemory(), FileSystem.now)
    let read = Parallel.map(reader.texts.sorted(by: ContentPath.precedes)) {
      path in (path, Result { try known.read(folder + "/" + path, now: now) })
    }
    var files: [ContentFile] = []
    var kept: [(path: String, entry: FileMemory.Entry)] = []
    for (path, result) in read {
      switch result {
      case .success(let entry):
        files.append(ContentFile(path: path, bytes: entry.bytes))
        if memory != nil { kept.append((folder + "/" + path, entry)) }
      case .failure(let error):
        diagnostics.append(.unreadable(reader.prefix + path, error))
      }
    }
    memory?.keep(kept)
    reader.addFilesElsewhere(namedIn: files)
    diagnostics += reader.diagnostics
    return ContentTree(
      files: files, media: reader.media, links: reader.links, twins: reader.twins,
      unread: reader.unreadIndexes(), prefix: reader.prefix)
  }

  private init(_ source: SourceFolder, excluding excluded: Set<String>) {
    folder = source.contentFolder
    prefix = source.contentPrefix
    self.excluded = excluded
  }

  /// What may keep a folder for some in a form that is not read. One that cannot be opened is named as
  /// any other file is, where something refers to it.
  private func unreadIndexes() -> [ContentFile] {
    (media.keys.filter(ContentPath.mayBeUnreadIndex) + hiddenIndexes).sorted().compactMap { path in
      (try? FileSystem.read(folder + "/" + path, limit: Self.longestIndex))
        .map { ContentFile(path: path, bytes: $0) }
    }
  }

  /// What a header says stands before that.
  private static let longestIndex = 1 << 20

  /// Files of which two names or more are content: whatever keeps one of them keeps all. Names that
  /// lie elsewhere, as backups leave them, are of no matter.
  private var twins: [[String]] {
    names.values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func addFilesElsewhere(namedIn files: [ContentFile]) {
    if !hiddenFolders.isEmpty {
      var names: Set<String> = []
      for file in files { Self.hiddenNames(in: file.bytes, &names) }
      for folder in hiddenFolders where names.contains(ContentPath.name(of: folder)) {
        addFiles(below: folder)
      }
    }
    for folder in foldersBeside { addFiles(below: folder) }
  }

  private mutating func walk() throws {
    var folders = [""]
    while let relative = folders.popLast() {
      let path = relative.isEmpty ? folder : folder + "/" + relative
      let entries = try entries(of: path, relative)
      // An older output, wherever it lies, is no source.
      if !relative.isEmpty, Self.isOutput(path, entries) {
        diagnostics.append(.outputInContent(prefix + relative))
        continue
      }
      for entry in entries {
        // Hidden files and folders are the author's tools, not content.
        guard !entry.name.hasPrefix(".") else {
          noteHidden(entry, in: relative)
          continue
        }
        let inner = ContentPath.join(relative, entry.name)
        guard isText(entry.name, at: path) else {
          diagnostics.append(.nameIsNotText(prefix + inner))
          continue
        }
        guard !excluded.contains(folder + "/" + inner) else { continue }
        switch entry.kind {
        case .folder:
          if !isOwnFolder(inner) { folders.append(inner) }
        case .file: add(inner)
        case .link: follow(inner)
        case .other: refuse(inner)
        }
      }
    }
  }

  /// Whether this program wrote a folder: a manifest of its form lies in it.
  static func isOutput(
    _ path: String, _ entries: [(name: String, kind: FileSystem.Kind)]
  ) -> Bool {
    entries.contains { $0.name == Manifest.name && $0.kind == .file }
      && Manifest.read(in: path)?.isOfASite == true
  }

  /// A folder that cannot be read is named, and the others are read.
  private mutating func entries(
    of path: String, _ relative: String
  ) throws -> [(name: String, kind: FileSystem.Kind)] {
    do { return try FileSystem.entries(of: path) } catch let error as FileError {
      guard !relative.isEmpty else {
        throw FileError(prefix.isEmpty ? path : prefix, error.code, .sourceFile)
      }
      diagnostics.append(.unreadableFolder(prefix + relative, error))
      return []
    }
  }

  /// Whether the name was read as it stands on the disk, and not with signs put in for its bytes.
  func isText(_ name: String, at path: String) -> Bool {
    !name.unicodeScalars.contains("\u{FFFD}") || FileSystem.status(path + "/" + name) != nil
  }

  /// A pipe, a device, a socket: to read it might take for ever.
  private mutating func refuse(_ relative: String) {
    diagnostics.append(
      .unreadable(prefix + relative, FileError(relative, FileError.notAFile, .sourceFile)))
  }

  /// A text that an author hid is named; what editors and systems leave (`._a.md`, `.#a.md`) is not.
  private mutating func noteHidden(
    _ entry: (name: String, kind: FileSystem.Kind), in folder: String
  ) {
    let path = ContentPath.join(folder, entry.name)
    if entry.kind == .folder, !Self.secretFolders.contains(entry.name.lowercased()) {
      hiddenFolders.append(path)
    }
    if entry.kind == .folder, let text = textWithin(path, named: entry.name) {
      diagnostics.append(.hiddenFolder(prefix + path, holding: text))
    }
    if entry.kind != .folder, ContentPath.mayBeUnreadIndex(path) { hiddenIndexes.append(path) }
    let isNamed =
      ContentPath.isMarkdown(path) || ContentPath.isTable(path)
      || PublishedName(String(entry.name.dropFirst())).isPictureOrDocument
    guard isNamed, entry.kind == .file || entry.kind == .link,
      entry.name.dropFirst().first.map({ $0.isLetter || $0.isNumber }) ?? false
    else { return }
    diagnostics.append(.hiddenText(prefix + path))
  }

  /// Without `content/`, the top folder also holds what is not content.
  private func isOwnFolder(_ relative: String) -> Bool {
    prefix.isEmpty && (relative == "themes" || relative == "node_modules")
  }

  /// The same for what lies in such a folder, and for the configuration.
  private func isOwn(_ relative: String) -> Bool {
    prefix.isEmpty
      && (relative == SourceFolder.configurationName
        || isOwnFolder(String(relative.prefix { $0 != "/" })))
  }

  mutating func add(_ relative: String) {
    guard !isOwn(relative) else { return }
    if ContentPath.isMarkdown(relative) || ContentPath.isTable(relative) {
      texts.append(relative)
    }
    if let identity = FileSystem.identity(ofOneWithSeveralNames: folder + "/" + relative) {
      names[identity, default: []].append(relative)
    }
    guard !ContentPath.isMarkdown(relative) else { return }
    if ContentPath.isOtherMarkdown(relative) { diagnostics.append(.unreadText(prefix + relative)) }
    if ContentPath.isOtherTable(relative) { diagnostics.append(.unreadTable(prefix + relative)) }
    if let twin = media.index(forKey: relative) {
      diagnostics.append(.sameName(prefix + relative))
      // Whichever was found first, the same is shown.
      guard relative.utf8.lexicographicallyPrecedes(media[twin].key.utf8) else { return }
      media.remove(at: twin)
    }
    media[relative] = FileSystem.statusFollowingLinks(folder + "/" + relative)?.size ?? 0
  }

  /// A link may lead to a file inside the folder and nowhere else.
  private mutating func follow(_ relative: String) {
    let path = folder + "/" + relative
    guard let target = FileSystem.resolved(path) else {
      // An index that cannot be read may keep its folder for some.
      diagnostics.append(
        ContentPath.mayBeIndex(relative)
          ? .unreadable(prefix + relative, FileError(relative, errno, .sourceFile))
          : .danglingLink(prefix + relative))
      return
    }
    guard target == folder || target.hasPrefix(folder + "/") else {
      diagnostics.append(
        ContentPath.mayBeIndex(relative)
          ? .unreadable(prefix + relative, FileError(relative, EXDEV, .sourceFile))
          : .linkOutside(prefix + relative))
      return
    }
    let name = ContentPath.inner(target, in: folder)
    // What is not content does not become so by another name.
    let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
    let isExcluded = excluded.contains { target == $0 || target.hasPrefix($0 + "/") }
    guard !isHidden, !isExcluded, !isOwn(name) else {
      diagnostics.append(.linkOutside(prefix + relative))
      return
    }
    switch FileSystem.status(target)?.kind {
    case .file?:
      links[relative] = name
      add(relative)
    case .folder?: diagnostics.append(.linkedFolder(prefix + relative))
    default: refuse(relative)
    }
  }
}
