import Markdown

/// Cuts text into the words that are searched for, in lower case with their accents: the browser
/// does the same in `assets/search.js`, and `Tests/Search/analysis.tsv` holds the two together.
///
/// - Either apostrophe ends a word; what it elides (`l'`, `qu'`) is dropped.
/// - Parts of a hyphenated word are words, and so is the whole (`e-mail`: `e`, `mail`, `email`).
/// - Initials are one word without their stops (`P.V.`: `pv`).
/// - An id is one word without the zeros that start its number: `CH-07` is `ch7`.
///
/// Seven million words of a large site pass here: they are read into one small buffer, and handed
/// on from it.
struct WordCutter {
  typealias Found = (UnsafeBufferPointer<UInt8>) -> Void

  let elisions: [[UInt8]]

  /// - Parameter found: is lent the bytes of a word.
  func cut(_ text: [UInt8], _ found: Found) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordBuffer.mostBytes) { letters in
      text.withUnsafeBufferPointer { text in
        var word = WordBuffer(letters: letters)
        cut(text, &word, found)
      }
    }
  }

  private func cut(
    _ text: UnsafeBufferPointer<UInt8>, _ word: inout WordBuffer, _ found: Found
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isLetter(byte) {
        if word.isNew, let short = word.short(text, at: index) {
          found(short)
          index += short.count + 1
          continue
        }
        let start = index
        index = word.append(text, from: start)
        if index == start + 1, let end = readInitials(text, start, &word) { index = end }
        continue
      }
      guard byte < 0x80 else {
        let start = index
        index += readWide(text, start, &word, found)
        if index == start + 2, let end = readInitials(text, start, &word) { index = end }
        continue
      }
      switch byte {
      case UInt8(ascii: "-"): hyphen(&word, found)
      case UInt8(ascii: "'"): apostrophe(&word, found)
      default: end(&word, found)
      }
      index += 1
    }
    end(&word, found)
  }

  /// Reads letters that each stand before a full stop, the last maybe not: `p.v.`, `R.G.P.D`. The
  /// first has just been read.
  /// - Returns: where the last of two or more ends.
  @inline(__always)
  private func readInitials(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: inout WordBuffer
  ) -> Int? {
    let length = letterLength(text, start)
    let stop = start + length
    guard length > 0, stop + 1 < text.count, text[stop] == UInt8(ascii: "."),
      !word.isHyphenated, word.last.count == length
    else { return nil }
    return readManyInitials(text, start, &word)
  }

  private func readManyInitials(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: inout WordBuffer
  ) -> Int? {
    var letters: [Range<Int>] = []
    var index = start
    while true {
      let end = index + letterLength(text, index)
      guard end > index, end == text.count || !isPartOfWord(text[end]) else { break }
      letters.append(index..<end)
      guard end < text.count, text[end] == UInt8(ascii: ".") else { break }
      index = end + 1
    }
    guard letters.count > 1, let last = letters.last else { return nil }
    for letter in letters.dropFirst() { word.append(letter: text[letter]) }
    return last.upperBound
  }

  /// Of a letter of ASCII, or from À to ÿ; 0 of anything else.
  private func letterLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index < text.count else { return 0 }
    if (text[index] | 0x20) &- UInt8(ascii: "a") < 26 { return 1 }
    guard text[index] == 0xC3, index + 1 < text.count else { return 0 }
    return text[index + 1] == 0x97 || text[index + 1] == 0xB7 ? 0 : 2
  }

  /// Whether a byte is a letter's or a digit's, or starts one; punctuation starts with C2 or E2.
  private func isPartOfWord(_ byte: UInt8) -> Bool {
    byte < 0x80 ? Self.isLetter(byte) : byte != 0xC2 && byte != 0xE2
  }

  /// A letter or digit of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Reads a character of several bytes, and says how many.
  private func readWide(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: inout WordBuffer, _ found: Found
  ) -> Int {
    let lead = text[index]
    let next = index + 1 < text.count ? text[index + 1] : 0
    // À to ÿ, which are most: in lower case they differ by one bit.
    if lead == 0xC3, next != 0, next != 0x97, next != 0xB7 {
      word.append(letter: text[index..<index + 2])
      return 2
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let bytes = text[index..<min(index + length, text.count)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return bytes.count
    }
    switch scalar.value {
    case 0x2019, 0x02BC: apostrophe(&word, found)
    case 0x2010, 0x2011: hyphen(&word, found)
    case 0xAD, 0x200B...0x200D, 0x2060, 0x0300...0x036F: break  // shown as nothing
    case 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2026, 0x202F: end(&word, found)  // French punctuation
    default:
      if scalar.isPartOfWord {
        for byte in scalar.properties.lowercaseMapping.utf8 { word.append(byte) }
      } else {
        end(&word, found)
      }
    }
    return bytes.count
  }

  private func apostrophe(_ word: inout WordBuffer, _ found: Found) {
    if !word.isHyphenated, isElision(word.last) { word.removeAll() }
    end(&word, found)
  }

  private func isElision(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    elisions.contains { $0.count == word.count && $0.elementsEqual(word) }
  }

  private func hyphen(_ word: inout WordBuffer, _ found: Found) {
    guard !word.last.isEmpty else { return end(&word, found) }
    if word.endPart() { return }
    for part in 0..<word.partCount { Self.plain(word.part(part), found) }
    word.removeAll(isChain: true)
  }

  @inline(__always)
  private func end(_ word: inout WordBuffer, _ found: Found) {
    if word.isHyphenated {
      endHyphenated(word, found)
    } else if !word.isNew {
      if word.hasZero { Self.plain(word.last, found) } else { found(word.last) }
    } else {
      return
    }
    word.removeAll()
  }

  private func endHyphenated(_ word: borrowing WordBuffer, _ found: Found) {
    let count = word.partCount
    let isID = word.isIDLike && !word.part(0)[0].isASCIIDigit
    if !isID || count > 3 || word.isChain {
      for part in 0..<count { Self.plain(word.part(part), found) }
    }
    guard count > 1, count <= WordBuffer.mostParts, !word.isChain else { return }
    guard word.hasZero else { return found(word.whole) }
    let plain = (0..<count).flatMap { Self.plain(Array(word.part($0))) }
    Self.plain(plain).withUnsafeBufferPointer(found)
  }

  private static func plain(_ word: UnsafeBufferPointer<UInt8>, _ found: Found) {
    guard word.contains(UInt8(ascii: "0")) else { return found(word) }
    plain(Array(word)).withUnsafeBufferPointer(found)
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
