import Markdown

/// What French sets with markup, on pages as they are shown: the letters of an ordinal are raised
/// (1<sup>er</sup>, 2<sup>e</sup>, XXI<sup>e</sup>), as the author wrote them, and a verb of a heading stays
/// on one line with the pronoun that follows its hyphen (`laisse-t-il`). The text between the tags is the
/// same, so that searching, copying and feeds know nothing of it.
struct FrenchSetting {
  /// Whether pages of this language, a BCP 47 tag, are set so.
  static func applies(to tag: String) -> Bool {
    tag.lowercased().split(separator: "-").first == "fr"
  }

  /// A longer word may be wider than a telephone, where it is better broken.
  private static let longestWhole = 16
  /// Nothing in these is prose, or may hold markup.
  private static let opaque: Set<String> = [
    "code", "kbd", "option", "pre", "samp", "script", "style", "svg", "textarea", "title",
  ]

  private let html: [UInt8]
  private var result: [UInt8] = []
  private var copied = 0
  private var isInHeading = false

  private init(_ html: [UInt8]) { self.html = html }

  /// The same page, set.
  static func set(_ html: [UInt8]) -> [UInt8] {
    var setting = FrenchSetting(html)
    setting.run()
    guard setting.copied > 0 else { return html }
    return setting.result + html[setting.copied...]
  }

  private mutating func run() {
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        let end = next(UInt8(ascii: "<"), from: index)
        setText(index..<end)
        index = end
        continue
      }
      index = passTag(index)
    }
  }

  /// Where the text after a tag begins, past what it opens if that is left alone.
  private mutating func passTag(_ start: Int) -> Int {
    let end = min(next(UInt8(ascii: ">"), from: start) + 1, html.count)
    let isEnd = start + 1 < html.count && html[start + 1] == UInt8(ascii: "/")
    let tag = html[min(start + (isEnd ? 2 : 1), end)..<end]
    let name = tag.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    if name.count == 2, name.first == UInt8(ascii: "h"), name.last.map(\.isASCIIDigit) ?? false {
      isInHeading = !isEnd
    }
    guard !isEnd, let first = name.first, first.isASCIILetter else { return end }
    // A fingerprint is written in groups of digits and letters.
    if tag.count > name.count, tag.holds("fingerprint\"") {
      return next(UInt8(ascii: "<"), from: end)
    }
    let word = String(decoding: name, as: UTF8.self)
    return Self.opaque.contains(word) ? closing(of: Array("</\(word)".utf8), from: end) : end
  }

  private mutating func setText(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if isInHeading, index == range.lowerBound || html[index - 1].isASCIISpace,
        let word = whole(from: index, in: range)
      {
        copy(to: index)
        result += Array("<span class=\"whole\">".utf8)
        raise(word)
        copy(to: word.upperBound)
        result += Array("</span>".utf8)
        index = word.upperBound
      } else if let letters = ordinal(at: index, in: range) {
        raise(letters: letters)
        index = letters.upperBound
      } else {
        index += 1
      }
    }
  }

  /// The ordinals of a word that is kept whole.
  private mutating func raise(_ word: Range<Int>) {
    var index = word.lowerBound
    while index < word.upperBound {
      guard let letters = ordinal(at: index, in: word) else {
        index += 1
        continue
      }
      raise(letters: letters)
      index = letters.upperBound
    }
  }

  private mutating func raise(letters: Range<Int>) {
    copy(to: letters.lowerBound)
    result += Array("<sup>".utf8)
    copy(to: letters.upperBound)
    result += Array("</sup>".utf8)
  }

  private mutating func copy(to end: Int) {
    result += html[copied..<end]
    copied = end
  }
}

