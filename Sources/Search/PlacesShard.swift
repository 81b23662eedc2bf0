/// Some families of words with their forms, each with its sections: written when its turn comes, on
/// any core.
struct PlacesShard: Sendable {
  let families: ArraySlice<[Int]>
  let index: SearchIndex

  var data: [UInt8] {
    var script = [UInt8(ascii: "\"")]
    write(to: &script)
    script.append(UInt8(ascii: "\""))
    return script
  }

  /// A line for each family, its forms divided by tabs. Words and digits need no escape in a script.
  private func write(to script: inout [UInt8]) {
    for forms in families {
      for (number, form) in forms.enumerated() {
        if number > 0 { script += "\\t".utf8 }
        write(index.forms[form], to: &script)
      }
      script += "\\n".utf8
    }
  }

  /// `word=frequency:` and, for each section, the step from the one before times 32 plus the weight,
  /// in digits of 5 bits: letters from `A` on end a number, those from `a` on go on.
  private func write(_ form: SearchIndex.Form, to text: inout [UInt8]) {
    text += form.word
    text += "=\(String(form.places.count, radix: 36)):".utf8
    // A section and its weight take 37 bits, at 5 a digit.
    let most = 8 * min(form.places.count, SearchIndex.mostPlaces)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { written in
      let digits = Self.digits
      var (before, end) = (0, 0)
      func append(_ digit: Int) {
        written[end] = digits[digit]
        end += 1
      }
      index.eachPlace(of: form) { section, weight in
        var number = (section - before) * 32 + weight
        before = section
        while number >= 32 {
          append(32 + number & 31)
          number >>= 5
        }
        append(number)
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: written[..<end]))
    }
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345abcdefghijklmnopqrstuvwxyz6789-_".utf8)
}
