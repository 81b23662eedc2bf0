import CharterModel
import Diagnosis

/// Every word of a site with the sections that hold it, in families.
struct SearchIndex: Sendable {
  struct Form: Sendable {
    /// Folded.
    var word: [UInt8]
    var family: Int
    /// Of ``places``.
    var places: Range<Int>
  }

  /// A word in more sections than this says little; what it is worth least for is left out, so that
  /// a query weighs the same on a site of ten thousand pages.
  static let mostPlaces = 2500

  /// Sorted by their words.
  private(set) var forms: [Form] = []
  private(set) var familyCount = 0
  /// How many sections each page has.
  private(set) var sections: [Int] = []
  private var sectionOfPlace: [UInt32] = []
  private var weightOfPlace: [UInt8] = []

  /// - Parameter parts: in the order of the pages.
  init(joining parts: [WordPlaces], in language: LanguageTag) {
    sections = parts.flatMap(\.sections)
    var table = WordTable()
    var richest: [[UInt8]] = []
    let numbers = parts.map { Self.join($0.words, &table, &richest) }
    let sorted = table.sorted
    let words = sorted.map { Array(table[$0]) }
    let families = WordFamilies(of: words, written: sorted.map { richest[$0] }, in: language)
    familyCount = families.count
    let ranges = place(parts, numbers, count: table.count)
    forms = sorted.enumerated().map { index, number in
      Form(word: words[index], family: families.numbers[index], places: ranges[number])
    }
  }

  func weight(ofPlace place: Int) -> UInt8 { weightOfPlace[place] }

  /// Where a form stands, section by section; at most ``mostPlaces``, the worthiest.
  func eachPlace(of form: Form, _ body: (_ section: Int, _ weight: Int) -> Void) {
    func visit(_ places: some Sequence<Int>) {
      for place in places { body(Int(sectionOfPlace[place]), Int(weightOfPlace[place])) }
    }
    guard form.places.count > Self.mostPlaces else { return visit(form.places) }
    let worthiest = form.places.sorted { (weightOfPlace[$1], $0) < (weightOfPlace[$0], $1) }
    visit(worthiest.prefix(Self.mostPlaces).sorted())
  }

  /// The number in the whole site of each form of a part.
  private static func join(
    _ words: SearchWords, _ table: inout WordTable, _ richest: inout [[UInt8]]
  ) -> [Int] {
    words.richest.indices.map { form in
      let number = table.number(of: words.forms[form])
      if number == richest.count {
        richest.append(words.richest[form])
      } else if SearchWords.isRicher(words.richest[form], than: richest[number]) {
        richest[number] = words.richest[form]
      }
      return number
    }
  }

  /// Sorts the places by their forms: each form's are counted first, and then put where they belong.
  private mutating func place(
    _ parts: [WordPlaces], _ numbers: [[Int]], count: Int
  ) -> [Range<Int>] {
    var ends = Array(repeating: 0, count: count)
    for (part, numbers) in zip(parts, numbers) {
      for place in part.places { ends[numbers[Int(place.form)]] += 1 }
    }
    var total = 0
    for number in ends.indices { (ends[number], total) = (total, total + ends[number]) }
    let starts = ends
    sectionOfPlace = Array(repeating: 0, count: total)
    weightOfPlace = Array(repeating: 0, count: total)
    var offset: UInt32 = 0
    for (part, numbers) in zip(parts, numbers) {
      for place in part.places {
        let number = numbers[Int(place.form)]
        sectionOfPlace[ends[number]] = offset + place.section
        weightOfPlace[ends[number]] = place.weight
        ends[number] += 1
      }
      offset += UInt32(part.sections.reduce(0, +))
    }
    return zip(starts, ends).map { $0..<$1 }
  }
}
