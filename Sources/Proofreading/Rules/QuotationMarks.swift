import Diagnosis

extension Examination {
  /// Straight or English marks around what French puts between guillemets. On a page the straight
  /// ones are typeset; in a quotation, a second one takes English marks.
  mutating func findQuotationMarks() {
    for (open, close) in scan.quotations {
      let first = scan.tokens[open]
      let last = scan.tokens[close]
      guard first.isMark("\u{201C}") || (first.isMark("\"") && !draft.isProse) else { continue }
      let inner = text(Int(first.end)..<Int(last.start)).trimmedOfSpaces
      findings.append(
        Finding(
          .quotationMarks, Int(first.start)..<Int(last.end),
          replacement: "«\u{A0}" + inner + "\u{A0}»", isSafe: true, values: ["word": inner]))
    }
  }
}
