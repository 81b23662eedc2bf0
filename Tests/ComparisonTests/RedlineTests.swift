import Markdown
import Testing

@testable import Comparison

@Suite("What changed between two texts")
struct RedlineTests {
  static func blocks(_ text: String) -> [TextBlock] {
    let document = Document(parsing: Array(text.utf8))
    return TextBlock.blocks(of: document.descendants(of: 0), in: document)
  }

  static func redline(_ old: String, _ new: String) -> Redline {
    Redline.between(blocks(old), blocks(new))
  }

  /// What a redline says, one change a line.
  static func said(_ redline: Redline) -> [String] {
    redline.changes.map { change in
      switch change {
      case .same(let block): "= \(block.text)"
      case .added(let block): "+ \(block.text)"
      case .removed(let block): "- \(block.text)"
      case .changed(_, _, let words): "~ " + said(words)
      case .moved(_, _, let words, let number): "\(number)< " + said(words)
      case .movedAway(let block, let number): "\(number)> \(block.text)"
      }
    }
  }

  static func said(_ words: [Redline.Words]) -> String {
    words.map { words in
      switch words.kind {
      case .same: words.text
      case .removed: "[-\(words.text)-]"
      case .added: "[+\(words.text)+]"
      }
    }.joined()
  }

  @Test(
    "what a reader sees of words and no word says is compared too",
    arguments: [
      (
        "Il faut ~~trois~~ quatre jours.", "Il faut trois ~~quatre~~ jours.",
        "~ Il faut [-~~-]trois[-~~ -][+ ~~+]quatre[+~~+] jours."
      ),
      (
        "Un mot[^a], un autre[^b].\n\n[^a]: Note.\n[^b]: Autre.",
        "Un mot, un autre[^b].\n\n[^b]: Autre.",
        "~ Un mot[-[1]-], un autre[[-2-][+1+]]."
      ),
      (
        "Voir [la loi](https://a.fr/1).", "Voir [la loi](https://a.fr/2).",
        "~ Voir la loi (https://a.fr/[-1-][+2+])."
      ),
      ("1. un\n2. deux", "3. un\n4. deux", "~ [+3. +]un"),
    ])
  func unsaid(_ old: String, _ new: String, _ said: String) {
    #expect(Self.said(Self.redline(old, new)).first == said)
  }

  @Test("within the site, where a link leads is no word, nor is what is bold")
  func alike() {
    #expect(Self.redline("[La loi](a.md) **dit**.", "[La loi](b.md) dit.").isEmpty)
  }

