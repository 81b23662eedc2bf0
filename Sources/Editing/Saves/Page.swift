import CharterModel
import Digests
import Markdown

/// One Markdown file of the content folder as it is edited: its bytes, what the site reads of them, and
/// the places of blocks and values in the file.
package struct Page: Sendable {
  package let path: String
  package let file: [UInt8]
  /// What the site reads.
  package let parsed: ParsedPage
  package let blocks: BlockMap
  package let values: ValueMap
  /// How many bytes of byte order marks stand before the text.
  let mark: Int

  /// Nil for what is no UTF-8: its text has other bytes than the file.
  package init?(path: String, file: [UInt8]) {
    guard file.isUTF8Text, file.withoutByteOrderMark.withoutSecondNull else { return nil }
    self.path = path
    self.file = file
    mark = file.count - file.withoutByteOrderMark.count
    parsed = ParsedPage(ContentFile(path: path, bytes: file), prefix: "")
    blocks = BlockMap(of: parsed.source.bytes, header: parsed.frontMatter.end).moved(by: mark)
    values = ValueMap(of: parsed)
  }

  /// 64 hexadecimal digits; what a save names the state by that it was made from.
  package var digest: String { SHA256.hash(file) }

  /// The bytes of a block.
  package func bytes(of block: Int) -> [UInt8] { Array(file[blocks.blocks[block].range]) }

  /// The blocks before and behind a block in the order of the file, neither around nor within it.
  package func neighbours(of block: Int) -> (before: Int?, after: Int?) {
    let range = blocks.blocks[block].range
    let before = stride(from: block - 1, through: 0, by: -1).first {
      blocks.blocks[$0].range.upperBound <= range.lowerBound && blocks.blocks[$0].end == $0 + 1
    }
    let end = blocks.blocks[block].end
    let after = blocks.blocks.indices[end...].first { blocks.blocks[$0].end == $0 + 1 }
    return (before, after)
  }
}

extension [UInt8] {
  /// Whether it is not UTF-16 without a mark, which the site reads otherwise.
  fileprivate var withoutSecondNull: Bool {
    guard count >= 4 else { return true }
    return !(self[0] > 0 && self[1] == 0 && self[2] > 0 && self[3] == 0)
      && !(self[0] == 0 && self[1] > 0 && self[2] == 0 && self[3] > 0)
  }
}

extension BlockMap {
  /// The same blocks in a file that begins with so many bytes more.
  func moved(by count: Int) -> BlockMap {
    guard count > 0 else { return self }
    var map = self
    map.move(by: count)
    return map
  }
}
