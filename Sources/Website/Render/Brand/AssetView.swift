import CharterModel
import Diagnosis
import Layouts
import Markdown
import Media
import SitePlan

/// One of an asset's pictures, as a page can show it.
struct ShownPicture {
  /// From the site's top.
  var address: String
  var size: PixelSize
  var alternative: String

  func view(from page: SitePage) -> View {
    let shape =
      size.width > size.height * 2 ? "wide" : size.height > size.width ? "tall" : "plain"
    return View(
      RecordShapes.preview,
      [
        "alt": .text(alternative), "height": .text(size.height),
        "href": .text(page.root + address), "shape": .text(shape), "width": .text(size.width),
      ])
  }
}

extension Site {
  /// What an asset's page shows of its files.
  func addAsset(to view: inout View, _ source: CharterPage, on page: SitePage) {
    let last = charter.lastDay(of: source)
    view["isExpired"] = .flag(hasExpired(source))
    view["isPhotograph"] = .flag(isPhotograph(source))
    view["lastDay"] = last.map { .view(dateView($0)) }
    view["consents"] = .list(charter.consents(of: source).map(consentView))
    view["usages"] = .list(usageViews(of: source, on: page))
    view["sizes"] = .list(sizeViews(of: source, on: page))
    view["video"] = videoView(of: source, on: page).map { .view($0) }
    let grounds = grounds(of: source)
    view["backgrounds"] = .list(
      grounds.enumerated().map { number, colour in
        View(
          AssetShapes.background,
          [
            "class": .text("ground-" + Slug.make(colour.name)),
            "hex": .text(colour.hex.description), "id": .text("d_ground-\(number)"),
            "isFirst": .flag(number == 0), "name": .text(colour.name),
          ])
      })
    guard let picture = picture(of: source) else { return }
    view["preview"] = .view(picture.view(from: page))
    view["mock"] = mock(of: source, on: page).map { .view($0) }
    let drawing = AssetDrawing(
      of: picture, from: page, on: grounds.first?.hex ?? Colour(red: 255, green: 255, blue: 255))
    view["construction"] = source.fields[AssetShowing.clearShare].map {
      .markup(drawing.construction(share: $0, label: strings.word("clearSpaceDrawn")))
    }
    let wrong = wrongGround(besides: grounds)
    view["misuses"] = .list(
      (source.fields[AssetShowing.misuse] ?? []).compactMap { choice in
        guard let misuse = AssetDrawing.Misuse(rawValue: choice.name.en),
          let markup = drawing.drawn(misuse, wrongGround: wrong)
        else { return nil }
        return View(
          AssetShapes.misuse,
          ["drawing": .markup(markup), "label": .text(typeset(choice.label[language]))])
      })
  }

  /// Whether it shows people and places, by the format that cameras write or by its author's word.
  func isPhotograph(_ asset: CharterPage) -> Bool {
    (asset.fields[CommonFields.tags] ?? []).contains { $0.value.folded.hasPrefix("photo") }
      || (asset.fields[Asset.files] ?? []).contains { file in
        let facts = ContentPath.resolve(file.value, from: asset.folder).flatMap { files.media[$0] }
        return facts?.format == .jpeg || facts?.format == .webp
      }
  }

  /// The first image among an asset's files that may be shown.
  func picture(of source: CharterPage, sized wanted: PixelSize? = nil) -> ShownPicture? {
    pictures(source.fields[Asset.files] ?? [], of: source).first {
      wanted == nil || $0.size == wanted
    }
  }

  private func pictures(_ files: [Located<String>], of source: CharterPage) -> [ShownPicture] {
    files.lazy.compactMap { file in
      guard let path = ContentPath.resolve(file.value, from: source.folder),
        let facts = self.files.media[path], facts.format.isImage, let size = facts.size,
        let address = self.files.addresses.address(ofMedia: path)
      else { return nil }
      return ShownPicture(
        address: address, size: size,
        alternative: typeset(source.fields[Asset.alternative] ?? ""))
    }
  }

