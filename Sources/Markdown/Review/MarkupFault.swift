/// Markup that did not become what its author meant, or text that the page does not show.
package struct MarkupFault: Sendable, Equatable {
  package enum Reason: Sendable, Hashable, CaseIterable {
    // Text that is not shown.
    case surplusCell, uncalledNote, repeatedNote, lostDefinition, lostInfo
    // Links that lead nowhere.
    case missingNote, linkDestination, unclosedLink, spacedLink, wikiLink, undefinedLabel
    case emptyLink, failedDefinition, linkTitle, reversedLink
    // The rest of the page, or of its container, is code.
    case unclosedCode
    // Marks that stand in the text.
    case strong, emphasis, strikethrough, backtick, angleAddress, heading, calloutTitle
    case calloutOutside, task, gluedList, shortcode, mark, attributes, admonition, template
    case contents, hiddenComment, definitionList, entity, failedTable, markdownInHTML, imageSize
    case headingAnchor, foreignList, almostComment, raised, insertion
    case abbreviation, command, cutCode
    // What looks otherwise than it was meant.
    case emptyCallout, emptyHeading, emptyHeader, strayRow, accidentalHeading, accidentalCode
    case diagram, repeatedDefinition, lowered
  }

  package var reason: Reason
  package var line: Int
  /// In bytes, from 1.
  package var column: Int
  /// The author's text.
  package var word: String
  /// What to write instead, where it can be said; it was parsed and does what is meant.
  package var cure: String?
  /// How many of the kind follow on the page: marks of other notations are named once.
  package var others = 0

  /// The first of each kind that only needs to be said once, and all the rest.
  static func named(_ faults: [MarkupFault]) -> [MarkupFault] {
    var named: [MarkupFault] = []
    var first: [Reason: Int] = [:]
    for fault in faults {
      if fault.reason.isOfDialect {
        if let index = first[fault.reason] {
          named[index].others += 1
          continue
        }
        first[fault.reason] = named.count
      }
      named.append(fault)
    }
    return named
  }
}

extension MarkupFault.Reason {
  /// Whether it is a mark of another notation, which a page holds a hundred times or not at all.
  fileprivate var isOfDialect: Bool {
    switch self {
    case .shortcode, .mark, .attributes, .admonition, .template, .contents, .definitionList,
      .headingAnchor, .raised, .insertion, .abbreviation, .command, .lowered, .imageSize, .diagram:
      true
    default: false
    }
  }
}

/// The text of one paragraph, heading or cell as it is shown: lines divided by line feeds, and one
/// control character for whatever is no text.
struct LeafText {
  static let code: UInt8 = 1
  static let image: UInt8 = 2
  static let html: UInt8 = 3
  static let linkStart: UInt8 = 4
  static let linkEnd: UInt8 = 5
  static let style: UInt8 = 6
  static let note: UInt8 = 7
  static let reference: UInt8 = 8

  var bytes: [UInt8] = []
  /// Where each line begins, its number in the source, and whether its author broke it off from the
  /// one before, so that it is shown on a line of its own.
  var lines: [(start: Int, number: Int32, isApart: Bool)] = []

  /// - Parameter leaf: a node that holds inline content.
  init(of leaf: Int, in document: Document) {
    lines = [(0, document.nodes[leaf].line, true)]
    var open: [(end: Int, mark: UInt8)] = []
    var code: String?
    for index in document.descendants(of: leaf) {
      while let last = open.last, last.end <= index {
        bytes.append(last.mark)
        open.removeLast()
      }
      let node = document.nodes[index]
      // A callout's marker: its label is shown in its place.
      guard !node.flags.contains(.hidden) else { continue }
      if node.line > 0, lines[lines.count - 1].start == bytes.count {
        lines[lines.count - 1].number = node.line
      }
      switch node.kind {
      case .text:
        // What an image describes and an address spells is no text of the page.
        let isOpaque =
          code != nil || open.contains { $0.mark == Self.image } || open.last?.mark == 0
        if !isOpaque { bytes.append(contentsOf: document[node.literal]) }
      case .softBreak, .lineBreak:
        bytes.append(0x0A)
        lines.append(
          (bytes.count, lines[lines.count - 1].number + 1, node.kind == .lineBreak))
      case .code: bytes.append(Self.code)
      case .htmlInline:
        bytes.append(Self.html)
        code = document.openCode(after: index, in: code)
      case .footnoteReference: bytes.append(Self.note)
      case .reference: bytes.append(Self.reference)
      case .image: open.append((Int(node.end), Self.image))
      case .link:
        bytes.append(Self.linkStart)
        open.append((Int(node.end), Self.linkEnd))
        if node.flags.contains(.autolink) { open.append((Int(node.end), 0)) }
      default:
        bytes.append(Self.style)
        open.append((Int(node.end), Self.style))
      }
    }
    for last in open.reversed() { bytes.append(last.mark) }
  }

  func line(at offset: Int) -> Int32 {
    lines.last { $0.start <= offset }?.number ?? 1
  }

  /// The byte at an offset; a line feed outside.
  subscript(offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : 0x0A
  }

  func isBlank(_ offset: Int) -> Bool { self[offset].isASCIISpace }

  func lineEnd(from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
  }

  /// No link, label or mark of other notations is longer: a page of opening marks is read once, and
  /// not once from each of them.
  private static let farthest = 4000

  /// Where some bytes stand from an offset on, on its line.
  func find(_ wanted: StaticString, from offset: Int, before end: Int? = nil) -> Int? {
    guard offset <= bytes.count else { return nil }
    return wanted.withUTF8Buffer { wanted in
      let last = min(end ?? bytes.count, offset + Self.farthest)
      var index = offset
      while index + wanted.count <= last, end != nil || bytes[index] != 0x0A {
        if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index }
        index += 1
      }
      return nil
    }
  }

  func holds(_ wanted: StaticString, at offset: Int) -> Bool {
    wanted.withUTF8Buffer { bytes[min(max(offset, 0), bytes.count)...].starts(with: $0) }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether nothing but text stands in a range.
  func isText(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 > 8 } }

  /// The character that begins at an offset.
  func character(at offset: Int) -> Unicode.Scalar {
    guard offset < bytes.count else { return "\n" }
    return String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\n"
  }

  /// The character that ends before an offset.
  func character(before offset: Int) -> Unicode.Scalar {
    guard offset > 0 else { return "\n" }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return character(at: start)
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { properties.isWhitespace }

  /// Punctuation or a symbol, which decides whether marks of emphasis open and close.
  var isMark: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  var isWord: Bool { !isBlank && !isMark && value > 8 }
}
