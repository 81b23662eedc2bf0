import Fuzzing
import Markdown
import Testing
import Workbench

@Suite("Raw HTML by chance")
struct WrittenTreeTests {
  static func html(of markdown: String) -> [UInt8] {
    Array(
      SiteMarkup.html(markdown) { page, document in
        for index in 0..<(document.nodes.count + document.rawHTML.targets.count) {
          page.links[index] = .outside("https://x.example/")
          page.pictures[index] = .file("x.png", width: 1, height: 1)
        }
      }.utf8)
  }

  @Test("of whatever tags an author writes, the page has the tree that it seems to have")
  func trees() {
    for seed in 1...2000 {
      var chance = SeededChance(seed: UInt64(seed))
      let markdown = GeneratedHTML.page(&chance)
      let tree = WrittenTree(Self.html(of: markdown))
      guard tree.wrong.isEmpty, tree.literal == tree.parsed else {
        Issue.record("seed \(seed): \(tree.wrong)\n\(markdown.debugDescription)")
        return
      }
    }
  }

  @Test("the tags are cut where an HTML parser cuts them")
  func tokens() {
    var compared = 0
    for seed in 1...2000 {
      var chance = SeededChance(seed: UInt64(seed))
      let html = Array(GeneratedHTML.line(&chance).utf8)
      guard let plain = Self.cutAndJoined(html) else { continue }
      compared += 1
      let one = Self.names(html)
      let other = Self.names(plain)
      guard one == other else {
        Issue.record("seed \(seed): \(String(decoding: html, as: UTF8.self)) \(one) \(other)")
        return
      }
    }
    #expect(compared > 500)
  }

  /// HTML as the tags and words that it is cut into, without attributes; nil where what is never
  /// closed or is no text for readers is on purpose read otherwise than by browsers.
  private static func cutAndJoined(_ html: [UInt8]) -> [UInt8]? {
    let opaque = [
      "script", "style", "iframe", "template", "noscript", "object", "svg", "math", "title",
      "textarea", "xmp", "noembed", "noframes", "plaintext",
    ]
    var joined: [UInt8] = []
    for token in HTMLTokenizer.tokens(of: html[...]) {
      switch token.kind {
      case .text:
        joined +=
          String(decoding: html[token.range], as: UTF8.self).replacing("<", with: "&lt;").utf8
      case .comment, .declaration: joined += "<!---->".utf8
      case .unclosed: return nil
      case .tag(let tag):
        guard !opaque.contains(tag.name) else { return nil }
        joined += ((tag.isClosing ? "</" : "<") + tag.name + ">").utf8
      }
    }
    return joined
  }

  private static func names(_ html: [UInt8]) -> [String] {
    let tree = HTMLTree(ofFragment: html)
    var names: [String] = []
    for step in tree.steps {
      switch step {
      case .enter(let element?, _): names.append(element.rawValue)
      case .words(let range): names.append(String(decoding: tree.text[range], as: UTF8.self))
      default: break
      }
    }
    return [
      names.filter { HTMLElement(named: $0) != nil }.joined(separator: " "),
      names.filter { HTMLElement(named: $0) == nil }.joined(),
    ]
  }

  static let deep: [(String, String)] = [
    ("<b>", "</b>"), ("<details>", ""), ("<details>\n\n", ""), ("<ul><li>", "</ul>"), ("<p>", ""),
    ("<table><tr><td>", "</table>"), ("x<br>", ""), ("<b a=1 ", ""), ("<dl>\n\n<dd>\n\n", ""),
    ("</b>", ""), ("<a x=\"", ""), ("<svg>", ""), ("<!-- -->", ""), ("<", ""), ("<?", ""),
    ("<b><p>", "</b>"), ("<details>\n\n</details>\n\n", ""), ("&lt;<p>", ""),
  ]

  @Test("thousands of tags in a row, and of levels, are read in linear time", arguments: deep)
  func many(_ start: String, _ end: String) {
    let count = 5000
    for first in ["", "<div>"] {
      let markdown =
        first + String(repeating: start, count: count) + String(repeating: end, count: count)
      let tree = WrittenTree(Self.html(of: markdown))
      #expect(tree.wrong == [] && tree.literal == tree.parsed)
    }
  }
}
