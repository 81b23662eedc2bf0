import CharterModel
import Diagnosis
import Markdown
import SitePlan

/// The files that programs read: the charter as data and as one text, the colours, and lists of pages.
/// They are made from the site as its readers see it, so that what is withheld is in none of them.
extension Site {
  enum DataFile { case data, schema, text, colours }

  /// As the site's language names them.
  func dataName(_ file: DataFile) -> String {
    switch file {
    case .data: Phrase(en: "charter.json", fr: "charte.json")[language]
    case .schema: Phrase(en: "charter.schema.json", fr: "charte.schema.json")[language]
    case .text: Phrase(en: "charter.md", fr: "charte.md")[language]
    case .colours: Phrase(en: "colours.tokens.json", fr: "couleurs.tokens.json")[language]
    }
  }

  /// All of them; they are written when they are wanted.
  package var dataFiles: [SiteFile] {
    func file(_ address: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> SiteFile {
      SiteFile(address: address, content: .late(bytes))
    }
    var files = [
      file(dataName(.data)) { Array(charterData.document.utf8) },
      file(dataName(.schema)) { Array(charterSchema.document.utf8) },
      file(dataName(.text)) { AssistantText(of: self).bytes },
      file("llms.txt") { pageList },
    ]
    if !brandColours.isEmpty {
      files.append(
        file(dataName(.colours)) {
          Array(ColourTokens.document(of: brandColours, in: language).utf8)
        })
    }
    if let base = publishedAddress { files += sitemaps(at: base) }
    return files
  }

  /// The names of all files that an export of the site can have, whoever its readers are.
  package var dataFileNames: [String] {
    [DataFile.data, .schema, .text, .colours].map(dataName) + ["llms.txt", "sitemap.xml"]
      + (1...9).map { "sitemap-\($0).xml" }
  }

  /// The name of the file that every export has and nobody else writes.
  package var dataMark: String { dataName(.schema) }

  // MARK: - Lists of pages

  /// What the site holds, for assistants: llmstxt.org.
  private var pageList: [UInt8] {
    let base = publishedAddress ?? ""
    var text = "# \(siteName.oneLine)\n\n"
    let company = charter.configuration.fields[Configuration.company]
    let facts = [company, version.map { "version \($0)" }, date.description].compactMap(\.self)
    text += "> " + facts.joined(separator: ", ").oneLine + "\n\n"
    text += "## " + Phrase(en: "The charter in one file", fr: "La charte en un fichier")[language]
    text += "\n\n"
    text += "- [\(dataName(.text))](\(base)\(dataName(.text)))\n"
    text += "- [\(dataName(.data))](\(base)\(dataName(.data)))\n"
    guard let home = pageOfFolder[""] else { return Array(text.utf8) }
    for part in pages[home].children where isTold(part) {
      text += "\n## \(pages[part].title.oneLine)\n\n"
      for page in [part] + pages[part].children where isTold(page) { text += pageLine(page, base) }
    }
    return Array(text.utf8)
  }

  /// Whether assistants are told of a page: not of what only authors need, nor of a rule or a document
  /// that does not bind today.
  private func isTold(_ index: Int) -> Bool {
    let page = pages[index]
    guard page.isRead, charterPage(of: page)?.fields[CommonFields.forAuthors] != true else {
      return false
    }
    return page.charterIndex.map { (state(of: $0) ?? .inForce) == .inForce } ?? true
  }

  private func pageLine(_ index: Int, _ base: String) -> String {
    let page = pages[index]
    // A bracket would end the name.
    let name = page.label.oneLine.replacing("[", with: "\\[").replacing("]", with: "\\]")
    let summary = charterPage(of: page)?.summary.map { ": " + $0.oneLine } ?? ""
    return "- [\(name)](\(base)\(page.address))\(summary)\n"
  }

  /// The most addresses that one map may hold (sitemaps.org).
  private static let largestSitemap = 50_000

  private func sitemaps(at base: String) -> [SiteFile] {
    let addresses = pages.filter(\.isRead).map { base + $0.address }
    let parts = stride(from: 0, to: max(addresses.count, 1), by: Self.largestSitemap).map {
      Array(addresses[$0..<min($0 + Self.largestSitemap, addresses.count)])
    }
    guard parts.count > 1 else {
      return [Self.sitemap("sitemap.xml", "urlset", "url", addresses)]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [Self.sitemap("sitemap.xml", "sitemapindex", "sitemap", names.map { base + $0 })]
      + zip(names, parts).map { Self.sitemap($0, "urlset", "url", $1) }
  }

  private static func sitemap(
    _ name: String, _ list: String, _ entry: String, _ addresses: [String]
  ) -> SiteFile {
    var xml = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    xml += Array("<\(list) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
    for address in addresses {
      xml += Array("<\(entry)><loc>".utf8)
      xml.appendEscaped(address.utf8)
      xml += Array("</loc></\(entry)>\n".utf8)
    }
    xml += Array("</\(list)>\n".utf8)
    return SiteFile(address: name, content: .bytes(xml))
  }
}
