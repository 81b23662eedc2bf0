import Fuzzing
import Markdown
import TestThreads
import Testing
import Workbench

@Suite("Plain rendering against libcmark-gfm's own", .ownThreads)
struct OracleTests {
  struct Case: Sendable {
    var seed: UInt64
    var text: [UInt8]
    var syntax: MarkdownSyntax = []
    var extensions: [String] = []
    var allowsHTML = false

    init(seed: UInt64) {
      self.seed = seed
      var generator = GeneratedMarkdown(seed: seed)
      text = generator.text()
      var chance = SeededChance(seed: seed ^ 0xD1A)
      let choices: [(String, MarkdownSyntax)] = [
        ("table", .tables), ("strikethrough", .strikethrough), ("autolink", .autolinks),
        ("tasklist", .taskLists), ("tagfilter", []),
      ]
      for (name, option) in choices where !chance.happens(oneIn: 4) {
        extensions.append(name)
        syntax.formUnion(option)
      }
      if !chance.happens(oneIn: 4) { syntax.insert(.footnotes) }
      allowsHTML = chance.happens(oneIn: 2)
    }

    var request: [UInt8] {
      let names = extensions.isEmpty ? "none" : extensions.joined(separator: ",")
      let footnotes = syntax.contains(.footnotes) ? 1 : 0
      return Array("\(names) \(footnotes) \(allowsHTML ? 1 : 0) \(text.count)\n".utf8) + text
    }

    var rendered: [UInt8] {
      let options = HTMLRenderer.PlainOptions(
        allowsHTML: allowsHTML, filtersTags: extensions.contains("tagfilter"))
      var renderer = HTMLRenderer(Document(parsing: text, syntax: syntax), options: options)
      return renderer.render()
    }
  }

  /// The library writes `&#xFFFE;` and `&#xFFFF;` as bytes that are no UTF-8.
  private static func encodingNoncharacters(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var encoded: [UInt8] = []
    for byte in html {
      encoded.append(contentsOf: byte < 0xFE ? [byte] : [0xEF, 0xBF, byte - 0x40])
      guard byte == UInt8(ascii: "E") || byte == UInt8(ascii: "F"),
        encoded.suffix(3).starts(with: "%F".utf8)
      else { continue }
      encoded.removeLast(3)
      encoded.append(contentsOf: byte == UInt8(ascii: "E") ? "%EF%BF%BE".utf8 : "%EF%BF%BF".utf8)
    }
    return encoded
  }

  @Test("2,000 texts made by chance render byte for byte as cmark_render_html renders them")
  func generatedTexts() throws {
    let cases = (1...2000).map { Case(seed: UInt64($0)) }
    let ending = try Program.built("MarkdownOracle").run([], input: cases.flatMap(\.request))
    try #require(ending.code == 0)
    var rest = ArraySlice(ending.bytes)
    var failures: [UInt64] = []
    for one in cases {
      let end = try #require(rest.firstIndex(of: UInt8(ascii: "\n")))
      let count = try #require(Int(String(decoding: rest[rest.startIndex..<end], as: UTF8.self)))
      let expected = Self.encodingNoncharacters(rest[(end + 1)..<(end + 1 + count)])
      rest = rest[(end + 1 + count)...]
      if one.rendered.elementsEqual(expected) { continue }
      failures.append(one.seed)
      guard failures.count <= 3 else { continue }
      let text = String(decoding: one.text, as: UTF8.self)
      #expect(
        String(decoding: one.rendered, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "seed \(one.seed), \(one.extensions), HTML \(one.allowsHTML):\n\(text.debugDescription)")
    }
    #expect(failures == [])
  }

  @Test("the generator makes every kind of node")
  func generatorIsComplete() {
    var kinds: Set<Node.Kind> = []
    for seed in 1...400 {
      var generator = GeneratedMarkdown(seed: UInt64(seed))
      let document = Document(
        parsing: generator.text(),
        syntax: [.tables, .strikethrough, .autolinks, .taskLists, .footnotes])
      kinds.formUnion(document.nodes.map(\.kind))
    }
    let missing = (0...24).compactMap { Node.Kind(rawValue: $0) }.filter { !kinds.contains($0) }
    #expect(missing == [.callout])
  }

  @Test("texts parsed side by side give what they give one after the other")
  func parallelParsing() async {
    let texts = (1...1500).map { seed in
      var generator = GeneratedMarkdown(seed: UInt64(seed))
      return generator.text()
    }
    let serial = texts.map(Self.render)
    let parallel = await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for part in 0..<8 {
        group.addTask { (part, texts[(part * 100)..<(part * 100 + 800)].map(Self.render)) }
      }
      var results: [(Int, [[UInt8]])] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(parallel.count == 8)
    for (part, results) in parallel {
      #expect(results == Array(serial[(part * 100)..<(part * 100 + 800)]), "part \(part)")
    }
  }

  private static func render(_ text: [UInt8]) -> [UInt8] {
    var renderer = HTMLRenderer(
      Document(
        parsing: text, syntax: [.tables, .strikethrough, .autolinks, .taskLists, .footnotes]))
    return renderer.render()
  }

  @Test("every node knows where its descendants end, whatever the text")
  func treeIsWellFormed() {
    for seed in 1...500 {
      var generator = GeneratedMarkdown(seed: UInt64(seed))
      let document = Document(parsing: generator.text())
      var ends: [Int] = []
      for (index, node) in document.nodes.enumerated() {
        while let end = ends.last, end <= index { ends.removeLast() }
        #expect(Int(node.end) > index && Int(node.end) <= (ends.last ?? document.nodes.count))
        #expect(Int(node.literal.end) <= document.text.count, "seed \(seed)")
        ends.append(Int(node.end))
      }
    }
  }
}
