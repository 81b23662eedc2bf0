/// A text whose blocks of other notations are written as quotes and callouts, as the parser reads it.
package enum WrittenDialects {
  /// The text and, for each of its lines, the number of the line that its author typed; nil if it
  /// holds no such block, or if the parser reads it as it was typed.
  package static func read(_ source: [UInt8]) -> (text: [UInt8], lines: [Int32])? {
    guard let (text, places) = DialectBlocks.rewritten(source) else { return nil }
    if text.firstRange(of: Array("<!--".utf8)) != nil {
      // To read a block must not bring to light what its author hid.
      let plain = Document(mending: source, syntax: .site)
      guard Document(mending: text, syntax: .site).hidesComments(of: plain) else { return nil }
    }
    return (text, places.map(\.line))
  }
}