  /// The colours of the palette that it may stand on.
  private func grounds(of source: CharterPage) -> [BrandColour] {
    (source.fields[Asset.backgrounds] ?? []).compactMap { name in
      brandColours.first { $0.name.folded == name.value.folded }
    }
  }

  /// Of the colours that it may not stand on, the one that is least like those it may.
  private func wrongGround(besides grounds: [BrandColour]) -> Colour? {
    guard let own = grounds.first else { return nil }
    return brandColours.map(\.hex).filter { colour in !grounds.contains { $0.hex == colour } }
      .max { $0.contrast(with: own.hex) < $1.contrast(with: own.hex) }
  }

  private func consentView(_ row: CharterTable.Row) -> View {
    View(
      AssetShapes.consent,
      [
        "reference": row.fields[Consents.reference].map { .text($0) },
        "until": row.fields[Consents.until].map { .view(dateView($0)) },
        "what": row.fields[Consents.what].map { .text(typeset($0)) },
        "withdrawn": row.fields[Consents.withdrawn].map { .view(dateView($0)) },
      ])
  }

  private func usageViews(of source: CharterPage, on page: SitePage) -> [View] {
    let own = source.fields[Asset.files] ?? []
    return (source.fields[AssetShowing.usages] ?? []).compactMap { usage in
      let files = usage.files.compactMap { own.file(named: $0.value) }
        .compactMap { fileView($0.value, on: page, in: source) }
      guard !files.isEmpty else { return nil }
      return View(
        AssetShapes.usage,
        ["files": .list(files), "label": .text(usage.choice.label[language].capitalizedFirst)])
    }
  }

  /// For each network that the asset is made for, the file that has the size of its place there.
  private func sizeViews(of source: CharterPage, on page: SitePage) -> [View] {
    guard let slot = source.fields[Asset.slot] else { return [] }
    return (source.fields[Asset.networks] ?? []).compactMap { id in
      guard let network = charter.record(id.value), let wanted = size(of: slot, on: network),
        let file = (source.fields[Asset.files] ?? []).first(where: { file in
          ContentPath.resolve(file.value, from: source.folder)
            .flatMap { files.media[$0]?.size } == wanted
        }), let view = fileView(file.value, on: page, in: source)
      else { return nil }
      var size = View(AssetShapes.size, copying: link(to: pageOfCharter[network]))
      size["file"] = .view(view)
      return size
    }
  }

  func size(of slot: String, on network: Int) -> PixelSize? {
    charter.pages[network].fields[Network.images]?.first { $0.name.folded == slot.folded }?.size
  }

  private func videoView(of source: CharterPage, on page: SitePage) -> View? {
    let video = (source.fields[Asset.files] ?? []).lazy.compactMap { file in
      ContentPath.resolve(file.value, from: source.folder)
    }.first { files.media[$0]?.format.isVideo == true }
    guard let video, let address = files.addresses.address(ofMedia: video),
      let format = files.media[video]?.format
    else { return nil }
    let captions = source.fields[AssetShowing.captions]?.lazy.compactMap {
      ContentPath.resolve($0.value, from: source.folder)
    }.compactMap { self.files.addresses.address(ofMedia: $0) }.first
    return View(
      AssetShapes.video,
      [
        "captions": captions.map { .text(page.root + $0) }, "href": .text(page.root + address),
        "language": .text(charter.textLanguage(of: source).text),
        "poster": pictures(source.fields[AssetShowing.poster] ?? [], of: source).first
          .map { .view($0.view(from: page)) },
        "type": .text(format == .webm ? "video/webm" : "video/mp4"),
      ])
  }
}

extension [Located<String>] {
  /// The file of that path, or of that name alone.
  package func file(named name: String) -> Located<String>? {
    first { $0.value == name } ?? first { ContentPath.name(of: $0.value) == name }
  }
}
