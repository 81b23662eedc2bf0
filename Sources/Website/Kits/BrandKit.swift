import CharterModel
import Diagnosis
import Markdown

/// What goes into one download: the brand's files and texts for a network, or all of them.
package struct BrandKit: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A content file, by its path.
    case media(String)
  }

  package var address: String
  /// The network's page, or nil for the kit of everything.
  var network: Int?
  package var entries: [(name: String, content: Content)]
}

extension Site {
  /// One kit for each network that has something of its own, and one of everything.
  var makeKits: [BrandKit] {
    let records = charter.records(of: Asset.kind) + charter.records(of: CopyText.kind)
    let current = records.filter { !hasExpired(charter.pages[$0]) }
    guard !current.isEmpty else { return [] }
    var kits = [kit(of: current, named: "tout", title: strings.word("kitOfAll"), network: nil)]
    var taken: Set<String> = ["tout"]
    for network in charter.records(of: Network.kind) {
      let id = charter.pages[network].recordID ?? ""
      let own = current.filter { record in
        let fields = charter.pages[record].fields
        let networks = (fields[Asset.networks] ?? fields[CopyText.networks] ?? []).map(\.value)
        return networks.contains { $0.lowercased() == id.lowercased() }
      }
      guard !own.isEmpty else { continue }
      var name = PublishedName.stem(id)
      while !taken.insert(name).inserted { name += "-2" }
      kits.append(
        kit(
          of: own, named: name, title: pages[pageOfCharter[network]].title,
          network: pageOfCharter[network]))
    }
    return kits
  }

  /// Whether a record may not be used any more on the build's date.
  func hasExpired(_ page: CharterPage) -> Bool {
    guard case .date(let last)? = page.fields.value(named: "expires") else { return false }
    return last < date
  }

  private func kit(
    of records: [Int], named name: String, title: String, network: Int?
  ) -> BrandKit {
    let readme = language == .french ? "LISEZMOI.txt" : "README.txt"
    let parts = records.map { (page: charter.pages[$0], files: kitFiles(of: charter.pages[$0])) }
    let names = KitNames(of: parts.flatMap { $0.files.map(\.address) }, besides: readme)
    var entries: [(name: String, content: BrandKit.Content)] = []
    var list = "\(siteName) — \(title)\n"
    for (page, files) in parts where !files.isEmpty {
      list += "\n\(typeset(page.title))\n"
      for field in [Asset.licence, Asset.credit] {
        guard let value = page.fields[field] else { continue }
        let label = field.definition.name[language].readableName
        list += "  \(label) : \(typeset(value))\n"
      }
      for (address, content) in files {
        let file = names[address]
        list += "  \(file)\n"
        if !entries.contains(where: { $0.name == file }) { entries.append((file, content)) }
      }
    }
    entries.insert((readme, .bytes(Array(list.utf8))), at: 0)
    return BrandKit(address: "assets/kit-\(name).zip", network: network, entries: entries)
  }

  /// By their addresses in the site; a text's is its page's.
  private func kitFiles(
    of page: CharterPage
  ) -> [(address: String, content: BrandKit.Content)] {
    if page.kind.id == CopyText.kind.id {
      let name = PublishedName.stem(page.recordID ?? page.title) + ".txt"
      let address = ContentPath.join(AddressBook.address(ofFolder: page.folder), name)
      return [(address, .bytes(Array((typeset(page.bodyText) + "\n").utf8)))]
    }
    return (page.fields[Asset.files] ?? []).compactMap { file in
      guard let path = ContentPath.resolve(file.value, from: page.folder),
        let address = addresses.address(ofMedia: path)
      else { return nil }
      return (address, .media(path))
    }
  }
}
