import CharterModel
import Editing
import Foundation
import Workbench

/// What the tests of this module share: pages from texts and files, decisions as words.
enum EditedPage {
  static func page(_ text: String) -> Page? { page(Array(text.utf8)) }
  static func page(_ bytes: [UInt8]) -> Page? { Page(path: "page.md", file: bytes) }

  /// The files of the checkout's sample and test folders, by ending.
  static func files(_ ending: String) -> [(path: String, bytes: [UInt8])] {
    ["content", "Tests/Golden", "Tests/Samples", "Tests/Import", "Tests/Search"].flatMap { folder in
      FileTree.paths(in: Checkout.folder + "/" + folder).filter { $0.hasSuffix(ending) }
        .map { folder + "/" + $0 }
    }.compactMap { path in
      FileManager.default.contents(atPath: Checkout.folder + "/" + path).map { (path, Array($0)) }
    }
  }

  /// The first block whose own text is this.
  static func block(_ text: String, in page: Page) -> Int? {
    page.blocks.blocks.indices.first { page.text(of: $0) == text }
  }

  static func save(_ page: Page, _ pieces: [Piece]) -> Save {
    Save(path: page.path, digest: page.digest, pieces: pieces)
  }

  /// The new file, or what stands against it.
  static func written(_ decision: SaveDecision) -> String {
    switch decision {
    case .write(let written): String(decoding: written.file, as: UTF8.self)
    case .unchanged: "unchanged"
    case .conflict(let conflicts): "conflict: \(conflicts.map { $0.theirs ?? "gone" })"
    case .refused(let refusal): "refused: \(refusal)"
    }
  }

  static func edit(
    _ text: String, block old: String, to new: String, _ outcome: Piece.Outcome = .sameKind
  ) -> String {
    guard let page = page(text), let block = block(old, in: page) else { return "no such block" }
    return written(page.decide(save(page, [page.piece(block: block, new: new, becomes: outcome)])))
  }
}
