import CharterModel
import Diagnosis
import Markdown

extension Site {
  /// Every image shown is a format that browsers show, and no vector image can run code.
  package var unusableImages: [Diagnostic] {
    zip(charter.pages, resolved).flatMap { page, found in
      found.pictures.sorted { $0.key < $1.key }.compactMap { node, picture -> Diagnostic? in
        guard case .media(let path) = picture else { return nil }
        let facts = media[path]
        if let facts, facts.format.isImage, facts.danger == nil { return nil }
        return .unusableImage(page.document.nodes[node], facts, in: page)
      }
    }
  }

  /// A vector image that is only linked to opens in the browser as well.
  package var unsafeDownloads: [Diagnostic] {
    zip(charter.pages, resolved).flatMap { page, found in
      found.links.sorted { $0.key < $1.key }.compactMap { node, target -> Diagnostic? in
        guard case .media(let path) = target, media[path]?.danger != nil else { return nil }
        guard node >= 0 else { return .unsafeFile(path, media[path], in: page) }
        return .unusableImage(page.document.nodes[node], media[path], in: page)
      }
    }
  }
}
