import Disk
import Foundation

/// What people have begun and not saved: outside the content, where no publication finds it, each with
/// the file that it was begun from.
struct Drafts {
  struct Kept: Codable, Sendable {
    var digest: String
    /// The file as it was seen.
    var seen: Data
    var change: ChangeMessage
    var time: Date
  }

  let editor: ContentEditor

  func kept(of path: String) -> [Kept] {
    guard let bytes = try? editor.draft(Self.name(path)) else { return [] }
    return (try? JSONDecoder().decode([Kept].self, from: Data(bytes))) ?? []
  }

  /// Keeps changes of one reading of a file in the place of those that were kept for the same passages.
  func keep(_ changes: [ChangeMessage], digest: String, seen: [UInt8], of path: String) throws {
    let own = changes.map {
      Kept(digest: digest, seen: Data(seen), change: $0, time: Date())
    }
    try write(others(than: changes, digest, of: path) + own, of: path)
  }

  /// What was begun on a page stands at the page's new place too: until the page has gone there, a
  /// process may be killed, and its page is still at the old one.
  func copy(_ path: String, to new: String) throws {
    let own = kept(of: path)
    guard !own.isEmpty else { return }
    let others = kept(of: new).filter { there in
      !own.contains { $0.digest == there.digest && Self.isSamePlace($0.change, there.change) }
    }
    try write(others + own, of: new)
  }

  func drop(of path: String) throws { try write([], of: path) }

  func drop(_ changes: [ChangeMessage], digest: String, of path: String) throws {
    try write(others(than: changes, digest, of: path), of: path)
  }

  /// Blocks and rows have their numbers in one reading of the file.
  private func others(
    than changes: [ChangeMessage], _ digest: String, of path: String
  ) -> [Kept] {
    kept(of: path).filter { kept in
      kept.digest != digest || !changes.contains { Self.isSamePlace($0, kept.change) }
    }
  }

  private func write(_ kept: [Kept], of path: String) throws {
    if kept.isEmpty {
      if try editor.draft(Self.name(path)) != nil { try editor.drop(draft: Self.name(path)) }
    } else {
      try editor.keep(draft: Array(try JSONEncoder().encode(kept)), as: Self.name(path))
    }
  }

  private static func name(_ path: String) -> String { "page:" + path }

  private static func isSamePlace(_ one: ChangeMessage, _ other: ChangeMessage) -> Bool {
    var (one, other) = (one, other)
    (one.text, other.text) = ("", "")
    (one.cells, other.cells) = (nil, nil)
    return one == other
  }
}
