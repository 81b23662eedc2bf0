import Diagnosis
import Markdown

/// Files of other programs that are no pages but say how pages are arranged: `SUMMARY.md` of GitBook
/// and mdBook, `_Sidebar.md` of wikis.
extension CharterPage {
  private static let menuNames: Set<String> = ["_sidebar.md", "_toc.md", "_navbar.md"]
  /// What wikis show around each page.
  private static let frameNames: Set<String> = ["_footer.md", "_header.md"]

  /// Whether it lists the pages of its folder in their order.
  var isMenu: Bool {
    guard kind.id == RecordKind.page.id, !isIndex else { return false }
    let name = ContentPath.name(of: path)
    return Self.menuNames.contains(name.lowercased())
      || Self.frameNames.contains(name.lowercased()) || name == "SUMMARY.md" && isListOfLinks
  }

  /// Whether its order says something.
  var isOrder: Bool { !Self.frameNames.contains(ContentPath.name(of: path).lowercased()) }

  /// Headings, lists and links that stand alone: a page with a sentence is a page.
  private var isListOfLinks: Bool {
    document.blocks.allSatisfy { index in
      switch document.nodes[index].kind {
      case .heading, .list, .thematicBreak, .htmlBlock: return true
      case .paragraph:
        return document.children(of: index).allSatisfy {
          let node = document.nodes[$0]
          let isBlank = node.kind == .text && document[node.literal].allSatisfy { $0 == 0x20 }
          return isBlank || [.link, .softBreak, .lineBreak].contains(node.kind)
        }
      default: return false
      }
    } && document.nodes.contains { $0.kind == .link }
  }

  /// That it is no page of the site.
  var menuNote: Diagnostic {
    let word = Phrase.quoted(ContentPath.name(of: path))
    let message =
      isOrder
      ? Phrase(
        en: "\(word.en) gives the order of the pages that it links to; it is not a page itself",
        fr: "\(word.fr) donne l'ordre des pages auxquelles il mène ; il n'est pas une page")
      : Phrase(
        en: "\(word.en) belongs to a wiki's frame: it is not a page and is not shown",
        fr:
          "\(word.fr) fait partie du cadre d'un wiki : ce n'est pas une page, et il n'est pas affiché"
      )
    return source.diagnostic(
      .menuFile, line: 1, message: message,
      help: Phrase(
        en: "give it another name if it is to be a page",
        fr: "donnez-lui un autre nom s'il doit être une page"))
  }
}
