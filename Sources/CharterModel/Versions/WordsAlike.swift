import Diagnosis
import Foundation

/// Words that read the same in the one form of which prints are made: composed letters (Unicode NFC),
/// straight apostrophes, and one plain space for blanks of any kind, for a site sets the apostrophes and
/// the spaces itself. So a file that went through another computer, or another keyboard, keeps its print.
enum WordsAlike {
  static func form(_ words: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(words)
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x09 }) || bytes.holdsBlanksInARow else {
      return bytes
    }
    var form = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
      .unicodeScalars
    {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{2BC}": form.append("'")
      case " ", "\t", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}":
        if form.last != " " { form.append(" ") }
      default: form.append(scalar)
      }
    }
    return Array(String(form).utf8)
  }
}

extension [UInt8] {
  fileprivate var holdsBlanksInARow: Bool {
    zip(self, dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }
}
