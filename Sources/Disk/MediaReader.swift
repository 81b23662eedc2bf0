import CharterModel
import Diagnosis

/// Reads what the charter must know of the files that its pages refer to.
package enum MediaReader {
  /// Enough to know what a file is. An image is read whole: what it says of itself may stand at its
  /// end.
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
    let isWhole = start.count < headerSize || !MediaFacts.needsAllBytes(start, named: name)
    return MediaFacts(
      of: isWhole ? start : try FileSystem.read(path), weight: weight, named: name)
  }
}
