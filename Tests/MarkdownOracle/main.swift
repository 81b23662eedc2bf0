// libcmark-gfm's own rendering, in a process of its own: the library shares tables between parsers
// and may not be called beside Diapason's parser without its lock.
//
// Input, repeated: `extensions footnotes unsafe length`, a line feed, so many bytes of Markdown.
// Output, repeated: `length`, a line feed, so many bytes of HTML. Extensions are joined by
// commas, or `none`.
import CCMarkGFM
import Foundation

struct Request {
  var extensions: [String]
  var hasFootnotes: Bool
  var allowsHTML: Bool
  var text: Data

  init?(from input: inout Data) {
    guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: input[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 4, let count = Int(words[3]) else { return nil }
    extensions = words[0].split(separator: ",").map(String.init)
    hasFootnotes = words[1] == "1"
    allowsHTML = words[2] == "1"
    let start = end + 1
    text = input[start..<start + count]
    input = input[(start + count)...]
  }

  func render() -> Data? {
    var options = CMARK_OPT_DEFAULT
    if hasFootnotes { options |= CMARK_OPT_FOOTNOTES }
    if allowsHTML { options |= CMARK_OPT_UNSAFE }
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions where name != "none" {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    let attached = cmark_parser_get_syntax_extensions(parser)
    guard let html = cmark_render_html(root, options, attached) else { return nil }
    defer { free(html) }
    return Data(bytes: html, count: strlen(html))
  }
}

cmark_gfm_core_extensions_ensure_registered()
var input = FileHandle.standardInput.readDataToEndOfFile()
var output = Data()
while let request = Request(from: &input) {
  let html = request.render() ?? Data()
  output.append(Data("\(html.count)\n".utf8))
  output.append(html)
}
FileHandle.standardOutput.write(output)
