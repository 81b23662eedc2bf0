import Diagnosis
import Markdown

/// The index as the browser fetches it: small script files, each handed to `diapasonSearch.receive`,
/// since a page opened by double click may load scripts and nothing else.
///
/// `words`: front-coded forms with their families and how frequent they are, in the order of the
/// alphabet. `places`: families with their forms, each with its sections (``PlacesShard``).
struct SearchShards: Sendable {
  /// Bytes of a shard before it is compressed, about.
  static let size = 6000
  /// A query asks for a family or two, so what lies beside them should be little.
  static let placesSize = 3500

  private(set) var words: [String] = []
  /// The first form of each shard.
  private(set) var firstWords: [String] = []
  /// The forms of each family, in the order of the alphabet.
  private(set) var families: [[Int]] = []
  /// The families of each shard.
  private(set) var places: [Range<Int>] = []

  init(_ index: SearchIndex) {
    families = Array(repeating: [], count: index.familyCount)
    for (number, form) in index.forms.enumerated() { families[form.family].append(number) }
    addWords(index)
    addPlaces(index)
  }

  private mutating func addWords(_ index: SearchIndex) {
    var shard: [UInt8] = []
    var before: [UInt8] = []
    var family = 0
    for form in index.forms {
      if shard.count > Self.size {
        words.append(String(decoding: shard, as: UTF8.self))
        shard = []
      }
      if shard.isEmpty {
        firstWords.append(String(decoding: form.word, as: UTF8.self))
        before = []
        family = 0
      }
      let word = form.word
      var common = 0
      while common < 35, common < word.count, common < before.count, word[common] == before[common]
      { common += 1 }
      // Cut between characters.
      while common > 0, common < word.count, word[common] & 0xC0 == 0x80 { common -= 1 }
      let shared = String(decoding: word[..<common], as: UTF8.self).utf16.count
      let frequency = Int.bitWidth - form.places.count.leadingZeroBitCount
      shard.appendDigits(shared)
      shard += word[common...]
      shard.append(UInt8(ascii: " "))
      shard.appendDigits(form.family - family)
      shard.appendDigits(min(frequency, 35))
      shard.append(UInt8(ascii: "\n"))
      before = word
      family = form.family
    }
    if !shard.isEmpty { words.append(String(decoding: shard, as: UTF8.self)) }
  }

  private mutating func addPlaces(_ index: SearchIndex) {
    var start = 0
    var size = 0
    for (family, forms) in families.enumerated() {
      // A place takes two digits, a few of them more.
      size += forms.reduce(1) {
        $0 + index.forms[$1].word.count + 4
          + 2 * min(index.forms[$1].places.count, SearchIndex.mostPlaces)
      }
      if size > Self.placesSize {
        places.append(start..<family + 1)
        (start, size) = (family + 1, 0)
      }
    }
    if start < families.count { places.append(start..<families.count) }
  }
}

extension [UInt8] {
  /// A number to the base of 36, as JavaScript's `parseInt` reads it.
  fileprivate mutating func appendDigits(_ number: Int) {
    if (0..<36).contains(number) {  // most are
      append(UInt8(number) + (number < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    } else {
      self += String(number, radix: 36).utf8
    }
  }
}
