extension [UInt8] {
  /// A page's file as text: without byte order marks, UTF-16 as UTF-8, and with lines that end in a
  /// line feed where an old editor ended them by a carriage return alone (no byte moves by that).
  package var pageText: [UInt8] {
    if let text = fromUTF16 { return text.withoutByteOrderMark.withLineFeeds }
    return withoutByteOrderMark.withLineFeeds
  }

  /// Whether it is UTF-16, as some editors save a “Unicode” text.
  var isUTF16: Bool { order16 != nil }

  /// A page's file in UTF-8, and what an older editor had saved it in; nil if it is UTF-8 already, or
  /// UTF-8 with bytes that are none.
  package var fromOlderEncoding: (bytes: [UInt8], encoding: String)? {
    if isUTF16 { return (pageText, "UTF-16") }
    guard !isUTF8 else { return nil }
    let wrong = TableText.wrongUTF8(in: self)
    guard wrong.sequences <= wrong.count else { return nil }
    let encoding = SingleByteEncoding.likeliest(of: self)
    return (encoding.decode(self), encoding.name)
  }

  private enum ByteOrder { case little, big }

  private var order16: ByteOrder? {
    guard count >= 4 else { return nil }
    switch (self[0], self[1], self[2], self[3]) {
    case (0xFF, 0xFE, _, _): return .little
    case (0xFE, 0xFF, _, _): return .big
    case (1..., 0, 1..., 0): return .little
    case (0, 1..., 0, 1...): return .big
    default: return nil
    }
  }

  private var fromUTF16: [UInt8]? {
    guard let order = order16 else { return nil }
    let units = stride(from: 0, to: count - 1, by: 2).map { index in
      order == .little
        ? UInt16(self[index]) | UInt16(self[index + 1]) << 8
        : UInt16(self[index]) << 8 | UInt16(self[index + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// UTF-8's byte order mark, which spreadsheets and old editors write, is no text; some write two.
  package var withoutByteOrderMark: [UInt8] {
    var rest = self[...]
    while rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    return rest.count == count ? self : Array(rest)
  }

  private var withLineFeeds: [UInt8] {
    guard contains(UInt8(ascii: "\r")) else { return self }
    var text = self
    for index in text.indices where text[index] == UInt8(ascii: "\r") {
      let next = index + 1 < text.count ? text[index + 1] : nil
      if next != UInt8(ascii: "\n") { text[index] = UInt8(ascii: "\n") }
    }
    return text
  }
}
