/// `> [!NOTE]` and its kin: a block quote that opens with a marker.
package enum Callout: Int32, Sendable, CaseIterable {
  case note, tip, important, warning, caution
  /// Examples to follow and to avoid: `> [!DO]`, `> [!DONT]`.
  case `do`, dont
  /// What Obsidian, MkDocs, VitePress, GitBook and their kin have besides.
  case info, abstract, todo, success, question, failure, danger, bug, example, quote, details

  package init?(marker: some StringProtocol) {
    guard let callout = Self.byName[marker.lowercased()] else { return nil }
    self = callout
  }

  /// Every name that a callout goes by.
  private static let byName: [String: Callout] = {
    let others: [Callout: [String]] = [
      .tip: ["hint"], .dont: ["don't", "don’t"], .warning: ["attention"],
      .abstract: ["summary", "tldr"], .success: ["check", "done"], .question: ["help", "faq"],
      .failure: ["fail", "missing"], .danger: ["error"], .quote: ["cite"], .info: ["seealso"],
    ]
    var names: [String: Callout] = [:]
    for callout in allCases {
      for name in [callout.name] + (others[callout] ?? []) { names[name] = callout }
    }
    return names
  }()

  /// Those that are proposed to authors.
  package static let markers = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "DO", "DONT"]
  package var name: String { "\(self)" }
  package var isExample: Bool { self == .do || self == .dont }

  /// The one whose look it has.
  package var look: Callout {
    switch self {
    case .success: .tip
    case .failure, .danger, .bug: .caution
    case .info, .abstract, .todo, .question, .example, .quote, .details: .note
    default: self
    }
  }
}

/// A block quote whose first line looks like a callout's marker but names none.
package struct UnknownCallout: Sendable, Equatable {
  /// What stands between the brackets, with its exclamation mark if there is one.
  package var marker: String
  package var line: Int
  package var column: Int
}

extension Document {
  /// Turns block quotes that open with a marker into callouts; the marker itself is hidden, and
  /// what follows it on its line becomes a paragraph of its own, the title.
  mutating func markCallouts(in source: [UInt8]) {
    guard nodes.contains(where: { $0.kind == .blockQuote }) else { return }
    var typed = TypedBrackets(source)
    for index in nodes.indices where nodes[index].kind == .blockQuote {
      if let (marker, text, next) = calloutMarker(of: index) {
        guard let callout = Callout(marker: marker),
          typed.hold(ArraySlice("!\(marker)".utf8), at: nodes[text].line)
        else { continue }
        nodes[index].kind = .callout
        nodes[index].number = callout.rawValue
        nodes[text].flags.insert(.hidden)
        nodes[next ?? index + 1].flags.insert(.hidden)
      } else if let (marker, length) = titledMarker(of: index),
        let callout = Callout(marker: marker),
        typed.hold(ArraySlice("!\(marker)".utf8), at: nodes[index + 2].line)
      {
        nodes[index].kind = .callout
        nodes[index].number = callout.rawValue
        nodes[index + 2].literal.start += UInt32(length)
        nodes[index + 2].column += Int32(length)
        makeTitle(of: index + 1)
      }
    }
  }

  /// Cuts a callout's first paragraph at the end of its first line; the break between becomes the
  /// paragraph that holds the rest.
  private mutating func makeTitle(of paragraph: Int) {
    nodes[paragraph].flags.insert(.title)
    let isEmpty = nodes[paragraph + 1].literal.isEmpty
    let end = nodes[paragraph].end
    let cut = children(of: paragraph).first {
      nodes[$0].kind == .softBreak || nodes[$0].kind == .lineBreak
    }
    if let cut {
      nodes[paragraph].end = Int32(cut)
      nodes[cut].kind = .paragraph
      nodes[cut].end = end
      nodes[cut].column = nodes[paragraph].column
      let next = cut + 1 < Int(end) ? nodes[cut + 1].line : 0
      nodes[cut].line = next > 0 ? next : nodes[paragraph].line + 1
    }
    // A fold mark and no words: the callout has its name for a title.
    if isEmpty, Int(nodes[paragraph].end) == paragraph + 2 {
      nodes[paragraph].flags = .hidden
    }
  }

