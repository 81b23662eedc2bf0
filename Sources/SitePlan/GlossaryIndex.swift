import CharterModel
import Diagnosis
import Markdown

/// The glossary's terms, to be found in running text: without regard for case, in the singular and
/// the plural, as whole words, in the paragraphs that speak of what they mean.
package struct GlossaryIndex: Sendable {
  package struct Entry: Sendable {
    /// Folded words of the term.
    package var words: [String]
    package var anchor: String
    package var definition: String
    /// Words of which one is in the paragraph, where the term has several senses.
    var contexts: Set<String> = []
  }

  /// The terms that begin with a word: of those with equal words, the first.
  private struct Terms {
    /// How many words they have, the greatest number first.
    var lengths: [Int] = []
    var byWords: [[String]: Entry] = [:]
  }

  private var terms: [String: Terms] = [:]

  init(_ charter: Charter) {
    let rows = charter.tables.first { $0.kind.id == Glossary.kind.id }?.rows ?? []
    for row in rows {
      guard let term = row.fields[Glossary.term], let definition = row.fields[Glossary.definition],
        row.fields[Glossary.isMarked] != false
      else { continue }
      // « KPI (indicateur) » is found as « KPI ».
      let name = String(term.prefix { $0 != "(" && $0 != "," }).trimmed
      let words = Self.words(of: name).map(\.word)
      guard let first = words.first else { continue }
      let contexts = (row.fields[Glossary.contexts] ?? []).flatMap { Self.words(of: $0.value) }
      add(
        Entry(
          words: words, anchor: Self.anchor(term), definition: definition,
          contexts: Set(contexts.map(\.word))), under: first)
    }
    for key in terms.keys { terms[key]?.lengths.sort(by: >) }
  }

  private mutating func add(_ entry: Entry, under word: String) {
    guard terms[word]?.byWords[entry.words] == nil else { return }
    terms[word, default: Terms()].byWords[entry.words] = entry
    if terms[word]?.lengths.contains(entry.words.count) == false {
      terms[word]?.lengths.append(entry.words.count)
    }
  }

  package var isEmpty: Bool { terms.isEmpty }

  package static func anchor(_ term: String) -> String { "t-" + Slug.make(term) }

  /// The first place of each term in a document's prose: not in headings, links, code or quotes.
  package func firstPlaces(in document: Document) -> [(node: Int, range: TextRange, entry: Entry)] {
    var found: [(Int, TextRange, Entry)] = []
    var seen: Set<String> = []
    var index = 0
    var block = 0..<0
    while index < document.nodes.count {
      let node = document.nodes[index]
      if node.kind == .paragraph { block = index..<Int(node.end) }
      switch node.kind {
      case .heading, .link, .image, .blockQuote, .callout, .table: index = Int(node.end)
      case .text:
        for (range, entry) in places(in: document.text, node.literal)
        where !seen.contains(entry.anchor) && Self.fits(entry, document, block) {
          seen.insert(entry.anchor)
          found.append((index, range, entry))
        }
        index += 1
      default: index += 1
      }
    }
    return found
  }

  /// Whether the paragraph says that the term has its sense there.
  private static func fits(_ entry: Entry, _ document: Document, _ block: Range<Int>) -> Bool {
    entry.contexts.isEmpty
      || block.contains { index in
        let node = document.nodes[index]
        return node.kind == .text
          && words(of: document.text[Int(node.literal.start)..<Int(node.literal.end)])
            .contains { entry.contexts.contains($0.word) }
      }
  }

  private func places(in text: [UInt8], _ range: TextRange) -> [(TextRange, Entry)] {
    let words = Self.words(of: text[Int(range.start)..<Int(range.end)])
    var found: [(TextRange, Entry)] = []
    var index = 0
    while index < words.count {
      let beginning = terms[words[index].word]
      let entry = beginning?.lengths.lazy.compactMap { length in
        index + length <= words.count
          ? beginning?.byWords[words[index..<index + length].map(\.word)] : nil
      }.first
      guard let entry else {
        index += 1
        continue
      }
      let last = words[index + entry.words.count - 1]
      found.append(
        (TextRange(start: UInt32(words[index].start), end: UInt32(last.end)), entry))
      index += entry.words.count
    }
    return found
  }

  private static func words(of text: String) -> [(word: String, start: Int, end: Int)] {
    words(of: ArraySlice(text.utf8))
  }

  /// Runs of letters and digits, folded, a plural's final s or x dropped.
  private static func words(
    of text: ArraySlice<UInt8>
  ) -> [(word: String, start: Int, end: Int)] {
    var words: [(String, Int, Int)] = []
    var start: Int?
    func close(_ end: Int) {
      guard let first = start else { return }
      var word = String(decoding: text[first..<end], as: UTF8.self).folded
      if word.count > 3, word.hasSuffix("s") || word.hasSuffix("x") { word.removeLast() }
      words.append((word, first, end))
      start = nil
    }
    for index in text.indices {
      let byte = text[index]
      // Letters beyond ASCII, but for the punctuation of U+2000 (’ and the like) and « ».
      let isLetter =
        byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0x80 && !isMark(text, index))
      if isLetter { start = start ?? index } else { close(index) }
    }
    close(text.endIndex)
    return words
  }

  private static func isMark(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var lead = index
    while lead > text.startIndex, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return text[lead] == 0xE2 || text[lead] == 0xC2
  }
}
