/// Blocks of code as pandoc is given them, and as it gives them back with the kinds of their words.
///
/// Each highlight is held against the code that it was made of: what does not say the same words is
/// none, and the code is shown as it is.
package struct PandocHighlights {
  private let samples: [CodeSample]

  /// Longer ones are data: nobody reads their colours.
  private static let longestCode = 64 << 10

  /// Samples that it can be asked about, each once; in their order.
  package init(_ samples: some Sequence<CodeSample>) {
    var seen: Set<CodeSample> = []
    self.samples = samples.filter {
      $0.code.count <= Self.longestCode && !$0.code.contains(0) && seen.insert($0).inserted
        && $0.language.utf8.allSatisfy {
          $0.isASCIILetter || (0x30...0x39).contains($0) || Self.signs.contains($0)
        }
    }
  }

  private static let signs = Array("+-#_.".utf8)

  package var isEmpty: Bool { samples.isEmpty }

  /// Markdown whose blocks are the samples, and no others. A fence is longer than any run of tildes.
  package var text: [UInt8] {
    var text: [UInt8] = []
    for sample in samples {
      var (run, longest) = (0, 2)
      for byte in sample.code {
        run = byte == UInt8(ascii: "~") ? run + 1 : 0
        longest = max(longest, run)
      }
      let fence = [UInt8](repeating: UInt8(ascii: "~"), count: longest + 1)
      text += fence + Array(sample.language.utf8) + [UInt8(ascii: "\n")]
      text += sample.code
      if sample.code.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
      text += fence + [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
    }
    return text
  }

  /// What of them pandoc's HTML tells apart; a sample that it knows nothing of has an empty highlight.
  package func read(_ html: [UInt8]) -> [CodeSample: CodeHighlight] {
    var found: [CodeSample: CodeHighlight] = [:]
    for sample in samples { found[sample] = CodeHighlight() }
    let blocks = Self.blocks(of: html[...])
    guard blocks.count == samples.count else { return found }
    for (sample, block) in zip(samples, blocks) {
      let (code, highlight) = Self.block(block)
      let plain = sample.code.last == UInt8(ascii: "\n") ? sample.code.dropLast() : sample.code[...]
      if code.elementsEqual(plain) { found[sample] = highlight }
    }
    return found
  }

  private static func blocks(of html: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    var rest = html
    while let opening = rest.firstRange(of: Array("<code".utf8)),
      let start = rest[opening.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let closing = rest[start...].firstRange(of: Array("</code></pre>".utf8))
    {
      blocks.append(rest[(start + 1)..<closing.lowerBound])
      rest = rest[closing.upperBound...]
    }
    return blocks
  }

  /// The code of a block, and what its spans say of it.
  private static func block(_ html: ArraySlice<UInt8>) -> ([UInt8], CodeHighlight) {
    var code: [UInt8] = []
    var highlight = CodeHighlight()
    // Lines are spans too, and have no kind.
    var open: [(kind: CodeHighlight.Kind?, start: Int)] = []
    var rest = html
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return ([], CodeHighlight()) }
        let tag = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        rest = rest[(end + 1)...]
        if tag.hasPrefix("span") {
          open.append((kind(ofTag: tag), code.count))
        } else if tag == "/span", let closed = open.popLast(), let kind = closed.kind,
          // Signs alone stay as they are.
          kind == .string || kind == .comment || code[closed.start...].contains(where: \.isOfWord)
        {
          highlight.append(closed.start..<code.count, kind)
        }
      case UInt8(ascii: "&"):
        guard let end = rest.prefix(8).firstIndex(of: UInt8(ascii: ";")),
          let sign = signs(ofName: rest[(rest.startIndex + 1)..<end])
        else { return ([], CodeHighlight()) }
        code.append(sign)
        rest = rest[(end + 1)...]
      default:
        code.append(byte)
        rest = rest.dropFirst()
      }
    }
    return (code, highlight)
  }

  private static func signs(ofName name: ArraySlice<UInt8>) -> UInt8? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": UInt8(ascii: "<")
    case "gt": UInt8(ascii: ">")
    case "amp": UInt8(ascii: "&")
    case "quot": UInt8(ascii: "\"")
    case "#39": UInt8(ascii: "'")
    default: nil
    }
  }

  /// What pandoc's short classes mean here; what it calls an error is left as it is.
  private static func kind(ofTag tag: String) -> CodeHighlight.Kind? {
    guard let name = tag.firstMatch(of: /class="([a-z]+)"/)?.1 else { return nil }
    return switch name {
    case "kw", "cf", "im", "pp": .keyword
    case "dt": .type
    case "dv", "bn", "fl", "cn": .number
    case "st", "ch", "sc", "vs", "ss": .string
    case "co", "do", "an", "cv", "in": .comment
    case "fu", "bu", "ex": .function
    case "at", "va", "ot": .attribute
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isOfWord: Bool { isASCIILetter || (0x30...0x39).contains(self) || self >= 0x80 }
}
