import Diagnosis

extension Examination {
  /// Straight or English marks around what French puts between guillemets. On a page the straight
  /// ones are typeset; in a quotation, a second one takes English marks.
  mutating func findQuotationMarks() {
    for (open, close) in scan.quotations {
      let first = scan.tokens[open]
      let last = scan.tokens[close]
      guard !first.isMark("«"), !scan.token(open - 1).isOneOf("="),
        !(draft.isProse && (first.isMark("\"") || first.isMark("'")))
      else { continue }
      let inner = text(Int(first.end)..<Int(last.start)).trimmedOfSpaces
      guard !inner.isEmpty else { continue }
      findings.append(
        Finding(
          .quotationMarks, Int(first.start)..<Int(last.end),
          replacement: "«\u{A0}" + inner + "\u{A0}»", isSafe: true, values: ["word": inner]))
    }
  }

  /// English mixes no curly marks with straight ones.
  mutating func findMixedQuotations() {
    guard !draft.isProse,
      scan.quotations.contains(where: { scan.tokens[$0.open].isMark("\u{201C}") })
    else { return }
    for (open, close) in scan.quotations where scan.tokens[open].isMark("\"") {
      guard !scan.token(open - 1).isOneOf("=") else { continue }
      let inner = text(Int(scan.tokens[open].end)..<Int(scan.tokens[close].start))
      findings.append(
        Finding(
          .quotationMarks, Int(scan.tokens[open].start)..<Int(scan.tokens[close].end),
          replacement: "\u{201C}" + inner + "\u{201D}", isSafe: true, variant: "mixed",
          values: ["word": inner]))
    }
  }
}
