/// Letters without case, accents and ligatures, as French and its neighbours write them: `Œuvre` and
/// `oeuvre`, `Équipe` and `equipe` fold to the same text. Other scripts pass unchanged.
extension String {
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { scalar.appendFolded(to: &result) }
    return result
  }
}

extension Unicode.Scalar {
  package func appendFolded(to text: inout String) {
    switch value {
    case 0x41...0x5A: text.unicodeScalars.append(Unicode.Scalar(UInt8(value) + 0x20))
    case 0..<0xC0: text.unicodeScalars.append(self)
    case 0x0300...0x036F: break  // a combining accent
    case 0xC0..<0x250: append(latin[Int(value) - 0xC0], to: &text)
    case 0x1E00..<0x1F00: append(latinAdditional[Int(value) - 0x1E00], to: &text)
    default: text += properties.lowercaseMapping
    }
  }

  private func append(_ replacement: Substring, to text: inout String) {
    if replacement == "-" {
      text += properties.lowercaseMapping
    } else {
      text += replacement
    }
  }
}

/// U+00C0 to U+024F, from Unicode's compatibility decompositions; `-` where there is no Latin base.
private let latin: [Substring] = """
  a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i
  i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e
  e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n
  n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y
  y y z z z z z z s b - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o o - - - -
  - - - - - - - - - u u - - - - - - - - - - - - - - - - - - - dz dz dz lj lj lj nj nj nj a a i
  i o o u u u u u u u u u u - a a a a ae ae - - g g k k o o o o ʒ ʒ j dz dz dz g g - - n n a a
  ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t - - h h - - - - - - a a e e
  o o o o o o o o y y - - - - - - - - - - - - - - - b - - - - - - - - - - - -
  """.split(whereSeparator: \.isWhitespace)

/// U+1E00 to U+1EFF.
private let latinAdditional: [Substring] = """
  a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i
  i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r
  r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w
  x x x x y y z z z z z z h t w y - s - - ss - a a a a a a a a a a a a a a a a a a a a a a a
  a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u
  u u u u u u u u u u u u u y y y y y y y y - - - - - -
  """.split(whereSeparator: \.isWhitespace)
