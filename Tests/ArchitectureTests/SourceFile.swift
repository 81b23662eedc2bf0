import Foundation
import Workbench

/// A Swift file below `Sources`, as text.
struct SourceFile: Sendable {
  /// Relative to `Sources`.
  let path: String
  let text: String
  /// The modules that it imports.
  let imports: Set<String>
  /// The lines without comments and with empty string literals.
  let code: [(number: Int, text: String)]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    imports = Self.imports(of: text)
    code = Self.code(of: text)
  }

  static let all: [SourceFile] = {
    let folder = Checkout.folder + "/Sources"
    return FileTree.paths(in: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let bytes = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
      return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }()

  var target: String { String(path.prefix { $0 != "/" }) }

  private static func imports(of text: String) -> Set<String> {
    let pattern =
      /\s*(?:@\w+ )*(?:(?:public|package|internal|private) )?import (?:(?:struct|class|enum|func|protocol|typealias|let|var) )?(\w+)/
    let lines = text.split(separator: "\n").filter { $0.contains("import ") }
    return Set(lines.compactMap { $0.prefixMatch(of: pattern) }.map { String($0.1) })
  }

  private static func code(of text: String) -> [(number: Int, text: String)] {
    var isInText = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      number, line in
      var line = String(line)
      let marks = line.ranges(of: "\"\"\"").count
      defer { if marks == 1 { isInText.toggle() } }
      if isInText || marks > 0 { return (number + 1, "") }
      if line.utf8.contains(UInt8(ascii: "\"")) {
        line = line.replacing(/#?"(?:\\.|[^"\\])*"#?/, with: "\"\"")
      }
      if line.contains("//") { line = line.replacing(/\/\/.*/, with: "") }
      return (number + 1, line)
    }
  }

  /// `path:line` of each line of code that a pattern is found in.
  func lines(with pattern: Regex<some Any>) -> [String] {
    code.filter { $0.text.firstMatch(of: pattern) != nil }.map { "\(path):\($0.number)" }
  }
}
