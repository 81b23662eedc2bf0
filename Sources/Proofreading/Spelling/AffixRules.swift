/// The rules of a dictionary's `.aff` by which its `.dic` is spelled out: prefixes and suffixes with what
/// they are added to. What joins two words (compounds, breaks) is left to Hunspell: it makes no
/// word of letters alone in the dictionaries of French and English.
///
/// Source: hunspell(5), “affix file”.
struct AffixRules {
  struct Rule {
    var isPrefix: Bool
    var strip: [Unicode.Scalar]
    var add: [Unicode.Scalar]
    /// One letter each, and whether it is one that the set names.
    var condition: [Condition]
    var flags: [String]
    var crosses: Bool
  }
  struct Condition {
    var letters: Set<Unicode.Scalar>
    var isAmong: Bool
    func holds(_ letter: Unicode.Scalar) -> Bool { letters.contains(letter) == isAmong }
  }

  private(set) var rules: [String: [Rule]] = [:]
  private(set) var needsAffix: String?
  private(set) var forbidden: String?
  private var isLong = false
  private var crossing: [String: Bool] = [:]

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard parts.count > 1 else { continue }
      switch parts[0] {
      case "FLAG": isLong = parts[1] == "long"
      case "NEEDAFFIX": needsAffix = parts[1]
      case "FORBIDDENWORD": forbidden = parts[1]
      case "PFX", "SFX": add(parts)
      default: break
      }
    }
  }

  private mutating func add(_ parts: [String]) {
    guard parts.count > 3 else { return }
    if crossing[parts[1]] == nil {
      crossing[parts[1]] = parts[2] == "Y"
      return
    }
    let added = parts[3].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    rules[parts[1], default: []].append(
      Rule(
        isPrefix: parts[0] == "PFX", strip: Self.letters(parts[2]),
        add: Self.letters(String(added[0])),
        condition: Self.condition(parts.count > 4 ? parts[4] : "."),
        flags: added.count > 1 ? flags(String(added[1])) : [],
        crosses: crossing[parts[1]] ?? false))
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text == "0" ? [] : Array(text.unicodeScalars)
  }

  func flags(_ text: String) -> [String] {
    let letters = Array(text)
    guard isLong else { return letters.map { String($0) } }
    return stride(from: 0, to: letters.count - 1, by: 2).map { String(letters[$0...($0 + 1)]) }
  }

  private static func condition(_ text: String) -> [Condition] {
    var found: [Condition] = []
    var open: Condition?
    for letter in text.unicodeScalars {
      switch letter {
      case "[": open = Condition(letters: [], isAmong: true)
      case "]":
        if let one = open { found.append(one) }
        open = nil
      case "^" where open?.letters.isEmpty ?? false: open?.isAmong = false
      case "." where open == nil: found.append(Condition(letters: [], isAmong: false))
      default:
        if open == nil {
          found.append(Condition(letters: [letter], isAmong: true))
        } else {
          open?.letters.insert(letter)
        }
      }
    }
    // « . » alone asks for nothing, not even a letter.
    return text == "." ? [] : found
  }
}

extension AffixRules.Rule {
  /// The word with the affix; nil where it does not take it.
  func applied(to word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard word.count >= max(condition.count, strip.count) else { return nil }
    if isPrefix {
      guard word.starts(with: strip), zip(condition, word).allSatisfy({ $0.holds($1) }) else {
        return nil
      }
      return add + word.dropFirst(strip.count)
    }
    guard word.suffix(strip.count).elementsEqual(strip),
      zip(condition, word.suffix(condition.count)).allSatisfy({ $0.holds($1) })
    else { return nil }
    return word.dropLast(strip.count) + add
  }
}
