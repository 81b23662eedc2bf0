/// Which words of a text another has too.
enum WordAlignment {
  static func words(_ old: String, _ new: String) -> [Redline.Words] {
    guard old != new else { return old.isEmpty ? [] : [Redline.Words(kind: .same, text: old)] }
    let (one, other) = (old.pieces, new.pieces)
    var hunks: [Hunk] = []
    var (from, to) = (0, 0)
    for pair in LongestCommonSequence.pairs(one, other) {
      let hunk = Hunk(
        removed: one[from..<pair.old].joined(), added: other[to..<pair.new].joined(),
        same: String(one[pair.old]))
      if hunk.isEmpty, let last = hunks.indices.last {
        hunks[last].same += hunk.same
      } else {
        hunks.append(hunk)
      }
      (from, to) = (pair.old + 1, pair.new + 1)
    }
    hunks.append(Hunk(removed: one[from...].joined(), added: other[to...].joined(), same: ""))
    return readable(hunks).flatMap(\.words)
  }

  /// What went and came in one place, and what both texts have after it.
  private struct Hunk {
    var removed: String
    var added: String
    var same: String

    var isEmpty: Bool { removed.isEmpty && added.isEmpty }

    var words: [Redline.Words] {
      [
        Redline.Words(kind: .removed, text: removed), Redline.Words(kind: .added, text: added),
        Redline.Words(kind: .same, text: same),
      ].filter { !$0.text.isEmpty }
    }
  }

  /// A comma or a little word between two changes is no peace: people read one change.
  private static func readable(_ hunks: [Hunk]) -> [Hunk] {
    var joined: [Hunk] = []
    for hunk in hunks {
      guard !hunk.isEmpty, let last = joined.last, !last.isEmpty, last.same.isTrifle else {
        joined.append(hunk)
        continue
      }
      joined[joined.count - 1] = Hunk(
        removed: last.removed + last.same + hunk.removed,
        added: last.added + last.same + hunk.added,
        same: hunk.same)
    }
    return joined
  }
}

extension String {
  /// Words, gaps and signs, in their order: together they are the text.
  fileprivate var pieces: [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let first = rest.first {
      let piece: Substring
      if first.isWordPart {
        piece = rest.prefix { $0.isWordPart }
      } else if first.isWhitespace {
        piece = rest.prefix { $0.isWhitespace }
      } else {
        piece = rest.prefix(1)
      }
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  /// Whether it holds no word, or one of three letters at most.
  fileprivate var isTrifle: Bool {
    let words = split { !$0.isWordPart }
    return words.isEmpty || words.count == 1 && words[0].count <= 3
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
