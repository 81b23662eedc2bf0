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
}
