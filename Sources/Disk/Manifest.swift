import Digests
import FoundationEssentials

/// `.diapason.json` in the output: every file with its size and hash, and a digest of what the site
/// was made from.
package struct Manifest: Codable, Sendable {
  package struct File: Codable, Sendable, Hashable {
    package var size: Int
    package var sha256: String
    /// The content file it was copied from, if it was.
    package var source: String?
    /// SHA-256 of that file, where it is published in another form.
    package var original: String?
  }

  package static let name = ".diapason.json"

  package var program: String
  /// SHA-256 of sources, theme, configuration, options and program.
  package var inputs: String
  /// How many warnings and notes the build had, but for what dictionaries of the machine find: a build
  /// that would repeat them is not skipped.
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

  /// Whether it is the manifest of a site, and not another file of its name.
  var isOfASite: Bool {
    inputs.utf8.count == 64 && !files.isEmpty
      && files.values.allSatisfy { $0.sha256.utf8.count == 64 }
  }

  /// What `sha256sum .diapason.json` prints: the site in one word.
  package var digest: String { SHA256.hash(encoded) }

  /// One line a file, sorted: differences between two sites read well.
  package var encoded: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(200 + 150 * files.count)
    func add(_ part: String) { text += part.utf8 }
    add(
      """
      {
      "program": "\(program)",
      "inputs": "\(inputs)",
      "problems": \(problems ?? 0),
      "files": {

      """)
    var separator = ""
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      // Part by part: a large site has ten thousand lines.
      add(separator)
      add("\"")
      add(path)
      add("\": {\"size\": ")
      add(String(file.size))
      add(", \"sha256\": \"")
      add(file.sha256)
      add("\"")
      if let source = file.source { add(", \"source\": \(Self.quoted(source))") }
      if let original = file.original { add(", \"original\": \"\(original)\"") }
      add("}")
      separator = ",\n"
    }
    add("\n}\n}\n")
    return text
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
