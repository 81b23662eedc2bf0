import Workbench

/// Texts in Markdown made by chance, and edits of them such as people make.
struct RandomTexts {
  private var chance: SeededChance

  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  private static let words = [
    "la", "charte", "dit", "que", "chacun", "répond", "dans", "la", "journée", "à", "toute",
    "question", "posée", "sur", "nos", "comptes", "une", "règle", "tient", "en", "phrase", "l’été",
    "« oui »", "non", "2026", "CH-07", "jamais", "toujours", "photo", "client", "banc", "bois",
    "répare", "commune", "équipe",
  ]

  private mutating func sentence(_ most: Int = 14) -> String {
    (0..<(2 + chance.number(below: most))).map { _ in chance.pick(Self.words) }
      .joined(separator: " ") + chance.pick([".", " !", " ?", " ; et plus."])
  }

  /// The blocks of a text, each Markdown.
  mutating func text() -> [String] {
    (0..<(1 + chance.number(below: 9))).map { _ in block() }
  }

  private mutating func block() -> String {
    switch chance.number(below: 11) {
    case 0: return "## " + sentence(3)
    case 1: return "- " + sentence() + "\n- " + sentence() + "\n  - " + sentence()
    case 2: return "1. " + sentence() + "\n2. " + sentence()
    case 3:
      return "| A | " + chance.pick(Self.words) + " |\n|---|---|\n| " + sentence(3) + " | "
        + sentence(4) + " |\n| x | " + sentence(2) + " |"
    case 4: return "```\nlet " + chance.pick(Self.words) + " = 1\n\n  deux\n```"
    case 5: return "> [!DO]\n> " + sentence() + "\n>\n> " + sentence(4)
    case 6: return "> " + sentence()
    case 7: return sentence() + "[^n]\n\n[^n]: " + sentence(5)
    case 8: return "- [ ] " + sentence(3) + "\n- [x] " + sentence(3)
    case 9: return "**" + chance.pick(Self.words) + "** " + sentence() + " [CH-12] `" + "code`"
    default: return sentence(30)
    }
  }

  /// The text after some edits.
  mutating func edited(_ text: [String]) -> [String] {
    var text = text
    for _ in 0..<chance.number(below: 5) {
      let place = chance.number(below: max(text.count, 1))
      switch chance.number(below: 7) {
      case 0: text.insert(block(), at: min(place, text.count))
      case 1 where !text.isEmpty: text.remove(at: place)
      case 2 where !text.isEmpty:
        let moved = text.remove(at: place)
        text.insert(moved, at: chance.number(below: text.count + 1))
      case 3 where !text.isEmpty:
        text[place] = text[place].replacing(chance.pick(Self.words), with: chance.pick(Self.words))
      case 4 where !text.isEmpty: text[place] += "\n\n" + text[place]
      case 5 where !text.isEmpty: text[place] = block()
      case 6 where !text.isEmpty:
        let word = " " + chance.pick(Self.words) + " "
        text[place] = text[place].replacing(word, with: word + chance.pick(Self.words) + " ")
      default: continue
      }
    }
    return text
  }
}
