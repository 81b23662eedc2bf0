import CharterModel
import Diagnosis
import Markdown
import Media
import SitePlan

/// What goes into one download: the brand's files and texts for a network, or all of them.
package struct BrandKit: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A content file, by its path.
    case media(String)
  }

  package var address: String
  package var entries: [(name: String, content: Content)]
}

extension Site {
  func brandKit(_ kit: PlannedKit) -> BrandKit {
    let readme = language == .french ? "LISEZMOI.txt" : "README.txt"
    let parts = kit.records.map {
      (page: charter.pages[$0], files: kitFiles(of: charter.pages[$0]))
    }
    let names = KitNames(of: parts.flatMap { $0.files.map(\.address) }, besides: readme)
    var entries: [(name: String, content: BrandKit.Content)] = []
    var packed: Set<String> = []
    var list = "\(siteName) — \(kit.title)\n"
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
        if packed.insert(file).inserted { entries.append((file, content)) }
      }
    }
    entries.insert((readme, .bytes(Array(list.utf8))), at: 0)
    return BrandKit(address: kit.address, entries: entries)
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
        let address = self.files.addresses.address(ofMedia: path)
      else { return nil }
      return (address, .media(path))
    }
  }
}
