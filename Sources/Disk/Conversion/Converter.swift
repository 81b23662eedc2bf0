/// A program that turns a file of another kind into one that can be read: pandoc for documents,
/// Gnumeric's ssconvert for spreadsheets; or WeasyPrint, which sets pages of paper. It is run by name, with bounds of time and memory, and
/// nothing of it is linked.
package struct Converter: Sendable {
  package enum Failure: Error, Sendable {
    case notInstalled(Converter)
    /// With what it said.
    case refused(Converter, path: String, complaint: String)
    case tooLong(Converter, path: String)
  }

  package let name: String
  /// What installs it, on Debian and its kin.
  package let installation: String
  /// Variables of its environment, each `NAME=value`, whatever the user's own are.
  private var settings: [String] = []
  private let firstWords: [String]

  package static let pandoc = Converter(
    name: "pandoc", installation: "sudo apt install pandoc",
    // No file but those that are named, no address of the web, no settings of the user's.
    firstWords: ["+RTS", "-M3G", "-RTS", "--sandbox", "--data-dir=/nonexistent"])

  package static let spreadsheets = Converter(
    name: "ssconvert", installation: "sudo apt install --no-install-recommends gnumeric",
    firstWords: [])

  /// Any release from 57 on; with a fixed date its fonts are the same bytes twice. Debian's hyphenates
  /// with dictionaries that are packages of their own.
  package static let paper = Converter(
    name: "weasyprint", installation: "sudo apt install weasyprint hyphen-fr hyphen-en-gb",
    settings: ["SOURCE_DATE_EPOCH=1577836800"], firstWords: ["--quiet"])

  /// Seconds; a document of a thousand pages takes ten.
  private static let longest = 120
  /// Bytes that it prints, or writes to one file; more than any text.
  private static let mostOutput = 256 << 20

  /// What it prints when it is run with these words.
  ///
  /// - Parameter path: the file that is converted, for messages.
  package func run(_ words: [String], for path: String) throws -> [UInt8] {
    do { _ = try ProgramPath.find(name) } catch { throw Failure.notInstalled(self) }
    // Whoever ends this program ends the other with it.
    let process = try ChildProcess(
      [
        "setpriv", "--pdeathsig", "TERM",
        "timeout", "--kill-after=5", String(Self.longest),
        "setpriv", "--pdeathsig", "KILL",
        "prlimit", "--fsize=\(Self.mostOutput)",
      ] + (settings.isEmpty ? [] : ["env"] + settings) + [name] + firstWords + words)
    var output: [UInt8] = []
    while output.count <= Self.mostOutput {
      let more = process.read()
      if more.isEmpty { break }
      output += more
    }
    let code = process.wait()
    if code == 124 || code == 137 { throw Failure.tooLong(self, path: path) }
    guard code == 0, output.count <= Self.mostOutput else {
      throw Failure.refused(self, path: path, complaint: process.complaint)
    }
    return output
  }
}
