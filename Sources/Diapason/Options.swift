import CharterModel
import Diagnosis
import Disk

/// What a run of Diapason is told, as values: nothing is read from the environment further down.
package struct Options: Sendable {
  package var source = "."
  package var output = "public"
  package var theme: String?
  /// The build's date.
  package var date: Day
  package var readers: String?
  /// The crisis level to announce, in place of what the configuration says.
  package var crisis: String?
  package var includesDrafts = false
  /// Menus and pages show what only authors need: in the preview, at the desk.
  package var isForAuthors = false
  /// Warnings count as errors.
  package var isStrict = false
  /// A problem that still lets a page be made is a warning.
  package var isLenient = false
  package var language: Language?
  /// Compares the bytes of published files, not their sizes alone.
  package var verifies = false
  /// Folders of themes outside the source.
  package var sharedThemes: [String] = []
  /// Where dictionaries are looked for; nil where nobody asks for spelling.
  package var dictionaries: Dictionaries?
  /// Whether a document's addresses show what is being written, for who writes it: else they show the
  /// version in force.
  package var isAsWritten = false
  /// The folder of a kept version whose errors are named, for who puts a slip right in it.
  package var rectifiedFolder: String?
  /// Whether `output` was asked for; without it, it lies in the source.
  package var isOutputGiven = false

  /// A configuration of ssh, in place of the user's own.
  package var sshConfiguration: String?

  package init(date: Day) { self.date = date }

  /// The same for readers: without what the preview and the desk show to authors beside it.
  package var published: Options {
    var options = self
    options.includesDrafts = false
    options.isForAuthors = false
    options.isAsWritten = false
    return options
  }
}

/// The program's version: part of what a site is made from.
package let programVersion = "diapason 0.1.0"
