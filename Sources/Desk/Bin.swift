import Disk
import Foundation
import Synchronization

/// What was taken out of the content: kept beside it, and put back as it was.
struct Bin {
  struct Item: Codable, Sendable {
    var id: String
    var path: String
    var title: String
    var who: String
    var time: Date
  }

  let editor: ContentEditor

  private static let name = "bin"
  /// The list is read and written again by one at a time.
  private static let one = Mutex(())

  /// The newest first.
  func items() throws -> [Item] {
    guard let bytes = try editor.draft(Self.name) else { return [] }
    return try JSONDecoder().decode([Item].self, from: Data(bytes))
  }

  /// Keeps a file; what it is called in the bin.
  func keep(
    _ bytes: [UInt8], of path: String, called title: String, by who: String
  ) throws -> String {
    let id = String(Sessions.random().prefix(16))
    try editor.keep(draft: bytes, as: Self.name(of: id))
    let item = Item(id: id, path: path, title: title, who: who, time: Date())
    try write { [item] + $0 }
    return id
  }

  func bytes(of item: Item) throws -> [UInt8]? { try editor.draft(Self.name(of: item.id)) }

  func drop(_ id: String) throws {
    try write { $0.filter { $0.id != id } }
    if try editor.draft(Self.name(of: id)) != nil { try editor.drop(draft: Self.name(of: id)) }
  }

  private func write(_ change: ([Item]) -> [Item]) throws {
    try Self.one.withLock { _ in
      let changed = change(try items())
      try editor.keep(draft: Array(try JSONEncoder().encode(changed)), as: Self.name)
    }
  }

  private static func name(of id: String) -> String { "bin:" + id }
}
