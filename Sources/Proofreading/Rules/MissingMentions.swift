import Diagnosis

extension Examination {
  /// A word that calls for a mention, in a message that does not give it.
  mutating func findMissingMentions() {
    for (place, mention) in guide.mentions.enumerated() where !mention.calledBy.isEmpty {
      if let capacity = draft.capacity, !mention.capacities.isEmpty,
        !mention.capacities.contains(capacity)
      {
        continue
      }
      // Without a capacity, only what holds for all of them can be asked for.
      if draft.capacity == nil, !mention.capacities.isEmpty { continue }
      guard let call = firstCall(place), !holds(Self.heart(of: mention.text)) else { continue }
      var finding = Finding(
        .missingMention, call, values: ["word": text(call), "say": mention.name])
      finding.mention = place
      findings.append(finding)
    }
  }

  private func firstCall(_ mention: Int) -> Range<Int>? {
    for number in scan.known {
      for (owner, pattern) in lexicon.entries[Int(scan.tokens[number].entry)].calls
      where owner == mention {
        if let last = pattern.match(at: number, in: scan, draft.bytes) {
          return Int(scan.tokens[number].start)..<Int(scan.tokens[last].end)
        }
      }
    }
    return nil
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

  private func holds(_ words: [UInt64]) -> Bool {
    let own = scan.tokens.filter { $0.kind == .word }.map(\.key)
    guard !words.isEmpty, own.count >= words.count else { return words.isEmpty }
    return (0...own.count - words.count).contains {
      own[$0..<$0 + words.count].elementsEqual(words)
    }
  }
}
