/// Blocks that show nothing, or show something else than was meant.
extension MarkupReview {
  mutating func reviewHeading(_ index: Int) {
    let node = document.nodes[index]
    let isEmpty = document.descendants(of: index).allSatisfy {
      let inner = document.nodes[$0]
      return inner.kind == .text && document[inner.literal].allSatisfy(\.isASCIISpace)
    }
    let line = lines[node.line]
    if isEmpty { return add(.emptyHeading, node, word: String(decoding: line, as: UTF8.self)) }
    // A heading that is written by a line of dashes below it.
    guard node.number == 2, !markerless(line).starts(with: "#".utf8) else { return }
    let text = document.plainText(of: index)
    let spansLines = document.descendants(of: index).contains {
      document.nodes[$0].kind == .softBreak || document.nodes[$0].kind == .lineBreak
    }
    let isProse = text.count > 80 || spansLines || ".;,:…".contains(text.last ?? " ")
    guard isProse else { return }
    let word = text.count > 40 ? String(text.prefix(39)) + "…" : text
    add(.accidentalHeading, node, word: word)
  }

  mutating func reviewCallout(_ index: Int) {
    let isEmpty = document.descendants(of: index).allSatisfy {
      let node = document.nodes[$0]
      return node.flags.contains(.hidden) || node.kind == .paragraph || node.kind == .softBreak
        || node.kind == .lineBreak
    }
    guard isEmpty else { return }
    let node = document.nodes[index]
    let line = lines[node.line]
    let word = line.dropFirst(max(Int(node.column) - 1, 0))
    add(.emptyCallout, node, word: String(decoding: word, as: UTF8.self))
  }

  mutating func reviewLink(_ index: Int) {
    let node = document.nodes[index]
    let inner = document.descendants(of: index)
    if node.kind == .image {
      guard let last = inner.last, document.nodes[last].kind == .text else { return }
      let text = document.string(document.nodes[last].literal)
      if let size = text.firstMatch(of: /\|\s*[0-9]+(x[0-9]+)?$/) {
        add(.imageSize, node, word: String(size.0))
      }
      return
    }
    let isShown = inner.contains {
      let node = document.nodes[$0]
      return switch node.kind {
      case .text: !document[node.literal].allSatisfy(\.isASCIISpace)
      case .code, .image, .reference, .htmlInline: true
      default: false
      }
    }
    guard !isShown else { return }
    let path = document.string(node.literal)
    add(.emptyLink, node, word: "[](\(path))")
  }

  /// Markdown within an HTML block is shown as it is typed.
  mutating func reviewHTML(_ node: Node) {
    let bytes = document[node.literal]
    guard !bytes.starts(with: "<!".utf8), !bytes.starts(with: "<?".utf8) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.lowercased().hasPrefix("<script"), !text.lowercased().hasPrefix("<style"),
      !text.lowercased().hasPrefix("<pre"),
      let found = text.firstMatch(of: #/\*\*\w[^*\n<>]*\*\*|\[[^\]\n]+\]\([^)\n]+\)/#)
    else { return }
    var fault = node
    fault.line += Int32(text[..<found.range.lowerBound].utf8.count { $0 == 0x0A })
    fault.column = 1
    add(.markdownInHTML, fault, word: String(found.0.prefix(40)))
  }

  /// A line without the indentation and the marks of the containers that it stands in.
  func markerless(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let first = rest.first {
      if first.isASCIISpace || first == UInt8(ascii: ">") {
        rest = rest.dropFirst()
      } else if "-*+".utf8.contains(first), rest.dropFirst().first == 0x20 {
        rest = rest.dropFirst(2)
      } else {
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty, digits.count < 10, let sign = rest[digits.endIndex...].first,
          sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
          rest[digits.endIndex...].dropFirst().first == 0x20
        else { return rest }
        rest = rest[digits.endIndex...].dropFirst(2)
      }
    }
    return rest
  }
}
