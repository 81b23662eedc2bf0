import Diagnosis
import Foundation

/// Names for addresses: lower-case ASCII letters, digits and hyphens, the same on every machine.
package enum Slug {
  /// `Mentions légales` becomes `mentions-legales`. Letters of other scripts cannot be told in
  /// ASCII: a short hash of the whole name stands for them, so that two names stay two.
  package static func make(_ name: String) -> String {
    var slug: [UInt8] = []
    var losesLetters = false
    for scalar in name.folded.unicodeScalars {
      if scalar.isASCII, let byte = UInt8(exactly: scalar.value),
        byte.isASCIILetter || byte.isASCIIDigit
      {
        slug.append(byte)
      } else {
        if scalar.properties.isAlphabetic || scalar.properties.isEmoji { losesLetters = true }
        if slug.last != UInt8(ascii: "-"), !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
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
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The anchor that Git hosts give to a heading: lower case, punctuation dropped, spaces as
  /// hyphens, letters of every script kept.
  package static func gitHostAnchor(_ heading: String) -> String {
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
}
