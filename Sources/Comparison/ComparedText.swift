/// A text in parts: a rule's facts, its title, its sentence, its reason, its examples.
package struct ComparedText: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    /// What it is called, the same in both texts.
    package var name: String
    package var blocks: [TextBlock]

    package init(_ name: String, _ blocks: [TextBlock]) {
      (self.name, self.blocks) = (name, blocks)
    }
  }

  package var parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// What changed to another text, part by part, in the order of the new one; parts that went stand
  /// after the one that they followed.
  package func redline(to new: ComparedText) -> PartedRedline {
    var parts: [PartedRedline.Part] = new.parts.map { part in
      let old = self.parts.first { $0.name == part.name }
      return PartedRedline.Part(
        name: part.name, redline: Redline.between(old?.blocks ?? [], part.blocks))
    }
    for (index, part) in self.parts.enumerated()
    where !new.parts.contains(where: { $0.name == part.name }) {
      let before = self.parts[..<index].last.flatMap { before in
        parts.firstIndex { $0.name == before.name }
      }
      parts.insert(
        PartedRedline.Part(name: part.name, redline: Redline.between(part.blocks, [])),
        at: before.map { $0 + 1 } ?? 0)
    }
    return PartedRedline(parts: parts)
  }
}

/// What changed in a text of parts.
package struct PartedRedline: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    package var name: String
    package var redline: Redline
  }

  package var parts: [Part]

  package var isEmpty: Bool { parts.allSatisfy(\.redline.isEmpty) }

  package var tally: Redline.Tally { parts.map(\.redline.tally).reduce(Redline.Tally(), +) }
}
