import Diagnosis

/// One text under examination: its tokens, the rules, and what was found so far. Each file of
/// `Rules` adds what one rule finds.
struct Examination {
  let draft: Draft
  let scan: Scan
  let guide: StyleGuide
  let lexicon: Lexicon
  var findings: [Finding] = []

  init(_ draft: Draft, _ guide: StyleGuide, _ lexicon: Lexicon) {
    self.draft = draft
    self.guide = guide
    self.lexicon = lexicon
    scan = Scanner.scan(draft.bytes, with: lexicon)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: draft.bytes[range], as: UTF8.self) }

  func text(_ token: Token) -> String { text(token.range) }

  func key(_ token: Token) -> String { Letters.key(text(token)) }

  /// The key of the word at a number; empty where there is none.
  func word(at number: Int?) -> String {
    guard let number, let token = scan.token(number), token.kind == .word else { return "" }
    return key(token)
  }

  /// Whether the mark at a number ends a sentence, or a line break there a paragraph.
  func endsThought(_ number: Int) -> Bool {
    let token = scan.tokens[number]
    return token.kind == .newline && token.count > 1 || token.kind == .mark && endsSentence(number)
  }

  func classes(_ token: Token) -> WordClass {
    token.entry >= 0 ? lexicon.entries[Int(token.entry)].classes : []
  }

  /// The strictest limit that the network, the situation or the style set, with who sets it.
  func limit(_ name: String, style: Int? = nil) -> (limit: Int, setBy: String)? {
    var found = style.map { (limit: $0, setBy: "") }
    for setting in [network, situation].compactMap({ $0 }) {
      guard let limit = setting.limits[name], limit < found?.limit ?? .max else { continue }
      found = (limit, setting.name)
    }
    return found
  }

  var network: StyleGuide.Setting? { guide.networks.first { $0.id == draft.network } }
  var situation: StyleGuide.Setting? { guide.situations.first { $0.id == draft.situation } }

  /// French typography, asked for.
  var isFrenchTypography: Bool { guide.language == .french && guide.style.typography }

  /// Drops what lies inside a quotation or a name: those words are others'.
  mutating func respectQuotationsAndNames() {
    guard !findings.isEmpty else { return }
    var kept: [Range<Int>] = scan.quotations.map {
      Int(scan.tokens[$0.open].end)..<Int(scan.tokens[$0.close].start)
    }
    for number in scan.known {
      for pattern in lexicon.names(at: number, in: scan) {
        if let last = pattern.match(at: number, in: scan, draft.bytes) {
          kept.append(Int(scan.tokens[number].start)..<Int(scan.tokens[last].end))
        }
      }
    }
    guard !kept.isEmpty else { return }
    kept.sort { $0.lowerBound < $1.lowerBound }
    // How far the ranges reach that begin no later than each: it tells whether one holds a finding.
    var reach: [Int] = []
    for range in kept { reach.append(max(reach.last ?? 0, range.upperBound)) }
    findings.removeAll { finding in
      guard !Self.ofWholeMessages.contains(finding.rule) else { return false }
      let count = kept.partitionPoint { $0.lowerBound > finding.range.lowerBound }
      return count > 0 && reach[count - 1] >= finding.range.upperBound
    }
  }

  private static let ofWholeMessages: Set<Problem> = [
    .tooManyCharacters, .tooManyHashtags, .tooManyMentions, .tooManyLinks, .tooManyEmoji,
    .missingMention,
  ]
}

extension Array {
  /// The place of the first element for which a condition holds, as it does for all that follow.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
