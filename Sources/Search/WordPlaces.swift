import Foundation
import Markdown

/// Where the words of some pages stand, and how much each place is worth: a part of the index that
/// is made without the other pages, so that all cores share the work.
package struct WordPlaces: Sendable {
  /// Small, since a large site has millions.
  struct Place: Sendable {
    /// A number of ``forms``.
    let form: UInt32
    /// The section in the upper 27 bits, the weight in the others.
    private var bits: UInt32

    init(form: UInt32, section: UInt32, weight: UInt8) {
      self.form = form
      bits = section << 5 | UInt32(weight)
    }

    /// Counted from the first section of the first page.
    var section: UInt32 { bits >> 5 }
    /// 1 to ``Weight/most``.
    var weight: UInt8 {
      get { UInt8(bits & 31) }
      set { bits = bits & ~31 | UInt32(newValue) }
    }
  }

  /// What a word is worth where it stands.
  enum Weight {
    static let id: UInt8 = 31
    /// A word says more of a short title than of a long one.
    static func title(words: Int) -> UInt8 { UInt8(max(12, 22 - 2 * min(words, 5))) }
    static let heading: UInt8 = 9
    static let keyword: UInt8 = 7
    /// A folder is called by its name whatever its index is titled.
    static let folder: UInt8 = 15
    static let part: UInt8 = 3
    static let text: UInt8 = 1
    /// How often a word may count in the text of a section.
    static let repeats: UInt8 = 4
    static let most: UInt8 = 31
  }

  private(set) var words = SearchWords()
  private(set) var places: [Place] = []
  /// How many sections each page has.
  private(set) var sections: [Int] = []
  /// How many words of each page's title say something.
  private(set) var titleWords: [Int] = []

  private let cutter: WordCutter
  private var sectionCount: UInt32 = 0
  /// Of each form.
  private var met: [Met] = []

  /// Where a form was met last.
  private struct Met {
    /// In ``places``, plus one.
    var place: UInt32 = 0
    /// How often it counted in the text of that section.
    var repeats: UInt8 = 0
  }

  /// - Parameter pages: how many are to come, about.
  init(stops: StopWords, pages: Int) {
    // Most pages have fewer different words in their sections; memory that is not used costs nothing.
    places.reserveCapacity(512 * pages)
    cutter = WordCutter(elisions: stops.elisions.map { Array($0.utf8) })
    words = SearchWords(stops: Set(stops.words.map { Array($0.utf8) }))
  }

  mutating func add(_ page: SearchPage) {
    let titles = numbers(page.title)
    let significant = titles.count { !words.isStop($0) }
    titleWords.append(significant)
    // The home page is called by the site's name, which says little of what one finds there.
    let worth = page.isHome ? Weight.heading : Weight.title(words: significant)
    for word in titles { add(word, worth: words.isStop(word) ? 2 : worth) }
    if let id = page.id, let whole = whole(id) { add(whole, worth: Weight.id) }
    add(page.name, worth: page.isIndex ? Weight.folder : Weight.keyword)
    for text in page.keywords { add(text, worth: Weight.keyword) }
    add(page.part, worth: Weight.part)
    for (number, section) in page.sections.enumerated() {
      if number > 0 { sectionCount += 1 }
      for word in numbers(section.heading) {
        add(word, worth: words.isStop(word) ? 1 : Weight.heading)
      }
      addText(section.text)
    }
    sectionCount += 1
    sections.append(page.sections.count)
  }

  /// An id as the one word that a reader types: `CH-07` is `ch7`. One of many words is a name.
  private mutating func whole(_ id: String) -> Int? {
    var last: (number: Int, length: Int)?
    var count = 0
    eachWord(Array(id.utf8)) { words, found in
      last = (words.number(of: found), found.count)
      count += 1
    }
    let length = id.utf8.count { $0 != UInt8(ascii: "-") }
    return last.flatMap { count == 1 || $0.length + 2 >= length ? $0.number : nil }
  }

  private mutating func add(_ text: String, worth weight: UInt8) {
    for word in numbers(text) where !words.isStop(word) { add(word, worth: weight) }
  }

  private mutating func numbers(_ text: String) -> [Int] {
    var numbers: [Int] = []
    eachWord(Array(text.utf8)) { words, found in numbers.append(words.number(of: found)) }
    return numbers
  }

  private mutating func addText(_ text: [UInt8]) {
    // A copy of the cutter, so that what it finds may be added while it works.
    let cutter = self.cutter
    cutter.cut(Self.composed(text)) { found in
      let word = words.number(of: found)
      if !words.isStop(word) { add(word, worth: Weight.text) }
    }
  }

  private mutating func eachWord(
    _ text: [UInt8], _ body: (inout SearchWords, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    cutter.cut(Self.composed(text)) { body(&words, $0) }
  }

  /// Accents that stand apart from their letters join them.
  private static func composed(_ text: [UInt8]) -> [UInt8] {
    guard text.holds(0xCC) || text.holds(0xCD) else { return text }
    return Array(
      String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }

  private mutating func add(_ word: Int, worth weight: UInt8) {
    let form = words.form(of: word)
    guard form != SearchWords.none else { return }
    while met.count <= form { met.append(Met()) }
    let last = Int(met[form].place) - 1
    guard last >= 0, places[last].section == sectionCount else {
      places.append(Place(form: UInt32(form), section: sectionCount, weight: weight))
      met[form] = Met(place: UInt32(places.count), repeats: 1)
      return
    }
    if weight > Weight.text {
      places[last].weight = min(Weight.most, max(places[last].weight, weight))
    } else if met[form].repeats < Weight.repeats {
      met[form].repeats += 1
      places[last].weight = min(Weight.most, places[last].weight + 1)
    }
  }
}
