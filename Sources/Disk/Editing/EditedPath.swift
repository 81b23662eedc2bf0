/// The path of a file that may be edited, relative to the content folder: nothing in it leads out of the
/// folder, to hidden files, or through a name that no author writes.
package struct EditedPath: Sendable, Hashable {
  package let text: String

  /// Nil for an empty name, one with a dot in front, control characters, more than the system takes.
  package init?(_ path: String) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    let isFine = names.allSatisfy { name in
      !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 200
        && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{FFFD}" }
    }
    guard isFine, path.utf8.count <= 2000 else { return nil }
    text = path
  }

  var folders: [String] { text.split(separator: "/").dropLast().map(String.init) }
  var name: String { ContentPathOnDisk.name(of: text) }
}

/// Where a change of files stands: a test stops there, as a killed process does.
package enum EditingStep: Sendable, Hashable, CustomStringConvertible {
  case locked, journalReady
  case temporaryWritten(String)
  case temporaryFlushed(String)
  case placed(String)
  case folderFlushed(String)
  case removed(String)
  case filesDone, journalRemoved

  package var description: String {
    switch self {
    case .locked: "locked"
    case .journalReady: "journal ready"
    case .temporaryWritten(let path): "temporary file of \(path) written"
    case .temporaryFlushed(let path): "temporary file of \(path) flushed"
    case .placed(let path): "\(path) placed"
    case .folderFlushed(let path): "folder of \(path) flushed"
    case .removed(let path): "\(path) removed"
    case .filesDone: "files done"
    case .journalRemoved: "journal removed"
    }
  }
}

/// Called after each step; what it throws ends the work there, and nothing is tidied up.
package typealias EditingSteps = @Sendable (EditingStep) throws -> Void
