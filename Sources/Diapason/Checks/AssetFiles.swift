import CharterModel
import Diagnosis
import Media
import SitePlan

extension Check {
  /// The bytes of an asset are what its file's extension says.
  static let assetsAreWhatTheySay = Check { site in
    site.assetFiles.compactMap { page, file, path, facts in
      let ending =
        ContentPath.name(of: path).split(separator: ".").last.map { $0.lowercased() } ?? ""
      let expected = MediaFacts.Format.allCases.first { $0.extensions.contains(ending) }
      guard let expected, expected != facts.format, facts.refusal == nil else { return nil }
      let word = Phrase.quoted(file.value)
      return page.diagnostic(
        .assetMismatch, at: (file.line, file.column),
        message: Phrase(
          en:
            "\(word.en) is not a \(expected.rawValue) file: its bytes say \(facts.format.rawValue)",
          fr:
            "\(word.fr) n'est pas un fichier \(expected.rawValue) : ses octets disent \(facts.format.rawValue)"
        ),
        help: Phrase(
          en: "save it again in the format of its extension",
          fr: "enregistrez-le de nouveau dans le format de son extension"))
    }
  }

  /// The place on a network and the backgrounds that an asset names exist.
  static let assetsNameWhatExists = Check { site in
    let colours = site.charter.tables.filter { $0.kind.id == Colours.kind.id }.flatMap(\.rows)
      .compactMap { $0.fields[Colours.name] }
    let (known, near) = (Set(colours.map(\.folded)), NearestNames(colours))
    return site.charter.pages(of: Asset.kind).flatMap { page -> [Diagnostic] in
      let slots = (page.fields[Asset.networks] ?? []).compactMap { id -> Diagnostic? in
        guard let slot = page.fields[Asset.slot], let network = site.charter.record(id.value),
          site.size(of: slot, on: id.value) == nil
        else { return nil }
        let sizes = (site.charter.pages[network].fields[Network.images] ?? []).map(\.name)
        return .noSlot(slot, on: id, known: NearestNames(sizes), in: page)
      }
      let backgrounds = (page.fields[Asset.backgrounds] ?? []).filter { background in
        !known.isEmpty && !known.contains(background.value.folded)
      }
      return slots + backgrounds.map { .noBackground($0, known: near, in: page) }
    }
  }

  /// An image made for a place on a network has one of that place's sizes, and each network that
  /// the asset is for finds a file of its size.
  static let imagesFitTheirSlots = Check { site in
    let filesOfPage = Dictionary(grouping: site.assetFiles, by: \.page.path)
    return site.charter.pages(of: Asset.kind).flatMap { page -> [Diagnostic] in
      guard let slot = page.fields[Asset.slot] else { return [] }
      let wanted = (page.fields[Asset.networks] ?? []).compactMap { id in
        site.size(of: slot, on: id.value).map { (network: id, size: $0) }
      }
      guard !wanted.isEmpty else { return [] }
      let files = (filesOfPage[page.path] ?? []).filter { $0.facts.format != .svg }
      let sizes = Set(files.compactMap(\.facts.size))
      let misfits = files.compactMap { file -> Diagnostic? in
        guard let size = file.facts.size, !wanted.contains(where: { $0.size == size }) else {
          return nil
        }
        return .wrongSize(file.file, size, slot, wanted.map(\.size), in: page)
      }
      let missing = wanted.filter { !sizes.contains($0.size) }.map {
        Diagnostic.missingSize($0.network, $0.size, slot, in: page)
      }
      return misfits + (files.isEmpty ? [] : missing)
    }
  }
}

extension Diagnostic {
  fileprivate static func noSlot(
    _ slot: String, on network: Located<String>, known: NearestNames, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(slot)
    return page.diagnostic(
      .danglingReference, at: (network.line, network.column),
      message: Phrase(
        en: "\(network.value) has no image size named \(word.en)",
        fr: "\(network.value) n'a pas de taille d'image nommée \(word.fr)"),
      help: .oneOf(slot, known))
  }

  fileprivate static func noBackground(
    _ name: Located<String>, known: NearestNames, in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(name.value)
    return page.diagnostic(
      .danglingReference, at: (name.line, name.column),
      message: Phrase(
        en: "no colour is named \(word.en)", fr: "aucune couleur ne s'appelle \(word.fr)"),
      help: .oneOf(name.value, known))
  }

  fileprivate static func wrongSize(
    _ file: Located<String>, _ size: PixelSize, _ slot: String, _ wanted: [PixelSize],
    in page: CharterPage
  ) -> Diagnostic {
    let word = Phrase.quoted(file.value)
    let sizes = Set(wanted.map { "\($0.width)x\($0.height)" }).sorted().joined(separator: ", ")
    return page.diagnostic(
      .wrongImageSize, at: (file.line, file.column),
      message: Phrase(
        en: "\(word.en) has \(size.width)x\(size.height) pixels; “\(slot)” wants \(sizes)",
        fr: "\(word.fr) a \(size.width)x\(size.height) pixels ; « \(slot) » demande \(sizes)"),
      help: .resizeImage)
  }

  fileprivate static func missingSize(
    _ network: Located<String>, _ size: PixelSize, _ slot: String, in page: CharterPage
  ) -> Diagnostic {
    let wanted = "\(size.width)x\(size.height)"
    return page.diagnostic(
      .wrongImageSize, at: (network.line, network.column),
      message: Phrase(
        en: "no file has the \(wanted) pixels that “\(slot)” wants on \(network.value)",
        fr: "aucun fichier n'a les \(wanted) pixels que « \(slot) » demande sur \(network.value)"),
      help: .resizeImage)
  }
}

extension Phrase {
  /// The nearest of some names, or all of them; of very many the first.
  static func oneOf(_ word: String, _ known: NearestNames) -> Phrase {
    if let nearest = known.nearest(to: word) { return .didYouMean(nearest) }
    guard !known.names.isEmpty else {
      return Phrase(
        en: "none is named there yet: add it, or remove it here",
        fr: "il n'y en a encore aucune : ajoutez-la, ou retirez-la ici")
    }
    let names = known.names.prefix(30).joined(separator: ", ") + (known.names.count > 30 ? "…" : "")
    return Phrase(en: "choose one of \(names)", fr: "choisissez parmi \(names)")
  }

  fileprivate static let resizeImage = Phrase(
    en: "export the image at that size, or correct the network's “images”",
    fr: "exportez l'image à cette taille, ou corrigez les « images » du réseau")
}

extension Site {
  /// Every file of every asset, with what its bytes say.
  var assetFiles: [(page: CharterPage, file: Located<String>, path: String, facts: MediaFacts)] {
    charter.pages(of: Asset.kind).flatMap { page in
      (page.fields[Asset.files] ?? []).compactMap { file in
        guard let path = ContentPath.resolve(file.value, from: page.folder),
          let facts = files.media[path]
        else { return nil }
        return (page, file, path, facts)
      }
    }
  }

  func size(of slot: String, on network: String) -> PixelSize? {
    charter.record(network).flatMap { charter.pages[$0].fields[Network.images] }?
      .first { $0.name.folded == slot.folded }?.size
  }
}
