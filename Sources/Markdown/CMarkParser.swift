import CCMarkGFM
import Synchronization

/// The one door to libcmark-gfm: bytes in, ``Document`` out, no pointer leaves.
package struct MarkdownSyntax: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let tables = MarkdownSyntax(rawValue: 1)
  package static let strikethrough = MarkdownSyntax(rawValue: 2)
  package static let autolinks = MarkdownSyntax(rawValue: 4)
  package static let taskLists = MarkdownSyntax(rawValue: 8)
  package static let footnotes = MarkdownSyntax(rawValue: 16)
  package static let callouts = MarkdownSyntax(rawValue: 32)
  package static let references = MarkdownSyntax(rawValue: 64)
  /// What an author's page may use.
  package static let site: MarkdownSyntax = [
    .tables, .strikethrough, .autolinks, .taskLists, .footnotes, .callouts, .references,
  ]
}

extension Document {
  /// What libcmark-gfm makes of a text.
  init(reading source: some Collection<UInt8>, syntax: MarkdownSyntax) {
    let options = syntax.contains(.footnotes) ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    // Parser and nodes are given back together, not one by one.
    defer { page_memory_release() }
    guard let parser = page_parser_new(options) else { return }
    for name in syntax.extensionNames {
      cmark_parser_attach_syntax_extension(parser, CMarkExtensions.registered.find(name))
    }
    let fed: Void? = source.withContiguousStorageIfAvailable { $0.feed(to: parser) }
    if fed == nil { Array(source).withUnsafeBufferPointer { $0.feed(to: parser) } }
    guard let root = finish(parser) else { return }
    // HTML of prose is a little larger than its Markdown; its literals are a little smaller.
    text.reserveCapacity(source.count)
    nodes.reserveCapacity(source.count / 24)
    copy(root, with: CMarkNodeKinds.registered)
    encodeNoncharacters()
    if syntax == .site {
      placeSplitTexts(in: Array(source))
      DialectMarks.read(&self, in: Array(source))
    }
    if syntax.contains(.callouts) { markCallouts(in: Array(source)) }
    if syntax.contains(.references) { splitReferences(in: Array(source)) }
  }

  /// Preorder walk by the library's own links: no recursion, whatever the depth.
  private mutating func copy(_ root: UnsafeMutablePointer<cmark_node>, with kinds: CMarkNodeKinds) {
    var open: [Int32] = []
    var current: UnsafeMutablePointer<cmark_node>? = root
    while let node = current {
      open.append(Int32(nodes.count))
      append(node, with: kinds)
      if let child = cmark_node_first_child(node) {
        current = child
        continue
      }
      var finished: UnsafeMutablePointer<cmark_node>? = node
      current = nil
      while let done = finished, let index = open.popLast() {
        nodes[Int(index)].end = Int32(nodes.count)
        if done == root { return }
        if let next = cmark_node_next(done) {
          current = next
          break
        }
        finished = cmark_node_parent(done)
      }
    }
  }

  private mutating func append(
    _ pointer: UnsafeMutablePointer<cmark_node>, with kinds: CMarkNodeKinds
  ) {
    let type = cmark_node_type(rawValue: UInt32(pointer.pointee.type))
    let kind = kinds.kind(of: pointer, type: type)
    var node = Node(
      kind: kind, line: pointer.pointee.start_line, column: pointer.pointee.start_column)
    switch kind {
    case .text, .code, .htmlInline, .htmlBlock:
      node.literal = append(node_literal(pointer))
    case .codeBlock:
      node.literal = append(node_code(pointer))
      node.detail = append(node_fence_info(pointer))
    case .link, .image:
      node.literal = append(node_url(pointer))
      node.detail = append(node_title(pointer))
      if kind == .link, pointer.isAutolink { node.flags.insert(.autolink) }
    case .heading:
      node.number = Int32(cmark_node_get_heading_level(pointer))
    case .list:
      if cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST { node.flags.insert(.ordered) }
      if cmark_node_get_list_tight(pointer) != 0 { node.flags.insert(.tight) }
      node.number = Int32(cmark_node_get_list_start(pointer))
    case .item:
      // A task is an item that the task list extension has made its own.
      guard cmark_node_get_syntax_extension(pointer) != nil else { break }
      node.flags.insert(.task)
      if cmark_gfm_extensions_get_tasklist_item_checked(pointer) { node.flags.insert(.checked) }
    case .tableRow:
      if cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 { node.flags.insert(.header) }
    case .tableCell:
      node.number = pointer.cellAlignment.rawValue
    case .footnoteReference:
      node.literal = append(node_literal(node_footnote_definition(pointer) ?? pointer))
      node.detail = append(node_literal(pointer))
      node.repetition = node_footnote_reference_number(pointer)
    case .footnoteDefinition:
      node.literal = append(node_literal(pointer))
      node.repetition = node_footnote_reference_count(pointer)
    default: break
    }
    nodes.append(node)
  }

  private mutating func append(_ bytes: node_bytes) -> TextRange {
    guard bytes.count > 0, let start = bytes.bytes else { return .empty }
    let first = UInt32(text.count)
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(bytes.count)))
    return TextRange(start: first, end: UInt32(text.count))
  }
}

