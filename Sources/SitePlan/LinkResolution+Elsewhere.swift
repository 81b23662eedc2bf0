import CharterModel
import Diagnosis
import Markdown

/// Links that are not written as Markdown has them, and files that do not lie where a link says.
extension LinkResolver {
  /// A link is one, whichever way it is written.
  func resolveRawHTML(of page: CharterPage, _ resolved: inout ResolvedPage) {
    for (place, target) in page.document.rawHTML.targets.enumerated() {
      guard resolved.diagnostics.count < Self.mostProblems else { return }
      let key = page.document.key(ofRaw: place)
      if target.node.kind == .link {
        resolved.links[key] = self.target(of: target.node, in: page, &resolved.diagnostics)
      } else {
        resolved.pictures[key] = picture(
          of: target.node, page.document.string(target.alternative), in: page,
          &resolved.diagnostics)
      }
    }
  }

  /// The file that generators serve at a path from the top of their site (`/logo.png`): in `public/`
  /// or `static/`, in a folder around the page or beside the content.
  func servedFile(at path: String, from folder: String) -> String? {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.count > 1 else { return nil }
    var places = [folder]
    while let last = places.last, !last.isEmpty { places.append(ContentPath.folder(of: last)) }
    for place in places + [".."] {
      for name in ["public", "static"] {
        let served = ContentPath.join(place, name)
        guard let inner = ContentPath.resolve(path, from: "") else { return nil }
        if let found = names.exactMedia(ContentPath.join(served, inner)) { return found }
      }
    }
    return nil
  }
}
