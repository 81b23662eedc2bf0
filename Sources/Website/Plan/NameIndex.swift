import CharterModel
import Diagnosis

/// All paths of the charter by the ways in which authors miswrite them.
struct NameIndex: Sendable {
  private var byFoldedPath: [String: String] = [:]
  private var byFolder: [String: [String]] = [:]
  private var byName: [String: String] = [:]
  /// A dictionary's key is compared by canonical equivalence: composed and decomposed letters meet.
  private var media: [String: String] = [:]

  init(_ charter: Charter) {
    let paths = charter.pages.map(\.path) + charter.media.keys.sorted()
    for path in paths {
      if byFoldedPath[path.folded] == nil { byFoldedPath[path.folded] = path }
      byFolder[ContentPath.folder(of: path), default: []].append(ContentPath.name(of: path))
      let name = ContentPath.name(of: path).folded
      if byName[name] == nil { byName[name] = path }
    }
    for path in charter.media.keys { media[path] = path }
  }

  func exactMedia(_ path: String) -> String? { media[path] }

  /// A path that differs in case or accents only.
  func differentCase(of path: String) -> String? { byFoldedPath[path.folded] }

  /// A Markdown file whose extension the author left out.
  func withoutExtension(_ path: String) -> String? {
    byFoldedPath[path.folded + ".md"] ?? byFoldedPath[path.folded + "/index.md"]
  }

  /// A path that was likely meant, as it should be written from `folder`.
  func nearest(to path: String, from folder: String) -> String? {
    let name = ContentPath.name(of: path)
    let siblings = byFolder[ContentPath.folder(of: path)] ?? []
    if siblings.count <= 500, let near = name.nearest(in: siblings) {
      return Self.relative(ContentPath.join(ContentPath.folder(of: path), near), from: folder)
    }
    return byName[name.folded].map { Self.relative($0, from: folder) }
  }

  static func relative(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    let common = zip(target.dropLast(), start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    return (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  }
}
