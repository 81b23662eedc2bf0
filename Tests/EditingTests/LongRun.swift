import Foundation

/// How often what is tried by chance is tried: `make editing-long` asks for more.
enum LongRun {
  static func count(short: Int) -> Int {
    ProcessInfo.processInfo.environment["DIAPASON_EDITS"].flatMap(Int.init) ?? short
  }
}
