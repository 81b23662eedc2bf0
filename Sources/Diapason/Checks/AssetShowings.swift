import CharterModel
import Diagnosis
import Media
import SitePlan
import Website

extension Check {
  /// What an asset says of its use holds: the files that it gives for a purpose are its own, and the
  /// consents on which it rests are in the table, and last.
  static let assetUsesAreKnown = Check { site in
    let references = site.charter.allRows(of: Consents.kind).compactMap {
      $0.fields[Consents.reference]
    }
    let (known, near) = (Set(references.map(\.asKey)), NearestNames(references))
    return site.charter.pages(of: Asset.kind).flatMap { page in
      unknownFiles(of: page)
        + (page.fields[AssetShowing.consent] ?? []).filter { !known.contains($0.value.asKey) }
        .map { .unknownConsent($0, among: near, in: page) }
        + [endedConsent(of: page, on: site)].compactMap(\.self)
    }
  }

  private static func unknownFiles(of page: CharterPage) -> [Diagnostic] {
    let own = page.fields[Asset.files] ?? []
    let names = NearestNames(own.map(\.value))
    return (page.fields[AssetShowing.usages] ?? []).flatMap(\.files)
      .filter { own.file(named: $0.value) == nil }.map { file in
        let word = Phrase.quoted(file.value)
        return page.diagnostic(
          .danglingReference, at: (file.line, file.column),
          message: Phrase(
            en: "\(word.en) is not one of this asset's files",
            fr: "\(word.fr) n'est pas l'un des fichiers de cette ressource"),
          help: .oneOf(file.value, names))
      }
  }

  private static func endedConsent(of page: CharterPage, on site: Site) -> Diagnostic? {
    site.charter.lastConsentedDay(of: page).flatMap { last in
      last >= site.date
        ? nil
        : page.diagnostic(
          .expiredLicence, of: AssetShowing.consent,
          Phrase(
            en:
              "the consent on which it rests ended on \(last): its files are left out of the site",
            fr: "l'accord sur lequel elle repose a pris fin le \(last) : ses fichiers sont laissés "
              + "hors du site"),
          help: Phrase(
            en: "ask again and write the new end in the table, or remove the record",
            fr: "redemandez-le et écrivez la nouvelle fin dans le tableau, ou retirez la fiche"))
    }
  }

  /// A drawing of the brand paints with the colours of the palette, their tints, black or white.
  static let drawingsKeepToThePalette = Check { site in
    let palette = site.charter.tables.filter { $0.kind.id == Colours.kind.id }.flatMap(\.colours)
    guard !palette.isEmpty else { return [] }
    let known =
      palette.flatMap { $0.hex.withTints } + ["#000000", "#ffffff"].compactMap(Colour.init)
    return site.assetFiles.compactMap { page, file, _, facts in
      let off = facts.colours.subtracting(known).map(\.description).sorted()
      return off.isEmpty ? nil : .offPalette(off, file, nearest: palette, in: page)
    }
  }
}

extension Colour {
  /// Itself, and mixed with white by tenths.
  fileprivate var withTints: [Colour] {
    let white = Colour(red: 255, green: 255, blue: 255)
    return (0..<10).map { mixed(with: white, Double($0) / 10) }
  }

  fileprivate func distance(to other: Colour) -> Int {
    func squared(_ one: UInt8, _ two: UInt8) -> Int {
      (Int(one) - Int(two)) * (Int(one) - Int(two))
    }
    return squared(red, other.red) + squared(green, other.green) + squared(blue, other.blue)
  }
}

extension Diagnostic {
  fileprivate static func unknownConsent(
    _ consent: Located<String>, among known: NearestNames, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(consent.value)
    return page.diagnostic(
      .danglingReference, at: (consent.line, consent.column),
      message: Phrase(
        en: "no row of the consents has the reference \(word.en)",
        fr: "aucune ligne du tableau des accords ne porte la référence \(word.fr)"),
      help: .oneOf(consent.value, known))
  }

  fileprivate static func offPalette(
    _ colours: [String], _ file: Located<String>, nearest palette: [BrandColour],
    in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(file.value)
    let list = colours.prefix(6).joined(separator: ", ")
    let near = Colour(colours[0]).flatMap { colour in
      palette.min { $0.hex.distance(to: colour) < $1.hex.distance(to: colour) }
    }
    let hex = near?.hex.description ?? ""
    let name = near?.name ?? ""
    return page.diagnostic(
      .colourOffPalette, at: (file.line, file.column),
      message: Phrase(
        en: "\(word.en) paints with what is not a colour of the palette: \(list)",
        fr: "\(word.fr) emploie ce qui n'est pas une couleur de la palette : \(list)"),
      help: Phrase(
        en: "paint \(colours[0]) with “\(name)” (\(hex)), or add it to the table of colours",
        fr: "peignez \(colours[0]) avec « \(name) » (\(hex)), ou ajoutez-la au tableau des couleurs"
      ))
  }
}
