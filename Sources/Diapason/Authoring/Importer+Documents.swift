import CharterModel
import Diagnosis
import Disk
import Importing
import Media

/// What of a document's file pandoc is given, and where its images are.
extension Importer {
  /// The bytes, once unpacked, that no document has, and how many times those of the file.
  private static let (largest, mostTimes, mostParts) = (512 << 20, 200, 10_000)

  /// Refuses what no converter could read, or what is made to fill memory.
  static func checkPackage(_ source: SourceFile) throws {
    let ending = PublishedName(source.path).ending
    let isPacked = ["docx", "docm", "dotx", "odt", "ott", "xlsx", "xlsm", "ods"].contains(ending)
    guard isPacked, let path = FileSystem.resolved(source.path) else { return }
    let start = try FileSystem.read(path, limit: 256 << 20)
    // Office puts what a password closes into a file of its former kind.
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Refusal.locked(source.name) }
    guard let extent = PackedFile.extent(of: path) else { return }
    let manifest = PackedFile.bytes(of: "META-INF/manifest.xml", in: path, limit: 1 << 20) ?? []
    if extent.isLocked || manifest.firstRange(of: "encryption-data".utf8) != nil {
      throw Refusal.locked(source.name)
    }
    let isBomb = extent.bytes > 64 << 20 && extent.bytes / max(1, start.count) > Self.mostTimes
    if extent.bytes > Self.largest || extent.parts > Self.mostParts || isBomb {
      throw Refusal.oversized(source.name)
    }
  }

  /// The document's file; or a copy of which pandoc reads all, and nothing that is hidden. With the
  /// title that its styles say.
  mutating func readable(
    _ source: SourceFile, format: String, scratch: String
  ) throws -> (path: String, title: String?) {
    guard let path = FileSystem.resolved(source.path) else { throw FileError(source.path) }
    if format.hasPrefix("html") {
      guard let hidden = HiddenText.inHTML(try FileSystem.read(path)) else { return (path, nil) }
      findings.append(.left(.hidden(hidden.words)))
      let copy = scratch + "/document.html"
      try FileSystem.write(hidden.part, toNew: copy)
      return (copy, nil)
    }
    let document: ReadableDocument
    do throws(HiddenText.UnreadablePart) {
      document = try ReadableDocument(PackedFile.names(in: path), format: format) {
        PackedFile.bytes(of: $0, in: path, limit: 256 << 20)
      }
    } catch { throw Refusal.unreadable(source.name) }
    findings += document.findings
    guard !document.changed.isEmpty else { return (path, document.title) }
    let copy = scratch + "/document"
    try FileSystem.write(try FileSystem.read(path), toNew: copy)
    for (name, bytes) in document.changed
    where !PackedFile.replace(name, with: bytes, in: copy) {
      throw Refusal.unreadable(source.name)
    }
    return (copy, document.title)
  }

  /// The document's images by the paths that it has for them: those that pandoc took out of it, and
  /// for a page of HTML those beside it.
  func images(
    of document: PandocValue, _ source: SourceFile, scratch: String
  ) throws -> [String: (name: String, bytes: [UInt8])] {
    var images: [String: (name: String, bytes: [UInt8])] = [:]
    var names: Set<String> = []
    for path in document.imagePaths where images[path] == nil {
      let place: String
      if path.hasPrefix(scratch + "/") {
        place = path
      } else {
        let folder = ContentPath.folder(of: source.path)
        guard let inner = ContentPath.resolve(path, from: ""), !path.hasPrefix("/"),
          !path.contains(":")
        else { continue }
        place = folder.isEmpty ? inner : folder + "/" + inner
      }
      guard place == path || isInside(place),
        let bytes = try? FileSystem.read(place, limit: 64 << 20)
      else { continue }
      let published = PublishedName(place)
      guard PublishedMedia(of: bytes, named: published.name).bytes != nil else { continue }
      var name = published.name
      while !names.insert(name).inserted {
        name = "\(names.count)-" + published.name
      }
      images[path] = (name, bytes)
    }
    return images
  }
}

extension Phrase {
  /// What stood at the top and the bottom of a document's pages, in its own words.
  static func pageMargins(_ texts: [String]) -> Phrase {
    let shown = texts.prefix(12).map { quoted($0) }
    let more = texts.count > shown.count ? ", …" : ""
    return Phrase(
      en: "the headers and footers of the pages: " + shown.map(\.en).joined(separator: ", ") + more,
      fr: "les en-têtes et pieds de page\u{A0}: " + shown.map(\.fr).joined(separator: ", ") + more)
  }
}
