import CharterModel
import Markdown

/// One file of the site, by its address.
package struct SiteFile: Sendable {
  package enum Content: Sendable {
    /// A page, by its index; its bytes are made when they are wanted.
    case page(Int)
    case bytes([UInt8])
    /// A content file, by its path.
    case media(String)
    /// An archive, packed when it is wanted.
    case kit(BrandKit)
    /// What is written when it is wanted, on any core.
    case late(any LateFile)
  }

  package var address: String
  package var content: Content
}

/// A file that the site has all of, but that costs time to write.
package protocol LateFile: Sendable {
  func bytes(in site: Site) -> [UInt8]
}

extension Site {
  /// Every file of the site, by address.
  package var files: [SiteFile] {
    var files = pages.enumerated().map { SiteFile(address: $1.address, content: .page($0)) }
    files += madeFiles
    files += media.keys.sorted().compactMap { path in
      addresses.address(ofMedia: path).map { SiteFile(address: $0, content: .media(path)) }
    }
    // ``addressCollisions`` names what gives way.
    var seen: Set<String> = []
    return files.filter { seen.insert($0.address).inserted }
      .sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  /// The files that the site makes of itself and that are no pages; the search's come later, under
  /// names that no author's file can have.
  var madeFiles: [SiteFile] {
    var files = theme.assets.map { SiteFile(address: $0.address, content: .bytes($0.bytes)) }
    if charter.tables.contains(where: { $0.kind.id == Colours.kind.id }) {
      files += brandColours.map {
        SiteFile(address: Self.swatchAddress($0), content: .bytes(Self.swatch($0)))
      }
    }
    if let feed = feedAddress {
      files.append(SiteFile(address: feed, content: .bytes(changesFeed(at: feed))))
    }
    files += calendarFiles
    return files + kits.map { SiteFile(address: $0.address, content: .kit($0)) }
  }

  /// Whether a page is shown because drafts were asked for.
  package func isDraft(_ index: Int) -> Bool {
    charterPage(of: pages[index]).map(charter.isDraft) ?? false
  }

  /// The style sheets that a page loads, as it names them.
  package func styleAddresses(ofPage index: Int) -> [String] {
    theme.styles.map { pages[index].root + $0 }
  }

  /// The bytes of one page.
  package func render(_ index: Int) -> [UInt8] {
    StackedTables.marked(
      theme.render(view(of: index), with: pages[index].layout, in: language))
  }
}