  /// What stands between the brackets of `[!WORD]` at a quote's beginning, and the text behind them.
  private func marker(beginning index: Int) -> (word: String, rest: ArraySlice<UInt8>)? {
    let text = index + 2
    guard text < Int(nodes[index].end), nodes[index + 1].kind == .paragraph,
      nodes[text].kind == .text
    else { return nil }
    let literal = self[nodes[text].literal]
    guard literal.starts(with: "[!".utf8),
      let close = literal.prefix(60).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let word = String(decoding: literal[literal.startIndex + 2..<close], as: UTF8.self)
    return (word, literal[(close + 1)...])
  }

  /// The word of `[!WORD]` before a title, and how many bytes stand before the title.
  private func titledMarker(of index: Int) -> (word: String, length: Int)? {
    guard let (word, following) = marker(beginning: index) else { return nil }
    var rest = following
    if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
    let title = rest.withoutFirstSpaces
    guard rest.isEmpty || title.startIndex > rest.startIndex else { return nil }
    return (word, title.startIndex - Int(nodes[index + 2].literal.start))
  }

  /// The word of `[!WORD]` before other text, if no callout has that name.
  private func strangeTitledMarker(of index: Int) -> String? {
    guard let (word, rest) = marker(beginning: index), !rest.starts(with: "(".utf8),
      word.namesCallout, Callout(marker: word) == nil
    else { return nil }
    return word
  }

  /// Markers such as `[!NOT]`, to be named to the author; the block stays a quote.
  package var unknownCallouts: [UnknownCallout] {
    nodes.indices.compactMap { index in
      guard nodes[index].kind == .blockQuote,
        let marker = calloutMarker(of: index)?.word ?? strangeTitledMarker(of: index)
      else { return nil }
      return UnknownCallout(
        marker: "!" + marker, line: Int(nodes[index + 2].line),
        column: Int(nodes[index + 2].column))
    }
  }

  /// Quotes that open with a callout's name alone in brackets, without its exclamation mark.
  package func unmarkedCallouts(in source: [UInt8]) -> [UnknownCallout] {
    var typed: TypedBrackets?
    return nodes.indices.compactMap { index in
      guard nodes[index].kind == .blockQuote, let (words, text, _) = firstLine(of: index),
        words.first == UInt8(ascii: "["), words.last == UInt8(ascii: "]")
      else { return nil }
      let marker = String(decoding: words.dropFirst().dropLast(), as: UTF8.self)
      guard Callout(marker: marker) != nil else { return nil }
      var known = typed ?? TypedBrackets(source)
      defer { typed = known }
      guard known.hold(ArraySlice(marker.utf8), at: nodes[text].line) else { return nil }
      return UnknownCallout(
        marker: marker, line: Int(nodes[text].line), column: Int(nodes[text].column))
    }
  }

  /// The word of `[!WORD]` on a quote's first line, the node that holds it and the break after it.
  private func calloutMarker(of index: Int) -> (word: String, text: Int, break: Int?)? {
    guard let (literal, text, next) = firstLine(of: index), literal.starts(with: "[!".utf8),
      literal.last == UInt8(ascii: "]"), literal.count < 60
    else { return nil }
    let word = String(decoding: literal.dropFirst(2).dropLast(), as: UTF8.self)
    return word.namesCallout ? (word, text, next) : nil
  }

  /// A quote's first line if it is nothing but text, the node that holds it and the break after it.
  private func firstLine(of index: Int) -> (words: ArraySlice<UInt8>, text: Int, break: Int?)? {
    let text = index + 2
    guard text < Int(nodes[index].end), nodes[index + 1].kind == .paragraph,
      nodes[text].kind == .text
    else { return nil }
    let next = Int(nodes[text].end)
    let isAlone = next == Int(nodes[index + 1].end)
    guard isAlone || nodes[next].kind == .softBreak || nodes[next].kind == .lineBreak else {
      return nil
    }
    return (self[nodes[text].literal], text, isAlone ? nil : next)
  }
}

extension ArraySlice<UInt8> {
  /// Without the spaces that it begins with, be they such as break no line.
  fileprivate var withoutFirstSpaces: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first {
      if first == 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: [0xE2, 0x80, 0xAF]) {
        rest = rest.dropFirst(3)
      } else {
        break
      }
    }
    return rest
  }
}

extension String {
  /// Whether it may be a name that authors give callouts: `À NOTER`, `DON'T`, `BON-À-SAVOIR`.
  fileprivate var namesCallout: Bool {
    contains(where: \.isLetter) && allSatisfy { $0.isLetter || " \u{A0}\u{202F}-_'’".contains($0) }
  }
}
