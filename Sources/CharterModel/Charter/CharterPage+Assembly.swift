import Diagnosis
import Markdown

/// What a parsed page becomes when its folder's index has said what its files are.
extension ParsedPage {
  func kind(
    isIndex: Bool, in collections: Collections, _ diagnostics: inout [Diagnostic]
  ) -> RecordKind {
    let inherited = isIndex ? nil : collections.kind(of: ContentPath.folder(of: path))
    let stated = frontMatter.entries.first {
      CommonFields.kind.definition.name.matches($0.key.scalar ?? "")
    }
    guard let value = stated?.value, let word = value.scalar else { return inherited ?? .page }
    if let kind = RecordKind.named(word) { return kind }
    if inherited == nil, ForeignKeys.isPlainType(word) { return .page }
    diagnostics.append(.unknownKind(value, in: source))
    return inherited ?? .page
  }

  /// The first top-level heading of the first level.
  var titleHeading: Outline.Heading? {
    let node = document.blocks.first {
      document.nodes[$0].kind == .heading && document.nodes[$0].number == 1
    }
    return outline.headings.first { $0.node == node }
  }

  /// What a heading in HTML calls the page, if nothing else does.
  var nameInHTML: String? {
    outline.headings.first { $0.level == 1 && !$0.isMarkdown && !$0.text.isEmpty }?.text
  }

  /// Whether nothing but HTML without words, such as a comment, and pictures stand before a heading.
  func opensText(_ heading: Outline.Heading) -> Bool {
    document.blocks.prefix { $0 < heading.node }.allSatisfy { index in
      let node = document.nodes[index]
      return node.flags.contains(.hidden)
        || node.kind == .htmlBlock && !node.flags.contains(.hasWords)
        || node.kind == .footnoteDefinition
        || node.kind == .paragraph && isPicture(index)
    }
  }

  /// Whether a paragraph holds no text but what its pictures describe.
  private func isPicture(_ paragraph: Int) -> Bool {
    var pictureEnd = 0
    return document.descendants(of: paragraph).allSatisfy { index in
      let node = document.nodes[index]
      if node.kind == .image { pictureEnd = max(pictureEnd, Int(node.end)) }
      let isText = node.kind == .text || node.kind == .code || node.kind == .reference
      return index < pictureEnd || !isText || document[node.literal].allSatisfy { $0 == 0x20 }
    }
  }

  /// `plan-de-crise.md` becomes “Plan de crise”.
  func nameAsTitle(isIndex: Bool, _ numbers: OrderNumbers) -> String {
    let folder = ContentPath.folder(of: path)
    return numbers.title(of: isIndex && !folder.isEmpty ? folder : ContentPath.withoutEnding(path))
  }

  /// Cuts the body at its second-level headings and compares them with the kind's parts.
  /// - Parameter most: what is asked of the record at most.
  func divided(
    as kind: RecordKind, asking most: Need, _ diagnostics: inout [Diagnostic]
  ) -> (introduction: Range<Int>, parts: [(name: String, nodes: Range<Int>)]) {
    guard !document.nodes.isEmpty else { return (0..<0, []) }
    let body = document.descendants(of: 0)
    guard case .fixed(let expected) = kind.parts else { return (body, []) }
    let headings = outline.headings.filter { $0.level == 2 && $0.isMarkdown }
    var parts: [(name: String, nodes: Range<Int>)] = []
    var introduction = body.lowerBound..<(headings.first?.node ?? body.upperBound)
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].node : document.nodes.count
      guard let part = expected.first(where: { $0.matches(heading.text) }) else {
        diagnostics.append(.unknownPart(heading, among: expected, in: source))
        // It is shown with what stands before it, as it was written.
        if let last = parts.last {
          parts[parts.count - 1].nodes = last.nodes.lowerBound..<end
        } else {
          introduction = introduction.lowerBound..<end
        }
        continue
      }
      parts.append((part.name.en, Int(document.nodes[heading.node].end)..<end))
    }
    let absent = expected.filter { part in
      part.isExpected && !parts.contains { $0.name == part.name.en }
    }
    if !absent.isEmpty, most > .optional {
      diagnostics.append(.incompleteRecord(without: absent, in: source))
    }
    return (introduction, parts)
  }
}

extension String {
  /// A file's or folder's name as words.
  package var readableName: String {
    let words = map { $0 == "-" || $0 == "_" ? " " : $0 }
    let text = String(words).trimmed
    if text == "kpi" { return "KPI" }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
