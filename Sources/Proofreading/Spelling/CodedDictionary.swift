/// A dictionary as a page's script reads it: sorted words, each as how many letters it shares with the
/// word before it, written as a capital (`A` for none), and the letters that follow: `AauCx` holds « au »
/// and « aux ». Compressed it is as small as a graph of the words, and five lines of a script read it.
package struct CodedDictionary: Sendable, Encodable, Equatable {
  /// The words of the language.
  package let own: String
  /// Words of another language that would be taken for slips.
  package let guest: String

  init(own: [String], guest: [String]) {
    self.own = Self.coded(own)
    self.guest = Self.coded(guest)
  }

  private static let mostShared = 25

  static func coded(_ words: [String]) -> String {
    // In bytes: text that is appended to letter by letter is copied each time.
    var text: [UInt8] = []
    var before: String.UnicodeScalarView = "".unicodeScalars
    for word in words {
      let letters = word.unicodeScalars
      var shared = 0
      for (one, other) in zip(letters, before) {
        guard one == other, shared < mostShared else { break }
        shared += 1
      }
      text.append(UInt8(ascii: "A") + UInt8(shared))
      text += String(Substring(letters.dropFirst(shared))).utf8
      before = letters
    }
    return String(decoding: text, as: UTF8.self)
  }
}
