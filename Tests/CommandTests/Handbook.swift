import Foundation
import Workbench

/// An author's folder on disk, and the program as a user calls it there.
struct Handbook {
  let folder: TemporaryFolder

  /// - Parameter isPlain: with the small theme of the golden folders, whose files can be counted.
  init(_ files: [String: String], isPlain: Bool = false) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    guard isPlain else { return }
    for (path, bytes) in Checkout.smallTheme() {
      try folder.write(bytes, to: "themes/diapason/" + path)
    }
  }

  /// A home page alone.
  static func page(_ text: String, isPlain: Bool = true) throws -> Handbook {
    try Handbook(
      ["content/index.md": text, "diapason.yaml": "language: en\nname: \"Handbook\"\n"],
      isPlain: isPlain)
  }

  func program(_ environment: [String: String] = [:]) throws -> Program {
    var program = try Program.built("diapason")
    program.folder = folder.path
    program.environment = environment
    return program
  }

  /// Runs in the folder with a fixed date.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Ending {
    let isDated = !["verify", "releases", "rollback"].contains(arguments.first)
    return try program(environment).run(arguments + (isDated ? ["--date", "2026-10-01"] : []))
  }

  var site: [String: [UInt8]] { folder.tree("public") }
  var isPublished: Bool { folder.exists("public") }
}

extension Program.Ending {
  /// The place and the id of each line that `--format line` wrote.
  var reports: [(place: Substring, id: Substring)] {
    error.split(separator: "\n").compactMap { line in
      guard let start = line.lastIndex(of: "["), line.hasSuffix("]") else { return nil }
      return (line.prefix { $0 != " " }, line[line.index(after: start)...].dropLast())
    }
  }
}
