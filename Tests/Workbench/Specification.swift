/// The specification of GFM, as Debian's package of cmark-gfm installs it.
package enum Specification {
  package struct Missing: Error {
    package var package: String
  }

  package struct Example: Sendable {
    package var number: Int
    package var line: Int
    package var labels: [String]
    package var markdown: String
    package var html: String
  }

  /// The examples of cmark-gfm's own `spec.txt`, which Debian's package of that name installs.
  package static func examples() throws -> [Example] {
    let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    let unpacked = try Program("/usr/bin/env")("gunzip", "-c", path)
    guard unpacked.code == 0 else { throw Missing(package: "cmark-gfm") }
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var current: Example?
    var isHTML = false
    var number = 0
    for (index, line) in unpacked.output.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.hasPrefix(fence + " example") {
        number += 1
        let labels = line.dropFirst(fence.count).split(separator: " ").dropFirst().map(String.init)
        current = Example(number: number, line: index + 1, labels: labels, markdown: "", html: "")
        isHTML = false
      } else if line == fence, let example = current {
        examples.append(example)
        current = nil
      } else if line == ".", current != nil, !isHTML {
        isHTML = true
      } else if current != nil {
        let text = line.replacing("→", with: "\t") + "\n"
        if isHTML { current?.html += text } else { current?.markdown += text }
      }
    }
    return examples.filter { !$0.labels.contains("disabled") }
  }
}
