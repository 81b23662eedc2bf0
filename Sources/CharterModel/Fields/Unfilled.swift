import Diagnosis
import Markdown

/// What `diapason add` left to be written.
extension Diagnostic {
  static func unfilled(
    _ definition: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let (name, example) = (definition.name, definition.type.example)
    let mayGo = definition.need < .required
    return Diagnostic(
      .unfilledField, at: node.position(in: source), excerpt: source.line(node.line),
      message: Phrase(
        en: "the key “\(name.en)” is still to be filled in",
        fr: "la clé « \(name.fr) » reste à remplir"),
      help: Phrase(
        en: "\(definition.about.en); for instance “\(name.en): \(example.en)”"
          + (mayGo ? ", or remove the line" : ""),
        fr: "\(definition.about.fr) ; par exemple « \(name.fr): \(example.fr) »"
          + (mayGo ? ", ou retirez la ligne" : "")))
  }

  static func unfilledText(line: Int, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      .unfilledField, line: line,
      message: Phrase(
        en: "this text is still to be written", fr: "ce texte reste à écrire"),
      help: Phrase(
        en:
          "write it in place of “\(RecordDraft.blank)”, or remove the part with its heading",
        fr:
          "écrivez-le à la place de « \(RecordDraft.blank) », ou retirez la partie avec son titre"
      ))
  }
}

extension ParsedPage {
  /// Paragraphs that hold nothing but the blank of a draft.
  var unfilledTexts: [Diagnostic] {
    document.blocks.filter { document.nodes[$0].kind == .paragraph }.compactMap { block in
      document.plainText(of: block).trimmed == RecordDraft.blank
        ? .unfilledText(line: Int(document.nodes[block].line), in: source) : nil
    }
  }
}
