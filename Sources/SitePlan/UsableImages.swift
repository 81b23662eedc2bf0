import CharterModel
import Diagnosis
import Markdown

extension Site {
  /// Every image shown is a format that browsers show, under a name that may be published.
  package var unusableImages: [Diagnostic] {
    zip(charter.pages, resolved).flatMap { page, found in
      found.pictures.sorted { $0.key < $1.key }.compactMap { node, picture -> Diagnostic? in
        guard case .media(let path) = picture, let facts = media[path] else { return nil }
        if let refusal = facts.refusal {
          return .refusedFile(page.document.linking(node), path, refusal, in: page)
        }
        return facts.format.isImage ? nil : .noImage(page.document.linking(node), in: page)
      }
    }
  }

  /// What is linked to opens in the browser as well.
  package var unsafeDownloads: [Diagnostic] {
    zip(charter.pages, resolved).flatMap { page, found in
      found.links.sorted { $0.key < $1.key }.compactMap { node, target -> Diagnostic? in
        guard case .media(let path) = target, let refusal = media[path]?.refusal else { return nil }
        guard node >= 0 else { return .refusedFile(path, refusal, in: page) }
        return .refusedFile(page.document.linking(node), path, refusal, in: page)
      }
    }
  }

  /// What is to be said of the files themselves, once each, at its place in the file.
  package var mediaFindings: [Diagnostic] {
    media.sorted { $0.key < $1.key }.flatMap { path, facts in
      facts.findings.map { .found($0, in: charter.prefix + path) }
    }
  }
}
