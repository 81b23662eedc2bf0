import Disk
import Search
import Website

extension ThemedSite {
  /// The bytes of a file of the site that is no page; nil if it cannot be read any more.
  package func bytes(of content: SiteFile.Content, in folder: String) -> [UInt8]? {
    switch content {
    case .page: nil
    case .bytes(let bytes): bytes
    case .media(let path): try? MediaReader.published(path, from: folder)
    case .late(let bytes): bytes()
    case .kit(let kit): try? kit.archive(readingFrom: folder)
    }
  }

  /// What the browser's search loads.
  package var searchIndex: [SiteFile] { plan.searchFiles(indexedParts) }

  /// Read on all cores; what ``searchFiles(_:)`` makes of them takes one.
  fileprivate var indexedParts: [IndexedPart] {
    Parallel.map(plan.searchParts(2 * Parallel.cores)) { plan.indexed($0) }
  }

  /// Files as they are written: pages are rendered and kits packed when their turn comes.
  fileprivate func published(_ files: [SiteFile], from folder: String) -> [PublishedFile] {
    files.map { file in
      let source: PublishedFile.Source =
        switch file.content {
        case .page(let index): .bytes { self.render(index) }
        case .bytes(let bytes): .bytes { bytes }
        case .media(let path): .media(path, from: folder)
        case .late(let bytes): .bytes { bytes() }
        case .kit(let kit): .bytes { try kit.archive(readingFrom: folder) }
        }
      return PublishedFile(address: file.address, source: source)
    }
  }
}

extension Build {
  /// What is delivered. The search's index is joined while the pages are written: that is work for
  /// one core, and leaves the others to them.
  func tree(of site: ThemedSite, from source: SourceFolder, inputs: String) -> SiteTree {
    let folder = source.contentFolder
    let parts = site.indexedParts
    return SiteTree(
      files: site.published(site.files, from: folder),
      later: { site.published(site.plan.searchFiles(parts), from: folder) },
      program: programVersion, inputs: inputs,
      problems: diagnostics.count(where: { !$0.problem.dependsOnDictionaries }))
  }
}

extension BrandKit {
  /// A kit with a file missing or empty would be taken for the whole one.
  package func archive(readingFrom folder: String) throws -> [UInt8] {
    let contents = try entries.map { entry in
      switch entry.content {
      case .bytes(let bytes): (name: entry.name, bytes: bytes)
      case .media(let path):
        (name: entry.name, bytes: try MediaReader.published(path, from: folder))
      }
    }
    guard let archive = ZipArchive.bytes(of: contents) else { throw FileError(address) }
    return archive
  }
}

extension Build {
  /// When the site was published last from this folder, as far as this machine can tell: to its output,
  /// or to a folder of releases. In nanoseconds since 1970.
  package func lastPublication(of source: SourceFolder) -> Int? {
    let releases = (configuration?.folderTargets(in: source) ?? []).map {
      $0 + "/" + ReleaseLayout.current
    }
    return ([outputPath(in: source)] + releases).compactMap {
      FileSystem.statusFollowingLinks($0 + "/" + Manifest.name)?.modified
    }.max()
  }
}
