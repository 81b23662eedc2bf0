import CharterModel
import Diagnosis
import Importing

extension Importer {
  /// The files with what a site needs besides: its settings and its home page. The paths are those
  /// of the site's folder.
  package var filesOfNewSite: [ImportedFile] {
    let name = title ?? Phrase(en: "Charter", fr: "Charte")[language]
    var settings = """
      \(Configuration.name.definition.name[language]): \(name.quotedYAML)
      \(Configuration.language.definition.name[language]): \(language.rawValue)
      """
    settings += declarations
    if findings.contains(where: \.isToFill) { settings += Self.tolerance[language] }
    var all = [
      ImportedFile(path: "diapason.yaml", bytes: Array((settings + "\n").utf8), origin: "")
    ]
    // Pages of Markdown may keep their folders for some: no list of titles is made beside them.
    if !hasMarkdown {
      all.append(
        ImportedFile(
          path: "content/index.md", bytes: Array(home(name).utf8), title: name, origin: ""))
    }
    return all
      + files.map { file in
        var file = file
        file.path = "content/" + file.path
        return file
      }
  }

  /// What is marked “…” keeps nobody from seeing the site in the meantime.
  private static let tolerance = Phrase(
    en: """

      problems:
        # Until what the import has marked “…” is filled in; then remove these lines.
        unfilled-field: warning
      """,
    fr: """

      problèmes:
        # Le temps de remplir ce que l'import a marqué « … » ; retirez ensuite ces lignes.
        unfilled-field: avertissement
      """)

  /// A home page that leads to the documents and to what they hold.
  private func home(_ name: String) -> String {
    let paths = Set(files.map(\.path))
    let places = files.filter { file in
      guard ContentPath.isMarkdown(file.path) else { return false }
      let table = ContentPath.join(
        ContentPath.folder(of: file.path), ContentPath.stem(of: file.path) + ".csv")
      return file.path.hasSuffix("/index.md") || !file.path.contains("/") || paths.contains(table)
    }
    let links = places.map { file in
      "- [\((file.shortTitle ?? file.title ?? file.path).escapedMarkdown)](<\(file.path)>)\n"
    }
    return "# \(name.escapedMarkdown)\n\n" + links.joined()
  }
}

extension String {
  /// Text whose marks mean nothing to Markdown.
  fileprivate var escapedMarkdown: String {
    reduce(into: "") { text, character in
      if "\\`*_{}[]<>()#+-.!|~".contains(character) { text.append("\\") }
      text.append(character.isNewline ? " " : character)
    }
  }
}
