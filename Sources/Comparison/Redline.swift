/// What changed from one text to another, block by block, in the order of the new one; what went
/// stands where it was.
package struct Redline: Sendable, Equatable {
  /// Some of a block's words, and whether the old text has them, the new one, or both.
  package struct Words: Sendable, Equatable {
    package enum Kind: Sendable { case same, removed, added }

    package var kind: Kind
    package var text: String
  }

  package enum Change: Sendable, Equatable {
    case same(TextBlock)
    case added(TextBlock)
    case removed(TextBlock)
    case changed(from: TextBlock, to: TextBlock, [Words])
    /// A block that stood elsewhere, where it stands now.
    case moved(from: TextBlock, to: TextBlock, [Words], number: Int)
    /// The same block where it stood.
    case movedAway(TextBlock, number: Int)
  }

  package internal(set) var changes: [Change] = []

  package static func between(_ old: [TextBlock], _ new: [TextBlock]) -> Redline {
    var alignment = BlockAlignment(old, new)
    return Redline(changes: alignment.changes())
  }

  init(changes: [Change]) { self.changes = changes }

  package var isEmpty: Bool {
    changes.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// How many blocks came, went, changed and moved.
  package struct Tally: Sendable, Equatable {
    package var added = 0
    package var removed = 0
    package var changed = 0
    package var moved = 0

    package static func + (one: Tally, other: Tally) -> Tally {
      Tally(
        added: one.added + other.added, removed: one.removed + other.removed,
        changed: one.changed + other.changed, moved: one.moved + other.moved)
    }
  }

  package var tally: Tally {
    var tally = Tally()
    for change in changes {
      switch change {
      case .same, .movedAway: continue
      case .added: tally.added += 1
      case .removed: tally.removed += 1
      case .changed: tally.changed += 1
      case .moved: tally.moved += 1
      }
    }
    return tally
  }

  // MARK: - What it says, done

  /// The text that comes of the old one if everything is done that this says; nil if it speaks of
  /// another text.
  package func applied(to old: [TextBlock]) -> [TextBlock]? {
    var taken: [Int: TextBlock] = [:]
    var rest = old[...]
    for change in changes {
      let wanted: TextBlock
      switch change {
      case .added, .moved: continue
      case .same(let block), .removed(let block), .changed(let block, _, _): wanted = block
      case .movedAway(let block, let number):
        wanted = block
        taken[number] = block
      }
      guard rest.popFirst() == wanted else { return nil }
    }
    guard rest.isEmpty else { return nil }
    var new: [TextBlock] = []
    for change in changes {
      switch change {
      case .removed, .movedAway: continue
      case .same(let block), .added(let block): new.append(block)
      case .changed(let from, let to, let words):
        guard let text = words.applied(to: from.text) else { return nil }
        new.append(TextBlock(to.kind, in: to.frames, text))
      case .moved(_, let to, let words, let number):
        guard let from = taken[number], let text = words.applied(to: from.text) else { return nil }
        new.append(TextBlock(to.kind, in: to.frames, text))
      }
    }
    return new
  }
}

extension [Redline.Words] {
  /// The text that comes of another; nil if these are the words of none such.
  package func applied(to old: String) -> String? {
    var rest = old.utf8[...]
    var new = ""
    for words in self {
      if words.kind != .added {
        guard rest.starts(with: words.text.utf8) else { return nil }
        rest = rest.dropFirst(words.text.utf8.count)
      }
      if words.kind != .removed { new += words.text }
    }
    return rest.isEmpty ? new : nil
  }
}
