/// Where releases are kept: a folder of this machine or of another. Paths are relative to it and
/// plain ASCII.
package protocol ReleasePlace: Sendable {
  /// As the author knows it, for messages.
  var shown: String { get }
  /// What lies there, two levels deep; nothing if the place does not exist yet.
  func entries() throws -> [PlaceEntry]
  /// What the link `current` says.
  func currentLink() throws -> String?
  /// Nil without such a file.
  func read(_ path: String) throws -> [UInt8]?
  func write(_ bytes: [UInt8], toNew path: String) throws
  func rename(_ path: String, to new: String) throws
  /// Removes files and whole folders.
  func remove(_ paths: [String]) throws
  /// Writes a site into a new folder; what `base` holds unchanged is not written or sent again.
  func bring(_ tree: SiteTree, to path: String, base: BaseRelease?, progress: Progress?) throws
    -> WrittenTree
  /// What lies in a release that its manifest does not list, dot files at its top excepted.
  func foreignFiles(in path: String, besides manifest: Manifest) throws -> [String]
  /// Returns when all that was written is on the disk.
  func flush() throws
  /// Makes `current` lead elsewhere in one step, by way of a new link, and flushes that.
  func point(to target: String, by link: String) throws
  /// A release in a folder of this machine: where it lies, or where it was fetched to.
  func local(_ path: String) throws -> String
}

/// A release that another one is made from.
package struct BaseRelease: Sendable {
  package var path: String
  package var manifest: Manifest
}

/// What a place is opened for.
package enum PlacePurpose: Sendable {
  case looking
  /// A release may be fetched to this machine.
  case fetching
  /// One at a time: takes the lock, and makes the folder if only it is missing.
  case changing
}
