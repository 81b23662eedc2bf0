import CharterModel
import Diagnosis
import Markdown

/// A document of a text processor as files of a site.
///
/// It is read and written by pandoc, which this module does not call: it is given what pandoc says
/// of the document in JSON, and its ``set`` says what pandoc is to write and takes what it has
/// written.
package struct DocumentImport {
  /// What is known of the document's file.
  package struct Source: Sendable {
    /// Its name, without its folder.
    package var name: String
    /// Its images by the paths that pandoc gave them, each with the name of its file.
    package var images: [String: String]
    /// What readers of the text processor noted on it.
    package var comments: [PandocValue]
    /// Paragraphs that pandoc passed over: ``UnreadParagraphs``.
    package var unread: [String]
    /// What its first paragraph says, if its style is that of titles and pandoc does not tell.
    package var title: String?

    package init(
      name: String, images: [String: String], comments: [PandocValue] = [], unread: [String] = [],
      title: String? = nil
    ) {
      self.name = name
      self.images = images
      self.comments = comments
      self.unread = unread
      self.title = title
    }
  }

  package struct Place: Sendable {
    /// The folder of the document's page, in the content folder.
    package var folder: String
    /// The folder for its contacts, networks and tables; empty for the content folder itself.
    package var root: String
    /// The names of records that exist.
    package var taken: Set<String>

    package init(folder: String, root: String, taken: Set<String>) {
      self.folder = folder
      self.root = root
      self.taken = Set(taken.map { $0.lowercased() })
    }
  }

  package let title: String
  package let language: Language
  package private(set) var findings: [ImportFinding]
  /// The names of all records, those that existed and those that are new.
  package let taken: Set<String>
  package let set: DraftSet

  /// - Parameter language: the document's; guessed from its words where it is nil.
  package init(
    _ document: PandocValue, of source: Source, at place: Place, language: Language?
  ) {
    let language = language ?? .spoken(in: document)
    self.language = language
    let folder = ContentPath.join(place.folder, Names.images)
    let paths = source.images.mapValues { "/" + ContentPath.join(folder, $0) }
    var cleaned = DocumentCleaner.clean(document, imagePaths: paths, language)
    let name = ContentPath.stem(of: source.name).readableName
    let title =
      cleaned.title ?? Self.styledTitle(source.title, &cleaned.blocks)
      ?? Self.soleTitle(&cleaned.blocks) ?? Self.firstLine(&cleaned.blocks)
      ?? PandocValue.words(name)
    self.title = title.plainText
    let unread = source.unread.map(PandocValue.paragraph)
    if !unread.isEmpty { cleaned.findings.append(.atTheEnd(source.unread)) }
    let draft = DocumentDraft(
      cleaned.blocks + unread, title: title, folder: place.folder, root: place.root,
      origin: source.name,
      besides: place.taken, language)
    taken = draft.taken
    set = DraftSet(draft.files, apiVersion: document["pandoc-api-version"], language)
    findings = cleaned.findings + draft.findings + set.blanks
    findings += source.comments.map {
      .left(.comment(author: $0["author"].text, text: $0["text"].text))
    }
  }

  /// A first paragraph that the document's styles say to be its title.
  private static func styledTitle(
    _ title: String?, _ blocks: inout [PandocValue]
  ) -> PandocValue? {
    guard let title, let first = blocks.first, ["Para", "Plain"].contains(first.tag),
      first.content.plainText.split(whereSeparator: \.isWhitespace)
        == title.split(whereSeparator: \.isWhitespace)
    else { return nil }
    blocks.removeFirst()
    return .list(first.content.list.withoutStrong)
  }

  /// A first heading that is the only one of its level is the document's title.
  private static func soleTitle(_ blocks: inout [PandocValue]) -> PandocValue? {
    guard let first = blocks.first, first.tag == "Header" else { return nil }
    let level = first.content[0].count
    let isSole = blocks.dropFirst().allSatisfy { $0.tag != "Header" || $0.content[0].count > level }
    guard isSole else { return nil }
    blocks.removeFirst()
    return first.content[2]
  }

  /// A first line that is no sentence, in a document whose headings come after it.
  private static func firstLine(_ blocks: inout [PandocValue]) -> PandocValue? {
    guard let first = blocks.first, first.tag == "Para", blocks.count > 1,
      blocks.contains(where: { $0.tag == "Header" }), !first.content.holdsMore
    else { return nil }
    let text = first.content.plainText
    guard (4...120).contains(text.count), !".,;:!?".contains(text.last ?? "."),
      text.firstMatch(of: #/^(?i)version\b|^[0-9]/#) == nil
    else { return nil }
    blocks.removeFirst()
    return .list(first.content.list.withoutStrong)
  }

  /// The folder of the charter itself in a site that is made of one document.
  package static func charterFolder(_ language: Language?, _ document: PandocValue) -> String {
    Names.charter[language ?? .spoken(in: document)]
  }
}

/// A file of the site, with its title if it is a page.
package struct ImportedFile: Sendable {
  package var path: String
  package var bytes: [UInt8]
  package var title: String?
  /// What lists of pages call it; its title without.
  package var shortTitle: String?
  /// What it was made from.
  package var origin: String

  package init(
    path: String, bytes: [UInt8], title: String? = nil, shortTitle: String? = nil, origin: String
  ) {
    self.path = path
    self.bytes = bytes
    self.title = title
    self.shortTitle = shortTitle
    self.origin = origin
  }
}

extension Language {
  /// The one whose small words are more frequent; French without any.
  static func spoken(in document: PandocValue) -> Language {
    spoken(in: document["blocks"].blocksText)
  }

  static func spoken(in text: String) -> Language {
    let french: Set<Substring> = [
      "le", "la", "les", "des", "une", "est", "et", "pour", "dans", "vous",
    ]
    let english: Set<Substring> = [
      "the", "of", "and", "to", "is", "for", "in", "you", "with", "are",
    ]
    var difference = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(20_000) {
      if french.contains(word) { difference += 1 }
      if english.contains(word) { difference -= 1 }
    }
    return difference < 0 ? .english : .french
  }
}

extension PandocValue {
  /// The paths of all images, in their order.
  package var imagePaths: [String] {
    switch self {
    case .list(let values): return values.flatMap(\.imagePaths)
    case .object(let object):
      let own = tag == "Image" ? [content[2][0].text] : []
      return own + object.sorted { $0.key < $1.key }.flatMap(\.value.imagePaths)
    default: return []
    }
  }

  /// The comments in a document that was read with all of its tracked changes: author and text.
  package var comments: [PandocValue] {
    var found: [PandocValue] = []
    collectComments(&found)
    return found
  }

  private func collectComments(_ found: inout [PandocValue]) {
    switch self {
    case .list(let values): for value in values { value.collectComments(&found) }
    case .object(let object):
      if tag == "Span", content[0][1].list.contains(.text("comment-start")) {
        let author = content[0][2].list.first { $0[0].text == "author" }?[1].text ?? ""
        found.append(
          .object(["author": .text(author), "text": .text(content[1].plainText)]))
      }
      for (_, value) in object.sorted(by: { $0.key < $1.key }) { value.collectComments(&found) }
    default: return
    }
  }
}
