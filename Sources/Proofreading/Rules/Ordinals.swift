import Diagnosis

extension Examination {
  /// `2ème`, `1ère`, `XIXème`, `1 décembre`: the short forms of French ordinals.
  mutating func findOrdinals() {
    for number in scan.numbers {
      let figure = scan.tokens[number]
      guard let next = scan.token(number + 1) else { continue }
      if next.kind == .word, let ending = ending(figure, next.key) {
        report(Int(figure.start)..<Int(next.end), text(figure) + ending)
      } else if next.kind == .space, let word = scan.token(number + 2), word.kind == .word {
        let isOne = figure.end - figure.start == 1 && text(figure) == "1"
        if isOne, Calendar.isMonth(key(word)), !followsNumber(number) {
          report(Int(figure.start)..<Int(word.end), "1er " + text(word))
        } else if isOne, key(word) == "er" {
          report(Int(figure.start)..<Int(word.end), "1er")
        } else if Ordinals.apart.contains(word.key), let ending = ending(figure, word.key) {
          report(Int(figure.start)..<Int(word.end), text(figure) + ending)
        }
      }
    }
    for number in scan.known where classes(scan.tokens[number]).contains(.romanOrdinal) {
      let token = scan.tokens[number]
      guard let (numeral, ending) = RomanOrdinals.forms[key(token)],
        text(token).hasPrefix(numeral)
      else { continue }
      report(token.range, numeral + ending)
    }
  }

  private func ending(_ figure: Token, _ written: UInt64) -> String? {
    guard let ending = Ordinals.endingOfKey[written] else { return nil }
    guard ending.hasPrefix("r") || ending.hasPrefix("er") else { return ending }
    return text(figure) == "1" ? ending : nil
  }

  private func followsNumber(_ number: Int) -> Bool {
    guard let before = scan.token(number - 1) else { return false }
    return before.kind == .mark && !before.isMark("(")
  }

  private mutating func report(_ range: Range<Int>, _ replacement: String) {
    findings.append(
      Finding(
        .ordinal, range, replacement: replacement, isSafe: true,
        values: ["word": text(range), "say": replacement]))
  }
}

/// Endings of ordinals as they are often written, and as they should be.
enum Ordinals {
  static let endings = [
    "ème": "e", "eme": "e", "ième": "e", "ieme": "e", "éme": "e", "iéme": "e", "è": "e",
    "èmes": "es", "emes": "es", "ièmes": "es", "iemes": "es", "ier": "er", "iers": "ers",
    "ère": "re", "ere": "re", "ière": "re", "iere": "re", "ères": "res", "ières": "res",
  ]

  /// The same by the hashes that words are told by.
  static let endingOfKey = Dictionary(
    uniqueKeysWithValues: endings.map { (Letters.hash($0.key), $0.value) })

  /// Those that are written apart from their figure too.
  static let apart = Set(["ème", "eme", "ième", "ieme", "ère"].map { Letters.hash($0) })
}

enum RomanOrdinals {
  /// `xixème`: the numeral and the ending that it takes.
  static let forms: [String: (numeral: String, ending: String)] = {
    let tens = ["", "X", "XX"]
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    var forms: [String: (String, String)] = [:]
    for numeral in tens.flatMap({ ten in units.map { ten + $0 } }) where !numeral.isEmpty {
      for (written, ending) in Ordinals.endings
      where numeral == "I" || ending == "e" || ending == "es" {
        forms[Letters.key(numeral) + written] = (numeral, ending)
      }
    }
    return forms
  }()
}
