import CharterModel
import Diagnosis
import Digests
import Disk
import Editing
import Foundation
import Markdown
import Media

extension DeskService {
  /// The files of the content that are no pages and no tables, as far as readers may have them.
  var mediaPaths: [String] {
    let media = board.showing.site.plan.charter.media.keys
    return media.filter { !ContentPath.isTable($0) && EditedPath($0) != nil }.sorted {
      ContentPath.precedes($0, $1)
    }
  }

  /// A file as it is on the disk, if it is one that the screen of files shows.
  func media(_ handle: String) -> (path: String, bytes: [UInt8])? {
    guard let path = handles.path(of: handle),
      board.showing.site.plan.charter.media[path] != nil,
      let bytes = try? editor.read(path)
    else { return nil }
    return (path, bytes)
  }

  /// Takes a file over: in the place of another, or beside a page.
  func takeOver(_ message: FileMessage) async throws -> SavedMessage? {
    guard let data = Data(base64Encoded: message.data) else { throw DeskFailure.message }
    let bytes = Array(data)
    if let handle = message.file {
      guard let (path, before) = media(handle) else { return nil }
      guard SHA256.hash(before) == message.digest else { return refused(.movedOn) }
      return try await replace(path, before, by: bytes, named: message.name)
    }
    guard let handle = message.page, let page = handles.path(of: handle) else { return nil }
    let folder = ContentPath.folder(of: page)
    let path = freePath(named: message.name, of: bytes, in: ContentPath.join(folder, "images"))
    guard let path else { return refused(.nameOfFile) }
    guard Self.isFine(bytes, named: path) else { return refused(.badFile) }
    // The same picture twice is one file.
    var saved: SavedMessage
    if try editor.read(path) == bytes {
      saved = SavedMessage(outcome: .saved, words: DeskWords.Sentence.unchanged.phrase[language])
    } else {
      saved = try await change(
        [FileChange(path: path, before: nil, after: bytes)], shows: nil,
        saying: DeskWords.addedFile(ContentPath.name(of: path)))
    }
    saved.text = ContentPath.relative(path, from: folder)
    return saved
  }

  private func replace(
    _ path: String, _ before: [UInt8], by bytes: [UInt8], named name: String
  ) async throws -> SavedMessage {
    guard bytes != before else { return refused(.unchanged) }
    guard Self.ending(of: name) == Self.ending(of: path) else { return refused(.otherType) }
    guard Self.isFine(bytes, named: path) else { return refused(.badFile) }
    return try await change(
      [FileChange(path: path, before: before, after: bytes)], shows: nil,
      saying: DeskWords.replacedFile(ContentPath.name(of: path)))
  }

  /// Whether it is what its name says, and some form of it may be published.
  private static func isFine(_ bytes: [UInt8], named path: String) -> Bool {
    let facts = MediaFacts(of: bytes, weight: bytes.count, named: ContentPath.name(of: path))
    return !bytes.isEmpty && facts.refusal == nil && facts.isPublishable && facts.format != .other
  }

  private static func ending(of name: String) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["jpeg", "jfif"].contains(ending) ? "jpg" : ending
  }

  /// A path that no other file has, but for one that is the same; nil for a name without an ending that
  /// a web page shows.
  private func freePath(named name: String, of bytes: [UInt8], in folder: String) -> String? {
    let ending = Self.ending(of: name)
    let known = MediaFacts.Format.allCases.flatMap(\.extensions)
    guard known.contains(ending) else { return nil }
    let slug = Slug.make(ContentPath.stem(of: ContentPath.name(of: name)))
    let stem = slug.isEmpty ? "image" : slug
    let names = [stem] + (2...99).map { "\(stem)-\($0)" }
    return names.map { ContentPath.join(folder, "\($0).\(ending)") }.first { path in
      let there = try? editor.read(path)
      return there == .some(nil) || there == .some(bytes)
    }
  }
}
