import CharterModel
import Diagnosis
import Editing
import SitePlan

extension DeskService {
  /// What can be done to a page, and what leads to it.
  func placeMessage(_ path: String) throws -> PlaceMessage? {
    guard let (_, digest) = try read(path), let page = charterPage(path) else { return nil }
    let folders = folders(for: page).map { index in
      FormMessage.Option(value: handles.handle(of: index), label: folderTitle(index))
    }
    let own = folders.firstIndex { option in
      handles.path(of: option.value).map(ContentPath.folder) == page.folder
    }
    let first = own.map { [folders[$0]] } ?? []
    let others = folders.indices.filter { $0 != own }.map { folders[$0] }
    return PlaceMessage(
      page: handles.handle(of: path), digest: digest, title: page.title,
      hasOwnAddress: Self.hasOwnAddress(page), folders: first + others, mayGo: !page.isIndex,
      linking: linking(to: path), rules: successors(of: page))
  }

  /// A folder by the titles of the pages around it.
  func folderTitle(_ index: String) -> String {
    var titles: [String] = []
    var folder = ContentPath.folder(of: index)
    let charter = board.showing.site.plan.charter
    while true {
      let page = charter.pages.first { $0.isIndex && $0.folder == folder }
      if let page { titles.append(page.fields[CommonFields.shortTitle] ?? page.title) }
      if folder.isEmpty || titles.count > 8 { break }
      folder = ContentPath.folder(of: folder)
    }
    return titles.reversed().dropFirst(titles.count > 1 ? 1 : 0).joined(separator: " › ")
  }

  /// The pages that lead to a page or a file, in the order of their paths.
  func linking(to path: String) -> [String] {
    let site = board.showing.site.plan
    let own = site.charter.page(at: path)
    return site.charter.pages.indices.filter { index in
      guard index != own else { return false }
      let links = site.links.resolved[index]
      if let own, links.references.values.contains(own) { return true }
      return links.media.contains(path)
        || links.links.values.contains { target in
          if case .page(let page, _) = target { page == own } else { false }
        }
    }.map { site.charter.pages[$0].title }
  }

  private func successors(of page: CharterPage) -> [FormMessage.Option] {
    let charter = board.showing.site.plan.charter
    guard page.kind.id == Rule.kind.id, page.fields[Rule.retired] == nil else { return [] }
    return charter.records(of: Rule.kind).map { charter.pages[$0] }.filter {
      $0.path != page.path && $0.fields[Rule.retired] == nil
    }.map { FormMessage.Option(value: handles.handle(of: $0.path), label: $0.title) }
  }

  /// What a link of a page can lead to: records by their names, pages and files by their paths.
  func targetsMessage(_ path: String) -> TargetsMessage {
    let charter = board.showing.site.plan.charter
    let folder = ContentPath.folder(of: path)
    let targets = charter.pages.map { page in
      if let id = page.recordID, !page.isIndex {
        return TargetsMessage.Target(title: page.title, text: "[\(id)]", isWhole: true)
      }
      return TargetsMessage.Target(
        title: page.title, text: ContentPath.relative(page.path, from: folder), isWhole: false)
    }
    return TargetsMessage(targets: targets)
  }
}
