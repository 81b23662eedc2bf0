import Diagnosis

extension Examination {
  /// What the house does with points of suspension, hashtags and words in two genders.
  mutating func findForm() {
    if guide.style.bansMiddleDot, guide.language == .french { findShorthands() }
    guard !draft.isProse else { return }
    if let limit = guide.style.ellipses { findEllipses(limit) }
    // What is a channel once is one throughout.
    let channels = Set(scan.hashtags.filter { isChannel($0) }.map { text(scan.tokens[$0]) })
    for number in scan.hashtags {
      let range = scan.tokens[number].range
      let word = text(range)
      if channels.contains(word) { continue }
      if guide.style.hashtagsLast, isWithinSentence(number) {
        findings.append(Finding(.hashtagInSentence, range, values: ["word": word]))
      }
      if guide.style.hashtagCapitals,
        !word.unicodeScalars.contains(where: { Letters.isCapital($0.value) })
      {
        findings.append(Finding(.hashtagCapitals, range, values: ["word": word]))
      }
    }
  }

  /// « Plus tard… Ou jamais… »; what is cut out of a quotation, « […] », is none.
  private mutating func findEllipses(_ limit: Int) {
    var count = 0
    var next = 0
    for mark in scan.marks where mark >= next {
      var last = mark
      while scan.token(last)?.isMark(".") ?? false, scan.token(last + 1)?.isMark(".") ?? false {
        last += 1
      }
      next = last + 1
      guard scan.tokens[mark].isMark("…") || last > mark + 1,
        !scan.token(mark - 1).isOneOf("[("), !scan.token(last + 1).isOneOf("]")
      else { continue }
      count += 1
      guard count == limit + 1 else { continue }
      let range = Int(scan.tokens[mark].start)..<Int(scan.tokens[last].end)
      findings.append(
        Finding(
          .ellipses, range, variant: limit == 0 ? "none" : "",
          values: ["word": text(range), "limit": "\(limit)"]))
    }
  }

  /// « le canal #debian », « #debian-fr », « #include »: no network has such hashtags.
  private func isChannel(_ number: Int) -> Bool {
    if scan.token(number + 1).map(Scan.isHyphen) ?? false, scan.token(number + 2)?.kind == .word {
      return true
    }
    let before = word(at: number - 2)
    if guide.language == .english, ["in", "on", "to", "via"].contains(before) { return true }
    let name = text(scan.tokens[number]).dropFirst()
    return name.contains("_") || Self.directives.contains(String(name))
      || Self.channels.contains(before) || Self.channels.contains(word(at: number + 2))
  }

  /// A word follows on its line.
  private func isWithinSentence(_ hashtag: Int) -> Bool {
    scan.token(hashtag + 1)?.kind == .space
      && (scan.token(hashtag + 2).map { $0.kind == .word && !$0.isCapitalised } ?? false)
  }

  private static let directives: Set<String> = [
    "include", "define", "undef", "if", "ifdef", "ifndef", "else", "elif", "endif", "pragma",
    "error", "line",
  ]
  private static let channels: Set<String> = [
    "canal", "canaux", "salon", "salons", "channel", "channels", "directive", "directives",
    "instruction", "slack", "irc",
  ]
}
