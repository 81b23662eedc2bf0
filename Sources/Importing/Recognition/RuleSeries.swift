import Diagnosis

/// Lists whose items are rules.
enum RuleSeries {
  private static let titles = [
    "regle", "rule", "principe", "principle", "obligation", "interdi", "devoir", "duties",
    "engagement", "commitment", "consigne", "faire", "conduite", "conduct", "usage", "bonnes",
    "pratique", "practice", "respect",
  ]

  /// The rules of a numbered list, or of paragraphs that are numbered by hand; nil if it is another
  /// list: of steps, or of things.
  static func rules(
    in block: PandocValue, under section: Section, _ language: Language
  ) -> [ProposedRule]? {
    guard block.tag == "OrderedList" else { return nil }
    let start = max(block.content[0][0].count, 1)
    let items = block.content[1].list.map(\.list).filter { !$0.isEmpty }
    let rules = items.enumerated().compactMap {
      ProposedRule(item: $1, number: start + $0, language)
    }
    guard rules.count == items.count, rules.count >= 2 else { return nil }
    let sure = rules.filter { $0.force != nil }.count
    let isNamed = section.isAbout(titles)
    return sure * (isNamed ? 3 : 3) >= rules.count * (isNamed ? 1 : 2) ? rules : nil
  }

  /// Paragraphs that begin with numbers in their order, as a list.
  static func listed(_ blocks: [PandocValue]) -> [PandocValue] {
    var result: [PandocValue] = []
    var run: [(number: Int, inlines: PandocValue)] = []
    func endRun() {
      if run.count >= 3 {
        let attributes = PandocValue.list([
          .number(Double(run[0].number)), .node("Decimal"), .node("Period"),
        ])
        let items = run.map { PandocValue.list([.node("Para", $0.inlines)]) }
        result.append(.node("OrderedList", .list([attributes, .list(items)])))
      } else {
        result += run.map {
          .node(
            "Para",
            .list([.node("Str", .text("\($0.number)."))] + [.node("Space")] + $0.inlines.list))
        }
      }
      run = []
    }
    for block in blocks {
      guard let (number, inlines) = block.numberedByHand,
        run.last.map({ $0.number + 1 == number }) ?? true
      else {
        endRun()
        if let (number, inlines) = block.numberedByHand {
          run.append((number, inlines))
        } else {
          result.append(block)
        }
        continue
      }
      run.append((number, inlines))
    }
    endRun()
    return result
  }
}

extension PandocValue {
  /// `3. words`, `3) words`, `3 - words`.
  fileprivate var numberedByHand: (Int, PandocValue)? {
    guard tag == "Para", let first = content.list.first, first.tag == "Str",
      let match = first.content.text.wholeMatch(of: #/([0-9]{1,2})[.)°]/#),
      let number = Int(match.1), content.list.count > 2, content.list[1].tag == "Space"
    else { return nil }
    return (number, .list(Array(content.list.dropFirst(2))))
  }
}
