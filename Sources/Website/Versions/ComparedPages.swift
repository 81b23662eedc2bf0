import CharterModel
import Comparison
import Diagnosis
import SitePlan

/// Rules and documents as texts that can be compared: in parts, typeset as they are read.
extension Site {
  /// A rule: what it says of itself, its title, its sentence, its reason, its examples.
  ///
  /// - Parameter day: the first day of the newer text. A beginning is of the text only as long as it
  ///   lies after it; an end always is.
  func comparedText(ofRule page: CharterPage, on day: Day?) -> ComparedText {
    let hasBegun = page.fields[Rule.since].map { since in day.map { since <= $0 } ?? true } ?? true
    var parts = [
      ComparedText.Part(
        "facts", facts(of: page, Rule.kind.fields, but: hasBegun ? [Rule.since.definition] : [])),
      ComparedText.Part("title", [TextBlock(.heading(1), typeset(page.title))]),
      ComparedText.Part("intro", blocks(page.introduction, of: page)),
    ]
    for part in page.parts {
      parts.append(ComparedText.Part(part.name, blocks(part.nodes, of: page)))
    }
    return ComparedText(parts)
  }

  /// A document without its rules.
  func comparedText(ofDocument page: CharterPage) -> ComparedText {
    let body = page.document.nodes.isEmpty ? 0..<0 : page.document.descendants(of: 0)
    return ComparedText([
      ComparedText.Part(
        "facts",
        facts(
          of: page, CharterDocument.kind.fields,
          but: [
            CharterDocument.version.definition, CharterDocument.status.definition,
            CharterDocument.effective.definition,
          ])),
      ComparedText.Part("title", [TextBlock(.heading(1), typeset(page.title))]),
      ComparedText.Part("intro", blocks(body, of: page)),
    ])
  }

  private func blocks(_ nodes: Range<Int>, of page: CharterPage) -> [TextBlock] {
    // The title stands in a part of its own.
    let document = page.document
    let title = page.titleNode.map { $0..<Int(document.nodes[$0].end) }
    let ranges =
      title.map { title in
        title.lowerBound >= nodes.lowerBound && title.upperBound <= nodes.upperBound
          ? [nodes.lowerBound..<title.lowerBound, title.upperBound..<nodes.upperBound] : [nodes]
      } ?? [nodes]
    return ranges.flatMap { TextBlock.blocks(of: $0, in: document) }.map { block in
      guard block.kind != .code else { return block }
      return TextBlock(block.kind, in: block.frames, typeset(named(block.text)))
    }
  }

  /// A text in which records are called by their ids, without the brackets that make them references.
  private func named(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    return text.replacing(/\[([^\[\]\s]{1,60})\]/) { match in
      let id = String(match.1)
      return charter.record(id) == nil ? String(match.0) : id
    }
  }

  /// One line for each fact: « Réseaux : LinkedIn, Instagram ».
  private func facts(
    of page: CharterPage, _ definitions: [FieldDefinition], but others: [FieldDefinition]
  ) -> [TextBlock] {
    let others = others.map(\.name.en)
    return definitions.filter { !others.contains($0.name.en) }.compactMap {
      definition -> TextBlock? in
      guard let value = page.fields.value(named: definition.name.en) else { return nil }
      let text = words(of: value)
      guard !text.isEmpty else { return nil }
      let name = definition.name[language].replacing("-", with: " ").capitalizedFirst
      return TextBlock(typeset(Phrase(en: "\(name): \(text)", fr: "\(name) : \(text)")[language]))
    }
  }

  private func words(of value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .texts(let texts): texts.map(\.value).joined(separator: ", ")
    case .choice(let choice): choice.label[language]
    case .choices(let choices): choices.map { $0.label[language] }.joined(separator: ", ")
    case .reference(let id): title(of: id.value) ?? ""
    case .references(let ids): ids.compactMap { title(of: $0.value) }.joined(separator: ", ")
    case .date(let day): text(of: day)
    default: ""
    }
  }

  /// Nil for what is kept from these readers, whatever an older text calls it.
  private func title(of id: String) -> String? {
    guard !charter.isWithheld(record: id) else { return nil }
    guard let record = charter.record(id) else { return id }
    let page = charter.pages[record]
    return page.kind.id == Rule.kind.id ? page.recordID ?? id : page.title
  }
}
