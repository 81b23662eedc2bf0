import Markdown

/// Cuts text into the words that are searched for, in lower case with their accents: the browser
/// does the same in `assets/search.js`, and `Tests/Search/analysis.tsv` holds the two together.
///
/// - Either apostrophe ends a word; what it elides (`l'`, `qu'`) is dropped.
/// - Parts of a hyphenated word are words, and so is the whole (`e-mail`: `e`, `mail`, `email`).
/// - An id is one word without the zeros that start its number: `CH-07` is `ch7`.
struct WordCutter {
  let elisions: Set<[UInt8]>
  private var word: [UInt8] = []
  /// The parts of the hyphenated word being read.
  private var parts: [[UInt8]] = []
  private var hasHyphen = false

  init(elisions: Set<[UInt8]>) {
    self.elisions = elisions
  }

  mutating func cut(_ text: [UInt8], _ found: ([UInt8]) -> Void) {
    let ascii = ascii
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        switch ascii[Int(byte)] {
        case Kind.other: end(found)
        case Kind.hyphen: hyphen(found)
        case Kind.apostrophe: apostrophe(found)
        case let letter: word.append(letter)
        }
      } else {
        index += readWide(text, index, found)
      }
    }
    end(found)
  }

  private enum Kind {
    static let other: UInt8 = 0
    static let hyphen: UInt8 = 1
    static let apostrophe: UInt8 = 2
  }

  /// What each ASCII character is: a letter or digit in lower case, or its ``Kind``.
  private let ascii: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "-"): Kind.hyphen
    case UInt8(ascii: "'"): Kind.apostrophe
    default: Kind.other
    }
  }

  /// Reads a character of several bytes, and says how many.
  private mutating func readWide(
    _ text: [UInt8], _ index: Int, _ found: ([UInt8]) -> Void
  ) -> Int {
    let lead = text[index]
    // À to ÿ, which are most: in lower case they differ by one bit.
    if lead == 0xC3, index + 1 < text.count, text[index + 1] != 0x97, text[index + 1] != 0xB7 {
      word.append(lead)
      word.append(text[index + 1] < 0x9F ? text[index + 1] | 0x20 : text[index + 1])
      return 2
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let bytes = text[index..<min(index + length, text.count)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return bytes.count
    }
    switch scalar.value {
    case 0x2019, 0x02BC: apostrophe(found)
    case 0x2010, 0x2011: hyphen(found)
    case 0xAD, 0x200B...0x200D, 0x2060, 0x0300...0x036F: break  // shown as nothing
    default:
      if scalar.isPartOfWord {
        word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else {
        end(found)
      }
    }
    return bytes.count
  }

  private mutating func apostrophe(_ found: ([UInt8]) -> Void) {
    if elisions.contains(word), parts.isEmpty { word.removeAll(keepingCapacity: true) }
    end(found)
  }

  private mutating func hyphen(_ found: ([UInt8]) -> Void) {
    guard !word.isEmpty else { return end(found) }
    parts.append(word)
    word.removeAll(keepingCapacity: true)
    hasHyphen = true
  }

  private mutating func end(_ found: ([UInt8]) -> Void) {
    if !hasHyphen {
      if !word.isEmpty {
        // Handed on as it is, most words are not copied.
        if word.contains(UInt8(ascii: "0")) { found(Self.plain(word)) } else { found(word) }
        word.removeAll(keepingCapacity: true)
      }
      return
    }
    if !word.isEmpty { parts.append(word) }
    word.removeAll(keepingCapacity: true)
    let startsWithDigit = parts.first?.first?.isASCIIDigit ?? true
    let isID =
      !startsWithDigit && parts.dropFirst().contains { $0.contains(where: \.isASCIIDigit) }
    let joined = parts.map(Self.plain).joined()
    if !isID || parts.count > 3 { for part in parts { found(Self.plain(part)) } }
    if parts.count > 1, parts.count < 5 { found(Self.plain(Array(joined))) }
    parts.removeAll(keepingCapacity: true)
    hasHyphen = false
  }

  /// Without the zeros that start its number: `07` is `7`, `ch07` is `ch7`.
  static func plain(_ word: [UInt8]) -> [UInt8] {
    guard let zero = word.firstIndex(of: UInt8(ascii: "0")),
      !word[..<zero].contains(where: \.isASCIIDigit)
    else { return word }
    var end = zero
    while end + 1 < word.count, word[end] == UInt8(ascii: "0"), word[end + 1].isASCIIDigit {
      end += 1
    }
    return Array(word[..<zero] + word[end...])
  }
}

extension Unicode.Scalar {
  /// A letter, a digit, or a mark on one.
  var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
