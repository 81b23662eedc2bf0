import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The page that explains the style exists: every finding of the draft check leads there.
  static let stylePageIsThere = Check { site in
    let charter = site.charter
    let fields = charter.configuration.style.fields
    guard let path = fields[StyleSettings.page], charter.page(at: path) == nil,
      charter.withheld[path] == nil
    else { return [] }
    let entry = fields.entries.first { $0.definition.name == StyleSettings.page.definition.name }
    let position = SourcePosition(
      path: "diapason.yaml", line: entry?.line ?? 1, column: entry?.column ?? 1)
    let word = Phrase.quoted(path)
    let near = path.nearest(in: charter.pages.map(\.path))
    return [
      Diagnostic(
        .brokenLink, at: position,
        message: Phrase(
          en: "no page \(word.en) explains the style",
          fr: "aucune page \(word.fr) n'explique le style"),
        help: near.map { .didYouMean($0) }
          ?? Phrase(
            en: "write the path of a page as it stands in content/, or remove the line",
            fr: "écrivez le chemin d'une page tel qu'il est dans content/, ou supprimez la ligne"))
    ]
  }
}
