import Diagnosis
import Markdown

/// One Markdown file as read: its front matter with positions, its text as a ``Document``. Depends
/// on the file's bytes alone, so it can be remembered between builds.
package struct ParsedPage: Sendable {
  package var path: String
  package var source: SourceText
  package var frontMatter: FrontMatter
  /// The line from which on it is not known who may see the page: a header that cannot be read, or a
  /// key that stands where none is read.
  package var unreadLine: Int?
  package var document: Document
  package var outline: Outline
  /// What is wrong with this file alone.
  package var diagnostics: [Diagnostic]

  package init(_ file: ContentFile, prefix: String) {
    path = file.path
    var problems: [Diagnostic] = []
    let source = SourceText(path: prefix + file.path, bytes: file.bytes.pageText)
    self.source = source
    problems += source.controlCharacters
    let hasControls = !problems.isEmpty
    var body = source.checkedText(wasUTF16: file.bytes.isUTF16, &problems)
    frontMatter = FrontMatter(from: source, body: &body, &problems)
    unreadLine = frontMatter.unreadLine
    // What accented keys it has is not known.
    if unreadLine == nil, !Array(source.bytes.prefix(frontMatter.end)).isUTF8 { unreadLine = 1 }
    if let stray = frontMatter.strayKeyLine {
      problems.append(.strayKey(in: source, line: stray))
      unreadLine = unreadLine ?? stray
    }
    document = Document(reading: body, of: source, &problems)
    outline = Outline(of: document)
    diagnostics = problems + RawHTMLReview.Finding.diagnostics(of: document, in: source)
    // A page past the parser's bounds is shown as it was typed: nothing in it is markup.
    if !problems.contains(where: { $0.problem == .tooComplex }) {
      diagnostics += MarkupReview.faults(of: document, in: body).map { $0.diagnostic(in: source) }
    }
    diagnostics += document.visibleComments(in: source, but: Set(diagnostics))
    if !hasControls { diagnostics += document.controlCharacters(in: source) }
    diagnostics += source.invisibleCharacters
    for callout in document.unknownCallouts + document.unmarkedCallouts(in: body) {
      diagnostics.append(callout.diagnostic(in: source))
    }
  }
}

extension SourceText {
  /// The bytes, which are UTF-8; if they are not, each wrong one as U+FFFD, and a problem.
  fileprivate func checkedText(wasUTF16: Bool, _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    if wasUTF16 {
      diagnostics.append(diagnostic(.notText, line: 1, message: .notUTF8, help: .saveAsUTF8))
    }
    guard !bytes.isUTF8 else { return bytes }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let first = zip(bytes, repaired).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    diagnostics.append(diagnostic(.notText, atByte: first, message: .notUTF8, help: .saveAsUTF8))
    return repaired
  }
}

extension [UInt8] {
  var isUTF8: Bool {
    (try? UTF8Span(validating: span)) != nil
  }
}

extension Document {
  /// The Markdown of a page; a page past the parser's bounds is shown as it was typed.
  fileprivate init(reading body: [UInt8], of source: SourceText, _ diagnostics: inout [Diagnostic])
  {
    if let limit = MarkdownLimit.exceeded(by: body) {
      diagnostics.append(limit.diagnostic(in: source, line: nil))
      self.init(verbatim: body[...])
      return
    }
    self.init(parsing: body)
    let (levels, node) = depth
    // Each quote, list or emphasis is one level or two.
    guard levels > MarkdownLimit.nesting * 2 else { return }
    let limit = MarkdownLimit(reason: .nesting, limit: MarkdownLimit.nesting * 2, offset: 0)
    diagnostics.append(limit.diagnostic(in: source, line: Int(nodes[node].line)))
    self.init(verbatim: body[...])
  }
}
