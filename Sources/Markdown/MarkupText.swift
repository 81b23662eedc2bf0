extension Unicode.Scalar {
  /// Whether neither XML 1.0 nor iCalendar can hold it, however it is escaped: control characters but
  /// tabs and line ends, U+FFFE, U+FFFF and their like.
  package var isOutsideText: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether it ends a line as word processors and spreadsheets do it within a paragraph.
  package var isInnerLineEnd: Bool {
    switch value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension String {
  /// The text without characters that are none; a line feed for each that ended a line.
  package var inMarkup: String {
    let isPlain = utf8.allSatisfy { byte in
      0x20..<0x7F ~= byte || byte == 0x0A || byte == 0x09 || 0xC3..<0xE2 ~= byte
        || 0x80..<0xC0 ~= byte
    }
    if isPlain { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isInnerLineEnd {
        text.append("\n")
      } else if !scalar.isOutsideText {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
