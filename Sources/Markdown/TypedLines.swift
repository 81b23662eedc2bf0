/// The lines of a source, cut once they are asked for.
struct TypedLines {
  private let source: [UInt8]
  private var starts: [Int] = []

  init(_ source: [UInt8]) { self.source = source }

  subscript(_ number: Int32) -> ArraySlice<UInt8> {
    mutating get {
      if starts.isEmpty { starts = source.lineStarts }
      guard number >= 1, Int(number) <= starts.count else { return [] }
      let start = starts[Int(number) - 1]
      let end = Int(number) < starts.count ? starts[Int(number)] - 1 : source.count
      let line = source[start..<max(start, end)]
      return line.last == 0x0D ? line.dropLast() : line
    }
  }

  var count: Int {
    mutating get {
      _ = self[1]
      return starts.count
    }
  }
}

extension [UInt8] {
  fileprivate var lineStarts: [Int] {
    withUnsafeBufferPointer { bytes in
      var starts = [0]
      for index in 0..<bytes.count where bytes[index] == 0x0A { starts.append(index + 1) }
      return starts
    }
  }
}
