/// What differs between two texts, in words: lines are compared first, the words of those that differ
/// then. Everything that both have between is left out but for a few words on each side.
struct WordComparison {
  struct Part: Codable, Sendable, Equatable {
    enum Kind: String, Codable, Sendable {
      case same, old, new
    }

    var kind: Kind
    var text: String
  }

  /// The places that differ, each with what stands around it.
  let places: [[Part]]

  /// Lines beyond which whole lines are shown as different.
  private static let mostLines = 5000
  private static let mostWords = 3000
  private static let around = 6

  init(_ old: String, _ new: String) {
    var places: [[Part]] = []
    for hunk in Self.hunks(old.lines, new.lines) {
      let parts = Self.words(
        hunk.old.joined(separator: "\n"), hunk.new.joined(separator: "\n"))
      places.append(Self.shortened(parts))
    }
    self.places = places
  }

  private struct Hunk {
    var old: [Substring] = []
    var new: [Substring] = []
  }

  private static func hunks(_ old: [Substring], _ new: [Substring]) -> [Hunk] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    { end += 1 }
    let (one, other) = (
      Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)])
    )
    guard one.count + other.count <= mostLines else { return [Hunk(old: one, new: other)] }
    var hunks: [Hunk] = []
    var isOpen = false
    walk(one, other) { kind, line in
      guard kind != .same else {
        isOpen = false
        return
      }
      if !isOpen { hunks.append(Hunk()) }
      isOpen = true
      if kind == .old {
        hunks[hunks.count - 1].old.append(line)
      } else {
        hunks[hunks.count - 1].new.append(line)
      }
    }
    return hunks
  }

  private static func words(_ old: String, _ new: String) -> [Part] {
    let (one, other) = (old.wordsAndGaps, new.wordsAndGaps)
    guard one.count + other.count <= mostWords else {
      return [Part(kind: .old, text: old), Part(kind: .new, text: new)].filter { !$0.text.isEmpty }
    }
    var parts: [Part] = []
    walk(one, other) { kind, word in
      if parts.last?.kind == kind {
        parts[parts.count - 1].text += word
      } else {
        parts.append(Part(kind: kind, text: String(word)))
      }
    }
    return parts
  }

  /// Both texts in one order: what both have, what goes, what comes.
  private static func walk(
    _ old: [Substring], _ new: [Substring], _ body: (Part.Kind, Substring) -> Void
  ) {
    var gone: Set<Int> = []
    var come: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      if one < old.count, gone.contains(one) {
        body(.old, old[one])
        one += 1
      } else if other < new.count, come.contains(other) {
        body(.new, new[other])
        other += 1
      } else {
        body(.same, new[other])
        one += 1
        other += 1
      }
    }
  }

  /// With the ends of long passages that both have.
  private static func shortened(_ parts: [Part]) -> [Part] {
    parts.enumerated().map { index, part in
      guard part.kind == .same else { return part }
      let words = part.text.wordsAndGaps
      let most = 2 * around
      let (isFirst, isLast) = (index == 0, index == parts.count - 1)
      guard words.count > 2 * most else { return part }
      let start = isFirst ? "" : words.prefix(most).joined()
      let end = isLast ? "" : words.suffix(most).joined()
      return Part(kind: .same, text: start + "… " + end)
    }
  }
}

extension String {
  fileprivate var lines: [Substring] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Words and what stands between them, in their order.
  fileprivate var wordsAndGaps: [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let first = rest.first {
      let isGap = first.isWhitespace
      let part = rest.prefix { $0.isWhitespace == isGap }
      parts.append(part)
      rest = rest[part.endIndex...]
    }
    return parts
  }
}
