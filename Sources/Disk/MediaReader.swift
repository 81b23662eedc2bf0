import CharterModel
import Diagnosis
import Glibc
import Media

/// Reads what the charter must know of the files that its pages refer to.
package enum MediaReader {
  /// Enough to know what a file is. Those of which another form is published are read whole.
  private static let headerSize = 1 << 16

  package static func measure(
    _ paths: [String], in source: SourceFolder
  ) -> [String: MediaFacts] {
    let folder = source.contentFolder
    let facts = Parallel.map(paths) { path in
      (path, try? measure(folder + "/" + path))
    }
    var result: [String: MediaFacts] = [:]
    for (path, facts) in facts { result[path] = facts }
    return result
  }

  private static func measure(_ path: String) throws -> MediaFacts {
    let weight = FileSystem.statusFollowingLinks(path)?.size ?? 0
    let name = ContentPath.name(of: path)
    let start = try FileSystem.read(path, limit: headerSize)
    // What a document for paper says of itself stands at its end.
    let isPaper = start.starts(with: "%PDF-".utf8)
    if isPaper, weight > PaperPrint.mostBytes {
      let end = try FileSystem.readEnd(path, limit: headerSize)
      return MediaFacts(of: start + end, weight: weight, named: name)
    }
    let isWhole =
      start.count < headerSize || !(isPaper || MediaFacts.needsAllBytes(start, named: name))
    return MediaFacts(
      of: isWhole ? start : try FileSystem.read(path), weight: weight, named: name)
  }

  /// A media file as readers get it.
  ///
  /// - Throws: ``FileError`` if it cannot be read, or may not be published any more: it was one that
  ///   may be when it was measured.
  package static func published(_ path: String, from folder: String) throws -> [UInt8] {
    try published(try read(path, from: folder), path)
  }

  static func read(_ path: String, from folder: String) throws -> [UInt8] {
    do { return try FileSystem.read(folder + "/" + path) } catch let error as FileError {
      throw FileError(path, error.code, .sourceFile)
    }
  }

  static func published(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
    let form = PublishedMedia.bytes(of: bytes, named: ContentPath.name(of: path))
    guard let form else { throw FileError(path, ESTALE, .sourceFile) }
    return form
  }
}
