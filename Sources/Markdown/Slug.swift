import Diagnosis
import Foundation

/// Names for addresses: lower-case ASCII letters, digits and hyphens, the same on every machine.
package enum Slug {
  /// `Mentions légales` becomes `mentions-legales`. Letters of other scripts cannot be told in
  /// ASCII: a short hash of the whole name stands for them, so that two names stay two.
  package static func make(_ name: String) -> String {
    var slug: [UInt8] = []
    var losesLetters = false
    for scalar in name.unicodeScalars {
      // Most letters are ASCII: to fold them one by one as text took 10 µs a page.
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        slug.appendToSlug(byte)
        // The only emoji among ASCII's punctuation.
        if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*") { losesLetters = true }
      } else if slug.appendToSlug(folding: scalar) {
        losesLetters = true
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    let text = String(decoding: slug.prefix(80), as: UTF8.self)
    guard losesLetters || slug.isEmpty || slug.count > 80 else { return text }
    let hash = String(fingerprint(name.precomposedStringWithCanonicalMapping.utf8).prefix(8))
    return text.isEmpty ? hash : text + "-" + hash
  }

  /// FNV-1a, 64 bits, in 16 hexadecimal digits: a name, not a protection.
  package static func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
    let hash =
      bytes.withContiguousStorageIfAvailable(hash) ?? Array(bytes).withUnsafeBufferPointer(hash)
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The anchor that Git hosts give to a heading: lower case, punctuation dropped, spaces as
  /// hyphens, letters of every script kept.
  package static func gitHostAnchor(_ heading: String) -> String {
    if heading.utf8.allSatisfy({ $0 < 0x80 }) { return asciiAnchor(heading) }
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator: anchor += "-"
      case .dashPunctuation where scalar == "-", .connectorPunctuation:
        anchor.unicodeScalars.append(scalar)
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        anchor.unicodeScalars.append(scalar)
      default: break
      }
    }
    return anchor
  }

  private static func asciiAnchor(_ heading: String) -> String {
    var anchor: [UInt8] = []
    for byte in heading.utf8 {
      switch byte {
      case 0x20: anchor.append(UInt8(ascii: "-"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): anchor.append(byte | 0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "_"): anchor.append(byte)
      default: if byte.isASCIILetter || byte.isASCIIDigit { anchor.append(byte) }
      }
    }
    return String(decoding: anchor, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a letter or digit in lower case; all else is one hyphen between words.
  fileprivate mutating func appendToSlug(_ byte: UInt8) {
    if byte.isASCIILetter {
      append(byte | 0x20)
    } else if byte.isASCIIDigit {
      append(byte)
    } else if last != UInt8(ascii: "-"), !isEmpty {
      append(UInt8(ascii: "-"))
    }
  }

  /// Appends a letter without its accents; true if it cannot be told in ASCII.
  fileprivate mutating func appendToSlug(folding scalar: Unicode.Scalar) -> Bool {
    var folded = ""
    scalar.appendFolded(to: &folded)
    var isLost = false
    for scalar in folded.unicodeScalars {
      appendToSlug(scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "-"))
      guard !scalar.isASCII else { continue }
      if scalar.properties.isAlphabetic || scalar.properties.isEmojiPresentation { isLost = true }
    }
    return isLost
  }
}