  @Test("done to the old text, it gives the new one: 10,000 pairs")
  func applies() {
    var kinds: Set<String> = []
    var wrong: [UInt64] = []
    for seed in 0..<10_000 as Range<UInt64> {
      var texts = RandomTexts(seed: seed)
      let old = texts.text()
      let new = texts.edited(old)
      let (one, other) = (
        Self.blocks(old.joined(separator: "\n\n")), Self.blocks(new.joined(separator: "\n\n"))
      )
      let redline = Redline.between(one, other)
      if redline.applied(to: one) != other || redline.isEmpty != (one == other) {
        wrong.append(seed)
      }
      for block in one { kinds.insert("\(block.kind)".prefix { $0 != "(" }.description) }
      if redline.tally.moved > 0 { kinds.insert("moved") }
      if redline.tally.changed > 0 { kinds.insert("changed") }
    }
    #expect(wrong == [])
    #expect(
      kinds == ["paragraph", "heading", "code", "row", "note", "moved", "changed"], "all were met")
  }

  @Test("it speaks of no other text")
  func refusesOthers() {
    let redline = Self.redline("Un banc.\n\nDeux bancs de bois.", "Un banc.\n\nDeux bancs.")
    #expect(redline.applied(to: Self.blocks("Un banc.\n\nTrois bancs de bois.")) == nil)
    #expect(redline.applied(to: Self.blocks("Un banc.")) == nil)
    #expect(redline.applied(to: Self.blocks("Un banc.\n\nDeux bancs de bois.\n\nX")) == nil)
  }

  static let rows: [(old: String, new: String, said: [String])] = [
    ("Un banc de bois.", "Un banc de bois.", ["= Un banc de bois."]),
    (
      "Répondre dans la journée.", "Répondre dans la journée ouvrée.",
      ["~ Répondre dans la journée[+ ouvrée+]."]
    ),
    (
      "Le client attend une réponse.", "La cliente attend une réponse.",
      ["~ [-Le client-][+La cliente+] attend une réponse."]
    ),
    (
      "Premier paragraphe, assez long pour être reconnu.\n\nDeuxième.\n\nTroisième.",
      "Deuxième.\n\nTroisième.\n\nPremier paragraphe, assez long pour être reconnu.",
      [
        "1> Premier paragraphe, assez long pour être reconnu.", "= Deuxième.", "= Troisième.",
        "1< Premier paragraphe, assez long pour être reconnu.",
      ]
    ),
    (
      "Ce paragraphe change de place et d'un seul mot, ce qui se voit.\n\nDeux.\n\nTrois.\n\nQuatre.",
      "Deux.\n\nTrois.\n\nQuatre.\n\nCe paragraphe change de place et d'un seul terme, ce qui se voit.",
      [
        "1> Ce paragraphe change de place et d'un seul mot, ce qui se voit.", "= Deux.", "= Trois.",
        "= Quatre.",
        "1< Ce paragraphe change de place et d'un seul [-mot-][+terme+], ce qui se voit.",
      ]
    ),
    (
      "- un point\n- deux points", "- un point\n- un point nouveau, tout autre\n- deux points",
      ["= un point", "+ un point nouveau, tout autre", "= deux points"]
    ),
    (
      "| Force | Sens |\n|---|---|\n| Doit | Obligatoire ici |",
      "| Force | Sens |\n|---|---|\n| Doit | Obligatoire partout |",
      ["= Force | Sens", "~ Doit | Obligatoire [-ici-][+partout+]"]
    ),
    (
      "```\nlet un = 1\n```", "```\nlet deux = 1\n```", ["~ let [-un-][+deux+] = 1"]
    ),
    (
      "Un texte.[^1]\n\n[^1]: La loi du 9 juin 2023.",
      "Un texte.[^1]\n\n[^1]: La loi du 9 juin 2024.",
      ["= Un texte.[1]", "~ 1. La loi du 9 juin [-2023-][+2024+]."]
    ),
    ("Une seule phrase.", "", ["- Une seule phrase."]),
    (
      "Une règle sur les photos d'enfants.", "Tout autre chose, sans rapport.",
      ["+ Tout autre chose, sans rapport.", "- Une règle sur les photos d'enfants."]
    ),
    ("> une citation entière", "une citation entière", ["~ une citation entière"]),
    (
      "> [!DO]\n> ainsi, et pas autrement", "> [!DONT]\n> ainsi, et pas autrement",
      ["~ ainsi, et pas autrement"]
    ),
  ]

  @Test("it reads as people would mark it", arguments: rows)
  func reads(_ old: String, _ new: String, _ said: [String]) {
    let redline = Self.redline(old, new)
    #expect(Self.said(redline) == said)
    #expect(redline.applied(to: Self.blocks(old)) == Self.blocks(new))
  }

  @Test("a text of thousands of blocks takes no longer than its length asks for")
  func large() {
    let many = (0..<3000).map { "Paragraphe numéro \($0), avec quelques mots." }
    let other = many.map { $0.replacing("quelques", with: "plusieurs") }
    let one = many.map { TextBlock($0) }
    let two = other.map { TextBlock($0) }
    #expect(Redline.between(one, two).applied(to: one) == two)
  }

  @Test("parts are compared with the part of their name; one that went is said")
  func parts() {
    func text(_ parts: [(String, String)]) -> ComparedText {
      ComparedText(parts.map { ComparedText.Part($0.0, Self.blocks($0.1)) })
    }
    let redline = text([("title", "Un titre"), ("why", "Parce que."), ("more", "Et plus.")])
      .redline(to: text([("title", "Un autre titre"), ("more", "Et plus.")]))
    #expect(redline.parts.map(\.name) == ["title", "why", "more"])
    #expect(
      redline.parts.map { Self.said($0.redline) } == [
        ["~ Un [+autre +]titre"], ["- Parce que."], ["= Et plus."],
      ])
    #expect(redline.tally == Redline.Tally(removed: 1, changed: 1))
  }
}
