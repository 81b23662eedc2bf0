import CharterModel
import Diagnosis
import Importing
import Markdown
import Media

/// What is wrong with pages of Markdown is said before they are written.
extension Importer {
  /// So much is told before; the site names the rest.
  private static let mostFaults = 40

  /// A page as it is written, in UTF-8.
  mutating func readMarkdown(_ bytes: [UInt8], named name: String) -> ParsedPage {
    var bytes = bytes
    if let read = bytes.fromOlderEncoding {
      bytes = read.bytes
      findings.append(.reencoded(name, from: read.encoding))
    }
    files.append(ImportedFile(path: name, bytes: bytes, origin: name))
    return ParsedPage(ContentFile(path: name, bytes: bytes), prefix: "")
  }

  /// What is wrong with each page by itself, and what its links and images name that is neither among
  /// the files imported nor in the site.
  mutating func prove(_ pages: [ParsedPage]) {
    let paths = Set(files.map { $0.path.lowercased() })
    var faults: [ImportFinding] = []
    for page in pages {
      faults += page.diagnostics.sorted().filter { $0.severity > .note }.map {
        .faulty(page.path, line: $0.position?.line ?? 1, message: $0.message, help: $0.help)
      }
      faults += deadLinks(of: page, besides: paths)
    }
    findings += faults.prefix(Self.mostFaults)
    if faults.count > Self.mostFaults {
      findings.append(.faultier(faults.count - Self.mostFaults))
    }
  }

  private func deadLinks(of page: ParsedPage, besides paths: Set<String>) -> [ImportFinding] {
    let folder = ContentPath.folder(of: page.path)
    var named: Set<String> = []
    return page.document.nodes.compactMap { node in
      guard node.kind == .link || node.kind == .image, !node.flags.contains(.byName) else {
        return nil
      }
      let destination = page.document.string(node.literal)
      let path = String(destination.prefix { $0 != "#" && $0 != "?" }).percentDecoded
      guard LinkScheme.scheme(of: destination) == nil, !path.isEmpty, !path.hasPrefix("/"),
        !PublishedName(path).ending.isEmpty, let place = ContentPath.resolve(path, from: folder),
        !paths.contains(place.lowercased()), !stands(place), named.insert(destination).inserted
      else { return nil }
      return .dead(page.path, line: max(Int(node.line), 1), destination: destination)
    }
  }
}

extension ImportFinding {
  /// What is wrong with a page that was imported as it is.
  ///
  /// - Parameter shown: what a file is called, by its path in the content folder.
  func ofMarkdown(_ shown: (String) -> String) -> Phrase? {
    switch self {
    case .reencoded(let path, let encoding):
      Phrase(
        en: "\(shown(path)): it was saved in \(encoding) and becomes UTF-8: look at its accents",
        fr:
          "\(shown(path))\u{A0}: enregistré en \(encoding), il devient de l'UTF-8\u{A0}: regardez "
          + "ses accents")
    case .faulty(let path, let line, let message, let help):
      Phrase(
        en: "\(shown(path)), line \(line): \(message.en)" + (help.map { " → \($0.en)" } ?? ""),
        fr: "\(shown(path)), ligne \(line)\u{A0}: \(message.fr)"
          + (help.map { " → \($0.fr)" } ?? ""))
    case .faultier(let count):
      Phrase(
        en: "\(count) more such \(count == 1 ? "place" : "places"): the site names each",
        fr:
          "\(count) \(count == 1 ? "autre passage" : "autres passages") de ce genre\u{A0}: le site "
          + "nomme chacun")
    case .dead(let path, let line, let destination):
      Phrase(
        en:
          "\(shown(path)), line \(line): \(Phrase.quoted(destination).en) is no file of the import "
          + "or the site: hand it over too, or mend the link",
        fr:
          "\(shown(path)), ligne \(line)\u{A0}: \(Phrase.quoted(destination).fr) n'est un fichier "
          + "ni de l'import ni du site\u{A0}: déposez-le aussi, ou corrigez le lien")
    default: nil
    }
  }
}
