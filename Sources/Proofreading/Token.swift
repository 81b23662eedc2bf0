/// A piece of a text: a word, a number, a run of spaces, one mark.
///
/// This stage (`Proofreading`) knows a text and a charter's rules for texts, and nothing of pages
/// or files. `assets/proofreader.js` of the theme does the same in a browser, function
/// by function: both must find the same things in `Tests/ProofreadingTests/cases.json`.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, space, newline, mark, link, hashtag, mention, emoji
    /// Code, or what is no text of the author's own.
    case opaque
  }

  var kind: Kind
  /// Word: it begins with a capital.
  var isCapitalised = false
  /// Word: it has no small letter.
  var isCapitals = false
  /// Word: its letters, without combining accents. Line break: its line feeds.
  var count: Int32 = 0
  /// Word, number: its entry in the ``Lexicon``, or -1.
  var entry: Int32 = -1
  var start: Int32
  var end: Int32
  /// Word: the hash of its small letters. Number: that of its digits. Mark: its code point.
  var key: UInt64 = 0

  var range: Range<Int> { Int(start)..<Int(end) }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && key == UInt64(scalar.value) }
}

extension Token? {
  /// Whether it is one of some marks.
  func isOneOf(_ marks: String) -> Bool {
    guard let self, self.kind == .mark else { return false }
    return marks.unicodeScalars.contains { self.isMark($0) }
  }
}
