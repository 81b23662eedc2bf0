import CharterModel
import Diagnosis
import Markdown
import SitePlan

/// A page's text as plain Markdown for programs and assistants, one line a paragraph: what is an
/// example says so on each of its lines, links are their words, and nothing stands there that the page
/// does not show.
struct PlainMarkdown {
  private let document: Document
  private let page: CharterPage
  private let site: Site

  init(of page: CharterPage, in site: Site) {
    document = page.document
    self.page = page
    self.site = site
  }

  /// What a line of an example begins with.
  static func mark(of callout: Callout, _ language: Language) -> String? {
    switch callout {
    case .do: Phrase(en: "EXAMPLE TO FOLLOW: ", fr: "EXEMPLE À SUIVRE\u{A0}: ")[language]
    case .dont: Phrase(en: "EXAMPLE TO AVOID: ", fr: "EXEMPLE À ÉVITER\u{A0}: ")[language]
    default: nil
    }
  }

  /// The body without its title; headings stand so many levels deeper.
  func body(deeper levels: Int = 0) -> String {
    lines(of: document.children(of: 0).filter { $0 != page.titleNode }, deeper: levels)
      .joined(separator: "\n")
  }

  /// The lines of some blocks, with blank lines between blocks.
  private func lines(of blocks: [Int], deeper levels: Int) -> [String] {
    var lines: [String] = []
    for block in blocks where !document.nodes[block].flags.contains(.hidden) {
      let own = self.lines(of: block, deeper: levels)
      guard !own.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines += own
    }
    return lines
  }

  /// Pages nest as deep as `MarkdownLimit` lets them, and so does this.
  private func lines(of block: Int, deeper levels: Int) -> [String] {
    let node = document.nodes[block]
    switch node.kind {
    case .paragraph: return inline(block).map { [$0] } ?? []
    case .heading:
      let level = min(6, Int(node.number) + levels)
      return inline(block).map { [String(repeating: "#", count: level) + " " + $0] } ?? []
    case .list: return list(block, deeper: levels)
    case .blockQuote: return below(block, levels).map { $0.isEmpty ? ">" : "> " + $0 }
    case .callout: return callout(block, deeper: levels)
    case .codeBlock: return codeBlock(block)
    case .table: return document.children(of: block).compactMap(row)
    case .htmlBlock:
      let words = document.string(node.detail).oneLine
      return words.isEmpty ? [] : [words.escapedLine]
    case .thematicBreak, .footnoteReference: return []
    default: return below(block, levels)
    }
  }

  private func below(_ block: Int, _ levels: Int) -> [String] {
    lines(of: Array(document.children(of: block)), deeper: levels)
  }

  private func callout(_ block: Int, deeper levels: Int) -> [String] {
    let inner = below(block, levels)
    let callout = Callout(rawValue: document.nodes[block].number)
    guard let mark = callout.flatMap({ Self.mark(of: $0, site.language) }) else {
      return inner.map { $0.isEmpty ? ">" : "> " + $0 }
    }
    // Lines alone: no blank line parts an example from what it is.
    return inner.filter { !$0.isEmpty }.map { mark + $0 }
  }

  private func list(_ block: Int, deeper levels: Int) -> [String] {
    var lines: [String] = []
    let node = document.nodes[block]
    for (place, item) in document.children(of: block).enumerated() {
      let flags = document.nodes[item].flags
      let box = flags.contains(.task) ? (flags.contains(.checked) ? "[x] " : "[ ] ") : ""
      let mark = node.flags.contains(.ordered) ? "\(Int(node.number) + place). " : "- "
      let inner = below(item, levels).filter { !$0.isEmpty }
      for (index, line) in inner.enumerated() {
        lines.append(index == 0 ? mark + box + line : String(repeating: " ", count: 2) + line)
      }
    }
    return lines
  }

  private func codeBlock(_ block: Int) -> [String] {
    document.plainText(of: block).split(
      omittingEmptySubsequences: true, whereSeparator: \.isNewline
    ).map { "    " + $0 }
  }

  private func row(_ row: Int) -> String? {
    let cells = document.children(of: row).map { inline($0) ?? "" }
    return cells.allSatisfy(\.isEmpty) ? nil : cells.joined(separator: " | ")
  }

  /// A record in brackets: a number as it is written, any other by its title, as the page has it.
  private func name(of id: String) -> String {
    let isNumbered = id.utf8.contains { 0x41...0x5A ~= $0 }
    guard !isNumbered, let record = site.charter.record(id) else { return "[\(id)]" }
    return site.charter.pages[record].title
  }

  /// The words of a block on one line; nil without any.
  private func inline(_ block: Int) -> String? {
    var text = ""
    var strikes: [Int32] = []
    for index in document.descendants(of: block) {
      while let end = strikes.last, Int(end) <= index {
        text += "~~"
        strikes.removeLast()
      }
      let node = document.nodes[index]
      guard !node.flags.contains(.hidden) else { continue }
      switch node.kind {
      case .text, .code: text += document.string(node.literal)
      case .softBreak, .lineBreak: text += " "
      case .reference: text += name(of: document.string(node.literal))
      case .htmlInline: text += document.string(node.detail)
      case .strikethrough:
        text += "~~"
        strikes.append(node.end)
      default: break
      }
    }
    text += String(repeating: "~~", count: strikes.count)
    let line = text.oneLine
    return line.isEmpty ? nil : line.escapedLine
  }
}

extension String {
  /// Without what would make a paragraph a heading, a quotation, an item or markup.
  fileprivate var escapedLine: String {
    let escaped = replacing("<", with: "\\<")
    guard let first = escaped.first else { return escaped }
    if "#>-+*=|".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, ".)".contains(sign) else { return escaped }
    return digits + "\\" + rest
  }
}
