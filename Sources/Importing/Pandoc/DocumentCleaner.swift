import CharterModel
import Diagnosis

/// Takes from a document what a page has no place for: styles, marks of the text processor, tables
/// of contents, merged cells. What is taken is told.
struct DocumentCleaner {
  private(set) var findings: [ImportFinding] = []
  /// From the document's settings or its style of titles.
  private(set) var title: PandocValue?
  private var contentsLines = 0
  private var rawPieces = 0
  /// Where the document's images are published, by the names that pandoc gave them.
  private let imagePaths: [String: String]
  private let language: Language

  private init(imagePaths: [String: String], _ language: Language) {
    self.imagePaths = imagePaths
    self.language = language
  }

  /// The blocks of a document, cleaned.
  static func clean(
    _ document: PandocValue, imagePaths: [String: String], _ language: Language
  ) -> (blocks: [PandocValue], title: PandocValue?, findings: [ImportFinding]) {
    var cleaner = DocumentCleaner(imagePaths: imagePaths, language)
    let meta = document["meta"]
    if !meta["title"].content.plainText.isEmpty {
      cleaner.title = .list(cleaner.inlines(meta["title"].content.list))
    }
    let before = cleaner.blocks(ofSettings: meta)
    let blocks = before + cleaner.blocks(document["blocks"].list)
    if cleaner.contentsLines > 0 {
      cleaner.findings.append(.left(.tableOfContents(lines: cleaner.contentsLines)))
    }
    if cleaner.rawPieces > 0 { cleaner.findings.append(.left(.rawMarkup(cleaner.rawPieces))) }
    return (blocks, cleaner.title, cleaner.findings)
  }

