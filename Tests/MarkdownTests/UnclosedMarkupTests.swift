import Markdown
import Testing

@Suite("Comments and elements that are never closed")
struct UnclosedMarkupTests {
  /// What is never closed, the finding, and what must be in the page all the same.
  static let rows: [(String, [String], [String])] = [
    ("a\n\n<!-- b\n\n## C\n\nd", ["3:1 unclosedComment"], ["&lt;!-- b", ">C</h2>", "<p>d</p>"]),
    ("<!-- b -- >\n\n*d*", ["1:1 unclosedComment"], ["<em>d</em>"]),
    ("<!-- b –>\n\n*d*", ["1:1 unclosedComment"], ["<em>d</em>"]),
    ("<!-- b --!>\n\n*d*", ["1:1 unclosedComment"], ["<em>d</em>"]),
    ("<!-- b\n\nc\n\n<!-- d -->\n\ne", ["1:1 unclosedComment"], ["<p>c</p>", "<p>e</p>"]),
    ("> <!-- b\n> c\n\nd", ["1:3 unclosedComment"], ["c</p>", "<p>d</p>"]),
    ("- a\n\n  <!-- b\n\n  c\n\nd", ["3:3 unclosedComment"], ["<p>c</p>", "<p>d</p>"]),
    (
      "<!-- a\n\n> <!-- b\n\n<script>\n\nc",
      [
        "1:1 unclosedComment", "3:3 unclosedComment", "5:1 unclosed",
      ], ["<p>c</p>"]
    ),
    ("<div>\n<!-- b\n\nc", ["2:1 unclosedComment"], ["&lt;!-- b", "<p>c</p>"]),
    ("<script>\n\nb\n\n- c", ["1:1 unclosed"], ["<p>b</p>", "<li>c</li>"]),
    ("<pre>\n\nb\n\n- c", ["1:1 unclosed"], ["<li>c</li>"]),
    ("<STYLE x>\n\nb\n\n- c", ["1:1 unclosed"], ["<li>c</li>"]),
    ("<textarea>\n\nb", ["1:1 unclosed"], ["<p>b</p>"]),
    ("<title>\na\n\nb", ["1:1 unclosed"], ["a\n", "<p>b</p>"]),
    ("<svg>\n\nb", ["1:1 unclosed"], ["<p>b</p>"]),
    ("<plaintext>\n\nb", ["1:1 forbidden"], ["<p>b</p>"]),
    ("<?php\n\nb\n\n- c", ["1:1 unclosed"], ["<li>c</li>"]),
    ("<![CDATA[\n\nb\n\n- c", ["1:1 unclosed"], ["<li>c</li>"]),
    ("<!DOCTYPE\n\nb\n\n- c", ["1:1 unclosed"], ["<li>c</li>"]),
    ("\r\n<!-- b\r\n\r\n- c", ["2:1 unclosedComment"], ["<li>c</li>"]),
  ]

  @Test("they are named where they begin, and what follows is read", arguments: rows)
  func unclosed(_ markdown: String, _ findings: [String], _ kept: [String]) {
    let review = Document(parsing: Array(markdown.utf8)).rawHTML
    #expect(review.findings.map { "\($0.line):\($0.column) \($0.reason)" } == findings)
    let html = SiteMarkup.html(markdown)
    for words in kept { #expect(html.contains(words), "\(html)") }
  }

  static let closed = [
    "<!-- a -->\n\nb", "<!-- a\n\nb -->\n\nc", "<!-->\n\nb", "a <!-- b --> c", "`<!--`\n\nb",
    "```\n<!--\n```\n\nb", "    <!--\n\nb", "<pre>\na\n\nb</pre>\n\nc", "<prefix\n\nb",
  ]

  @Test("what is closed is left alone", arguments: closed)
  func complete(_ markdown: String) {
    let review = Document(parsing: Array(markdown.utf8)).rawHTML
    #expect(!review.findings.contains { $0.reason == .unclosedComment }, "\(review.findings)")
  }

  @Test("thousands of them are read in a few readings")
  func many() {
    for opening in ["<!-- a\n\n", "> <!-- a\n\n", "<script>\n\n", "<!-- <!-- ", "<div>\n<!--\n\n"] {
      let markdown = String(repeating: opening, count: 2000) + "\n\nend"
      #expect(SiteMarkup.html(markdown).contains("end"))
    }
  }
}