/// `cmark_parser_finish` switches the extensions' characters on and off in a table that all parsers
/// share, so one parser at a time may finish; all else runs side by side.
private let finishing = Mutex(())

private func finish(_ parser: OpaquePointer) -> UnsafeMutablePointer<cmark_node>? {
  let address = finishing.withLock { _ in Int(bitPattern: cmark_parser_finish(parser)) }
  return UnsafeMutablePointer(bitPattern: address)
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func feed(to parser: OpaquePointer) {
    withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
}

extension MarkdownSyntax {
  /// The library's names of what is switched on.
  fileprivate var extensionNames: [String] {
    var names: [String] = []
    if contains(.tables) { names.append("table") }
    if contains(.strikethrough) { names.append("strikethrough") }
    if contains(.autolinks) { names.append("autolink") }
    if contains(.taskLists) { names.append("tasklist") }
    return names
  }
}

/// The library's extensions, registered once before any parser runs.
private struct CMarkExtensions: Sendable {
  static let registered: CMarkExtensions = {
    cmark_gfm_core_extensions_ensure_registered()
    return CMarkExtensions()
  }()

  func find(_ name: String) -> OpaquePointer? {
    cmark_find_syntax_extension(name)
  }
}

/// The numbers that the library gave its node types: those of the extensions are known by name only,
/// and only from a node, so they are read once from a small text that holds one of each.
private struct CMarkNodeKinds: Sendable {
  static let registered = CMarkNodeKinds()

  private var byType: [Node.Kind?]

  func kind(of node: UnsafeMutablePointer<cmark_node>, type: cmark_node_type) -> Node.Kind {
    byType[Self.slot(type.rawValue)] ?? .paragraph
  }

  /// Block types are 0x8000 and more, inline types 0xC000 and more, both with small numbers.
  private static func slot(_ type: UInt32) -> Int {
    Int(type & 0x3F) + (type & UInt32(inlineTypeBit) != 0 ? 64 : 0)
  }

  private init() {
    byType = Array(repeating: nil, count: 128)
    let core: [(cmark_node_type, Node.Kind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote),
      (CMARK_NODE_LIST, .list), (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock),
      (CMARK_NODE_HTML_BLOCK, .htmlBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
      (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition), (CMARK_NODE_TEXT, .text),
      (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
      (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
    ]
    for (type, kind) in core { byType[Self.slot(type.rawValue)] = kind }
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    for name in MarkdownSyntax.site.extensionNames {
      cmark_parser_attach_syntax_extension(parser, CMarkExtensions.registered.find(name))
    }
    Array("| a |\n|---|\n| ~~b~~ |\n".utf8).withUnsafeBufferPointer {
      $0.feed(to: parser)
    }
    guard let root = finish(parser) else { return }
    defer { cmark_node_free(root) }
    var next: UnsafeMutablePointer<cmark_node>? = root
    while let node = next {
      learn(node)
      next = cmark_node_first_child(node) ?? following(node)
    }
  }

  private func following(_ node: UnsafeMutablePointer<cmark_node>) -> UnsafeMutablePointer<
    cmark_node
  >? {
    var current: UnsafeMutablePointer<cmark_node>? = node
    while let node = current {
      if let next = cmark_node_next(node) { return next }
      current = cmark_node_parent(node)
    }
    return nil
  }

  private mutating func learn(_ node: UnsafeMutablePointer<cmark_node>) {
    let type = UInt32(node.pointee.type)
    switch String(cString: cmark_node_get_type_string(node)) {
    case "table": byType[Self.slot(type)] = .table
    case "table_row", "table_header": byType[Self.slot(type)] = .tableRow
    case "table_cell": byType[Self.slot(type)] = .tableCell
    case "strikethrough": byType[Self.slot(type)] = .strikethrough
    default: break
    }
  }
}

private let inlineTypeBit = 0x4000

extension UnsafeMutablePointer<cmark_node> {
  /// `<https://…>` and bare addresses: a link whose only child is its own destination's text.
  fileprivate var isAutolink: Bool {
    guard let child = cmark_node_first_child(self), cmark_node_next(child) == nil,
      UInt32(child.pointee.type) == CMARK_NODE_TEXT.rawValue
    else { return false }
    let text = node_literal(child)
    let url = node_url(self)
    guard text.count > 0, url.count >= text.count, let one = text.bytes, let other = url.bytes
    else { return false }
    let ending = other + Int(url.count - text.count)
    return (0..<Int(text.count)).allSatisfy { one[$0] == ending[$0] }
  }

  /// The alignment of a cell is its table's, by the cell's place in the row.
  fileprivate var cellAlignment: Node.Alignment {
    guard let row = cmark_node_parent(self), let table = cmark_node_parent(row),
      let alignments = cmark_gfm_extensions_get_table_alignments(table)
    else { return .none }
    var index = 0
    var cell = cmark_node_previous(self)
    while let before = cell {
      index += 1
      cell = cmark_node_previous(before)
    }
    guard index < Int(cmark_gfm_extensions_get_table_columns(table)) else { return .none }
    return switch alignments[index] {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}