  /// Subtitle, authors, date and abstract stand in a document's settings, and are read all the same.
  private mutating func blocks(ofSettings meta: PandocValue) -> [PandocValue] {
    var found: [PandocValue] = []
    for name in ["subtitle", "author", "date", "abstract"] {
      let value = meta[name]
      let parts = value.tag == "MetaList" ? value.content.list : [value]
      for part in parts where !part.content.plainText.isEmpty {
        found +=
          part.tag == "MetaBlocks"
          ? blocks(part.content.list) : [.node("Para", .list(inlines(part.content.list)))]
      }
    }
    return found
  }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [PandocValue]) -> [PandocValue] {
    var kept: [PandocValue] = []
    for block in blocks { kept += cleaned(block) }
    return kept
  }

  private mutating func cleaned(_ block: PandocValue) -> [PandocValue] {
    switch block.tag {
    case "Para", "Plain":
      if block.isLineOfContents {
        contentsLines += 1
        return []
      }
      let inlines = inlines(block.content.list)
      return inlines.isEmpty ? [] : [.node(block.tag, .list(inlines))]
    case "Header":
      let inlines = inlines(block.content[2].list).withoutStrong
      return PandocValue.list(inlines).plainText.isEmpty
        ? [] : [.header(max(block.content[0].count, 1), .list(inlines))]
    case "Div": return cleanedDivision(block)
    case "BlockQuote":
      let inner = blocks(block.content.list)
      return inner.isEmpty ? [] : [.node("BlockQuote", .list(inner))]
    case "BulletList":
      let items = block.content.list.map { PandocValue.list(blocks($0.list)) }
      if let headings = items.ifHeadings { return headings }
      return [.node("BulletList", .list(items.tightened))]
    case "OrderedList":
      let items = block.content[1].list.map { PandocValue.list(blocks($0.list)) }
      if let headings = items.ifHeadings { return headings }
      return [.node("OrderedList", .list([block.content[0], .list(items.tightened)]))]
    case "DefinitionList":
      return block.content.list.flatMap { item in
        [PandocValue.node("Para", .list([.node("Strong", .list(inlines(item[0].list)))]))]
          + blocks(item[1].list.flatMap(\.list))
      }
    case "LineBlock":
      let lines = block.content.list.map { inlines($0.list) }
      return [.node("Para", .list(Array(lines.joined(separator: [.node("LineBreak")]))))]
    case "Table": return cleanedTable(block)
    case "Figure":
      return blocks(block.content[2].list) + blocks(block.content[1][1].list)
    case "CodeBlock":
      return [.node("CodeBlock", .list([PandocValue.noAttributes, block.content[1]]))]
    case "HorizontalRule": return [block]
    case "RawBlock":
      rawPieces += 1
      return []
    default: return []
    }
  }

  /// A paragraph with a style of the text processor.
  private mutating func cleanedDivision(_ block: PandocValue) -> [PandocValue] {
    let inner = block.content[1].list
    let style = block.customStyle.asKey
    if style.wholeMatch(of: /(toc|tm|tdm)-?[1-9]/) != nil
      || [
        "toc-heading", "en-tete-de-table-des-matieres", "titre-tr", "contents-heading",
        "en-tête-de-table-des-matières",
      ].contains(style)
    {
      contentsLines += inner.count
      return []
    }
    if style.wholeMatch(of: /(title|titre|titre-principal)/) != nil, title == nil {
      let inlines = inlines(inner.first?.content.list ?? [])
      if !inlines.isEmpty {
        title = .list(inlines)
        return blocks(Array(inner.dropFirst()))
      }
    }
    let cleaned = blocks(inner)
    guard let match = style.wholeMatch(of: /(titre|heading)-?([1-6])/),
      let level = Int(match.2)
    else { return cleaned }
    return cleaned.map { block in
      ["Para", "Plain"].contains(block.tag)
        ? .header(level, .list(block.content.list.withoutStrong)) : block
    }
  }

  private mutating func cleanedTable(_ block: PandocValue) -> [PandocValue] {
    var table = block
    let caption = blocks(block.content[1][1].list)
    if case .list(var parts) = table.content, parts.count == 6 {
      parts[3] = rows(of: parts[3])
      parts[4] = .list(
        parts[4].list.map { body in
          guard case .list(var pieces) = body, pieces.count == 4 else { return body }
          pieces[2] = rows(of: .list([.null, pieces[2]]))[1]
          pieces[3] = rows(of: .list([.null, pieces[3]]))[1]
          return .list(pieces)
        })
      parts[5] = rows(of: parts[5])
      table = .node("Table", .list(parts))
    }
    let grid = TableGrid(table)
    guard !grid.rows.isEmpty else { return caption }
    if grid.hasMergedCells {
      findings.append(.left(.mergedCells(grid.texts.joined().first { !$0.isEmpty } ?? "")))
    }
    return [grid.flattened] + caption
  }

  /// A head or foot with its cells cleaned.
  private mutating func rows(of part: PandocValue) -> PandocValue {
    let rows = part[1].list.map { row in
      PandocValue.list([
        .null,
        .list(
          row[1].list.map { cell in
            .list([.null, .null, cell[2], cell[3], .list(blocks(cell[4].list))])
          }),
      ])
    }
    return .list([.null, .list(rows)])
  }

  // MARK: Inlines

  private mutating func inlines(_ inlines: [PandocValue]) -> [PandocValue] {
    var kept: [PandocValue] = []
    for inline in inlines { kept += cleaned(inline: inline) }
    while let first = kept.first, first.isBlank { kept.removeFirst() }
    while let last = kept.last, last.isBlank { kept.removeLast() }
    return kept
  }

  private mutating func cleaned(inline: PandocValue) -> [PandocValue] {
    switch inline.tag {
    case "Str", "Space", "SoftBreak", "LineBreak": return [inline]
    case "Code": return [.node("Code", .list([PandocValue.noAttributes, inline.content[1]]))]
    case "Math": return [.node("Code", .list([PandocValue.noAttributes, inline.content[1]]))]
    case "Emph", "Strong", "Strikeout", "Superscript", "Subscript":
      return wrapped(inline.content.list, in: inline.tag)
    case "Underline", "SmallCaps": return within(inline.content.list)
    case "Quoted":
      let isSingle = inline.content[0].tag == "SingleQuote"
      return [.node("Str", .text(isSingle ? "‘" : "“"))] + within(inline.content[1].list)
        + [.node("Str", .text(isSingle ? "’" : "”"))]
    case "Span", "Cite": return within(inline.content[1].list)
    case "Note":
      let blocks = blocks(inline.content.list)
      return blocks.isEmpty ? [] : [.node("Note", .list(blocks))]
    case "Link": return cleanedLink(inline)
    case "Image": return cleanedImage(inline)
    case "RawInline":
      rawPieces += 1
      return []
    default: return []
    }
  }

  /// Inlines whose outer blanks are words' distances, and stay.
  private mutating func within(_ inlines: [PandocValue]) -> [PandocValue] {
    var kept: [PandocValue] = []
    for inline in inlines { kept += cleaned(inline: inline) }
    return kept
  }

  /// Marks touch the words that they surround: blanks go outside.
  private mutating func wrapped(_ inlines: [PandocValue], in tag: String) -> [PandocValue] {
    let all = within(inlines)
    let before = all.prefix(while: \.isBlank)
    let after = all.dropFirst(before.count).reversed().prefix(while: \.isBlank).reversed()
    let words = all.dropFirst(before.count).dropLast(after.count)
    return before + (words.isEmpty ? [] : [.node(tag, .list(Array(words)))]) + after
  }

  private mutating func cleanedLink(_ link: PandocValue) -> [PandocValue] {
    let words = within(link.content[1].list)
    let address = link.content[2][0].text
    let isOutside = ["https://", "http://", "mailto:", "tel:"].contains {
      address.lowercased().hasPrefix($0)
    }
    guard isOutside else {
      if !address.hasPrefix("#"), !address.isEmpty {
        findings.append(.left(.link(address, words: PandocValue.list(words).plainText)))
      }
      return words
    }
    return words.isEmpty ? [] : [.link(.list(words), to: address)]
  }

  private mutating func cleanedImage(_ image: PandocValue) -> [PandocValue] {
    let source = image.content[2][0].text
    let words = PandocValue.list(within(image.content[1].list)).plainText
    guard let path = imagePaths[source] else {
      findings.append(.left(.image(ContentPath.name(of: source))))
      return words.isEmpty ? [] : PandocValue.words(words).list
    }
    let unsaid = Phrase(en: "Image to be described", fr: "Image à décrire")[language]
    if words.isEmpty { findings.append(.undescribed(path)) }
    return [
      .node(
        "Image",
        .list([
          PandocValue.noAttributes, PandocValue.words(words.isEmpty ? unsaid : words),
          .list([.text(path), .text("")]),
        ]))
    ]
  }
}

