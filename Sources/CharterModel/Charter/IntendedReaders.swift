import Diagnosis

/// A file that does not say readably who may see it: its path and the line.
package struct UnreadHeader: Sendable, Hashable {
  package var path: String
  package var line: Int

  package init(path: String, line: Int) {
    self.path = path
    self.line = line
  }
}

/// To whom a file may be shown.
package enum IntendedReaders: Sendable, Equatable {
  case everybody
  /// These readers; nobody, if there are none.
  case named([String])
  /// What would say it cannot be read: nobody may see the file.
  case unknown(UnreadHeader)

  init(_ names: [String]) {
    self = names.contains(where: Readership.isEverybody) ? .everybody : .named(names)
  }

  var names: [String] { if case .named(let names) = self { names } else { [] } }

  /// Those to whom both may be shown.
  func narrowed(by other: IntendedReaders) -> IntendedReaders {
    switch (self, other) {
    case (.unknown, _): self
    case (_, .unknown): other
    case (.everybody, _): other
    case (_, .everybody): self
    case (.named(let some), .named(let others)):
      .named(some.filter { name in others.contains { $0.asKey == name.asKey } })
    }
  }
}

/// The folders whose index names its readers: what lies in them is for the same readers, tables and
/// files too, unless a page says otherwise.
struct ReservedFolders: Sendable {
  private var readersOfFolders: [String: IntendedReaders] = [:]
  /// Links of the file system: what they lead to stays reserved under another name.
  private var links: [String: String] = [:]

  init(_ pages: [CharterPage], links: [String: String]) {
    self.links = links
    // The home page speaks for itself alone: everything lies below it. Of an index and a README
    // that name readers both count, whichever of the two is the folder's page.
    for page in pages where !page.folder.isEmpty && ContentPath.mayBeIndex(page.path) {
      guard let stated = page.statedReaders else { continue }
      readersOfFolders[page.folder] = readersOfFolders[page.folder]?.narrowed(by: stated) ?? stated
    }
  }

  func intendedReaders(of page: CharterPage) -> IntendedReaders {
    page.statedReaders ?? intendedReaders(ofFile: page.path)
  }

  /// What its place says of a file: its folder, and the folder of the file that it is a link to.
  func intendedReaders(ofFile path: String) -> IntendedReaders {
    let own = intendedReaders(ofFolder: ContentPath.folder(of: path))
    guard let target = links[path] else { return own }
    return own.narrowed(by: intendedReaders(ofFolder: ContentPath.folder(of: target)))
  }

  /// What a page's place would say if the page said nothing; of an index, the place of its folder.
  func intendedReaders(around page: CharterPage) -> IntendedReaders {
    page.isIndex
      ? intendedReaders(ofFolder: ContentPath.folder(of: page.folder))
      : intendedReaders(ofFile: page.path)
  }

  func target(ofLink path: String) -> String? { links[path] }

  var isEmpty: Bool { readersOfFolders.isEmpty }

  private func intendedReaders(ofFolder folder: String) -> IntendedReaders {
    guard !isEmpty else { return .everybody }
    var folder = folder
    while !folder.isEmpty {
      if let audience = readersOfFolders[folder] { return audience }
      folder = ContentPath.folder(of: folder)
    }
    return .everybody
  }
}

extension CharterPage {
  /// What the page's own file says; nil if it says nothing, and its folder decides.
  var statedReaders: IntendedReaders? {
    if let unreadLine { return .unknown(UnreadHeader(path: source.path, line: unreadLine)) }
    return fields[CommonFields.readers].map { IntendedReaders($0.map(\.value)) }
  }
}
