import Markdown

/// The prose of a document, in which a charter's words hold: without quotations, code, bad examples
/// and spans that the author marks as another's words (`<q>`, `<cite>`, `<samp>`).
package struct Prose: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Where each text node's bytes begin, in the order of reading.
  private var places: [(offset: Int, node: Int)] = []

  package init(of document: Document) {
    bytes.reserveCapacity(document.text.count)
    var index = 0
    // The element that was opened as another's words.
    var marked: String?
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .blockQuote, .codeBlock, .htmlBlock, .footnoteDefinition:
        index = Int(node.end)
        continue
      case .callout where node.number == Callout.dont.rawValue:
        index = Int(node.end)
        continue
      case .paragraph, .heading, .tableCell, .item:
        if bytes.last != Self.feed { bytes += [Self.feed, Self.feed] }
        marked = nil
      case .htmlInline:
        let tag = Self.tag(document[node.literal])
        if marked == nil, Self.others.contains(tag) {
          marked = tag
          bytes += Self.opaque
        } else if let open = marked, tag == "/" + open {
          marked = nil
        }
      case .text where !node.flags.contains(.hidden) && marked == nil:
        places.append((bytes.count, index))
        bytes.append(contentsOf: document[node.literal])
      case .softBreak, .lineBreak:
        if !node.flags.contains(.hidden) { bytes.append(Self.feed) }
      case .code, .reference, .footnoteReference: bytes += Self.opaque
      case .image:
        bytes += Self.opaque
        index = Int(node.end)
        continue
      case .link where node.flags.contains(.autolink):
        bytes += Self.opaque
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
  }

  /// The node that holds a byte and the byte's place in it.
  package func place(of offset: Int) -> (node: Int, offset: Int)? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? (places[low - 1].node, offset - places[low - 1].offset) : nil
  }

  private static let feed = UInt8(ascii: "\n")
  /// U+FFFC, which stands for what is no text.
  private static let opaque: [UInt8] = [0xEF, 0xBF, 0xBC]
  private static let others: Set<String> = ["q", "cite", "samp", "code", "kbd", "var", "s", "del"]

  /// `q` of `<q>`, `/q` of `</q>`.
  private static func tag(_ html: ArraySlice<UInt8>) -> String {
    let name = html.dropFirst().prefix { $0 != 0x3E && $0 != 0x20 && $0 != 0x0A }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
