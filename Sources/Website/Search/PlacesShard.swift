/// Some families of words with their forms, each with its sections: written when its turn comes, on
/// any core.
struct PlacesShard: LateFile {
  let number: Int
  let families: ArraySlice<[Int]>
  let index: SearchIndex
  let version: String

  func bytes(in site: Site) -> [UInt8] {
    SearchScript(version: version)
      .receiving("places", number, .bytes(text))
  }

  var text: [UInt8] {
    var text: [UInt8] = []
    for forms in families {
      for (number, form) in forms.enumerated() {
        if number > 0 { text.append(UInt8(ascii: "\t")) }
        write(index.forms[form], to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// `word=frequency:` and, for each section, the step from the one before times 32 plus the weight,
  /// in digits of 5 bits: letters from `A` on end a number, those from `a` on go on.
  private func write(_ form: SearchIndex.Form, to text: inout [UInt8]) {
    text += form.word
    text += "=\(String(form.places.count, radix: 36)):".utf8
    let digits = Self.digits
    var before = 0
    index.eachPlace(of: form) { section, weight in
      var number = (section - before) * 32 + weight
      before = section
      while number >= 32 {
        text.append(digits[32 + number & 31])
        number >>= 5
      }
      text.append(digits[number])
    }
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345abcdefghijklmnopqrstuvwxyz6789-_".utf8)
}
