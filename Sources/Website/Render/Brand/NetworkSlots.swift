import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

/// Where the brand's images stand on the networks: a mock of a profile, and what is there and what is
/// missing, place by place.
extension Site {
  /// A place that every network calls alike, whatever it is written.
  private enum Place: CaseIterable {
    case banner, avatar

    init?(_ slot: String) {
      let word = slot.folded
      func begins(_ names: [String]) -> Bool { names.contains { word.hasPrefix($0) } }
      if begins(["banni", "banner", "couverture", "cover", "en-tete", "header"]) {
        self = .banner
      } else if begins(["avatar", "profil", "photo de profil"]) {
        self = .avatar
      } else {
        return nil
      }
    }
  }

  /// An asset in its place on the first of its networks where that can be shown, with its neighbour.
  func mock(of source: CharterPage, on page: SitePage) -> View? {
    guard let slot = source.fields[Asset.slot], let place = Place(slot) else { return nil }
    let networks = (source.fields[Asset.networks] ?? []).compactMap { charter.record($0.value) }
    func other(_ network: Int) -> ShownPicture? {
      picture(at: place == .banner ? .avatar : .banner, of: network)
    }
    let network = networks.first { other($0) != nil } ?? networks.first
    guard let network else { return nil }
    let wanted = size(of: slot, on: network)
    guard let own = picture(of: source, sized: wanted) ?? picture(of: source) else { return nil }
    let (banner, avatar) = place == .banner ? (own, other(network)) : (other(network), own)
    return View(
      AssetShapes.mock,
      [
        "avatar": avatar.map { .view($0.view(from: page)) },
        "banner": banner.map { .view($0.view(from: page)) },
        "company": .text(typeset(charter.configuration.fields[Configuration.company] ?? siteName)),
        "network": .text(shortTitle(of: pageOfCharter[network])),
      ])
  }

  private func picture(at place: Place, of network: Int) -> ShownPicture? {
    for (asset, slot) in assets(of: network) where Place(slot) == place && !hasExpired(asset) {
      if let picture = picture(of: asset, sized: size(of: slot, on: network)) { return picture }
    }
    return nil
  }

  /// The assets made for a place of a network, each with the place's name.
  private func assets(of network: Int) -> [(asset: CharterPage, slot: String)] {
    guard let id = charter.pages[network].recordID?.lowercased() else { return [] }
    return recordsInOrder(charter.records(of: Asset.kind)).compactMap { index in
      let asset = charter.pages[index]
      guard let slot = asset.fields[Asset.slot],
        (asset.fields[Asset.networks] ?? []).contains(where: { $0.value.lowercased() == id })
      else { return nil }
      return (asset, slot)
    }
  }

  /// Every place of every network where we publish, and what the brand has for it. Nil without any.
  func slotsView(on page: SitePage) -> View? {
    let networks = recordsInOrder(charter.records(of: Network.kind)).filter {
      let fields = charter.pages[$0].fields
      return fields[Network.status]?.name.en == "active"
        && fields[Network.images]?.isEmpty == false
    }
    var names: [String] = []
    for network in networks {
      for image in charter.pages[network].fields[Network.images] ?? []
      where !names.contains(where: { $0.folded == image.name.folded }) {
        names.append(image.name)
      }
    }
    guard !networks.isEmpty else { return nil }
    let rows = networks.map { network in
      var row = View(AssetShapes.slotRow, copying: link(to: pageOfCharter[network]))
      row["title"] = .text(shortTitle(of: pageOfCharter[network]))
      row["cells"] = .list(names.map { slotCell($0, of: network) })
      return row
    }
    return View(
      AssetShapes.slots,
      [
        "columns": .list(
          names.map { View(PageShapes.text, ["text": .text(typeset($0).capitalizedFirst)]) }),
        "rows": .list(rows),
      ])
  }

  private func slotCell(_ slot: String, of network: Int) -> View {
    guard let wanted = size(of: slot, on: network) else {
      return View(AssetShapes.slotCell, ["name": .text("none")])
    }
    let all = assets(of: network).filter { $0.slot.folded == slot.folded }.map(\.asset)
    let current = all.filter { !hasExpired($0) }
    let fit = current.first { asset in
      (asset.fields[Asset.files] ?? []).contains { file in
        guard let path = ContentPath.resolve(file.value, from: asset.folder),
          let facts = files.media[path]
        else { return false }
        return facts.format == .svg || facts.size == wanted
      }
    }
    let (state, asset) =
      fit.map { ("present", $0) } ?? current.first.map { ("size", $0) }
      ?? all.first.map { ("expired", $0) } ?? ("missing", nil)
    let target = asset.flatMap { charter.page(at: $0.path) }
    return View(
      AssetShapes.slotCell,
      [
        "asset": target.map { .view(link(to: pageOfCharter[$0])) },
        "label": .text(strings.word("slot" + state.capitalizedFirst)), "name": .text(state),
        "size": .text("\(wanted.width)\u{202F}×\u{202F}\(wanted.height)"),
      ])
  }
}
