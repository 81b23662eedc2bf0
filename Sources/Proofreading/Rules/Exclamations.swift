import Diagnosis

extension Examination {
  /// Exclamation marks one after the other, and more in a message than its limit.
  mutating func findExclamations() {
    guard let (limit, setBy) = limit("exclamations", style: guide.style.exclamations) else {
      return
    }
    var count = 0
    var surplus: Token?
    var number = 0
    for mark in scan.marks where mark >= number {
      guard scan.tokens[mark].isMark("!") || scan.tokens[mark].isMark("?"),
        !scan.token(mark - 1).isOneOf("[")
      else { continue }
      var last = mark
      while let next = scan.token(last + 1), next.isMark("!") || next.isMark("?") { last += 1 }
      number = last + 1
      if last > mark {
        let range = Int(scan.tokens[mark].start)..<Int(scan.tokens[last].end)
        let shown = text(range)
        // Of « ?! » its author chooses.
        let isOfOneKind = shown.allSatisfy { $0 == shown.first }
        findings.append(
          Finding(
            .exclamationMarks, range, replacement: isOfOneKind ? shown.first.map(String.init) : nil,
            isSafe: true, variant: "row", values: ["word": shown]))
      }
      guard scan.tokens[mark].isMark("!") else { continue }
      count += 1
      if count > limit, surplus == nil, last == mark { surplus = scan.tokens[mark] }
    }
    if count > limit, let surplus, !draft.isProse {
      findings.append(
        Finding(
          .exclamationMarks, surplus.range, variant: limit == 0 ? "none" : "",
          values: ["word": "!", "count": "\(count)", "limit": "\(limit)", "network": setBy]))
    }
  }
}
