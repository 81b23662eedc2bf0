import Editing
import Markdown

/// How two states of a page are shown, line by line of HTML: what differs must be the edited block's.
enum Rendering {
  private static func html(_ page: Page) -> [String] {
    var body = page.parsed.source.bytes
    for index in body.indices.prefix(page.parsed.frontMatter.end) where body[index] != 0x0A {
      body[index] = 0x20
    }
    var renderer = HTMLRenderer(
      Document(parsing: body),
      options: HTMLRenderer.PlainOptions(allowsHTML: true, filtersTags: false))
    return String(decoding: renderer.render(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Nil if the lines that differ are as many as the block may have.
  static func difference(_ before: Page, _ after: Page, within block: Int) -> String? {
    let (one, other) = (html(before), html(after))
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let changed = one.dropFirst(start).dropLast(end)
    let lines = max(before.blocks.blocks[block].lines.count, 1) + 1
    guard changed.count > lines else { return nil }
    return "\(changed.count) lines of the page changed: \(changed.prefix(4))"
  }
}
