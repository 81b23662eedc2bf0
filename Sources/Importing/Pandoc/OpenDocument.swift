/// What pandoc does not read of OpenDocument texts.
package enum OpenDocument {
  package static let contentPart = "content.xml"

  /// The content with rows that head tables as ordinary rows: pandoc passes over the others.
  ///
  /// - Returns: nil if there are none.
  package static func withPlainHeaderRows(_ content: [UInt8]) -> [UInt8]? {
    let text = String(decoding: content, as: UTF8.self)
    let mark = #/<\/?table:table-header-rows\s*\/?>/#
    guard text.firstMatch(of: mark) != nil else { return nil }
    return Array(text.replacing(mark, with: "").utf8)
  }
}
