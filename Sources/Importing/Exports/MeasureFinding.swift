import CharterModel
import Diagnosis

/// Something of an export that is not carried over, or not as it stands.
package enum MeasureFinding: Sendable, Hashable {
  /// Lines that sum up others.
  case totals(String, Int)
  /// A title of a table that says no figure that is known.
  case unknownTitle(String, String)
  case ofOtherNetwork(String, String, ExportingNetwork)
  /// Columns that are not known, and those that are and say no figure of a day.
  case untaken(String, [String], besides: [String])
  /// A column whose lines for one day cannot be added up.
  case divided(String, String)
  /// Lines of no table of days.
  case stray(String, Int, count: Int)
  /// A sheet with no table of days.
  case sheet(String)
  case hiddenSheet(String)
  /// A column beside one that says the same figure better.
  case lesser(NetworkFigure, String, instead: String)
}

/// Where a program gives out its figures by day.
package struct ExportPath: Sendable, Hashable {
  package let words: Phrase
}
