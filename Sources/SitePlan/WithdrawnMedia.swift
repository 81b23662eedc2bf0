import CharterModel
import Diagnosis

extension Site {
  package func withdrawalNote(_ last: Day) -> String { filled("withdrawn", "date", text(of: last)) }

  /// What a page's prose shows or links to although it is withdrawn, by node.
  package func withdrawnMentions(of page: Int) -> [(node: Int, path: String)] {
    let linked = links.resolved[page].links.compactMap { node, target -> (Int, String)? in
      guard node >= 0, case .media(let path) = target, files.withdrawn[path] != nil else {
        return nil
      }
      return (node, path)
    }
    let pictures = links.resolved[page].pictures.compactMap { node, picture -> (Int, String)? in
      guard case .media(let path) = picture, files.withdrawn[path] != nil else { return nil }
      return (node, path)
    }
    return (linked + pictures).sorted { $0.0 < $1.0 }.map { (node: $0.0, path: $0.1) }
  }
}
