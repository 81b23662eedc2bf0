import CharterModel
import Diagnosis
import Disk
import Importing

/// What of a document's file pandoc is given, and where its images are.
extension Importer {
  /// The document's file; or a copy of which pandoc reads all, and nothing that is hidden.
  mutating func readable(
    _ source: SourceFile, format: String, scratch: String
  ) throws -> String {
    guard let path = FileSystem.resolved(source.path) else { throw FileError(source.path) }
    func part(_ name: String) -> [UInt8]? {
      PackedFile.bytes(of: name, in: path, limit: 256 << 20)
    }
    let name: String
    var changed: [UInt8]?
    var hidden: HiddenText?
    if format == "odt", let content = part(OpenDocument.contentPart) {
      name = OpenDocument.contentPart
      hidden = HiddenText.inOpenDocument(content)
      changed = OpenDocument.withPlainHeaderRows(hidden?.part ?? content) ?? hidden?.part
    } else if format.hasPrefix("docx"), let document = part("word/document.xml") {
      name = "word/document.xml"
      hidden = HiddenText.inWord(document, styles: part("word/styles.xml") ?? [])
      changed = hidden?.part
    } else if format.hasPrefix("html") {
      guard let hidden = HiddenText.inHTML(try FileSystem.read(path)) else { return path }
      findings.append(.left(.hidden(hidden.words)))
      let copy = scratch + "/document.html"
      try FileSystem.write(hidden.part, toNew: copy)
      return copy
    } else {
      return path
    }
    guard let changed else { return path }
    if let hidden { findings.append(.left(.hidden(hidden.words))) }
    let copy = scratch + "/document"
    try FileSystem.write(try FileSystem.read(path), toNew: copy)
    guard PackedFile.replace(name, with: changed, in: copy) else {
      throw Refusal.unreadable(source.name)
    }
    return copy
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
