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
    text(range).unicodeScalars.reduce(0) { $0 + weight($1) }
  }

  /// X counts two for what is not in its list: « … », « € », narrow spaces, ideographs.
  private func weight(_ scalar: Unicode.Scalar) -> Int {
    guard Self.counts(scalar) else { return 0 }
    return isWeighted && !Self.isLight(scalar.value) ? 2 : 1
  }

  /// X alone counts 23 for a link and two for an emoji.
  private var isWeighted: Bool {
    network?.limits["link-length"] == 23 && network?.limits["emoji-length"] == 2
  }

  /// The ranges that weigh one by X's published weights (twitter-text, configuration 3).
  private static func isLight(_ code: UInt32) -> Bool {
    switch code {
    case 0...4351, 8192...8205, 8208...8223, 8242...8247: true
    default: false
    }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    !Letters.isCombining(scalar.value) && !Emoji.isSelector(scalar.value)
      && scalar.value != Emoji.joiner && scalar.value != 0x0D
  }

  private func offset(of count: Int, in token: Token) -> Int {
    var left = count
    var offset = Int(token.start)
    for scalar in text(token).unicodeScalars {
      left -= weight(scalar)
      if left < 0 { break }
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
