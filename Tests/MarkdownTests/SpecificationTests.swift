import Foundation
import Markdown
import TestThreads
import Testing
import Workbench

@Suite("The GFM specification", .ownThreads)
struct SpecificationTests {
  struct Example: Sendable {
    var number: Int
    var line: Int
    var labels: [String]
    var markdown: String
    var html: String
  }

  /// The examples of cmark-gfm's own `spec.txt`, which Debian's package of that name installs.
  static func examples() throws -> [Example] {
    let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    let unpacked = try Program("/usr/bin/env")("gunzip", "-c", path)
    try #require(unpacked.code == 0, "install the package cmark-gfm: \(unpacked.error)")
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

  @Test("each of the 671 examples renders as the specification says")
  func everyExample() throws {
    let examples = try Self.examples()
    #expect(examples.count == 671)
    for example in examples {
      var syntax: MarkdownSyntax = []
      if example.labels.contains("table") { syntax.insert(.tables) }
      if example.labels.contains("strikethrough") { syntax.insert(.strikethrough) }
      if example.labels.contains("autolink") { syntax.insert(.autolinks) }
      let document = Document(parsing: Array(example.markdown.utf8), syntax: syntax)
      let options = HTMLRenderer.PlainOptions(
        allowsHTML: true, filtersTags: example.labels.contains("tagfilter"))
      var renderer = HTMLRenderer(document, options: options)
      let html = String(decoding: renderer.render(), as: UTF8.self)
      #expect(html == example.html, "example \(example.number), line \(example.line)")
    }
  }
}
