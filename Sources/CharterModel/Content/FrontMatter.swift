import Diagnosis

/// The short facts at the top of a page, between two lines of three dashes.
package struct FrontMatter: Sendable {
  /// Keys and values in the author's order; empty without front matter.
  package var entries: [(key: YAMLNode, value: YAMLNode)] = []
  /// How many of the file's first bytes it takes.
  package var end = 0

  /// The line of the header's opening dashes if it could not be read: who may see the page is then
  /// not known.
  package private(set) var unreadLine: Int?
  /// The line of a key that withholds a page but stands in no header.
  package private(set) var strayKeyLine: Int?

  /// Reads the front matter of a page and blanks it in `body`, so that lines keep their numbers.
  package init(from source: SourceText, body: inout [UInt8], _ diagnostics: inout [Diagnostic]) {
    let block = HeaderBlock(in: source)
    strayKeyLine =
      StrayKey.line(in: source, outside: block) ?? StrayKey.lineOfAttributes(in: source)
    guard let block else { return }
    end = block.end
    Self.blank(source.lineNumber(ofByte: block.end), &body)
    guard block.isClosed else {
      unreadLine = block.line
      diagnostics.append(
        source.diagnostic(
          .unterminatedFrontMatter, line: block.line, message: .unterminatedFrontMatter,
          help: .closeFrontMatter))
      return
    }
    var problems: [Diagnostic] = []
    let text = String(decoding: source.bytes[block.yaml], as: UTF8.self)
    let firstLine = source.lineNumber(ofByte: block.yaml.lowerBound)
    if let yaml = block.syntax == .toml ? TOMLHeader.yaml(of: text) : text {
      if let node = YAMLReader.read(yaml, in: source, firstLine: firstLine, &problems) {
        read(node, in: source, &problems)
      }
    } else {
      problems.append(
        source.diagnostic(
          .invalidYAML, line: block.line, message: .unreadTOML, help: .writeInYAML))
    }
    unreadLine = problems.first { $0.isUnreadable(in: source) }?.position?.line
    if unreadLine == nil, strayKeyLine == nil {
      let last = source.lineNumber(ofByte: max(block.end - 1, 0))
      strayKeyLine = StrayKey.line(
        in: source, within: block.line...max(block.line, last),
        besides: YAMLNode.linesOfWithholdingKeys(in: entries))
    }
    diagnostics += problems
  }

  package init() {}

  /// Lines, not bytes: where a file is no UTF-8, its text has other bytes than the file.
  private static func blank(_ lines: Int, _ body: inout [UInt8]) {
    var left = lines
    for index in body.indices {
      if body[index] == UInt8(ascii: "\n") {
        left -= 1
        if left == 0 { return }
      } else {
        body[index] = UInt8(ascii: " ")
      }
    }
  }

  private mutating func read(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    switch node.content {
    case .mapping(let pairs): entries = pairs
    case .scalar(let text, _) where text.isEmpty: break
    default:
      diagnostics.append(
        source.diagnostic(
          .wrongType, line: node.line, byteColumn: node.column, message: .notAMapping,
          help: .writeKeyAndValue))
    }
  }
}

extension YAMLNode {
  /// The lines of keys, of whatever depth, that withhold a page.
  fileprivate static func linesOfWithholdingKeys(
    in entries: [(key: YAMLNode, value: YAMLNode)]
  ) -> Set<Int> {
    var lines: Set<Int> = []
    var pending = [YAMLNode(content: .mapping(entries), line: 1, column: 1)]
    while let node = pending.popLast() {
      switch node.content {
      case .scalar: continue
      case .sequence(let items): pending += items
      case .mapping(let pairs):
        for (key, value) in pairs {
          if let word = key.scalar, WithholdingKey.isMeant(by: word) { lines.insert(key.line) }
          pending.append(value)
        }
      }
    }
    return lines
  }
}

extension Diagnostic {
  /// Whether a header's problem hides who may see the page. A comment within a value hides that value
  /// alone.
  fileprivate func isUnreadable(in source: SourceText) -> Bool {
    guard problem == .commentInValue else { return true }
    guard let line = position?.line else { return true }
    return HeaderKey(of: source.line(line).visible.trimmed)?.withholds ?? false
  }
}
