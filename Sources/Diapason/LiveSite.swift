import CharterModel
import Diagnosis
import Disk
import Website

/// A site that follows its folder. A whole build finds everything and remembers what it can; the
/// text of one page is shown before that, made from the page alone.
package struct LiveSite: Sendable {
  package private(set) var source: SourceFolder
  package private(set) var build: Build
  /// The last site without errors; before there was one, the best that could be made.
  package private(set) var site: ThemedSite?
  private var isGood = false
  private let showsFaults: Bool

  /// Builds for the first time.
  ///
  /// - Parameter showsFaults: whether a site with errors is shown as far as it can be made, instead of
  ///   the last one without.
  package init(_ options: Options, showingFaults showsFaults: Bool = false) throws {
    self.showsFaults = showsFaults
    source = try SourceFolder(options.source)
    build = Build(options, remembering: BuildMemory())
    _ = try build.check()
    adopt(build)
  }

  /// What a whole build would find now. Nothing is shown by it: see ``adopt(_:)``.
  package func rebuilt(_ options: Options, after changes: FolderChanges) -> Build {
    var memory = build.memory ?? BuildMemory()
    memory.note(changes)
    var next = Build(options, remembering: memory)
    do {
      _ = try next.check()
    } catch let error as FileError {
      next.diagnostics.append(.failure(error))
    } catch {
      next.diagnostics.append(.unknownFailure(error))
    }
    return next
  }

  package mutating func adopt(_ build: Build) {
    self.build = build
    // `content/` may have come since, or gone.
    source = (try? SourceFolder(build.options.source)) ?? source
    guard let made = build.site else { return }
    let isGood = !build.diagnostics.hasErrors
    guard isGood || !self.isGood || showsFaults else { return }
    site = made
    self.isGood = isGood
  }

  /// Shows the new text of one page, if that is all that changed; whether it could.
  package mutating func revise(_ changes: FolderChanges) -> Bool {
    guard let site, isGood, !build.diagnostics.hasErrors, !changes.isUncertain,
      changes.removed.isEmpty, changes.written.count == 1, let path = changes.written.first,
      path.hasPrefix(source.contentFolder + "/")
    else { return false }
    let relative = ContentPath.inner(path, in: source.contentFolder)
    guard let revised = build.revise(site, relative, in: source) else { return false }
    self.site = revised
    return true
  }

  package var watched: WatchedFolders { build.watched(in: source) }
}

extension Build {
  /// The folders that a site is made from.
  package func watched(in source: SourceFolder) -> WatchedFolders {
    let themes = ThemeReader.folders(
      named: options.theme ?? configuration?.fields[Configuration.theme], in: source,
      shared: options.sharedThemes)
    let outputs =
      [outputPath(in: source), source.root + "/public"]
      + (configuration?.folderTargets(in: source) ?? [])
    return WatchedFolders(
      roots: [source.contentFolder] + themes,
      // `content/` itself may come later.
      files: [source.root + "/" + SourceFolder.configurationName, source.root + "/content"],
      excluded: Set(outputs.compactMap { FileSystem.resolved($0) }))
  }
}

extension Diagnostic {
  static func unknownFailure(_ error: any Error) -> Diagnostic {
    let words = String(describing: error).shownInMessage
    return Diagnostic(.unreadableFile, message: Phrase(en: words, fr: words))
  }
}
