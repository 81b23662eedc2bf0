import CharterModel
import Diagnosis
import Markdown

/// Some programs take `guide/start.md` from the top of the folder, wherever it is written. What is not
/// there as seen from the page, and is from the top, is shown, and its path named as a slip. So is a
/// picture that alone in the folder has the name that is written.
extension LinkResolver {
  func targetFromTop(
    _ parts: LinkParts, _ node: Node, in page: CharterPage, _ destination: String,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedPage.Target? {
    guard !page.linkFolder.isEmpty, let path = ContentPath.resolve(parts.path, from: ""),
      let found = exactTarget(at: path)
    else { return nil }
    switch found {
    case .page(let index, _):
      let actual = charter.pages[index].path
      diagnostics.append(.inAnotherFolder(node, destination, actual: actual, in: page))
      return .page(index, anchor: anchor(parts.fragment, of: index, node, in: page, &diagnostics))
    case .media(let actual):
      diagnostics.append(.inAnotherFolder(node, destination, actual: actual, in: page))
      return found
    default: return nil
    }
  }

  func pictureFromTop(
    _ parts: LinkParts, _ node: Node, in page: CharterPage, _ destination: String,
    _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let top = ContentPath.resolve(parts.path, from: "").flatMap(names.exactMedia)
    let named = parts.path.contains("/") ? [] : names.named(parts.path, from: page.linkFolder)
    let only = named.count == 1 ? names.exactMedia(named[0]) : nil
    guard let found = top ?? only else { return nil }
    diagnostics.append(.inAnotherFolder(node, destination, actual: found, in: page))
    return found
  }

  /// The path that a link names. From the top of a folder of one language (`/docs/` in `fr/a.md`) is
  /// meant from that folder, as generators of several languages have it.
  func path(of parts: LinkParts, in page: CharterPage) -> String? {
    let path = ContentPath.resolve(parts.path, from: page.linkFolder)
    let top = String(page.linkFolder.prefix { $0 != "/" })
    guard parts.path.hasPrefix("/"), let path, exactTarget(at: path) == nil,
      pageWithoutEnding(at: path) == nil, LanguageTag(top) != nil,
      let own = ContentPath.resolve(String(parts.path.drop { $0 == "/" }), from: top),
      exactTarget(at: own) != nil || pageWithoutEnding(at: own) != nil
    else { return path }
    return own
  }
}
