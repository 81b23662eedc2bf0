/// How lines begin blocks (CommonMark 4 and 5), each looked at from the first byte after the
/// indentation.
struct ListMarker: Equatable {
  /// Nil for bullets.
  var isOrdered: Bool
  /// The bullet, or what stands after the number.
  var sign: UInt8
  var width: Int
  /// Columns before the marker.
  var indent = 0
  /// Columns of the marker with the spaces after it.
  var padding = 0

  func isOfSameList(as other: ListMarker) -> Bool {
    isOrdered == other.isOrdered && sign == other.sign
  }

  init?(in line: BlockLine, interruptsParagraph: Bool) {
    let start = line.firstNonspace
    var position = start
    switch line[position] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      isOrdered = false
      sign = line[position]
      position += 1
    case 0x30...0x39:
      var number = 0
      while 0x30...0x39 ~= line[position], position - start < 9 {
        number = number * 10 + Int(line[position] - 0x30)
        position += 1
      }
      if interruptsParagraph, number != 1 { return nil }
      isOrdered = true
      sign = line[position]
      guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return nil }
      position += 1
    default: return nil
    }
    guard line[position].isASCIISpace else { return nil }
    if interruptsParagraph {
      var next = position
      while line[next] == 0x20 || line[next] == 0x09 { next += 1 }
      if next >= line.range.upperBound { return nil }
    }
    width = position - start
  }
}

extension BlockLine {
  /// The width of `## ` with its spaces; 0 if no heading begins.
  var headingStart: Int {
    var end = firstNonspace
    while self[end] == UInt8(ascii: "#"), end - firstNonspace < 7 { end += 1 }
    guard 1...6 ~= end - firstNonspace else { return 0 }
    if end >= range.upperBound { return end - firstNonspace }
    let afterSigns = end
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end > afterSigns ? end - firstNonspace : 0
  }

  var opensFence: (sign: UInt8, length: Int)? {
    let sign = self[firstNonspace]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var end = firstNonspace
    while self[end] == sign { end += 1 }
    guard end - firstNonspace >= 3 else { return nil }
    if sign == UInt8(ascii: "`"), bytes[end..<range.upperBound].contains(sign) { return nil }
    return (sign, end - firstNonspace)
  }

  func closesFence(of sign: UInt8, length: Int) -> Bool {
    guard indent <= 3 else { return false }
    var end = firstNonspace
    while self[end] == sign { end += 1 }
    return end - firstNonspace >= max(length, 3) && isBlank(from: end)
  }

  var isSetextUnderline: Bool {
    let sign = self[firstNonspace]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return false }
    var end = firstNonspace
    while self[end] == sign { end += 1 }
    return isBlank(from: end)
  }

  var isThematicBreak: Bool {
    let sign = self[firstNonspace]
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") || sign == UInt8(ascii: "-") else {
      return false
    }
    var count = 0
    for byte in bytes[rest] {
      if byte == sign { count += 1 } else if byte != 0x20, byte != 0x09 { return false }
    }
    return count >= 3
  }

  /// The width of `[^name]: ` with its spaces; 0 if no footnote begins.
  var footnoteStart: Int {
    guard self[firstNonspace] == UInt8(ascii: "["), self[firstNonspace + 1] == UInt8(ascii: "^")
    else { return 0 }
    var end = firstNonspace + 2
    while end < range.upperBound, !"] \t\r\n\0".utf8.contains(bytes[end]) { end += 1 }
    guard end > firstNonspace + 2, self[end] == UInt8(ascii: "]"),
      self[end + 1] == UInt8(ascii: ":")
    else { return 0 }
    end += 2
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end - firstNonspace
  }

  /// Whether the whole line is `- [ ] …`, as the library's extension looks at it: from its first byte.
  var isTask: Bool {
    var end = range.lowerBound
    func skipSpaces() -> Bool {
      let start = end
      while [0x20, 0x09, 0x0B, 0x0C].contains(self[end]), end < range.upperBound { end += 1 }
      return end > start
    }
    _ = skipSpaces()
    if "-+*".utf8.contains(self[end]) {
      end += 1
    } else {
      let start = end
      while 0x30...0x39 ~= self[end] { end += 1 }
      guard end > start, end < range.upperBound else { return false }
      end += 1
    }
    guard skipSpaces(), self[end] == UInt8(ascii: "["), self[end + 2] == UInt8(ascii: "]"),
      " xX".utf8.contains(self[end + 1])
    else { return false }
    end += 3
    return skipSpaces()
  }

  private func isBlank(from start: Int) -> Bool {
    start >= range.upperBound
      || bytes[start..<range.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
