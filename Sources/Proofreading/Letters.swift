/// Letters as both engines know them: by their code points, so that no locale and no version of
/// Unicode makes a difference.
enum Letters {
  static func isLetter(_ code: UInt32) -> Bool {
    switch code {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0, 0xD7, 0xF7: false
    case 0xC0...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF: true
    case 0x20000...0x3FFFF: true
    default: false
    }
  }

  static func isCombining(_ code: UInt32) -> Bool { (0x300...0x36F).contains(code) }

  static func isCapital(_ code: UInt32) -> Bool {
    switch code {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x152, 0x178: true
    default: false
    }
  }

  static func small(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: code + 0x20
    case 0x152: 0x153
    case 0x178: 0xFF
    default: code
    }
  }

  /// Joins an accent to the letter before it, as French and its neighbours write them.
  static func composed(_ base: UInt32, _ accent: UInt32) -> UInt32? {
    guard let letter = UInt8(exactly: base).map({ Character(Unicode.Scalar($0)) }),
      let rows = accents[accent], let place = rows.bases.firstIndex(of: letter)
    else { return nil }
    return rows.composed[place]
  }

  private static let accents: [UInt32: (bases: [Character], composed: [UInt32])] = [
    0x300: row("aeiou", "àèìòù"), 0x301: row("aeiouy", "áéíóúý"), 0x302: row("aeiou", "âêîôû"),
    0x303: row("ano", "ãñõ"), 0x308: row("aeiouy", "äëïöüÿ"), 0x30A: row("a", "å"),
    0x327: row("c", "ç"),
  ]

  private static func row(_ bases: String, _ composed: String) -> ([Character], [UInt32]) {
    (Array(bases), composed.unicodeScalars.map(\.value))
  }

  /// A word in small letters, its accents joined: what words are compared by.
  static func key(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: word.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    var scalars: [UInt32] = []
    for scalar in word.unicodeScalars {
      let code = small(scalar.value)
      if isCombining(code) {
        if let last = scalars.last, let joined = composed(last, code) {
          scalars[scalars.count - 1] = joined
        }
      } else {
        scalars.append(code)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  static func hash(_ key: some StringProtocol) -> UInt64 {
    var hash = startOfHash
    for byte in key.utf8 { add(byte, to: &hash) }
    return hash
  }

  // FNV-1a, 64 bits (Fowler, Noll, Vo).
  static let startOfHash: UInt64 = 0xCBF2_9CE4_8422_2325
  @inline(__always)
  static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The text with its first letter as a capital.
  static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return capitalText(String(first)) + String(text.unicodeScalars.dropFirst())
  }

  static func capitalText(_ text: String) -> String { mapped(text, capital) }

  static func smallText(_ text: String) -> String { mapped(text, small) }

  private static func mapped(_ text: String, _ map: (UInt32) -> UInt32) -> String {
    var mapped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      mapped.append(Unicode.Scalar(map(scalar.value)) ?? scalar)
    }
    return String(mapped)
  }

  private static func capital(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: code - 0x20
    case 0x153: 0x152
    case 0xFF: 0x178
    default: code
    }
  }
}
