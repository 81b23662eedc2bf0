import CharterModel
import Diagnosis
import Markdown
import Media

/// Where each page and file of the charter stands in the site: lower-case ASCII paths, relative to
/// the site's top, that name their file (`reseaux/linkedin.html`).
///
/// This stage (`Plan`) turns a charter into pages with addresses, links and navigation. It knows no
/// disk and writes no HTML.
package struct AddressBook: Sendable {
  package private(set) var pages: [String] = []
  private var media: [String: String] = [:]
  private var taken: [String: String] = [:]

  /// Addresses that the site itself needs.
  private static let reserved = ["404.html"]

  package init(of charter: Charter, media paths: Set<String>, _ diagnostics: inout [Diagnostic]) {
    for address in Self.reserved { taken[address] = address }
    // Ten thousand pages stand in a few hundred folders.
    var folders: [String: String] = [:]
    for page in charter.pages {
      let folder = folders[page.folder] ?? Self.address(ofFolder: page.folder)
      folders[page.folder] = folder
      let wanted = ContentPath.join(folder, Self.fileName(of: page.path, isIndex: page.isIndex))
      let address = free(wanted)
      if let other = taken[wanted], address != wanted {
        diagnostics.append(.duplicateAddress(wanted, page: page, other: other))
      }
      taken[address] = page.source.path
      pages.append(address)
    }
    for path in paths.sorted() {
      let wanted = Self.address(ofFile: path)
      let address = free(wanted)
      taken[address] = path
      media[path] = address
    }
  }

  /// Takes an address for a page that the site makes of itself.
  package mutating func take(_ wanted: String) -> String {
    let address = free(wanted)
    taken[address] = address
    return address
  }

  package func isTaken(_ address: String) -> Bool { taken[address] != nil }

  package func address(ofMedia path: String) -> String? { media[path] }

  private func free(_ wanted: String) -> String {
    guard taken[wanted] != nil else { return wanted }
    let dot = wanted.lastIndex(of: ".") ?? wanted.endIndex
    var number = 2
    while taken["\(wanted[..<dot])-\(number)\(wanted[dot...])"] != nil { number += 1 }
    return "\(wanted[..<dot])-\(number)\(wanted[dot...])"
  }

  package static func address(of path: String, isIndex: Bool) -> String {
    ContentPath.join(
      address(ofFolder: ContentPath.folder(of: path)), fileName(of: path, isIndex: isIndex))
  }

  private static func fileName(of path: String, isIndex: Bool) -> String {
    isIndex ? "index.html" : PublishedName.stem(ContentPath.stem(of: path)) + ".html"
  }

  package static func address(ofFolder folder: String) -> String {
    // A folder beside the content is published as if it stood in it.
    folder.split(separator: "/").drop { $0 == ".." }.map { PublishedName.stem(String($0)) }
      .joined(separator: "/")
  }

  package static func address(ofFile path: String) -> String {
    ContentPath.join(
      address(ofFolder: ContentPath.folder(of: path)), PublishedName(path).name)
  }
}
