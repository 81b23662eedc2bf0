import CharterModel
import Diagnosis
import Markdown
import Proofreading

/// What can be written in the place of the words that a problem of a page speaks of.
package struct Correction: Sendable, Equatable {
  package var problem: Problem
  /// In bytes of the file, byte order marks counted; empty at the beginning of a value of the header,
  /// which is replaced as a whole.
  package var range: Range<Int>
  /// What is to stand there, as it is typed.
  package var text: String
  /// Whether it is right whatever the sentence says.
  package var isSafe: Bool
}

/// The corrections of a charter's pages: the proofreader's replacements, and the names that a message
/// offers for one that is not known.
package struct PageCorrections: Sendable {
  private let charter: Charter
  private let proofreader: Proofreader?
  private let recordNames: [Phrase: String]

  package init(of charter: Charter) {
    self.charter = charter
    let guide = charter.styleGuide
    proofreader = guide.isEmpty ? nil : Proofreader(guide)
    recordNames = Self.offers(charter.recordIDs)
  }

  /// The correction of each problem that has one, by its place in the list.
  ///
  /// - Parameter diagnostics: those of the page, whose places are in its text.
  package func corrections(
    of page: CharterPage, for diagnostics: [Diagnostic]
  ) -> [Int: Correction] {
    let draft = MarkdownDraft(page.source.bytes, path: page.path)
    let replacements = replacements(in: draft)
    var paths: [Phrase: String]?
    var found: [Int: Correction] = [:]
    for (index, diagnostic) in diagnostics.enumerated() {
      guard let position = diagnostic.position else { continue }
      if let replacement = replacements[Place(diagnostic.problem, position)] {
        found[index] = replacement
      } else if let help = diagnostic.help {
        if Self.isOfPath(diagnostic.problem) { paths = paths ?? self.paths(from: page.folder) }
        guard let name = recordNames[help] ?? paths?[help] else { continue }
        found[index] = named(
          name, for: diagnostic.problem, at: position, in: page.source,
          header: draft.page.frontMatter.end)
      }
    }
    return found
  }

  private struct Place: Hashable {
    var problem: Problem
    var line: Int
    var column: Int

    init(_ problem: Problem, _ position: SourcePosition) {
      (self.problem, line, column) = (problem, position.line, position.column)
    }
  }

  private func replacements(in draft: MarkdownDraft) -> [Place: Correction] {
    guard let proofreader, draft.isReadable else { return [:] }
    var prose = Draft(draft.prose.bytes)
    prose.isProse = true
    var found: [Place: Correction] = [:]
    for finding in proofreader.findings(in: prose) {
      guard let text = finding.replacement, let range = draft.place(of: finding.range) else {
        continue
      }
      found[Place(finding.rule, draft.position(of: finding))] = Correction(
        problem: finding.rule, range: range, text: text, isSafe: finding.isSafe)
    }
    return found
  }

  // MARK: - Names

  private static func offers(_ names: [String]) -> [Phrase: String] {
    Dictionary(names.map { (Phrase.didYouMean($0), $0) }) { first, _ in first }
  }

  private static func isOfPath(_ problem: Problem) -> Bool {
    [.brokenLink, .misspeltPath, .missingFile].contains(problem)
  }

  /// The sentences that offer a page or a file, as seen from a folder.
  private func paths(from folder: String) -> [Phrase: String] {
    var offers: [Phrase: String] = [:]
    for path in charter.pages.map(\.path) + charter.media.keys {
      let written = ContentPath.relative(path, from: folder).asDestination
      offers[.didYouMean(written)] = written
      let shown = written.shownInMessage
      offers[Phrase(en: "write “\(shown)”", fr: "écrivez « \(shown) »")] = written
    }
    return offers
  }

  /// Nil where the name does not stand as such at the problem's place.
  private func named(
    _ name: String, for problem: Problem, at position: SourcePosition, in source: SourceText,
    header: Int
  ) -> Correction? {
    guard let start = source.offset(of: position) else { return nil }
    let bytes = source.bytes
    if start < header {
      return Correction(problem: problem, range: start..<start, text: name, isSafe: false)
    }
    // `](name)`, `](<name>)`, `[name]`: nothing else has an end that is known for sure.
    let closing: UInt8
    var first = start
    switch (start > 0 ? bytes[start - 1] : 0, start < bytes.count ? bytes[start] : 0) {
    case (UInt8(ascii: "("), _): closing = UInt8(ascii: ")")
    case (UInt8(ascii: "<"), _): closing = UInt8(ascii: ">")
    case (UInt8(ascii: "["), _): closing = UInt8(ascii: "]")
    case (_, UInt8(ascii: "[")):
      closing = UInt8(ascii: "]")
      first += 1
    default: return nil
    }
    let rest = bytes[first...].prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != closing }
    guard rest.endIndex < bytes.count, bytes[rest.endIndex] == closing, !rest.isEmpty else {
      return nil
    }
    return Correction(
      problem: problem, range: rest.startIndex..<rest.endIndex, text: name, isSafe: false)
  }
}

extension SourceText {
  /// The byte at a place whose column counts characters; nil beyond the end of its line.
  fileprivate func offset(of position: SourcePosition) -> Int? {
    let range = lineRange(position.line)
    let line = String(decoding: bytes[range], as: UTF8.self)
    guard position.column >= 1, position.column <= line.count + 1 else { return nil }
    return range.lowerBound + line.prefix(position.column - 1).utf8.count
  }
}

extension String {
  /// Between angle brackets where it has what would end a destination.
  var asDestination: String {
    contains { $0.isWhitespace || "()".contains($0) } ? "<\(self)>" : self
  }
}
