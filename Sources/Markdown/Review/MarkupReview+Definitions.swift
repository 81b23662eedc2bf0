/// Notes and link definitions: the parser keeps what is called, and drops the rest.
extension MarkupReview {
  mutating func reviewDefinitions(in source: [UInt8]) {
    guard source.holdsDefinition else { return }
    let code = codeLines
    var shownLines: Set<Int32>?
    var notes: [String: Int] = [:]
    for node in document.nodes where node.kind == .footnoteDefinition {
      notes[folded(document[node.literal]), default: 0] = 0
    }
    var defined: Set<String> = []
    for number in 1...Int32(max(lines.count, 1)) {
      let line = lines[number]
      guard line.contains(UInt8(ascii: "[")) else { continue }
      let text = markerless(line)
      guard text.first == UInt8(ascii: "["), !code.contains(number),
        let close = text.firstRange(of: Array("]:".utf8))?.lowerBound
      else { continue }
      let label = text[(text.startIndex + 1)..<close]
      guard !label.isEmpty, !label.contains(UInt8(ascii: "[")) else { continue }
      let column = text.startIndex - line.startIndex + 1
      if label.first == UInt8(ascii: "^") {
        reviewNote(label.dropFirst(), text, at: (number, column), &notes)
        continue
      }
      if shownLines == nil { shownLines = linesWithText }
      guard let shownLines, !shownLines.contains(number) else { continue }
      let definition = definition(text[(close + 2)...], on: number, shownLines)
      reviewDefinition(label, definition, text, at: (number, column), &defined)
    }
  }

  private mutating func reviewNote(
    _ label: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, at place: (line: Int32, column: Int),
    _ notes: inout [String: Int]
  ) {
    let name = folded(label)
    guard !name.contains(" "), !name.isEmpty else { return }
    let reason: MarkupFault.Reason
    if let count = notes[name] {
      notes[name] = count + 1
      guard count > 0 else { return }
      reason = .repeatedNote
    } else {
      reason = .uncalledNote
    }
    faults.append(
      MarkupFault(
        reason: reason, line: Int(place.line), column: place.column, word: shown(text),
        cure: "[^\(String(decoding: label, as: UTF8.self))]"))
  }

  /// What follows a label: its path and its title may stand on lines of their own.
  private mutating func definition(
    _ text: ArraySlice<UInt8>, on number: Int32, _ shownLines: Set<Int32>
  ) -> ArraySlice<UInt8> {
    var definition = Array(text.drop(while: \.isASCIISpace))
    for next in (number + 1)...(number + 2) {
      guard Int(next) <= lines.count, !shownLines.contains(next) else { break }
      let words = markerless(lines[next]).drop(while: \.isASCIISpace)
      let isPathAlone = !definition.isEmpty && !definition.contains(where: \.isASCIISpace)
      guard !words.isEmpty, definition.isEmpty || isPathAlone && words.isTitle else { break }
      definition += (definition.isEmpty ? [] : [0x20]) + words
    }
    return definition[...]
  }

  /// A definition takes its line out of the page: `[Note]: important` is gone.
  private mutating func reviewDefinition(
    _ label: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>,
    at place: (line: Int32, column: Int), _ defined: inout Set<String>
  ) {
    let close = rest.first == UInt8(ascii: "<") ? rest.firstIndex(of: UInt8(ascii: ">")) : nil
    let target = close.map { rest[...$0] } ?? rest.prefix { !$0.isASCIISpace }
    guard !target.isEmpty else { return }
    // Words between angle brackets are a path for the parser, and words for their author.
    let path = close == nil ? target : target.dropFirst().dropLast()
    let isAddress = path.isEmpty || path.contains { "/.#:<@?=".utf8.contains($0) }
    let isFirst = defined.insert(folded(label)).inserted
    let losesTitle = isFirst && rest[target.endIndex...].isTitle && !isComment(label, target)
    guard !isAddress || !isFirst || losesTitle && !labels.contains(folded(label)) else { return }
    guard !destinations.contains(path) else { return }
    let reason: MarkupFault.Reason = isAddress && !isFirst ? .repeatedDefinition : .lostDefinition
    let cure = reason == .lostDefinition ? "\\" + shown(text) : nil
    faults.append(
      MarkupFault(
        reason: reason, line: Int(place.line), column: place.column, word: shown(text), cure: cure))
  }

  /// `[//]: # (hidden words)` and its like, by which some hide what they note.
  private func isComment(_ label: ArraySlice<UInt8>, _ target: ArraySlice<UInt8>) -> Bool {
    target.elementsEqual("#".utf8) || target.elementsEqual("<>".utf8)
      || label.starts(with: "//".utf8) || folded(label) == "comment"
  }

  private func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
  }

  private var linesWithText: Set<Int32> {
    Set(document.nodes.filter { $0.kind == .text || $0.kind == .code }.map(\.line))
  }

  /// The lines of code and raw HTML.
  private var codeLines: Set<Int32> {
    mutating get {
      var code: Set<Int32> = []
      for node in document.nodes where node.kind == .codeBlock || node.kind == .htmlBlock {
        let count = Int32(document[node.literal].count { $0 == 0x0A })
        let first = markerless(lines[node.line])
        let isFenced =
          (first.starts(with: "```".utf8) || first.starts(with: "~~~".utf8))
          && !document[node.literal].starts(with: first)
        code.formUnion(node.line...(node.line + (isFenced ? count + 1 : max(count - 1, 0))))
      }
      return code
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is the title of a definition, of words.
  fileprivate var isTitle: Bool {
    let text = drop(while: \.isASCIISpace)
    guard let first = text.first, "\"'(".utf8.contains(first) else { return false }
    return text.contains { $0.isASCIILetter || $0 >= 0x80 }
  }
}

extension [UInt8] {
  /// Whether `]:` stands anywhere: most pages define nothing.
  fileprivate var holdsDefinition: Bool {
    withUnsafeBufferPointer { bytes in
      var index = 1
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ":"), bytes[index - 1] == UInt8(ascii: "]") { return true }
        index += 1
      }
      return false
    }
  }
}
