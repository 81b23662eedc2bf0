import Diagnosis
import Markdown

/// The index as the browser fetches it: small script files, each handed to `diapasonSearch.receive`,
/// since a page opened by double click may load scripts and nothing else.
///
/// `words`: front-coded forms with their families and how frequent they are, in the order of the
/// alphabet; among them words that stand for others, with the families of these. `places`: families
/// with their forms, each with its sections (``PlacesShard``).
struct SearchShards: Sendable {
  /// Before they are compressed; 4500 bytes on average.
  static let words = RunsOfLines(least: 3300, most: 6000, rarity: 110)
  /// A query asks for a family or two, so what lies beside them should be little: 2800 on average.
  static let places = RunsOfLines(least: 2000, most: 4000, rarity: 24)

  private(set) var words: [String] = []
  /// The first form of each shard.
  private(set) var firstWords: [String] = []
  /// The forms of each family, in the order of the alphabet.
  private(set) var families: [[Int]] = []
  /// The families of each shard.
  private(set) var places: [Range<Int>] = []
  /// The first form of the first family of each: families are called by it.
  private(set) var firstFamilies: [String] = []

  /// - Parameter aliases: words that stand for others, sorted.
  init(_ index: SearchIndex, _ aliases: [SearchIndex.Alias] = []) {
    families = Array(repeating: [], count: index.familyCount)
    for (number, form) in index.forms.enumerated() { families[form.family].append(number) }
    addWords(index, aliases)
    addPlaces(index)
  }

  private mutating func addWords(_ index: SearchIndex, _ aliases: [SearchIndex.Alias]) {
    let names = families.map { index.forms[$0[0]].word }
    var shard = WordsShard(names: names)
    var left = aliases[...]
    func add(_ word: [UInt8], _ write: (inout WordsShard) -> Void) {
      if Self.words.begins(with: word, after: shard.bytes.count) {
        words.append(shard.text)
        shard = WordsShard(names: names)
      }
      if shard.bytes.isEmpty { firstWords.append(String(decoding: word, as: UTF8.self)) }
      write(&shard)
    }
    func addAliases(before word: [UInt8]?) {
      while let alias = left.first, word.map({ alias.word.lexicographicallyPrecedes($0) }) ?? true {
        add(alias.word) { $0.append(alias) }
        left.removeFirst()
      }
    }
    for form in index.forms {
      addAliases(before: form.word)
      add(form.word) { $0.append(form) }
    }
    addAliases(before: nil)
    if !shard.bytes.isEmpty { words.append(shard.text) }
  }

  private mutating func addPlaces(_ index: SearchIndex) {
    var start = 0
    var size = 0
    func end(at family: Int) {
      guard start < family else { return }
      places.append(start..<family)
      firstFamilies.append(
        String(decoding: index.forms[families[start][0]].word, as: UTF8.self))
      (start, size) = (family, 0)
    }
    for (family, forms) in families.enumerated() {
      if Self.places.begins(with: index.forms[forms[0]].word, after: size) { end(at: family) }
      // A place takes two digits, a few of them more.
      size += forms.reduce(1) {
        $0 + index.forms[$1].word.count + 4
          + 2 * min(index.forms[$1].places.count, SearchIndex.mostPlaces)
      }
    }
    end(at: families.count)
  }
}

/// Lines of words, each without what it has in common with the one before.
private struct WordsShard {
  /// The first form of each family.
  let names: [[UInt8]]
  private(set) var bytes: [UInt8] = []
  private var before: [UInt8] = []

  init(names: [[UInt8]]) { self.names = names }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `3ge 4er3`: after three letters of the word before, `ge`; the family called by the first four of
  /// its own letters and `er`, or by the form itself if nothing stands there; in 2 to the power of 3
  /// sections or more.
  mutating func append(_ form: SearchIndex.Form) {
    append(word: form.word)
    let name = names[form.family]
    if name != form.word { append(name, after: form.word) }
    bytes.appendDigits(min(Int.bitWidth - form.places.count.leadingZeroBitCount, 35))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// `0mdp *mot+passe,code`: two families of an expression, and one of a word; `=` where the site's authors say
  /// so.
  mutating func append(_ alias: SearchIndex.Alias) {
    append(word: alias.word)
    for (place, families) in alias.families.enumerated() {
      let mark: Unicode.Scalar = place > 0 ? "," : alias.isOwn ? "=" : "*"
      bytes.append(UInt8(ascii: mark))
      for (place, family) in families.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: "+")) }
        bytes += names[family]
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(word: [UInt8]) {
    append(word, after: before)
    bytes.append(UInt8(ascii: " "))
    before = word
  }

  /// How many letters a word has in common with another, and those that it has not.
  private mutating func append(_ word: [UInt8], after other: [UInt8]) {
    var common = 0
    while common < 35, common < word.count, common < other.count, word[common] == other[common] {
      common += 1
    }
    // Cut between characters.
    while common > 0, common < word.count, word[common] & 0xC0 == 0x80 { common -= 1 }
    bytes.appendDigits(String(decoding: word[..<common], as: UTF8.self).utf16.count)
    bytes += word[common...]
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
