import CharterModel

/// Why a file of an export is not read; nothing of any file is written then.
package enum MeasureFault: Error, Sendable {
  case unreadable(String)
  case empty(String)
  case headersAlone(String)
  case unclosed(String, Int)
  /// Its lines are posts, which have no measure of a day.
  case posts(String, program: String, path: ExportPath)
  /// With the columns that were read.
  case unknown(String, [String], ExportingNetwork?)
  case otherSource(String, ExportingNetwork, program: String, networks: [String])
  /// With those that it may be of.
  case needsNetwork(String, [String])
  case badDay(String, Int, String)
  case ambiguousDay(String, Int, String, Day, Day)
  case needsYear(String, Int, String)
  case repeatedDay(String, Int, String)
  case badFigure(String, Int, column: String, String)
  case ambiguousFigure(String, Int, String, Double, Double)
  /// Two places say another value of the same days.
  case contradiction(NetworkFigure, Day, file: String, Int, other: String, Int)
}
