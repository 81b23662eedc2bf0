import Diagnosis

extension Examination {
  /// What one message may hold, as the network and the situation say.
  mutating func findLimits() {
    findTooMany("hashtags", .tooManyHashtags, scan.hashtags)
    findTooMany("mentions", .tooManyMentions, scan.mentions)
    findTooMany("links", .tooManyLinks, scan.links)
    findTooMany("emoji", .tooManyEmoji, scan.emoji, style: guide.style.emoji)
    findTooManyCharacters()
  }

  private mutating func findTooMany(
    _ name: String, _ rule: Problem, _ tokens: [Int], style: Int? = nil
  ) {
    guard let (limit, setBy) = limit(name, style: style), tokens.count > limit else { return }
    findings.append(
      Finding(
        rule, scan.tokens[tokens[limit]].range, variant: limit == 0 ? "none" : "",
        values: ["count": "\(tokens.count)", "limit": "\(limit)", "network": setBy]))
  }

  private mutating func findTooManyCharacters() {
    guard let (limit, setBy) = limit("characters") else { return }
    var count = 0
    var start: Int?
    for token in scan.tokens {
      let length = length(of: token)
      if count + length > limit, start == nil {
        start = Int(token.start)
        if length > 1, token.kind != .link, token.kind != .emoji {
          start = offset(of: limit - count, in: token)
        }
      }
      count += length
    }
    guard let start else { return }
    findings.append(
      Finding(
        .tooManyCharacters, start..<draft.bytes.count,
        values: ["count": "\(count)", "limit": "\(limit)", "network": setBy]))
  }

  /// The characters that a network counts for a token.
  private func length(of token: Token) -> Int {
    switch token.kind {
    case .link: network?.limits["link-length"] ?? characters(token.range)
    case .emoji: network?.limits["emoji-length"] ?? 1
    default: characters(token.range)
    }
  }

  /// Code points but for accents and selectors, which belong to what they stand on.
  private func characters(_ range: Range<Int>) -> Int {
    text(range).unicodeScalars.count { Self.counts($0) }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    !Letters.isCombining(scalar.value) && !Emoji.isSelector(scalar.value)
      && scalar.value != Emoji.joiner && scalar.value != 0x0D
  }

  private func offset(of count: Int, in token: Token) -> Int {
    var left = count
    var offset = Int(token.start)
    for scalar in text(token).unicodeScalars {
      if Self.counts(scalar) {
        if left == 0 { break }
        left -= 1
      }
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
