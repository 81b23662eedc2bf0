import Diagnosis

/// Whether letters make a word that is spoken, or initials.
enum Capitals {
  static let spoken: Set<String> = [
    "le", "la", "les", "un", "une", "des", "du", "de", "et", "ou", "au", "aux", "en", "ce", "ces",
    "cet", "nos", "vos", "mes", "tes", "ses", "sur", "pour", "par", "pas", "plus", "très", "tout",
    "tous", "toutes", "est", "sont", "sans", "avec", "dans", "qui", "que", "the", "our", "your",
    "and", "for", "not", "now", "new", "all", "you", "with", "is", "are", "this",
  ]

  /// It has vowels, begins with no more consonants than a tongue can take and ends with no more.
  static func isWordLike(_ key: String) -> Bool {
    let letters = Array(key.folded)
    let isVowel = letters.map { "aeiouy".contains($0) }
    guard letters.count > 3, isVowel.contains(true) else { return false }
    let start = isVowel.prefix { !$0 }.count
    let end = isVowel.reversed().prefix { !$0 }.count
    var row = 0
    for vowel in isVowel {
      row = vowel ? 0 : row + 1
      if row > 3 { return false }
    }
    if end > 2, !endings.contains(where: key.folded.hasSuffix) { return false }
    if start < 2 { return true }
    let opening = String(letters.prefix(start))
    return onsets.contains(String(opening.prefix(2)))
      && (start < 3 || ["s", "chr", "chl", "phr", "thr"].contains(where: opening.hasPrefix))
  }

  private static let onsets: Set<String> = [
    "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gn", "gr", "ph", "pl", "pr", "ps", "sc",
    "sh", "sk", "sl", "sm", "sn", "sp", "sq", "st", "th", "tr", "tw", "vr", "wh", "wr", "kl", "kr",
    "rh", "kn",
  ]
  private static let endings =
    "rlnmcp".flatMap { first in "tdcpgskbm".map { "\(first)\($0)s" } }
    + ["rch", "nch", "tch", "tsch"]
}

extension Examination {
  /// Words in capitals, more in a row than the style allows; or one that is too long to be initials.
  mutating func findCapitals() {
    guard let limit = guide.style.capitals else { return }
    findShoutedNames()
    var index = 0
    while index < scan.capitals.count {
      let first = scan.capitals[index]
      var words = [first]
      var last = first
      while let next = scan.wordAfter(last), scan.tokens[next].isCapitals, isInRow(last, next) {
        last = next
        words.append(next)
      }
      // « NOTRE BANC A » ends before the lone letter.
      while words.count > 1, let end = words.last, scan.tokens[end].count == 1 {
        words.removeLast()
      }
      last = words.last ?? first
      while index < scan.capitals.count, scan.capitals[index] <= last { index += 1 }
      guard words.count > 1 || !Self.namedBy.contains(word(at: scan.wordBefore(first))),
        !isIdentifier(first, last), isShout(words, limit),
        !words.allSatisfy({ isNamed(scan.tokens[$0]) })
      else { continue }
      let range = Int(scan.tokens[elided(before: first)].start)..<Int(scan.tokens[last].end)
      let shown = text(range)
      findings.append(
        Finding(
          .capitalsInARow, range, replacement: Letters.capitalised(Letters.smallText(shown)),
          values: ["word": shown]))
    }
  }

  /// « ISN/DINUM » and the columns of a table are no row of words.
  private func isInRow(_ last: Int, _ next: Int) -> Bool {
    let gap = Int(scan.tokens[last].end)..<Int(scan.tokens[next].start)
    return !(scan.token(last + 1)?.isMark("/") ?? false) && text(gap).utf16.count < 3
  }

  /// « LC_MESSAGES », « X11R6 »
  private func isIdentifier(_ first: Int, _ last: Int) -> Bool {
    [scan.token(first - 1), scan.token(last + 1)].contains {
      $0?.kind == .number || $0.isOneOf("_$={<")
    }
  }

  /// « la variable PAPERSIZE »
  private static let namedBy: Set<String> = [
    "variable", "variables", "valeur", "constante", "paramètre", "champ", "macro", "value",
    "parameter", "field", "constant", "environment",
  ]

  /// Initials are capitals too: « OWASP ZAP », « API POSIX ». What is shouted is words, small ones
  /// among them.
  private func isShout(_ words: [Int], _ limit: Int) -> Bool {
    let keys = words.map { word(at: $0) }
    let small = keys.count { Capitals.spoken.contains($0) }
    let others = words.indices.filter {
      !Capitals.spoken.contains(keys[$0]) && Capitals.isWordLike(keys[$0])
    }
    let longest = others.map { scan.tokens[words[$0]].count }.max() ?? 0
    if longest >= 8 { return true }
    guard words.count > limit, longest >= 4, words.count == 1 || small + others.count > 1 else {
      return false
    }
    return longest >= 5 || words.count > 2
  }

  private func isNamed(_ token: Token) -> Bool {
    findings.contains {
      $0.rule == .capitalsInARow && $0.range.contains(Int(token.start)) && $0.variant == "name"
    }
  }

  /// « HALTE » where the house writes « Halte ».
  private mutating func findShoutedNames() {
    var free = 0
    for number in scan.capitals where number >= free {
      for name in lexicon.names(at: number, in: scan) where !name.isShouted {
        guard let last = name.match(at: number, in: scan, nil), isCapitalsOrNumber(last),
          scan.tokens[number].count > 3, !isWithinShout(number, last)
        else { continue }
        let range = Int(scan.tokens[number].start)..<Int(scan.tokens[last].end)
        let say = spelled(name, number)
        findings.append(
          Finding(
            .capitalsInARow, range, replacement: say, variant: "name",
            values: ["word": text(range), "say": say]))
        free = last + 1
        break
      }
    }
  }

  private func isCapitalsOrNumber(_ number: Int) -> Bool {
    scan.tokens[number].isCapitals || scan.tokens[number].kind == .number
  }

  private func isWithinShout(_ first: Int, _ last: Int) -> Bool {
    [scan.wordBefore(first), scan.wordAfter(last)].contains {
      $0.map { scan.tokens[$0].isCapitals && scan.tokens[$0].count > 1 } ?? false
    }
  }

  /// « C'EST »: the letter before the apostrophe is shouted too.
  private func elided(before number: Int) -> Int {
    guard let before = scan.wordBefore(number), scan.tokens[before].isCapitals,
      let mark = scan.token(number - 1), Scan.isApostrophe(mark)
    else { return number }
    return before
  }
}
