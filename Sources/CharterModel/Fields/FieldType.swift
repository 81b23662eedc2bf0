import Diagnosis
import Media

/// What a field may hold.
package indirect enum FieldType: Sendable {
  case text
  /// An address of the web: `https://…`.
  case address
  /// A language, by its BCP 47 tag.
  case language
  /// A list of short texts; one alone may stand without brackets.
  case texts
  case integer(ClosedRange<Int>)
  /// A number that may have decimals.
  case figure
  case flag
  case date
  case duration
  /// An hour of the day.
  case time
  /// So many times in a period: `2-3/week`.
  case cadence
  case choice([Choice])
  case choices([Choice])
  /// The id of a record of a kind.
  case reference(to: String)
  case references(to: String)
  /// Ids of records, each with one word of a list: `{linkedin: strong}`.
  case graded(to: String, [Choice])
  /// Paths of files, relative to the page's folder.
  case files
  /// Paths of files by words of a list: `{print: [logo.svg, logo.pdf]}`.
  case filed([Choice])
  /// Whole numbers up to a million by name; the names are given, or free.
  case numbers([Choice]?)
  /// Width and height in pixels by name: `banner: 1584x396`.
  case sizes
}

/// One word of a closed list, with what readers see.
package struct Choice: Sendable, Hashable {
  package var name: FieldName
  package var label: Phrase
  /// The author's own word for it, which alone is read as it.
  package private(set) var own: String?

  /// A word of the author's own for another choice.
  init(_ own: String, meaning choice: Choice) {
    name = choice.name
    label = Phrase(en: own, fr: own)
    self.own = own
  }

  func matches(_ word: String) -> Bool { matches(key: word.asKey) }

  func matches(key: String) -> Bool { own.map { $0.asKey == key } ?? name.matches(key: key) }

  /// How it is written.
  var written: FieldName { own.map { FieldName($0, fr: $0) } ?? name }

  package init(_ en: String, fr: String, label: Phrase? = nil) {
    name = FieldName(en, fr: fr)
    self.label = label ?? Phrase(en: en, fr: fr)
  }
}

/// A value with its place in the author's file.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var line: Int
  package var column: Int

  package init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }
}

/// The value of a field, as read.
package enum FieldValue: Sendable {
  case text(String)
  case texts([Located<String>])
  case integer(Int)
  case figure(Figure)
  case flag(Bool)
  case date(Day)
  case duration(Duration)
  case time(TimeOfDay)
  case cadence(Cadence)
  case choice(Choice)
  case choices([Choice])
  case reference(Located<String>)
  case references([Located<String>])
  case graded([(id: Located<String>, choice: Choice)])
  case files([Located<String>])
  case filed([(choice: Choice, files: [Located<String>])])
  case numbers([(name: FieldName, number: Int)])
  case sizes([(name: String, size: PixelSize)])
}

extension FieldType {
  /// The greatest of ``numbers(_:)``: their sums can be told too.
  package static let greatestNumber = 1_000_000
}
