import Diagnosis
import Markdown

extension CharterPage {
  init(_ parsed: ParsedPage, in collections: Collections, _ diagnostics: inout [Diagnostic]) {
    path = parsed.path
    source = parsed.source
    document = parsed.document
    outline = parsed.outline
    rawHTML = parsed.rawHTML
    isIndex = collections.isIndex(parsed.path)
    collection = isIndex ? collections.kind(of: ContentPath.folder(of: parsed.path)) : nil
    kind = Self.kind(of: parsed, isIndex: isIndex, collections, &diagnostics)
    fields = FieldSet(
      decoding: parsed.frontMatter.entries, as: CommonFields.all + kind.fields, in: parsed.source,
      &diagnostics)
    titleNode = document.blocks.first {
      parsed.document.nodes[$0].kind == .heading && parsed.document.nodes[$0].number == 1
    }
    let titleNode = titleNode
    let heading = parsed.outline.headings.first { $0.node == titleNode && !$0.text.isEmpty }?.text
    title = fields[CommonFields.title] ?? heading ?? Self.title(of: parsed.path, isIndex)
    introduction = document.nodes.isEmpty ? 0..<0 : document.descendants(of: 0)
    guard kind.id != "page" else { return }
    if heading == nil, fields[CommonFields.title] == nil {
      diagnostics.append(.missingTitle(in: source))
    }
    if case .fixed(let parts) = kind.parts { divide(into: parts, &diagnostics) }
  }

  private static func kind(
    of parsed: ParsedPage, isIndex: Bool, _ collections: Collections,
    _ diagnostics: inout [Diagnostic]
  ) -> RecordKind {
    let inherited = isIndex ? nil : collections.kind(of: ContentPath.folder(of: parsed.path))
    let stated = parsed.frontMatter.entries.first {
      CommonFields.kind.definition.name.matches($0.key.scalar ?? "")
    }
    guard let value = stated?.value, let word = value.scalar else { return inherited ?? .page }
    if let kind = RecordKind.named(word) { return kind }
    diagnostics.append(.unknownKind(value, in: parsed.source))
    return inherited ?? .page
  }

  /// `plan-de-crise.md` becomes “Plan de crise”.
  private static func title(of path: String, _ isIndex: Bool) -> String {
    let folder = ContentPath.folder(of: path)
    let name = isIndex && !folder.isEmpty ? ContentPath.name(of: folder) : ContentPath.stem(of: path)
    return name.readableName
  }

  /// Cuts the body at its second-level headings and compares them with the kind's parts.
  private mutating func divide(into expected: [BodyPart], _ diagnostics: inout [Diagnostic]) {
    let headings = outline.headings.filter { $0.level == 2 }
    introduction = document.descendants(of: 0).lowerBound..<(headings.first?.node ?? document.nodes.count)
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].node : document.nodes.count
      guard let part = expected.first(where: { $0.matches(heading.text) }) else {
        diagnostics.append(.unknownPart(heading, among: expected, in: source))
        continue
      }
      parts.append((part.name.en, Int(document.nodes[heading.node].end)..<end))
    }
    for part in expected where part.isRequired && !parts.contains(where: { $0.name == part.name.en }) {
      diagnostics.append(.missingPart(part, of: kind, in: source))
    }
  }
}

extension String {
  /// A file's or folder's name as words.
  package var readableName: String {
    let words = map { $0 == "-" || $0 == "_" ? " " : $0 }
    let text = String(words).trimmed
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
