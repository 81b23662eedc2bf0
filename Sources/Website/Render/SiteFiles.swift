import CharterModel
import Diagnosis
import Markdown
import SitePlan

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
    case late(@Sendable () -> [UInt8])
  }

  package var address: String
  package var content: Content
}

extension ThemedSite {
  /// Every file of the site, by address.
  package var files: [SiteFile] {
    var files = plan.pages.enumerated().map { SiteFile(address: $1.address, content: .page($0)) }
    files += madeFiles
    files += plan.files.media.keys.sorted().compactMap { path in
      plan.files.addresses.address(ofMedia: path).map {
        SiteFile(address: $0, content: .media(path))
      }
    }
    // ``addressCollisions`` names what gives way.
    var seen: Set<String> = []
    return files.filter { seen.insert($0.address).inserted }
      .sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  /// The files that the site makes of itself and that are no pages; the search's come later, under
  /// names that no author's file can have.
  private var madeFiles: [SiteFile] {
    theme.assets.map { SiteFile(address: $0.address, content: .bytes($0.bytes)) } + plan.madeFiles
  }

  /// An author's file whose address the site needs for a file that it makes.
  package var addressCollisions: [Diagnostic] {
    let wanted = plan.files.media.keys.sorted().compactMap { path in
      plan.files.addresses.address(ofMedia: path).map { (path: path, address: $0) }
    }
    // Calendars cost time to write, and most authors' files are pictures elsewhere.
    let places =
      ["assets/"] + (plan.calendarFolder.map { [$0 + "/"] } ?? [])
      + plan.printedTexts.map { ContentPath.folder(of: $0.address) + "/" }
    let holdsData = plan.charter.configuration.fields[Configuration.data] == true
    guard
      wanted.contains(where: { file in
        places.contains(where: file.address.hasPrefix)
          || holdsData && !file.address.utf8.contains(UInt8(ascii: "/"))
      })
    else { return [] }
    let made = Set(madeFiles.map(\.address))
    return wanted.filter { made.contains($0.address) }.map {
      .duplicateAddress($0.address, ofFile: plan.charter.prefix + $0.path)
    }
  }
}

extension Site {
  /// What is made of the charter's tables and files, whatever the theme.
  fileprivate var madeFiles: [SiteFile] {
    var files: [SiteFile] = []
    if charter.tables.contains(where: { $0.kind.id == Colours.kind.id }) {
      files += brandColours.map {
        SiteFile(address: Self.swatchAddress($0), content: .bytes(Self.swatch($0)))
      }
      files += colourFiles.map { SiteFile(address: $0.address, content: .bytes($0.bytes)) }
    }
    if let feed = feedAddress {
      files.append(SiteFile(address: feed, content: .bytes(changesFeed(at: feed))))
    }
    files += calendarFiles + printedTexts + paperFiles
    if charter.configuration.fields[Configuration.data] == true { files += dataFiles }
    return files
      + self.files.kits.map { SiteFile(address: $0.address, content: .kit(brandKit($0))) }
  }
}
