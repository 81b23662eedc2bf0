import CharterModel
import Diagnosis

/// Reads what the charter must know of the files that its pages refer to.
package enum MediaReader {
  /// Enough for any raster image's header, Exif thumbnails included.
  private static let headerSize = 1 << 18
  /// The largest SVG file that is read whole and inspected.
  private static let largestSVG = 4 << 20

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
    let isSVG = path.lowercased().hasSuffix(".svg")
    let name = ContentPath.name(of: path)
    let bytes = try FileSystem.read(path, limit: isSVG ? largestSVG : headerSize)
    let facts = MediaFacts(of: bytes, weight: weight, named: name)
    // A vector image under another name is inspected all the same.
    guard facts.format == .svg, !isSVG, weight > headerSize else { return facts }
    return MediaFacts(
      of: try FileSystem.read(path, limit: largestSVG), weight: weight, named: name)
  }
}
