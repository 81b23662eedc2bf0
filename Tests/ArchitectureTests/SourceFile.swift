import Foundation
import Workbench

/// A Swift file below `Sources`, as text.
struct SourceFile: Sendable {
  /// Relative to `Sources`.
  var path: String
  var text: String

  static let all: [SourceFile] = {
    let folder = Checkout.folder + "/Sources"
    return FileTree.paths(in: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let bytes = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
      return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }()

  var target: String { String(path.prefix { $0 != "/" }) }

  var imports: Set<String> {
    Set(
      text.matches(
        of:
          /(?m)^\s*(?:@\w+ )*(?:(?:public|package|internal|private) )?import (?:(?:struct|class|enum|func|protocol|typealias|let|var) )?(\w+)/
      ).map { String($0.1) })
  }

  /// The lines without comments and with empty string literals.
  var code: [(number: Int, text: String)] {
    var isInText = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      number, line in
      var line = String(line)
      let marks = line.ranges(of: "\"\"\"").count
      defer { if marks == 1 { isInText.toggle() } }
      if isInText || marks > 0 { return (number + 1, "") }
      line = line.replacing(/#?"(?:\\.|[^"\\])*"#?/, with: "\"\"")
      line = line.replacing(/\/\/.*/, with: "")
      return (number + 1, line)
    }
  }

  /// `path:line` of each line of code that a pattern is found in.
  func lines(with pattern: Regex<some Any>) -> [String] {
    code.filter { $0.text.firstMatch(of: pattern) != nil }.map { "\(path):\($0.number)" }
  }
}
