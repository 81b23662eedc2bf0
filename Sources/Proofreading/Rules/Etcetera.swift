import Diagnosis

extension Examination {
  /// « etc. » needs no points of suspension.
  mutating func findEtcetera() {
    for number in scan.known where classes(scan.tokens[number]).contains(.etcetera) {
      let word = scan.tokens[number]
      var last = number
      while let next = scan.token(last + 1), next.isMark(".") || next.isMark("…") { last += 1 }
      let marks = text(Int(word.end)..<Int(scan.tokens[last].end))
      guard marks != ".", marks != "" else { continue }
      let range = Int(word.start)..<Int(scan.tokens[last].end)
      findings.append(
        Finding(
          .etcetera, range, replacement: text(word) + ".", isSafe: true,
          values: ["word": text(range)]))
    }
  }
}
