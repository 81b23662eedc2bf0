/// The two files of one of Hunspell's dictionaries.
struct DictionaryFiles: Sendable {
  /// Without the endings.
  let path: String
  var affixes: String { path + ".aff" }
  var words: String { path + ".dic" }
  var affixBytes: [UInt8] { (try? FileSystem.read(affixes)) ?? [] }
  var wordBytes: [UInt8] { (try? FileSystem.read(words)) ?? [] }
  var encoding: DictionaryEncoding? { DictionaryEncoding(ofAffixes: affixBytes) }

  /// Whether it holds a word behind the number of its first line, in an encoding that is known.
  var isUsable: Bool {
    let rest = wordBytes.drop { $0 != UInt8(ascii: "\n") }
    return rest.contains { $0 > UInt8(ascii: " ") } && encoding != nil
  }
}

/// How a dictionary is written, and how Hunspell has to be asked for its words.
///
/// Source: hunspell(5), “SET”.
enum DictionaryEncoding: Sendable, CaseIterable {
  case utf8
  /// ISO 8859-1, which has no « œ »: such a dictionary writes « oe ».
  case latin1
  /// ISO 8859-15.
  case latin9

  /// Nil of an encoding that no dictionary of French or English has. Without `SET` it is ISO 8859-1.
  init?(ofAffixes bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let line = text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { $0.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
      .first { $0.first.map { $0.elementsEqual("SET".utf8) } ?? false }
    guard let line else {
      self = .latin1
      return
    }
    let name = line.count > 1 ? String(decoding: line[1], as: UTF8.self) : ""
    let found = Self.allCases.first { $0.name == name.uppercased().filter { $0 != "-" } }
    guard let found else { return nil }
    self = found
  }

  /// Without hyphens.
  private var name: String {
    switch self {
    case .utf8: "UTF8"
    case .latin1: "ISO88591"
    case .latin9: "ISO885915"
    }
  }

  private static let ofLatin9: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]
  private static let toLatin9 = Dictionary(
    uniqueKeysWithValues: ofLatin9.map { ($0.value, $0.key) })

  func text(_ bytes: [UInt8]) -> String {
    guard self != .utf8 else { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let letter = self == .latin9 ? Self.ofLatin9[byte] : nil
      text.append(letter ?? Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// A word as Hunspell is given it, with a zero behind it; nil if the encoding cannot write it.
  func bytes(_ word: String) -> [CChar]? {
    guard self != .utf8 else { return Array(word.utf8CString) }
    var bytes: [CChar] = []
    for letter in word.unicodeScalars {
      if self == .latin1, letter == "œ" {
        bytes += "oe".utf8.map { CChar(bitPattern: $0) }
        continue
      }
      guard let byte = byte(of: letter) else { return nil }
      bytes.append(CChar(bitPattern: byte))
    }
    return bytes + [0]
  }

  private func byte(of letter: Unicode.Scalar) -> UInt8? {
    if self == .latin9, let byte = Self.toLatin9[letter] { return byte }
    let byte = UInt8(exactly: letter.value)
    return byte.flatMap { self == .latin9 && Self.ofLatin9[$0] != nil ? nil : $0 }
  }

  /// The same words with those that the encoding could not write.
  func all(_ words: [String]) -> [String] {
    guard self == .latin1 else { return words }
    let joined = words.filter { $0.contains("oe") }.map { $0.replacing("oe", with: "œ") }
    return Set(words + joined).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