extension PandocValue {
  /// The name of the paragraph's style.
  fileprivate var customStyle: String {
    content[0][2].list.first { $0[0].text == "custom-style" }?[1].text ?? ""
  }

  fileprivate var isBlank: Bool { ["Space", "SoftBreak", "LineBreak"].contains(tag) }

  /// A line of a table of contents leads to a heading of the same document.
  fileprivate var isLineOfContents: Bool {
    let parts = content.list.filter { !$0.isBlank }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let target = part.content[2][0].text
        return part.tag == "Link"
          && ["#_Toc", "#__RefHeading", "#_toc"].contains { target.hasPrefix($0) }
      }
  }
}

extension [PandocValue] {
  /// The items of a list without the distance that every paragraph of a text processor has.
  fileprivate var tightened: [PandocValue] {
    let isSimple = allSatisfy { item in
      let blocks = item.list
      return blocks.first.map { ["Para", "Plain"].contains($0.tag) } ?? true
        && blocks.dropFirst().allSatisfy { ["BulletList", "OrderedList"].contains($0.tag) }
    }
    guard isSimple else { return self }
    return map { item in
      .list(item.list.map { $0.tag == "Para" ? .node("Plain", $0.content) : $0 })
    }
  }

  /// A heading is bold without saying so.
  var withoutStrong: [PandocValue] {
    flatMap { $0.tag == "Strong" ? $0.content.list : [$0] }
  }
}
