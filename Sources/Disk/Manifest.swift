import FoundationEssentials

/// `.diapason.json` in the output: every file with its size and hash, and a digest of what the site
/// was made from.
package struct Manifest: Codable, Sendable {
  package struct File: Codable, Sendable, Hashable {
    package var size: Int
    package var sha256: String
    /// The content file it was copied from, if it was.
    package var source: String?
  }

  package static let name = ".diapason.json"

  package var program: String
  /// SHA-256 of sources, theme, configuration, options and program.
  package var inputs: String
  /// How many warnings and notes the build had: a build that would repeat them is not skipped.
  package var problems: Int?
  package var files: [String: File]

  package init(program: String, inputs: String, problems: Int, files: [String: File]) {
    self.program = program
    self.inputs = inputs
    self.problems = problems
    self.files = files
  }

  /// The manifest in a folder, or nil without a readable one.
  package static func read(in folder: String) -> Manifest? {
    read(try? FileSystem.read(folder + "/" + name))
  }

  static func read(_ bytes: [UInt8]?) -> Manifest? {
    bytes.flatMap { try? JSONDecoder().decode(Manifest.self, from: Data($0)) }
  }

  /// What `sha256sum .diapason.json` prints: the site in one word.
  package var digest: String { SHA256.hash(encoded) }

  /// One line a file, sorted: differences between two sites read well.
  package var encoded: [UInt8] {
    var text =
      "{\n\"program\": \"\(program)\",\n\"inputs\": \"\(inputs)\",\n\"problems\": \(problems ?? 0),\n\"files\": {\n"
    let lines = files.sorted { $0.key < $1.key }.map { path, file in
      var line = "\"\(path)\": {\"size\": \(file.size), \"sha256\": \"\(file.sha256)\""
      if let source = file.source { line += ", \"source\": \(Self.quoted(source))" }
      return line + "}"
    }
    text += lines.joined(separator: ",\n") + "\n}\n}\n"
    return Array(text.utf8)
  }

  /// Addresses are plain ASCII; a content file's name may hold anything.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
