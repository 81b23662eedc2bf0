import CharterModel
import Diagnosis
import SitePlan
import Website

extension Check {
  /// The company's own ink and paper can be read in both schemes, and what the theme adds to them.
  static let readableIdentity = Check { site in
    Scheme.allCases.compactMap { scheme in
      let configuration = site.charter.configuration
      let colours = SchemeColours(scheme, of: configuration)
      let paper = configuration.colour(HouseColours.paper, in: scheme)
      let ink = configuration.colour(HouseColours.ink, in: scheme)
      if let paper, !colours.isGroundFit {
        return .unfitPaper(colours, at: (paper.line, paper.column), in: configuration)
      }
      guard let place = ink ?? paper, !colours.isInkFit else { return nil }
      return .unfitInk(colours, at: (place.line, place.column), in: configuration)
    }
  }

  /// Each file of the company's look is there, and is what it is for.
  static let identityFilesAreUsable = Check { site in
    site.charter.configuration.identity.files.compactMap { use, path in
      .unusable(path, for: use, of: site)
    }
  }
}

extension Diagnostic {
  private static func at(
    _ place: (line: Int, column: Int), in configuration: Configuration
  ) -> SourcePosition {
    SourcePosition(path: configuration.path, line: place.line, column: place.column)
  }

  fileprivate static func unfitPaper(
    _ colours: SchemeColours, at place: (line: Int, column: Int), in configuration: Configuration
  ) -> Diagnostic {
    let isLight = colours.scheme == .light
    let cure = colours.fitPaper.description
    return Diagnostic(
      .lowContrast, at: at(place, in: configuration),
      message: isLight
        ? Phrase(
          en: "this paper is too dark for a light ground",
          fr: "ce papier est trop foncé pour un fond clair")
        : Phrase(
          en: "this paper is too light for a dark ground",
          fr: "ce papier est trop clair pour un fond sombre"),
      help: Phrase(
        en:
          "write paper: \"\(cure)\", the same colour, as little \(isLight ? "lighter" : "darker") "
          + "as it must be",
        fr: "écrivez papier: \"\(cure)\", la même couleur, juste assez "
          + (isLight ? "éclaircie" : "assombrie")))
  }

  fileprivate static func unfitInk(
    _ colours: SchemeColours, at place: (line: Int, column: Int), in configuration: Configuration
  ) -> Diagnostic {
    let ratio = Int(colours.ink.contrast(with: colours.paper) * 100)
    let digits = (ratio % 100 < 10 ? "0" : "") + "\(ratio % 100)"
    let least = Int(colours.leastContrast)
    let cure = colours.fitInk.description
    return Diagnostic(
      .lowContrast, at: at(place, in: configuration),
      message: Phrase(
        en: "the ink \(colours.ink) on the paper \(colours.paper) has a contrast of "
          + "\(ratio / 100).\(digits): texts need \(least)",
        fr: "l'encre \(colours.ink) sur le papier \(colours.paper) a un contraste de "
          + "\(ratio / 100),\(digits) : il en faut \(least) pour des textes"),
      help: Phrase(en: "write ink: \"\(cure)\"", fr: "écrivez encre: \"\(cure)\""))
  }

  fileprivate static func unusable(
    _ path: Located<String>, for use: Identity.Use, of site: Site
  ) -> Diagnostic? {
    let charter = site.charter
    let word = Phrase.quoted(path.value)
    func problem(_ id: Problem, _ message: Phrase, _ help: Phrase) -> Diagnostic {
      Diagnostic(
        id, at: at((path.line, path.column), in: charter.configuration), message: message,
        help: help)
    }
    let put = Phrase(
      en: "put the file in content/ and write its path from there",
      fr: "placez le fichier dans content/ et écrivez son chemin à partir de là")
    guard let resolved = Identity.path(path.value) else {
      return problem(
        .linkOutside,
        Phrase(
          en: "\(word.en) leaves the content folder", fr: "\(word.fr) sort du dossier de contenu"),
        put)
    }
    if let withholding = charter.withheld[resolved] {
      return problem(
        .missingImage, .withheld(path.value, withholding, fromReaders: []), withholding.cure)
    }
    guard let facts = site.files.media[resolved] else {
      let near = resolved.nearest(in: Array(charter.media.keys))
      return problem(
        .missingImage, Phrase(en: "no file \(word.en)", fr: "pas de fichier \(word.fr)"),
        near.map { .didYouMean($0) } ?? put)
    }
    switch use {
    case .picture where !facts.format.isImage || facts.refusal != nil:
      return problem(
        .unpublishableFile,
        Phrase(
          en: "\(word.en) is no picture that browsers show",
          fr: "\(word.fr) n'est pas une image que les navigateurs montrent"),
        Phrase(
          en: "save the logo as SVG, or as PNG, and name that file",
          fr: "enregistrez le logo en SVG, sinon en PNG, et nommez ce fichier-là"))
    case .typeface where facts.format != .woff2:
      return problem(
        .unpublishableFile,
        Phrase(en: "\(word.en) is no WOFF2 file", fr: "\(word.fr) n'est pas un fichier WOFF2"),
        Phrase(
          en: "ask the typeface's maker for its WOFF2, or convert it if its licence allows",
          fr:
            "demandez le WOFF2 à l'auteur de la police, ou convertissez-la si sa licence le permet")
      )
    default: return nil
    }
  }
}
