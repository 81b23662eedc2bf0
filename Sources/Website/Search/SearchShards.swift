import Diagnosis
import Markdown

/// The index as the browser fetches it: small script files, each handed to `diapasonSearch.receive`,
/// since a page opened by double click may load scripts and nothing else.
///
/// `words`: front-coded forms with their families, in the order of the alphabet. `places`: families
/// with their forms, each with its sections.
struct SearchShards: Sendable {
  /// Bytes of a shard before it is compressed, about.
  static let size = 6000

  private(set) var words: [String] = []
  /// The first form of each shard.
  private(set) var firstWords: [String] = []
  private(set) var places: [String] = []
  /// The first family of each shard.
  private(set) var firstFamilies: [Int] = []

  init(_ index: SearchIndex) {
    addWords(index)
    addPlaces(index)
  }

  private mutating func addWords(_ index: SearchIndex) {
    var shard = ""
    var before: [UInt8] = []
    var family = 0
    for form in index.forms {
      if shard.utf8.count > Self.size {
        words.append(shard)
        shard = ""
      }
      if shard.isEmpty {
        firstWords.append(form.word)
        before = []
        family = 0
      }
      let word = Array(form.word.utf8)
      var common = 0
      while common < 35, common < word.count, common < before.count, word[common] == before[common]
      { common += 1 }
      // Cut between characters.
      while common > 0, common < word.count, word[common] & 0xC0 == 0x80 { common -= 1 }
      let shared = String(decoding: word[..<common], as: UTF8.self).utf16.count
      shard += String(shared, radix: 36) + String(decoding: word[common...], as: UTF8.self)
      shard += " " + String(form.family - family, radix: 36) + "\n"
      before = word
      family = form.family
    }
    if !shard.isEmpty { words.append(shard) }
  }

  private mutating func addPlaces(_ index: SearchIndex) {
    var families: [[Int]] = Array(repeating: [], count: index.familyCount)
    for (number, form) in index.forms.enumerated() { families[form.family].append(number) }
    var shard: [UInt8] = []
    for (family, forms) in families.enumerated() {
      if shard.count > Self.size {
        places.append(String(decoding: shard, as: UTF8.self))
        shard = []
      }
      if shard.isEmpty { firstFamilies.append(family) }
      for (number, form) in forms.enumerated() {
        if number > 0 { shard.append(UInt8(ascii: "\t")) }
        Self.write(index.forms[form], to: &shard)
      }
      shard.append(UInt8(ascii: "\n"))
    }
    if !shard.isEmpty { places.append(String(decoding: shard, as: UTF8.self)) }
  }

  /// `word=frequency:` and, for each section, the step from the one before times 32 plus the weight,
  /// in digits of 5 bits: letters from `A` on end a number, those from `a` on go on.
  private static func write(_ form: SearchIndex.Form, to shard: inout [UInt8]) {
    shard += Array("\(form.word)=\(String(form.frequency, radix: 36)):".utf8)
    var before = 0
    for place in form.places {
      var number = (Int(place.section) - before) * 32 + Int(place.weight)
      before = Int(place.section)
      while number >= 32 {
        shard.append(digits[32 + number & 31])
        number >>= 5
      }
      shard.append(digits[number])
    }
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345abcdefghijklmnopqrstuvwxyz6789-_".utf8)
}
