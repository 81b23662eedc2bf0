import CharterModel
import Diagnosis

extension Site {
  /// Files whose every record has run out: one that another record still allows stays.
  static func withdrawnMedia(of charter: Charter, on date: Day) -> [String: Day] {
    var current: Set<String> = []
    var expired: [String: Day] = [:]
    for page in charter.pages where page.kind.id == Asset.kind.id {
      let paths = (page.fields[Asset.files] ?? []).compactMap {
        ContentPath.resolve($0.value, from: page.folder)
      }
      guard let last = page.fields[Asset.expires], last < date else {
        current.formUnion(paths)
        continue
      }
      for path in paths { expired[path] = max(expired[path] ?? last, last) }
    }
    return expired.filter { !current.contains($0.key) }
  }

  /// Files of which some form may be shown, without those whose licence has run out.
  static func publishedMedia(
    _ media: [String: MediaFacts], without withdrawn: [String: Day]
  ) -> Set<String> {
    Set(media.filter { $0.value.isPublishable && withdrawn[$0.key] == nil }.keys)
  }

  package func withdrawalNote(_ last: Day) -> String { filled("withdrawn", "date", text(of: last)) }

  /// What a page's prose shows or links to although it is withdrawn, by node.
  package func withdrawnMentions(of page: Int) -> [(node: Int, path: String)] {
    let links = resolved[page].links.compactMap { node, target -> (Int, String)? in
      guard node >= 0, case .media(let path) = target, withdrawn[path] != nil else { return nil }
      return (node, path)
    }
    let pictures = resolved[page].pictures.compactMap { node, picture -> (Int, String)? in
      guard case .media(let path) = picture, withdrawn[path] != nil else { return nil }
      return (node, path)
    }
    return (links + pictures).sorted { $0.0 < $1.0 }.map { (node: $0.0, path: $0.1) }
  }
}