extension FrenchSetting {
  private static let firsts = ["er", "re", "ers", "res", "ère", "ères"].map { Array($0.utf8) }
  private static let seconds = ["e", "es", "nd", "nde", "nds", "ndes", "ème", "èmes"]
    .map { Array($0.utf8) }
  private static let others = ["e", "es", "ème", "èmes"].map { Array($0.utf8) }
  private static let pronouns = [
    "t-il", "t-elle", "t-on", "t-ils", "t-elles", "il", "elle", "on", "ils", "elles", "je", "tu",
    "nous", "vous", "ce", "moi", "toi", "le", "la", "les", "lui", "leur", "y", "en",
  ].map { Array($0.utf8) }

  /// The letters of the ordinal whose number begins here; nil where none does.
  private func ordinal(at start: Int, in range: Range<Int>) -> Range<Int>? {
    let isRoman = Self.isRoman(html[start])
    guard isRoman || html[start].isASCIIDigit, beginsNumber(start, in: range) else { return nil }
    var end = start
    while end < range.upperBound, isRoman ? Self.isRoman(html[end]) : html[end].isASCIIDigit {
      end += 1
    }
    let number = html[start..<end]
    // « Ce » and « Xe » are words; a longer row of digits is no rank.
    guard number.count <= 6, !isRoman || number.count > 1 || number.first == UInt8(ascii: "I")
    else { return nil }
    let isFirst = number.elementsEqual("1".utf8) || number.elementsEqual("I".utf8)
    let isSecond = number.elementsEqual("2".utf8) || number.elementsEqual("II".utf8)
    let endings = isFirst ? Self.firsts : isSecond ? Self.seconds : Self.others
    for ending in endings {
      // « Ire », at the head of a sentence, is anger.
      if isRoman, isFirst, ending != Self.firsts[0] { continue }
      let last = end + ending.count
      if last <= range.upperBound, html[end..<last].elementsEqual(ending), ends(last, in: range) {
        return end..<last
      }
    }
    return nil
  }

  /// Whether no letter, digit or mark of a code stands before a place.
  private func beginsNumber(_ index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return true }
    let before = html[index - 1]
    if before.isASCIISpace || before == UInt8(ascii: "(") || before == UInt8(ascii: ";") {
      return true
    }
    // A no-break space, an apostrophe, a guillemet: of these characters no byte is a letter's last.
    return index >= range.lowerBound + 2 && (before == 0xA0 || before == 0xAF || before == 0x99)
      && (html[index - 2] == 0xC2 || html[index - 2] == 0x80)
  }

  /// Whether a word may end here.
  private func ends(_ index: Int, in range: Range<Int>) -> Bool {
    guard index < range.upperBound else { return true }
    let next = html[index]
    return !next.isASCIILetter && !next.isASCIIDigit && next != UInt8(ascii: "_")
      && (next < 0x80 || next == 0xC2 || next == 0xE2)
  }

  /// The word that begins here, if it holds a hyphen at which it must not be broken.
  private func whole(from start: Int, in range: Range<Int>) -> Range<Int>? {
    var end = start
    while end < range.upperBound, !html[end].isASCIISpace { end += 1 }
    guard end > start,
      html[start..<end].count(where: { $0 & 0xC0 != 0x80 }) <= Self.longestWhole
    else { return nil }
    let isInverted = (start..<end).contains { index in
      html[index] == UInt8(ascii: "-")
        && Self.pronouns.contains { pronoun in
          let last = index + 1 + pronoun.count
          return last <= end && html[(index + 1)..<last].elementsEqual(pronoun)
            && ends(last, in: start..<end)
        }
    }
    return isInverted ? start..<end : nil
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }

  private func next(_ byte: UInt8, from start: Int) -> Int {
    html[start...].firstIndex(of: byte) ?? html.count
  }

  /// Where the end tag of what is left alone begins.
  private func closing(of tag: [UInt8], from start: Int) -> Int {
    var index = next(UInt8(ascii: "<"), from: start)
    while index < html.count, !html[index...].starts(with: tag) {
      index = next(UInt8(ascii: "<"), from: index + 1)
    }
    return index
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      indices.contains { self[$0...].starts(with: wanted) }
    }
  }
}
