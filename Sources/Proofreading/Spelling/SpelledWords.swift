/// Every word of a dictionary that is written in small letters alone: what a page can be given in place
/// of a program that knows the rules.
package enum SpelledWords {
  /// Shorter words are one slip away from too many others.
  static let fewestLetters = 4
  static let mostLetters = 25

  /// - Parameters:
  ///   - affixes: the text of the `.aff`.
  ///   - words: that of the `.dic`.
  package static func all(affixes: String, words: String) -> [String] {
    let rules = AffixRules(affixes)
    var found: Set<String> = []
    var forbidden: Set<String> = []
    for line in words.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let entry = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      let slash = entry.firstIndex(of: UInt8(ascii: "/")) ?? entry.endIndex
      let stem = String(Substring(entry[..<slash]))
      let flags =
        slash < entry.endIndex
        ? rules.flags(String(Substring(entry[entry.index(after: slash)...]))) : []
      if let mark = rules.forbidden, flags.contains(mark) {
        forbidden.insert(stem)
      } else {
        var forms = Forms(rules: rules)
        forms.add(Array(stem.unicodeScalars), flags, after: 0, crosses: true)
        for form in forms.found where isPlain(form.letters) {
          found.insert(text(form.letters))
        }
        forms.addPrefixes(flags) { if isPlain($0) { found.insert(text($0)) } }
      }
    }
    return found.subtracting(forbidden).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func text(_ letters: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }

  /// Small letters of French and English, few enough to be examined.
  private static func isPlain(_ letters: [Unicode.Scalar]) -> Bool {
    (1...mostLetters).contains(letters.count) && letters.allSatisfy(isSmall)
  }

  static func isSmall(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x61...0x7A, 0x153: true
    case 0xDF...0xFF: letter.value != 0xF7
    default: false
    }
  }

  /// The forms of one entry.
  private struct Forms {
    let rules: AffixRules
    var found: [(letters: [Unicode.Scalar], crosses: Bool)] = []

    /// A suffix may take another: two, as Hunspell has it.
    mutating func add(
      _ word: [Unicode.Scalar], _ flags: [String], after suffixes: Int, crosses: Bool
    ) {
      if rules.needsAffix.map({ !flags.contains($0) }) ?? true { found.append((word, crosses)) }
      guard suffixes < 2 else { return }
      for flag in flags {
        for rule in rules.rules[flag] ?? [] where !rule.isPrefix {
          if let form = rule.applied(to: word) {
            add(form, rule.flags, after: suffixes + 1, crosses: crosses && rule.crosses)
          }
        }
      }
    }

    func addPrefixes(_ flags: [String], _ take: ([Unicode.Scalar]) -> Void) {
      for flag in flags {
        for rule in rules.rules[flag] ?? [] where rule.isPrefix && rule.add.allSatisfy(isSmall) {
          for form in found where form.crosses {
            if let word = rule.applied(to: form.letters) { take(word) }
          }
        }
      }
    }
  }
}
