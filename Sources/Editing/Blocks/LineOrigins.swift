/// Where the lines of a text that was written anew were typed.
struct LineOrigins {
  private let written: [(content: Range<Int>, end: Int)]
  /// For each written line: the typed line, from 1, and from where on both are the same; nil for a
  /// line of which only spaces and quote marks were not written by the program.
  private var origins: [(line: Int, range: Range<Int>, same: Int?)] = []

  init(_ written: [UInt8], _ typed: [UInt8], _ places: [Int32]) {
    self.written = written.lineRanges
    let lines = typed.lineRanges
    for (index, line) in self.written.enumerated() {
      let number = index < places.count ? Int(places[index]) : lines.count
      let origin =
        1...lines.count ~= number ? lines[number - 1].content : typed.count..<typed.count
      // Carriage returns stand in the written lines too.
      var length = 0
      while length < min(line.content.count, origin.count),
        written[line.content.upperBound - 1 - length] == typed[origin.upperBound - 1 - length]
      {
        length += 1
      }
      let isSame =
        written[line.content.dropLast(length)].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        && typed[origin.dropLast(length)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      origins.append((number, origin, isSame ? line.content.upperBound - length : nil))
    }
  }

  /// The index of the written line that holds a byte.
  private func index(of offset: Int) -> Int {
    var (low, high) = (0, written.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if written[middle].content.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func line(of offset: Int) -> Int { origins.isEmpty ? 1 : origins[index(of: offset)].line }

  func start(ofLineWith offset: Int) -> Int {
    origins.isEmpty ? 0 : origins[index(of: offset)].range.lowerBound
  }

  func place(of offset: Int) -> Int? {
    guard !origins.isEmpty else { return nil }
    let index = index(of: offset)
    guard let same = origins[index].same, offset >= same else { return nil }
    return origins[index].range.upperBound - (written[index].content.upperBound - offset)
  }

  /// The place of the end of a range.
  func place(ofEnd offset: Int) -> Int? { place(of: offset) }

  /// Whether all lines of a range stand in the text as they were written.
  func isWhole(from start: Int, to end: Int) -> Bool {
    guard !origins.isEmpty else { return false }
    let (first, last) = (index(of: start), index(of: max(start, end - 1)))
    return (first...last).allSatisfy { index in
      origins[index].same == written[index].content.lowerBound
        && origins[index].range.count == written[index].content.count
    } && (first..<last).allSatisfy { origins[$0].line + 1 == origins[$0 + 1].line }
  }
}
