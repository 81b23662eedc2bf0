/// `> [!NOTE]` and its kin: a block quote whose first line is a marker alone.
package enum Callout: Int32, Sendable, CaseIterable {
  case note, tip, important, warning, caution
  /// Examples to follow and to avoid: `> [!DO]`, `> [!DONT]`.
  case `do`, dont

  package init?(marker: some StringProtocol) {
    switch marker.uppercased() {
    case "NOTE": self = .note
    case "TIP": self = .tip
    case "IMPORTANT": self = .important
    case "WARNING": self = .warning
    case "CAUTION": self = .caution
    case "DO": self = .do
    case "DONT", "DON'T", "DON’T": self = .dont
    default: return nil
    }
  }

  package static let markers = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "DO", "DONT"]
  package var name: String { "\(self)" }
  package var isExample: Bool { self == .do || self == .dont }
}

/// A block quote whose first line looks like a callout's marker but names none.
package struct UnknownCallout: Sendable, Equatable {
  /// What stands between the brackets, with its exclamation mark if there is one.
  package var marker: String
  package var line: Int
  package var column: Int
}

extension Document {
  /// Turns block quotes that open with a marker into callouts; the marker itself is hidden.
  mutating func markCallouts(in source: [UInt8]) {
    guard nodes.contains(where: { $0.kind == .blockQuote }) else { return }
    var typed = TypedBrackets(source)
    for index in nodes.indices where nodes[index].kind == .blockQuote {
      guard let (marker, text, next) = calloutMarker(of: index),
        let callout = Callout(marker: marker),
        typed.hold(ArraySlice("!\(marker)".utf8), at: nodes[text].line)
      else { continue }
      nodes[index].kind = .callout
      nodes[index].number = callout.rawValue
      nodes[text].flags.insert(.hidden)
      if let next {
        nodes[next].flags.insert(.hidden)
      } else {
        nodes[index + 1].flags.insert(.hidden)
      }
    }
  }

  /// Markers such as `[!NOT]`, to be named to the author; the block stays a quote.
  package var unknownCallouts: [UnknownCallout] {
    nodes.indices.compactMap { index in
      guard nodes[index].kind == .blockQuote, let (marker, text, _) = calloutMarker(of: index)
      else { return nil }
      return UnknownCallout(
        marker: "!" + marker, line: Int(nodes[text].line), column: Int(nodes[text].column))
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
    let isName = word.contains(where: \.isLetter) && word.allSatisfy(\.mayNameCallout)
    return isName ? (word, text, next) : nil
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

extension Character {
  /// What stands in the names that authors give callouts: `À NOTER`, `DON'T`, `BON-À-SAVOIR`.
  fileprivate var mayNameCallout: Bool { isLetter || " \u{A0}\u{202F}-_'’".contains(self) }
}
