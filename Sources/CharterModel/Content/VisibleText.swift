extension String {
  /// The text without characters that nobody sees: controls, formats, variation selectors; letters of
  /// full width as the plain ones that they are.
  var visible: String {
    guard utf8.contains(where: { $0 >= 0x80 || ($0 < 0x20 && $0 != 9) || $0 == 0x7F }) else {
      return self
    }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: if scalar.properties.isWhitespace { kept.append(" ") }
      case .format, .surrogate, .privateUse, .unassigned: continue
      default:
        if (0xFF01...0xFF5E).contains(scalar.value), scalar != "：",
          let plain = Unicode.Scalar(scalar.value - 0xFEE0)
        {
          kept.append(plain)
          continue
        }
        let isMark = (0xFE00...0xFE0F).contains(scalar.value) || scalar.value == 0x34F
        if !isMark { kept.append(scalar) }
      }
    }
    return String(kept)
  }
}
