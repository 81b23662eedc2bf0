import Diagnosis

/// Something in a text that a rule speaks of: where, which rule, and what to write instead.
package struct Finding: Sendable, Equatable {
  package var rule: Problem
  package var severity: Severity
  /// In bytes of the text.
  package var range: Range<Int>
  package var replacement: String?
  /// Whether the replacement is right whatever the sentence says: typography, a word typed twice.
  package var isSafe: Bool
  /// Which of its rule's sentences it takes, if there are several: « none » of a limit of nought.
  package var variant: String
  /// The word's rule, by its place in the guide.
  package var word: Int?
  /// The mention that is missing, by its place in the guide.
  package var mention: Int?
  /// The values that its sentences have in braces.
  package var values: [String: String]

  init(
    _ rule: Problem, _ range: Range<Int>, severity: Severity? = nil, replacement: String? = nil,
    isSafe: Bool = false, variant: String = "", values: [String: String] = [:]
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.range = range
    self.replacement = replacement
    self.isSafe = isSafe
    self.variant = variant
    self.values = values
  }
}

/// A text as it is handed in, with what is known of where it will be read.
package struct Draft: Sendable {
  package var bytes: [UInt8]
  package var network: String?
  package var situation: String?
  package var capacity: String?
  /// The prose of a page, of which the rules for whole messages do not speak.
  package var isProse = false

  package init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension String {
  /// A phrase that the text breaks over two lines, with a blank for the break.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).map { String($0).trimmedOfSpaces }.joined(separator: " ")
  }
}
