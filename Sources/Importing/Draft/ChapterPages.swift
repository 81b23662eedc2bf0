import CharterModel
import Diagnosis
import Markdown
import Media

/// A document's text on its own page, or its chapters each on one where there is much of it.
struct ChapterPages {
  private(set) var files: [DraftFile] = []
  /// Whether the document names its version.
  var namesVersion: Bool { version != nil }
  private let text: [PandocValue]

  /// From so many words on the chapters are pages of their own.
  private static let mostWords = 1500

  /// - Parameter taken: the name of a folder beside the pages.
  init(
    _ text: [PandocValue], title: PandocValue, folder: String, origin: String,
    besides taken: String, _ language: Language
  ) {
    self.text = text
    var page = DraftFile(
      path: ContentPath.join(folder, "index.md"), title: title, origin: origin)
    page.header = [
      .plain(CommonFields.kind.definition.name, CharterDocument.kind.name[language]),
      .words(CharterDocument.version.definition.name, version ?? "1.0"),
      .plain(
        CharterDocument.status.definition.name, language == .french ? "brouillon" : "draft"),
    ]
    // In a site of one document its title is the site's: menus tell its page from that.
    if folder == Names.charter[language] {
      page.linkText = Names.charterTitle[language]
      page.header += [
        .words(CommonFields.shortTitle.definition.name, Names.charterTitle[language]),
        .plain(CommonFields.order.definition.name, "1"),
      ]
    }
    let chapters = chapters
    let words = text.reduce(0) { $0 + $1.plainText.split(separator: " ").count }
    guard words > Self.mostWords, chapters.count >= 3 else {
      page.blocks = text
      files = [page]
      return
    }
    page.blocks = Array(text.prefix { $0.tag != "Header" })
    var names: Set<String> = ["index", taken]
    for (number, chapter) in chapters.enumerated() {
      var name = PublishedName.stem(chapter.title.plainText)
      while !names.insert(name).inserted { name += "-\(number + 1)" }
      files.append(
        DraftFile(
          path: ContentPath.join(folder, name + ".md"),
          header: [.plain(CommonFields.order.definition.name, String(number + 1))],
          title: chapter.title, blocks: chapter.blocks, origin: origin))
    }
    page.blocks.append(.listOfLinks(to: files))
    files.insert(page, at: 0)
  }

  /// The text cut at its shallowest headings.
  private var chapters: [(title: PandocValue, blocks: [PandocValue])] {
    let levels = text.filter { $0.tag == "Header" }.map { $0.content[0].count }
    guard let level = levels.min() else { return [] }
    var chapters: [(title: PandocValue, blocks: [PandocValue])] = []
    for block in text {
      if block.tag == "Header", block.content[0].count == level {
        chapters.append((block.content[2], []))
      } else if !chapters.isEmpty {
        chapters[chapters.count - 1].blocks.append(block)
      }
    }
    return chapters
  }

  /// The version that the document's first lines name.
  private var version: String? {
    for block in text.prefix(6) where block.tag != "Header" {
      if let match = block.plainText.firstMatch(
        of: #/(?i)\bversion\s*(?:n°\s*)?:?\s*v?([0-9]+(?:\.[0-9]+)*)/#)
      {
        return String(match.1)
      }
    }
    return nil
  }
}
