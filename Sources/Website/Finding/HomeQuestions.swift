import CharterModel
import Markdown
import Search
import SitePlan

extension Site {
  /// The questions that the home page asks, each with where it leads: the first link of each entry of
  /// the lists before its first heading.
  /// - Parameter found: the pages that can be found, of which one is named by its place.
  func homeQuestions(among found: [Int]) -> [FoundQuestion] {
    guard let home = pageOfFolder[""], let source = pages[home].charterIndex else { return [] }
    let places = Dictionary(found.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let document = charter.pages[source].document
    let (opening, _) = homeParts(charter.pages[source])
    let lists = document.blocks.filter {
      opening.contains($0) && document.nodes[$0].kind == .list
    }
    return lists.flatMap { Array(document.children(of: $0)) }.compactMap { item in
      let link = document.descendants(of: item).first { document.nodes[$0].kind == .link }
      guard let link, let (page, anchor) = goal(of: link, in: source), let place = places[page]
      else { return nil }
      let text = typeset(document.plainText(of: link).trimmed)
      return text.isEmpty ? nil : FoundQuestion(text: text, page: place, anchor: anchor)
    }
  }

  private func goal(of link: Int, in source: Int) -> (page: Int, anchor: String)? {
    switch links.resolved[source].links[link] {
    case .page(let index, let anchor): return (pageOfCharter[index], anchor ?? "")
    case .folder(let path): return pageOfFolder[path].map { ($0, "") }
    case .table(let table):
      return pages.firstIndex { $0.table == table }.map { ($0, "") }
    default: return nil
    }
  }
}
