import Foundation
import Markdown
import TestThreads
import Testing
import Workbench

@Suite("The GFM specification", .ownThreads)
struct SpecificationTests {
  @Test("each of the 671 examples renders as the specification says")
  func everyExample() throws {
    let examples = try Specification.examples()
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
