import Diagnosis

extension Examination {
  /// A word that calls for a mention, in a message that does not give it.
  mutating func findMissingMentions() {
    let own = scan.tokens.filter { $0.kind == .word }.map(\.key)
    for (place, call) in firstCalls.sorted(by: { $0.key < $1.key }) {
      let mention = guide.mentions[place]
      if let capacity = draft.capacity, !mention.capacities.isEmpty,
        !mention.capacities.contains(capacity)
      {
        continue
      }
      // Without a capacity, only what holds for all of them can be asked for.
      if draft.capacity == nil, !mention.capacities.isEmpty { continue }
      guard !own.hold(Self.heart(of: mention.text)) else { continue }
      var finding = Finding(
        .missingMention, call, values: ["word": text(call), "say": mention.name])
      finding.mention = place
      findings.append(finding)
    }
  }

  /// What first calls for each mention.
  private var firstCalls: [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    for number in scan.known {
      let calls = lexicon.entries[Int(scan.tokens[number].entry)].calls
      for (mention, pattern) in calls.ofOneWord + calls.longer(at: number, in: scan)
      where found[mention] == nil {
        if let last = pattern.match(at: number, in: scan, draft.bytes) {
          found[mention] = Int(scan.tokens[number].start)..<Int(scan.tokens[last].end)
        }
      }
    }
    return found
  }

  /// The words of a mention's longest sentence: what is left once its blanks are filled in.
  static func heart(of text: String) -> [UInt64] {
    var longest: [UInt64] = []
    for piece in text.split(whereSeparator: { ".…:;!?\n".contains($0) }) {
      let bytes = Array(piece.utf8)
      let words = Scanner.scan(bytes, with: Lexicon(StyleGuide(language: .english))).tokens
        .filter { $0.kind == .word }.map(\.key)
      if words.count > longest.count { longest = words }
    }
    return longest
  }

}

extension [UInt64] {
  /// Whether words stand in it one behind the other.
  fileprivate func hold(_ words: [UInt64]) -> Bool {
    guard !words.isEmpty, count >= words.count else { return words.isEmpty }
    return (0...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
  }
}
